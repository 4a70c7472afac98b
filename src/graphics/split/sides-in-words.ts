import type { Say } from '../../model/say.ts';
import { dotsFor } from './needs.ts';
import type { Deal } from './schema.ts';

type Lower = (text: string) => string;

/** What each side has and the other needs, and the hold over others, for a reader who does not see the picture. */
export function needsInWords(deal: Deal, say: Say, lower: Lower): string {
  const zh = say.locale === 'zh-Hans';
  const party = (id: string) => say.pick(deal.parties[id]!);
  const each = Object.values(deal.needs).map((need) => {
    const { from, to, name: what, claim: id } = need;
    const claim = deal.claims[id]!;
    const dots = dotsFor(deal, need);
    const figure = claim.value ? `${say.pick(claim.label)}${zh ? '' : ': '}${say.claim(claim)}` : '';
    const drawn = dots
      ? zh
        ? `，画成${dots.count}个点${dots.more ? '，后面还有' : ''}`
        : `, drawn as ${dots.count} dots${dots.more ? ' with more to come' : ''}`
      : '';
    return zh
      ? `从${party(from)}到${party(to)}，是${say.pick(what)}${figure ? say.bracket(figure + drawn) : ''}`
      : `from ${party(from)} to ${party(to)}, ${lower(say.pick(what))}${figure ? say.bracket(figure + drawn) : ''}`;
  });
  return zh
    ? `箭头表示一方手里有、另一方需要的东西：${each.join('；')}。${held(deal, say, lower)}`
    : `Arrows show what one side has and the other needs: ${each.join('; ')}. ${held(deal, say, lower)}`;
}

/** What is growth for one and zero-sum for the other. */
export function stakesInWords(deal: Deal, say: Say, lower: Lower): string {
  const { of, gain, loss } = deal.stakes;
  const other = Object.keys(deal.parties).find((id) => id !== of)!;
  const [winner, loser] = [other, of].map((id) => say.pick(deal.parties[id]!));
  return say.locale === 'zh-Hans'
    ? `示意：${loser}的一排圆圈（卖出的货）里空出几个，虚线箭头指向${winner}一边的空心圆圈。对${winner}：${say.pick(gain)}；对${loser}：${say.pick(loss)}。${held(deal, say, lower)}`
    : `Schematic: in ${loser}’s row of circles (goods sold) some are empty; dashed arrows lead from them to open circles beside ${winner}. For ${winner}: ${lower(say.pick(gain))}; for ${loser}: ${lower(say.pick(loss))}. ${held(deal, say, lower)}`;
}

function held({ parties, leverage }: Deal, say: Say, lower: Lower): string {
  const { of, over, name } = leverage;
  const party = say.pick(parties[of]!);
  return say.locale === 'zh-Hans'
    ? `一排${say.pick(over)}在${party}的框里，上方有箭头压着：${say.pick(name)}。`
    : `A row of ${lower(say.pick(over))} stands in ${party}’s frame, arrows pressing on it: ${lower(say.pick(name))}.`;
}
