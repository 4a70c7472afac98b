import type { Localized } from '../../model/locale.ts';

/** The graphic's own words, where the data has none. {n} stands for a claim's number. */
export const words = {
  work: { 'zh-Hans': '电商业务（示意）', en: 'E-commerce work (schematic)' },
  units: { 'zh-Hans': '{n}个一级部门', en: '{n} first-level units' },
  lines: { 'zh-Hans': '{n}条汇报线', en: '{n} reporting lines' },
  line: { 'zh-Hans': '{n}条汇报线', en: '{n} reporting line' },
  most: { 'zh-Hans': '多数', en: 'Mostly' },
  some: { 'zh-Hans': '其他', en: 'Others' },
  strands: { 'zh-Hans': '线条多少只是示意，没有人数', en: 'Strands are schematic: no head counts exist' },
  remit: { 'zh-Hans': '职责包括', en: 'In charge of, among others' },
  products: { 'zh-Hans': '产品', en: 'Products' },
  priority: { 'zh-Hans': '重点', en: 'Priority' },
  noPriority: { 'zh-Hans': '不是重点', en: 'No priority' },
  wanted: { 'zh-Hans': '目的', en: 'The aim' },
  unwanted: { 'zh-Hans': '而不是', en: 'Rather than' },
  source: { 'zh-Hans': '说法来自', en: 'Source' },
  schematic: { 'zh-Hans': '示意', en: 'Schematic' },
  caption: { 'zh-Hans': '字节跳动的电商部门', en: 'ByteDance’s e-commerce division' },
  unitsLabel: {
    'zh-Hans': '报道点名的一级部门，含电商',
    en: 'First-level units named in the report, e-commerce included',
  },
  peersLabel: {
    'zh-Hans': '报道点名的并列一级部门',
    en: 'First-level units named in the report beside e-commerce',
  },
  leadersLabel: { 'zh-Hans': '汇报线', en: 'Reporting lines' },
} satisfies Record<string, Localized>;
