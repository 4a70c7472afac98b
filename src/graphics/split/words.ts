import type { Status } from '../../model/claim.ts';
import type { Localized } from '../../model/locale.ts';
import type { Say } from '../../model/say.ts';
import type { Deal } from './schema.ts';
import { renewalSigned } from './time.ts';

/** The graphic's own words, where the data has none. */
export const words = {
  oneSquare: { 'zh-Hans': '1格', en: '1 square' },
  oneColumn: { 'zh-Hans': '1列', en: '1 column' },
  notGiven: { 'zh-Hans': '没有给出', en: 'not given' },
  noSplit: { 'zh-Hans': '报道没有给出构成', en: 'The report gives no split' },
  noSplitNow: { 'zh-Hans': '延期后的构成没有给出', en: 'The split after the extension is not given' },
  noDeal: { 'zh-Hans': '谈判结束，没有签成', en: 'Talks ended without a deal' },
  none: { 'zh-Hans': '没有年框生效', en: 'no framework in force' },
  covered: { 'zh-Hans': '年框仍在生效', en: 'a framework in force' },
  dailyUsers: { 'zh-Hans': '日活跃用户', en: 'daily active users' },
  oneDot: { 'zh-Hans': '1点', en: '1 dot' },
  beyond: { 'zh-Hans': '淡点：不止此数', en: 'faint dots: more' },
  shops: { 'zh-Hans': '商家为示意', en: 'merchants: schematic' },
  goods: {
    'zh-Hans': '示意：圆圈是卖出的货，多少并非数据',
    en: 'Schematic: circles are goods sold, their number is not data',
  },
  partsOf: {
    'zh-Hans': '年框分成的份数（按所列各项计数）',
    en: 'Parts of the framework (counted from those listed)',
  },
  caption: { 'zh-Hans': '字节与阿里的年框', en: 'The frameworks between ByteDance and Alibaba' },
} satisfies Record<string, Localized>;

/** When an agreement's term ended, ends or came to end, as its status says. */
export function ending(say: Say, status: Status | undefined, date: string): string {
  const when = say.date(date);
  if (status === 'extended') return say.locale === 'en' ? `extended to ${when}` : `延至${when}`;
  if (say.locale === 'en') return `${status === 'expired' ? 'expired' : 'expires'} ${when}`;
  return `${when}到期`;
}

/** The same where there is less room: whatever the status, the term runs to that date. */
export const until = (say: Say, date: string): string =>
  say.locale === 'en' ? `to ${say.date(date)}` : `至${say.date(date)}`;

/** When an agreement was signed; with a year alone, that more is not known, where there is room on two lines. */
export function signing(say: Say, date: string): string[] {
  const when = say.date(date);
  const short = say.locale === 'en' ? `signed ${when}` : `${when}签订`;
  const [comma, more] = say.locale === 'en' ? [', ', 'month not given'] : ['，', '月份未说明'];
  const full = [short + comma + more, `${short}${comma.trim()}\n${more}`];
  return date.includes('-') ? [short, when] : [...full, short, when];
}

const firsts = {
  over: { 'zh-Hans': '旧的到期', en: 'One expired' },
  runs: { 'zh-Hans': '旧的延期', en: 'One extended' },
  holds: { 'zh-Hans': '旧的仍有效', en: 'One still in force' },
} satisfies Record<string, Localized>;
const nexts = {
  negotiating: { 'zh-Hans': '新的未签', en: 'the next unsigned' },
  collapsed: { 'zh-Hans': '新的谈崩', en: 'the next fallen through' },
  signed: { 'zh-Hans': '新的已签', en: 'the next signed' },
  later: { 'zh-Hans': '新的后来签下', en: 'the next signed later' },
} satisfies Record<string, Localized>;

/** That an agreement's parts are not known: of an extended one, that those it has now are not. */
export const unsplit = (status: Status | undefined): Localized =>
  status === 'extended' ? words.noSplitNow : status === 'collapsed' ? words.noDeal : words.noSplit;

/** Where the two agreements stand, as a headline. */
export function standing(deal: Deal, say: Say): string {
  const { framework, renewal } = deal.agreements;
  const status = (id: string) => deal.claims[id]!.status;
  const [first, next] = [status(framework.total), status(renewal.total)];
  const old = first === 'expired' ? firsts.over : first === 'extended' ? firsts.runs : firsts.holds;
  const signed = renewalSigned(deal) === 'after-festival' ? nexts.later : nexts.signed;
  const fresh = next === 'negotiating' || next === 'collapsed' ? nexts[next] : signed;
  return [old, fresh].map((part) => say.pick(part)).join(say.locale === 'en' ? ', ' : '，');
}
