import type { Claim } from '../../model/claim.ts';
import { lowering } from '../../model/lower.ts';
import type { Say } from '../../model/say.ts';
import { unitOf, type Scene } from './plan.ts';
import { needsInWords, stakesInWords } from './sides-in-words.ts';
import type { AgreementId, Deal } from './schema.ts';
import { timesOf } from './time.ts';
import { ending, unsplit } from './words.ts';

/** A scene in words, for a reader who does not see the picture. */
export function describe(deal: Deal, scene: Scene, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const told = tell(deal, say);
  const { amount, name, lower, first, next } = told;
  switch (scene.show) {
    case 'pile': {
      const square = say.quantity({ exact: unitOf(deal) }, 'CNY');
      return zh
        ? `一堆方格，一格为${square}，合计${amount('framework')}：${name('framework')}。`
        : `A pile of squares, ${square} each, ${amount('framework')} in all: the ${lower(name('framework'))}.`;
    }
    case 'split': {
      const parts = told.parts('framework');
      if (!parts)
        return zh
          ? `还是那堆方格，${told.noParts('framework')}。`
          : `The same pile; ${told.noParts('framework')}.`;
      return zh ? `同一堆方格分成几部分：${parts}。` : `The same pile falls into its parts: ${parts}.`;
    }
    case 'expired':
      return zh
        ? `${first}。下方的时间轴从${told.begin}开始：${told.terms}。`
        : `${first}. A time axis below begins in ${told.begin}: ${told.terms}.`;
    case 'renewal':
      return zh
        ? `左边，${first}；右边，${next}。`
        : `On the left, ${lower(first)}. On the right, ${lower(next)}.`;
    case 'gap':
      return zh
        ? `一条时间轴，从${told.begin}开始：${told.terms}。轴的上方，左边${first}；右边${next}。`
        : `A time axis that begins in ${told.begin}: ${told.terms}. Above it, on the left, ${lower(first)}; on the right, ${lower(next)}.`;
    case 'needs':
      return needsInWords(deal, say, lower);
    case 'stakes':
      return stakesInWords(deal, say, lower);
  }
}

/** The agreements in words. */
function tell(deal: Deal, say: Say) {
  const zh = say.locale === 'zh-Hans';
  const lower = lowering(deal);
  const claim = (id: string) => deal.claims[id]!;
  const of = (id: AgreementId) => deal.agreements[id];
  const whole = (id: AgreementId) => claim(of(id).total);
  const date = (id: string | undefined) => (id ? say.claim(claim(id)) : '');
  const amount = (id: AgreementId) => say.claim(whole(id));
  const name = (id: AgreementId) => say.pick(of(id).name);
  const status = (id: AgreementId) => {
    const word = say.status(whole(id).status!);
    return zh ? word : lower(word);
  };
  const parts = (id: AgreementId) =>
    say.list(
      of(id).parts.map((part) => `${say.pick(claim(part).label)}${zh ? '' : ' '}${say.claim(claim(part))}`),
    );
  const look = (id: AgreementId) => {
    const now = whole(id).status;
    if (now === 'negotiating') return zh ? '空心斜线方格' : 'open, hatched squares';
    if (now === 'collapsed') return zh ? '画了叉的空心方格' : 'crossed-out, empty squares';
    if (now === 'expired') return zh ? '褪色的方格' : 'faded squares';
    return zh ? '实心方格' : 'solid squares';
  };
  const told = (id: AgreementId, split: string) => {
    const end = zh
      ? `${look(id)}，合计${amount(id)}：${name(id)}，${status(id)}`
      : `${look(id)} worth ${amount(id)}: the ${lower(name(id))}, ${status(id)}`;
    const large = end.charAt(0).toUpperCase() + end.slice(1);
    return large + split;
  };
  const split = parts('renewal');
  const noParts = (id: AgreementId) => {
    const none = say.pick(unsplit(whole(id).status));
    return zh ? none : lower(none);
  };
  const unknown = zh ? `，${noParts('renewal')}` : `; ${noParts('renewal')}`;
  return {
    lower,
    amount,
    name,
    parts,
    noParts,
    first: told('framework', ''),
    next: told('renewal', split ? (zh ? `，其中${split}` : `; its parts: ${split}`) : unknown),
    begin: date(of('framework').begins ?? of('framework').signed),
    terms: terms(deal, say),
  };
}

/** What the time axis shows, in its order. */
function terms(deal: Deal, say: Say): string {
  const zh = say.locale === 'zh-Hans';
  const lower = lowering(deal);
  const { framework, renewal } = deal.agreements;
  const { gap, second, festival } = timesOf(deal);
  const festivalName = say.pick(deal.timeline.name);
  const end = ({ total, expires }: typeof framework) =>
    ending(say, deal.claims[total]!.status, deal.claims[expires!]!.value!.date!);
  const name = (which: typeof framework) =>
    zh ? say.pick(which.name) : `the ${lower(say.pick(which.name))}`;
  const by = ({ total }: typeof framework) => (deal.claims[total]!.status === 'extended' ? '' : '于');
  const inGap = gap && gap.from <= festival && festival <= gap.to;
  // English dates a day "on" and a month or a year "in".
  const onOrIn = (claim: Claim) => `${claim.value?.date?.length === 10 ? 'on' : 'in'} ${say.claim(claim)}`;
  const all = [
    zh ? `${name(framework)}${by(framework)}${end(framework)}` : `${name(framework)} ${end(framework)}`,
    ...(gap
      ? [
          zh
            ? `之后一段画成虚线空框，没有年框生效${inGap ? `，${festivalName}就在其中` : ''}`
            : `an empty, dashed stretch follows, with no framework in force${inGap ? `, and ${festivalName} falls in it` : ''}`,
        ]
      : [zh ? `${festivalName}时它仍在生效` : `${festivalName} falls within its term`]),
    ...(second
      ? [
          zh
            ? `${name(renewal)}从${say.claim(deal.claims[(renewal.begins ?? renewal.signed)!]!)}起，${by(renewal)}${end(renewal)}`
            : `${name(renewal)} begins ${onOrIn(deal.claims[(renewal.begins ?? renewal.signed)!]!)} and ${end(renewal)}`,
        ]
      : []),
  ];
  return all.join(zh ? '；' : '; ');
}
