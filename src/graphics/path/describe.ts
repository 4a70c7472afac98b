import type { Quantity } from '../../model/claim.ts';
import { lowering } from '../../model/lower.ts';
import type { Say } from '../../model/say.ts';
import { sides, type Scene } from './plan.ts';
import type { Path } from './schema.ts';

/** How the bar of the share is drawn, in words. */
function bar({ over, under, to, about }: Quantity, say: Say): string {
  if (over !== undefined)
    return say.pick({
      'zh-Hans': '下方横条越过标记，末端不定',
      en: 'A bar below passes its mark and has an open end',
    });
  if (under !== undefined)
    return say.pick({
      'zh-Hans': '下方横条到标记为止，实际多长不定',
      en: 'A bar below is open up to its mark',
    });
  if (to !== undefined)
    return say.pick({ 'zh-Hans': '下方横条末端是一段不定的区间', en: 'A bar below ends in an open range' });
  return about !== undefined
    ? say.pick({ 'zh-Hans': '下方横条大约止于标记', en: 'A bar below ends about at its mark' })
    : say.pick({ 'zh-Hans': '下方横条止于标记', en: 'A bar below ends at its mark' });
}

/** A scene in words, for a reader who does not see the picture. */
export function describe(data: Path, { show }: Scene, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const lower = lowering(data);
  const stages = Object.values(data.stages).map(({ name }) => say.pick(name));
  const small = zh ? stages : stages.map(lower);
  const [first, last] = [small[0]!, small.at(-1)!];
  const player = (id: string) => say.pick(data.players[id]!.name);
  const by = (id: string) => {
    const { attribution } = data.claims[id]!;
    return attribution.by ? say.pick(attribution.by) : '';
  };
  const { chain, routes, leap, middle } = data;
  switch (show) {
    case 'opening':
      return zh
        ? `一条从${first}到${last}的轴线，${player(chain.player)}站在中间偏左，右边是一个虚线框，位置为示意。`
        : `An axis from ${first} to ${last}: ${player(chain.player)} stands left of the middle, with a dashed outline to its right. Positions are schematic.`;
    case 'chain': {
      const claim = data.claims[chain.share]!;
      const who = by(chain.share);
      const store = say.pick(chain.next.name);
      const end = say.pick(data.stages[chain.next.stage]!.name);
      return zh
        ? `${small.join('、')}连成一条路径：前面由${player(chain.player)}覆盖，${store}正在帮助补上${end}这一环。${bar(claim.value!, say)}：${say.pick(claim.label)}，${say.claim(claim)}${who && `，据${who}`}。`
        : `A path of ${say.list(small)}: ${player(chain.player)} covers its beginning, and ${store} is helping to fill in ${lower(end)}. ${bar(claim.value!, say)}: ${say.claim(claim)}${who && `, according to ${who}`} (${say.pick(claim.label)}).`;
    }
    case 'decentralised': {
      const route = (name: 'before' | 'after') => {
        const parts = routes[name].segments.map(
          (segment) => say.pick(segment.name) + say.bracket(say.pick(segment.note)),
        );
        return say.pair(say.pick(routes[name].name), parts.join(zh ? '，再到' : ', then '));
      };
      const who = say.list(routes.candidates.map(player));
      const source = by(routes.claim);
      return zh
        ? `上下两条路线。上：${route('before')}。下：${route('after')}。${source && `据${source}，`}长远看，${who}可能处在后一条路线的起点。`
        : `Two routes, one above the other. ${route('before')}. ${route('after')}. In the long run ${who} may stand at the start of the second${source && `, according to ${source}`}.`;
    }
    case 'leap': {
      const steps = leap.steps.map((text) => say.pick(text));
      const source = by(leap.claim);
      return zh
        ? `${player(leap.walker)}沿台阶往上加：${steps.join('；')}。${player(leap.jumper)}则要从${say.pick(leap.from)}一跃跨到${say.pick(leap.to)}${source && `——这是${source}的看法`}。`
        : `${player(leap.walker)} climbs a staircase: ${steps.map(lower).join('; ')}. ${player(leap.jumper)} has to leap from ${lower(say.pick(leap.from))} to ${lower(say.pick(leap.to))}${source && `, in the view of ${source}`}.`;
    }
    case 'middle': {
      const { left, right } = sides(data);
      const names = (ids: string[]) => say.list(ids.map(player));
      return zh
        ? `左边是${say.pick(middle.left.role)}的${say.pick(middle.left.name)}：${names(left)}；右边是${say.pick(middle.right.role)}的${say.pick(middle.right.name)}：${names(right)}。两边的箭头都指向中间的“${say.pick(middle.name)}”。`
        : `On the left ${lower(say.pick(middle.left.name))}, which ${lower(say.pick(middle.left.role))}: ${names(left)}. On the right ${lower(say.pick(middle.right.name))}, which ${lower(say.pick(middle.right.role))}: ${names(right)}. Arrows from both sides point to the middle: ${lower(say.pick(middle.name))}.`;
    }
  }
}
