import type { AttributionKind, Quantity, Unit } from '../model/claim.ts';
import type { Locale, Localized } from '../model/locale.ts';
import { both } from '../model/problem.ts';
import type { Column } from './downloads.ts';

/** The words of the file that explains the data files. The compiler misses none of their columns and values. */

export const headings: Record<
  Locale,
  Record<'files' | 'columns' | 'forms' | 'units' | 'kinds' | 'statuses' | 'licence' | 'cite', string>
> = {
  'zh-Hans': {
    files: '文件',
    columns: 'CSV的各列',
    forms: 'form：数值的含义',
    units: 'unit：单位',
    kinds: 'attribution：由谁说的',
    statuses: 'status：状态',
    licence: '许可',
    cite: '引用格式',
  },
  en: {
    files: 'Files',
    columns: 'Columns of the CSV files',
    forms: 'form: how a value is meant',
    units: 'unit: base units',
    kinds: 'attribution: who vouches for it',
    statuses: 'status: where it stands',
    licence: 'Licence',
    cite: 'How to cite',
  },
};

export const columns: Record<Column, Localized> = {
  claim: both('代号，图形.论断', 'The claim’s id, graphic.claim'),
  label: both('说的是什么', 'What it is about'),
  figure: both('文章里的写法，连同“约”“超过”等限定', 'As the article words it, with its hedges'),
  form: both('数值的含义，见下', 'How the value is meant, see below'),
  value: both(
    '数值或日期，用基本单位；没有数值的事实留空',
    'A number in the base unit, or a date; empty for a fact without one',
  ),
  value_to: both('区间的上限，其余留空', 'The upper end of a range, otherwise empty'),
  unit: both('单位，见下', 'The unit, see below'),
  hedge: both('报道原有的限定', 'The report’s own reservation'),
  status: both('状态，见下', 'Where it stands, see below'),
  as_of: both('截至何时，写到已知的精度', 'The day, month or year to which it applies, as far as known'),
  attribution: both('谁说的，见下', 'Who vouches for it, see below'),
  according_to: both('具体出自何人', 'Who that is, in words'),
  note: both('使用时要知道的', 'What a user must know'),
  sources: both('来源', 'The sources'),
  link: both('在文章数据表里的位置', 'Its row in the article’s data table'),
};

export const forms: Record<Exclude<keyof Quantity, 'from' | 'to'> | 'range', Localized> = {
  exact: both('确数', 'Exactly this'),
  about: both('约数', 'About this'),
  range: both('区间，从value到value_to', 'From value to value_to'),
  over: both('超过这个数', 'More than this'),
  under: both('低于这个数', 'Less than this'),
  order: both('这个数量级', 'Of this order of magnitude'),
  several: both('这个数的数倍', 'Several times this'),
  date: both('日期', 'A date'),
};

export const units: Record<Unit, Localized> = {
  CNY: both('人民币，元', 'Chinese yuan'),
  viewer: both('同时在看的人', 'People watching at one moment'),
  view: both('累计观看人次', 'Views, each counted'),
  user: both('每天使用的人', 'People who use it in a day'),
  count: both('个', 'Things, counted'),
  share: both('占比，1即全部', 'A part of one'),
  year: both('年', 'Years'),
  date: both('日期', 'A date'),
};

export const kinds: Record<AttributionKind, Localized> = {
  reported: both('报道直接陈述', 'the report on its own authority'),
  insider: both('公司内部或接近公司的匿名人士', 'an unnamed person inside or close to the company'),
  counterparty: both('对方或竞争者的匿名人士', 'an unnamed person on the other side or at a competitor'),
  analyst: both('基金分析师', 'a fund analyst'),
  observation: both('报道的分析', 'the report’s own analysis'),
  own: both('本站的推算，报道里没有', 'this site’s own working; not in the report'),
};

export const lines = {
  csv: both(
    'CSV用UTF-8编码，逗号分隔，一行一条论断。以“=”“+”等开头的格子前加了撇号，以免表格软件当公式运行。',
    'CSV files are in UTF-8, separated by commas, one claim to a row. Cells that a spreadsheet would run as a formula begin with an apostrophe.',
  ),
  json: both(
    'JSON含同样的论断，文字各语言齐全，来源完整。',
    'JSON files hold the same claims with their texts in every language and their sources in full.',
  ),
  licence: both(
    '使用时请注明报道与本站，并保留每条论断的限定：谁说的、截至何时、是否已定。',
    'Use them with credit to the report and to this site, and keep what limits each claim: who says it, as of when, and whether it is settled.',
  ),
  cite: (site: string, publisher: string, date: string, address: string): Localized =>
    both(
      `《${site}》，据${publisher}${date}报道整理，${address}`,
      `${site}, from a ${publisher} report of ${date}, ${address}`,
    ),
};
