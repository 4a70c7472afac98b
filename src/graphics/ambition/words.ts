import type { Localized } from '../../model/locale.ts';

/** The graphic's own words, where the data has none. */
export const words = {
  oneCoin: { 'zh-Hans': '1枚', en: '1 coin' },
  goods: { 'zh-Hans': '商品成交额（GMV）', en: ' of goods sold (GMV)' },
  order: { 'zh-Hans': '空心：只是数量级', en: 'outlined: order of magnitude' },
  noShare: { 'zh-Hans': '直播占多少，报道没有给出', en: 'How much of it, the report does not say' },
  says: { 'zh-Hans': '说法来自', en: 'According to' },
  differ: { 'zh-Hans': '两者口径、期间不同', en: 'the two differ in scope and period' },
  caption: { 'zh-Hans': '商品成交额：目标与门槛', en: 'Goods sold: a target and a threshold' },
} satisfies Record<string, Localized>;
