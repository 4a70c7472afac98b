import type { Say } from '../../model/say.ts';
import type { Scene } from './layout.ts';
import { unitOf } from './layout.ts';
import type { Deal } from './schema.ts';

/** A scene in words, for a reader who does not see the picture. */
export function describe(deal: Deal, scene: Scene, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const { framework, renewal } = deal.agreements;
  const claim = (id: string) => deal.claims[id]!;
  const amount = (id: string) => say.claim(claim(id));
  const square = say.quantity({ exact: unitOf(deal) }, 'CNY');
  const parts = say.list(
    framework.parts.map((part) => `${say.pick(claim(part).label)}${zh ? '' : ' '}${amount(part)}`),
  );
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
        ? `褪色的${amount(framework.total)}旁边，是同样大小的${renewal.parts.length ? '' : '空心斜线'}方格，合计${amount(renewal.total)}：${next}，${status(renewal.total)}${renewal.parts.length ? '' : '，报道没有给出构成'}。`
        : `Beside the faded ${amount(framework.total)} stand ${renewal.parts.length ? '' : 'open, hatched '}squares of the same size worth ${amount(renewal.total)}: the ${next[0]!.toLowerCase()}${next.slice(1)}, ${status(renewal.total).toLowerCase()}${renewal.parts.length ? '' : '; the report gives no split of it'}.`;
    case 'gap':
      return zh
        ? `时间轴：${name}从${framework.signed ? amount(framework.signed) : ''}延续到${end}；从那时到618，是一段没有生效年框的空白。`
        : `A time axis: the ${name} runs from ${framework.signed ? amount(framework.signed) : ''} to ${end}; from there to the 618 festival lies a stretch with no framework in force.`;
    case 'needs': {
      const needs = Object.values(deal.needs).map(({ from, to, name: what, claim: id }) => {
        const figure = claim(id).value ? say.bracket(amount(id)) : '';
        return zh
          ? `${say.pick(deal.parties[from])}给${say.pick(deal.parties[to])}的是${say.pick(what)}${figure}`
          : `what ${say.pick(deal.parties[from])} has to offer ${say.pick(deal.parties[to])} is ${lower(say.pick(what))}${figure}`;
      });
      const hold = zh
        ? `${say.pick(deal.parties.alibaba)}对${say.pick(deal.leverage.over)}保有${say.pick(deal.leverage.name)}`
        : `over ${lower(say.pick(deal.leverage.over))}, ${say.pick(deal.parties.alibaba)} keeps ${lower(say.pick(deal.leverage.name))}`;
      const all = [...needs, hold].join(zh ? '；' : '; ');
      return zh ? `两家公司之间的箭头：${all}。` : `Arrows between the two companies: ${all}.`;
    }
  }
}

const lower = (text: string) => text[0]!.toLowerCase() + text.slice(1);
