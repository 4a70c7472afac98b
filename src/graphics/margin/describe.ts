import { lowering } from '../../model/lower.ts';
import type { Say } from '../../model/say.ts';
import type { Scene } from './plan.ts';
import type { Merchants } from './schema.ts';

/** A scene in words, for a reader who does not see the picture. */
export function describe(data: Merchants, { show }: Scene, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const lower = lowering(data);
  const { price, uses } = data;
  const by = (id: string) => {
    const name = data.claims[id]!.attribution.by;
    return name ? say.pick(name) : '';
  };
  switch (show) {
    case 'share': {
      const cuts = Object.values(price.cuts).map(
        ({ name, to }) =>
          say.pick(name) +
          (to
            ? say.bracket(
                (zh ? '归' : 'to the ') +
                  (zh ? say.pick(data.parties[to]!.name) : lower(say.pick(data.parties[to]!.name))),
              )
            : ''),
      );
      return zh
        ? `一根价格柱从${say.pick(price.start)}往下，依次切去：${cuts.join('、')}，最后是${say.pick(price.left)}。大小为示意。`
        : `A column that starts from ${lower(say.pick(price.start))} loses one part after the other: ${say.list(cuts.map(lower))}. At the bottom stands what is ${lower(say.pick(price.left))}. Sizes are schematic.`;
    }
    case 'use': {
      const names = (width: 'wide' | 'narrow') =>
        Object.values(uses.doors).flatMap((door) =>
          door.width === width ? [zh ? say.pick(door.name) : lower(say.pick(door.name))] : [],
        );
      const who = by(uses.claim);
      const [wide, narrow] = [say.list(names('wide')), say.list(names('narrow'))];
      return zh
        ? `${say.pick(uses.who)}面前有${Object.keys(uses.doors).length === 1 ? '一扇' : '几扇'}门${wide && `，宽门通向${wide}`}${narrow && `，窄门通向${narrow}`}${who && `，据${who}`}。`
        : `${say.pick(uses.who)} stand before doors${wide && `: wide ones lead to ${wide}`}${narrow && `${wide ? ', ' : ': '}narrow ones to the ${narrow}`}${who && `, according to ${who}`}.`;
    }
  }
}
