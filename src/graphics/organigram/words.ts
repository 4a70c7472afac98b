import type { Localized } from '../../model/locale.ts';

/** The graphic's own words, where the data has none. {n} stands for a claim's number. */
export const words = {
  /** What each scene answers. */
  before: { 'zh-Hans': '此前在哪里？', en: 'Where was it before?' },
  after: { 'zh-Hans': '如今是什么？', en: 'What is it now?' },
  reports: { 'zh-Hans': '向谁汇报？', en: 'Whom does it report to?' },
  head: { 'zh-Hans': '谁来执掌，来自哪里？', en: 'Who leads it, and from where?' },
  people: { 'zh-Hans': '人从哪里来？', en: 'Where do its people come from?' },
  owns: { 'zh-Hans': '管些什么？', en: 'What is it in charge of?' },
  aim: { 'zh-Hans': '为的是什么？', en: 'What is it meant to be?' },

  work: { 'zh-Hans': '{n}业务（示意）', en: '{n} work (schematic)' },
  units: { 'zh-Hans': '{n}个一级部门之一', en: 'One of {n} first-level units' },
  others: { 'zh-Hans': '另有{n}个一级部门', en: '{n} more first-level units' },
  other: { 'zh-Hans': '另有{n}个一级部门', en: '{n} more first-level unit' },
  lines: { 'zh-Hans': '{n}条汇报线', en: '{n} reporting lines' },
  line: { 'zh-Hans': '{n}条汇报线', en: '{n} reporting line' },
  most: { 'zh-Hans': '多数', en: 'Mostly' },
  some: { 'zh-Hans': '其余', en: 'Others' },
  strands: {
    'zh-Hans': '线条多少只是示意，没有人数',
    en: 'Strands are schematic: the report gives no head counts',
  },
  remit: { 'zh-Hans': '职责包括', en: 'In charge of, among others' },
  products: { 'zh-Hans': '产品', en: 'Products' },
  priority: { 'zh-Hans': '重点', en: 'Priority' },
  noPriority: { 'zh-Hans': '不是重点', en: 'Not a priority' },
  unwanted: { 'zh-Hans': '而不是', en: 'Rather than' },
  source: { 'zh-Hans': '说法来自', en: 'Source' },
  schematic: { 'zh-Hans': '示意', en: 'Schematic' },
  caption: { 'zh-Hans': '新部门：{n}', en: 'The new unit: {n}' },
  homesLabel: { 'zh-Hans': '{n}原先所在之处', en: 'Where {n} used to be' },
  unitsLabel: {
    'zh-Hans': '报道列出的一级部门，含{n}',
    en: 'First-level units named in the report, {n} included',
  },
  peersLabel: {
    'zh-Hans': '报道列出的并列一级部门',
    en: 'First-level units named in the report beside {n}',
  },
  leadersLabel: { 'zh-Hans': '汇报线', en: 'Reporting lines' },
} satisfies Record<string, Localized>;

/** A text with something put in for {n}, in each language; soft hyphens are for pictures alone. */
export const filled = (text: Localized, n: Localized): Localized => ({
  'zh-Hans': text['zh-Hans'].replace('{n}', n['zh-Hans'].replaceAll('\u00AD', '')),
  en: text.en.replace('{n}', n.en.replaceAll('\u00AD', '')),
});
