import type { Localized } from '../../model/locale.ts';

/** The graphic's own words, where the data has none. */
export const words = {
  oneCoin: { 'zh-Hans': '1枚', en: '1 coin' },
  goods: { 'zh-Hans': '商品成交额（GMV）', en: ' of goods sold (GMV)' },
  order: { 'zh-Hans': '空心：只是数量级', en: 'outlined: an order of magnitude' },
  noShare: { 'zh-Hans': '直播占多少，报道没有给出', en: 'How much of it, the report does not say' },
  says: { 'zh-Hans': '说法来自', en: 'According to' },
  differ: { 'zh-Hans': '口径与期间不同，不宜相除', en: 'Scope and period differ: not to be divided' },
  caption: { 'zh-Hans': '商品成交额：目标与门槛', en: 'Goods sold: a target and a threshold' },
} satisfies Record<string, Localized>;
