import { lowering } from '../../model/lower.ts';
import type { Say } from '../../model/say.ts';
import { unitOf, type Scene } from './plan.ts';
import type { Deal } from './schema.ts';

/** A scene in words, for a reader who does not see the picture. */
export function describe(deal: Deal, scene: Scene, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const lower = lowering(deal);
  const { framework, renewal } = deal.agreements;
  const claim = (id: string) => deal.claims[id]!;
  const amount = (id: string) => say.claim(claim(id));
  const square = say.quantity({ exact: unitOf(deal) }, 'CNY');
  const list = (parts: readonly string[]) =>
    say.list(parts.map((part) => `${say.pick(claim(part).label)}${zh ? '' : ' '}${amount(part)}`));
  const parts = list(framework.parts);
  const status = (id: string) => (claim(id).status ? say.status(claim(id).status!) : '');
  const end = framework.expires ? amount(framework.expires) : '';
  const name = say.pick(framework.name);
  const next = say.pick(renewal.name);
  switch (scene.show) {
    case 'pile':
      return zh
        ? `一堆方格，一格为${square}，合计${amount(framework.total)}：${name}。`
        : `A pile of squares, ${square} each, ${amount(framework.total)} in all: the ${name}.`;
    case 'split':
      return zh ? `同一堆方格分成几部分：${parts}。` : `The same pile falls into its parts: ${parts}.`;
    case 'expired':
      return zh
        ? `方格褪色：${name}${status(framework.total)}。时间轴显示它止于${end}。`
        : `The squares have faded: the ${name}, status ${status(framework.total).toLowerCase()}. A time axis shows its end in ${end}.`;
    case 'renewal':
      return zh
        ? `褪色的${amount(framework.total)}旁边，是同样大小的${renewal.parts.length ? '' : '空心斜线'}方格，合计${amount(renewal.total)}：${next}，${status(renewal.total)}${renewal.parts.length ? `，其中${list(renewal.parts)}` : '，报道没有给出构成'}。`
        : `Beside the faded ${amount(framework.total)} stand ${renewal.parts.length ? '' : 'open, hatched '}squares of the same size worth ${amount(renewal.total)}: the ${lower(next)}, ${status(renewal.total).toLowerCase()}${renewal.parts.length ? `; its parts: ${list(renewal.parts)}` : '; the report gives no split of it'}.`;
    case 'gap':
      return zh
        ? `时间轴：${name}从${framework.signed ? amount(framework.signed) : ''}延续到${end}，已经到期；从那时到${say.pick(deal.timeline.name)}的一段画成斜线，${next}${status(renewal.total)}。`
        : `A time axis: the ${name} runs from ${framework.signed ? amount(framework.signed) : ''} to ${end}, when it expired; the stretch from there to the ${say.pick(deal.timeline.name)} festival is hatched. Status of the ${lower(next)}: ${status(renewal.total).toLowerCase()}.`;
    case 'needs': {
      const needs = Object.values(deal.needs).map(({ from, to, name: what, claim: id }) => {
        const { label, value } = claim(id);
        const figure = value ? say.bracket(`${say.pick(label)}${zh ? '' : ': '}${amount(id)}`) : '';
        return zh
          ? `从${say.pick(deal.parties[from]!)}到${say.pick(deal.parties[to]!)}，是${say.pick(what)}${figure}`
          : `from ${say.pick(deal.parties[from]!)} to ${say.pick(deal.parties[to]!)}, ${lower(say.pick(what))}${figure}`;
      });
      const hold = zh
        ? `从${say.pick(deal.parties[deal.leverage.of]!)}到${say.pick(deal.leverage.over)}，是${say.pick(deal.leverage.name)}`
        : `from ${say.pick(deal.parties[deal.leverage.of]!)} to ${lower(say.pick(deal.leverage.over))}, ${lower(say.pick(deal.leverage.name))}`;
      const all = [...needs, hold].join(zh ? '；' : '; ');
      return zh
        ? `箭头表示一方手里有、另一方需要或要顾忌的东西：${all}。`
        : `Arrows show what one side has and the other needs or has to reckon with: ${all}.`;
    }
  }
}
