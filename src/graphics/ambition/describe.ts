import { lowering } from '../../model/lower.ts';
import type { Say } from '../../model/say.ts';
import { unitOf } from './coins.ts';
import type { Scene } from './layout.ts';
import type { Ambition } from './schema.ts';

/** A scene in words, for a reader who does not see the picture. */
export function describe(data: Ambition, { show }: Scene, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const lower = lowering(data);
  const [target, live, threat] = [data.target, data.live, data.threat].map((id) => data.claims[id]!) as [
    Ambition['claims'][string],
    Ambition['claims'][string],
    Ambition['claims'][string],
  ];
  const coin = say.quantity({ exact: unitOf(data) }, 'CNY');
  const aim = `${say.pick(target.label)}${zh ? '，' : ', '}${say.claim(target)}`;
  const note = say.bracket(lower(say.pick(target.note!)));
  switch (show) {
    case 'target':
      return zh
        ? `画面里的圆币一枚代表${coin}商品成交额。${aim}${note}。`
        : `Coins fill the view, each ${coin} of goods sold. ${aim}${note}.`;
    case 'live':
      return zh
        ? `同一堆圆币加上了外框：${say.pick(live.label)}。直播占多少，报道没有给出。`
        : `A frame is drawn around the same coins: ${lower(say.pick(live.label))}. The report does not say how much of it.`;
    case 'threat': {
      const by = say.pick(threat.attribution.by!);
      const scope = say.bracket(lower(say.pick(threat.note!)));
      return zh
        ? `画面拉远，圆币变小。上面是${aim}${note}；下面的空心圆币只表示数量级：${say.pick(threat.label)}，${say.claim(threat)}，说法来自${by}${scope}。`
        : `The view zooms out and the coins shrink. Above: ${aim}${note}. Below, outlined coins show an order of magnitude only: ${lower(say.pick(threat.label))}, ${say.claim(threat)}, according to ${by}${scope}.`;
    }
  }
}
