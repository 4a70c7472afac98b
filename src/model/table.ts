import type { Claim, Claims } from './claim.ts';
import type { Table } from './graphic.ts';
import type { Localized } from './locale.ts';
import type { Say } from './say.ts';

const heads: readonly Localized[] = [
  { 'zh-Hans': '内容', en: 'What' },
  { 'zh-Hans': '数额', en: 'Figure' },
  { 'zh-Hans': '状态', en: 'Status' },
  { 'zh-Hans': '说法来自', en: 'According to' },
  { 'zh-Hans': '截至', en: 'As of' },
];

/**
 * A claim's figure with its hedge, as in "usually over 1 million"; empty for a fact without a number. It stands alone:
 * a count is in digits, for in Chinese the word for two would want a measure word after it.
 */
export function figure(claim: Claim, say: Say): string {
  if (!claim.value) return '';
  const hedge = claim.hedge ? say.pick(claim.hedge) + (say.locale === 'en' ? ' ' : '') : '';
  const { exact } = claim.value;
  return hedge + (claim.unit === 'count' && exact !== undefined ? say.number(exact) : say.claim(claim));
}

/** Claims as a table: what, how much, in which status, who says so, as of when. */
export function tableOf(claims: Claims, caption: string, say: Say): Table {
  return {
    caption,
    claims: Object.keys(claims),
    columns: heads.map((head) => say.pick(head)),
    rows: Object.values(claims).map((claim) => [
      say.pick(claim.label) + (claim.note ? say.bracket(say.pick(claim.note)) : ''),
      figure(claim, say) || '—',
      claim.status ? say.status(claim.status) : '—',
      `${say.kind(claim.attribution.kind)} · ${say.attribution(claim)}`,
      say.date(claim.asOf),
    ]),
  };
}
