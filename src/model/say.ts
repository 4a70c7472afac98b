import type { AttributionKind, Claim, Quantity, Source, Status, Unit } from './claim.ts';
import type { Locale, Localized } from './locale.ts';

/** How a locale words figures, dates, statuses and attributions. */
export interface Say {
  readonly locale: Locale;
  /** The text in this language. */
  pick(text: Localized): string;
  /** A number in words and digits, without its unit: 70亿, 7 billion. Never rounds. */
  number(n: number): string;
  /** A date of any precision: 2020年3月, March 2020. */
  date(date: string): string;
  /** A value with its bound and, for money, its currency: 超过100万, over 1 million, RMB 7 billion. */
  quantity(value: Quantity, unit: Unit): string;
  /** A claim's figure, or its label when it has none. */
  claim(claim: Claim): string;
  status(status: Status): string;
  /** The kind of attribution in one word. */
  kind(kind: AttributionKind): string;
  /** Who vouches for a claim, in full: "an analyst at a leading fund, to LatePost". */
  attribution(claim: Claim): string;
  /** A parenthesis, a list, a pair of label and value, set as the language sets them. */
  bracket(text: string): string;
  list(items: readonly string[]): string;
  pair(label: string, value: string): string;
}

const statusWords: Record<Status, Localized> = {
  'in force': { 'zh-Hans': '生效中', en: 'In force' },
  expired: { 'zh-Hans': '已到期', en: 'Expired' },
  negotiating: { 'zh-Hans': '谈判中', en: 'Under negotiation' },
  signed: { 'zh-Hans': '已签署', en: 'Signed' },
  extended: { 'zh-Hans': '已延期', en: 'Extended' },
  collapsed: { 'zh-Hans': '已破裂', en: 'Collapsed' },
  target: { 'zh-Hans': '目标', en: 'Target' },
};

const kindWords: Record<AttributionKind, Localized> = {
  reported: { 'zh-Hans': '报道', en: 'Reported' },
  insider: { 'zh-Hans': '内部人士', en: 'Insider' },
  counterparty: { 'zh-Hans': '对方人士', en: 'Other side' },
  analyst: { 'zh-Hans': '分析师', en: 'Analyst' },
  observation: { 'zh-Hans': '报道分析', en: 'Analysis' },
  own: { 'zh-Hans': '本站', en: 'Ours' },
};

const theReport: Localized = { 'zh-Hans': '原报道', en: 'the report' };
const ownWork: Localized = { 'zh-Hans': '本站自己的推算', en: 'this site’s own working' };

type Digits = (n: number) => string;

/**
 * A number of at least 0 in digits, with at most six decimals. As Intl.NumberFormat writes it, which takes a slow
 * phone a tenth of a second to make ready when the counter comes near.
 */
const plain: Digits = (n) => (n < 1e21 ? n.toFixed(6).replace(/\.?0+$/, '') : BigInt(n).toString());
const grouped: Digits = (n) => {
  const [whole = '', ...decimals] = plain(n).split('.');
  return [whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,'), ...decimals].join('.');
};

/** The largest unit in which n has at most three decimals, so that nothing is rounded away. */
function scaled(
  n: number,
  scales: readonly (readonly [number, string])[],
  digits: Digits,
): string | undefined {
  for (const [size, word] of scales) {
    if (n < size) continue;
    // Sizes and their thousandths are whole, so the remainder is exact.
    if (n % (size / 1000) === 0) return digits(n / size) + word;
  }
  return undefined;
}

const zhScales = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;
const enScales = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const;

const zhCounts = '零一两三四五六七八九十';
const enCounts = 'zero one two three four five six seven eight nine ten'.split(' ');
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "Several" of a power of ten: 1e7 → 数千万, tens of millions. */
function several(n: number, locale: Locale): string {
  const power = Math.round(Math.log10(n));
  if (locale === 'zh-Hans') {
    const big = power >= 12 ? 12 : power >= 8 ? 8 : power >= 4 ? 4 : 0;
    const word = { 12: '万亿', 8: '亿', 4: '万', 0: '' }[big]!;
    return `数${['', '十', '百', '千'][power - big] ?? ''}${word}`;
  }
  const big = Math.floor(power / 3) * 3;
  const word =
    ({ 12: 'trillions', 9: 'billions', 6: 'millions', 3: 'thousands' } as Record<number, string>)[big] ?? '';
  const lead = ['', 'tens', 'hundreds'][power - big]!;
  return [lead, word].filter(Boolean).join(' of ');
}

/** A power of ten as an order of magnitude: 万亿, 1 trillion. */
function order(n: number, locale: Locale): string {
  if (locale === 'en') return enSay.number(n);
  return zhSay
    .number(n)
    .replace(/^1(?=\D)/, '')
    .replace(/^1000/, '千')
    .replace(/^100/, '百')
    .replace(/^10/, '十');
}

const zhUnits: Partial<Record<Unit, string>> = { CNY: '元' };

function zhQuantity(value: Quantity, unit: Unit): string {
  const end = zhUnits[unit] ?? '';
  const number = (n: number) =>
    (unit === 'count' && Number.isInteger(n) && n <= 10 ? zhCounts[n]! : zhSay.number(n)) + end;
  if (value.date !== undefined) return zhSay.date(value.date);
  if (unit === 'share') return zhShare(value);
  if (value.from !== undefined && value.to !== undefined)
    return `${zhSay.number(value.from)}至${number(value.to)}`;
  if (value.about !== undefined) return `约${number(value.about)}`;
  if (value.over !== undefined) return `超过${number(value.over)}`;
  if (value.under !== undefined) return `不到${number(value.under)}`;
  if (value.order !== undefined) return `${order(value.order, 'zh-Hans')}${end}级`;
  if (value.several !== undefined) return several(value.several, 'zh-Hans') + end;
  return number(value.exact!);
}

function zhShare(value: Quantity): string {
  const percent = (n: number) => `${plain(Math.round(n * 1e6) / 1e4)}%`;
  if (value.over === 0.5) return '过半';
  if (value.over !== undefined) return `超过${percent(value.over)}`;
  if (value.under !== undefined) return `不到${percent(value.under)}`;
  if (value.from !== undefined) return `${percent(value.from)}至${percent(value.to!)}`;
  if (value.about !== undefined) return `约${percent(value.about)}`;
  return percent(value.exact ?? 0);
}

function enShare(value: Quantity): string {
  const percent = (n: number) => `${plain(Math.round(n * 1e6) / 1e4)}%`;
  if (value.over === 0.5) return 'more than half';
  if (value.over !== undefined) return `more than ${percent(value.over)}`;
  if (value.under !== undefined) return `less than ${percent(value.under)}`;
  if (value.from !== undefined) return `${percent(value.from)} to ${percent(value.to!)}`;
  if (value.about !== undefined) return `about ${percent(value.about)}`;
  return percent(value.exact ?? 0);
}

function enQuantity(value: Quantity, unit: Unit): string {
  const lead = unit === 'CNY' ? 'RMB ' : '';
  const number = (n: number) =>
    lead + (unit === 'count' && Number.isInteger(n) && n <= 10 ? enCounts[n]! : enSay.number(n));
  if (value.date !== undefined) return enSay.date(value.date);
  if (unit === 'share') return enShare(value);
  if (value.from !== undefined && value.to !== undefined)
    return `${number(value.from)} to ${enSay.number(value.to)}`;
  if (value.about !== undefined) return `about ${number(value.about)}`;
  if (value.over !== undefined) return `over ${number(value.over)}`;
  if (value.under !== undefined) return `under ${number(value.under)}`;
  if (value.order !== undefined) return `the order of ${number(value.order)}`;
  if (value.several !== undefined) return several(value.several, 'en') + (unit === 'CNY' ? ' of yuan' : '');
  return number(value.exact!);
}

const zhSay: Say = {
  locale: 'zh-Hans',
  pick: (text) => text['zh-Hans'],
  number: (n) => scaled(n, zhScales, plain) ?? plain(n),
  date(date) {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  },
  quantity: zhQuantity,
  claim: (claim) => (claim.value ? zhQuantity(claim.value, claim.unit!) : claim.label['zh-Hans']),
  status: (status) => statusWords[status]['zh-Hans'],
  kind: (kind) => kindWords[kind]['zh-Hans'],
  attribution: (claim) => attribution(claim, zhSay),
  bracket: (text) => `（${text}）`,
  list: (items) => items.join('、'),
  pair: (label, value) => `${label}：${value}`,
};

const enSay: Say = {
  locale: 'en',
  pick: (text) => text.en,
  number: (n) => scaled(n, enScales, grouped) ?? grouped(n),
  date(date) {
    const [year, month, day] = date.split('-').map(Number);
    return [day, month && months[month - 1], year].filter(Boolean).join(' ');
  },
  quantity: enQuantity,
  claim: (claim) => (claim.value ? enQuantity(claim.value, claim.unit!) : claim.label.en),
  status: (status) => statusWords[status].en,
  kind: (kind) => kindWords[kind].en,
  attribution: (claim) => attribution(claim, enSay),
  bracket: (text) => ` (${text})`,
  list: (items) =>
    items.length < 3
      ? items.join(' and ')
      : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
  pair: (label, value) => `${label}: ${value}`,
};

/** @param sources by id; a claim whose sources are not among them is the report's */
function attribution(claim: Claim, say: Say, sources: Readonly<Record<string, Source>> = {}): string {
  const { kind, by } = claim.attribution;
  if (kind === 'own') return say.pick(ownWork);
  const publishers = claim.sources.flatMap((id) =>
    // Not by Object.hasOwn, which browsers at the floor lack: this is said in the page, too.
    Object.prototype.hasOwnProperty.call(sources, id) ? [say.pick(sources[id]!.publisher)] : [],
  );
  const paper = publishers.length ? say.list([...new Set(publishers)]) : say.pick(theReport);
  if (by) return say.locale === 'en' ? `${by.en}, to ${paper}` : `${by['zh-Hans']}，据${paper}`;
  return paper;
}

/** The wording of each language for a story: who vouches for a claim is told with the publishers of its sources. */
export function sayFor(sources: Readonly<Record<string, Source>>): Record<Locale, Say> {
  const known = (say: Say): Say => ({ ...say, attribution: (claim) => attribution(claim, say, sources) });
  return { 'zh-Hans': known(zhSay), en: known(enSay) };
}

/** The wording of each language, by locale; it knows no publishers. */
export const say: Record<Locale, Say> = { 'zh-Hans': zhSay, en: enSay };
