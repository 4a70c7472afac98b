import type { Localized } from '../../model/locale.ts';

/** The graphic's own words, where the data has none. */
export const words = {
  oneDot: { 'zh-Hans': '1点', en: '1 dot' },
  viewer: { 'zh-Hans': '人', en: ' viewers' },
  view: { 'zh-Hans': '人次', en: ' views' },
  or: { 'zh-Hans': '或', en: ' or' },
  faint: { 'zh-Hans': '淡点：范围的上端', en: 'faint dots: the upper end of the range' },
  onlyOrder: {
    'zh-Hans': '“若属实”的点只示意数量级',
    en: 'the “if so” dots: an order of magnitude, not a count',
  },
  concurrent: { 'zh-Hans': '此刻在场的人（同时在线）', en: 'in the room now (concurrent)' },
  cumulative: { 'zh-Hans': '观看人次，只加不减（累计）', en: 'views, added up (cumulative)' },
  cumulativeOnly: {
    'zh-Hans': '观看人次，只加不减（累计）；在场人数没有给出',
    en: 'views, added up; the room now: no count given',
  },
  noCount: { 'zh-Hans': '此刻在场多少人：报道没有给出', en: 'In the room now: the report gives no count' },
  unknown: { 'zh-Hans': '？', en: '?' },
  beyond: { 'zh-Hans': '斜线：不止此数', en: 'hatched: more' },
  faintBesideDoors: { 'zh-Hans': '淡点：范围的上端', en: 'faint: upper end' },
  faintOrAtTimes: {
    'zh-Hans': '淡点：范围的上端，或有时才有',
    en: 'faint: upper end or at times',
  },
  atTimes: { 'zh-Hans': '淡点：有时才有', en: 'faint: only at times' },
  ifSo: { 'zh-Hans': '若属实：同一数量级', en: 'If so: of the same order of magnitude' },
  saysWho: { 'zh-Hans': '说法来自', en: 'According to' },
  ask: { 'zh-Hans': '先别比：数的是同一样东西吗？', en: 'Do not compare yet: do they count the same thing?' },
  screens: { 'zh-Hans': '示意图，并非界面截图', en: 'Schematic, not screenshots' },
  schematic: {
    'zh-Hans': '示意图：大小、人数均非数据',
    en: 'Schematic: neither sizes nor head counts are data',
  },
  few: { 'zh-Hans': '少数主播', en: 'A few hosts' },
  others: { 'zh-Hans': '其他主播', en: 'All the others' },
  roomsLabel: { 'zh-Hans': '所比的直播平台', en: 'Live platforms compared' },
  caption: { 'zh-Hans': '直播间的观看数字', en: 'What live rooms count' },
} satisfies Record<string, Localized>;
