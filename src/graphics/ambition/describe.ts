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
  const status = target.status
    ? say.bracket(zh ? say.status(target.status) : lower(say.status(target.status)))
    : '';
  const aim = `${say.pick(target.label)}${status}${zh ? '，' : ', '}${say.claim(target)}`;
  const note = say.bracket(lower(say.pick(target.note!)));
  if (show === 'target')
    return zh
      ? `画面里的圆币一枚代表${coin}商品成交额。${aim}${note}。圆币外有一圈框：${say.pick(live.label)}；直播占多少，报道没有给出。`
      : `Coins fill the view, each ${coin} of goods sold. ${aim}${note}. A frame stands around them: ${lower(say.pick(live.label))}; the report does not say how much of it.`;
  const by = say.pick(threat.attribution.by!);
  const scope = say.bracket(lower(say.pick(threat.note!)));
  const order = threat.value!.order !== undefined;
  const only = zh ? '只表示数量级' : ' show an order of magnitude only';
  return zh
    ? `画面拉远，两者同一比例，一枚仍是${coin}，但口径和期间不同。上面是${aim}${note}；下面的空心圆币${order ? only : ''}：${say.pick(threat.label)}，${say.claim(threat)}，说法来自${by}${scope}。`
    : `The view zooms out to hold both at one scale, each coin still ${coin}; they differ in scope and period. Above: ${aim}${note}. Below, outlined coins${order ? only : ''}: ${lower(say.pick(threat.label))}, ${say.claim(threat)}, according to ${by}${scope}.`;
}
