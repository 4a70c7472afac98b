import type { Localized } from '../../model/locale.ts';

/** The graphic's own words, where the data has none. */
export const words = {
  schematic: { 'zh-Hans': '示意', en: 'Schematic' },
  half: { 'zh-Hans': '一半', en: 'Half' },
  helping: { 'zh-Hans': '正在帮助补上这一环', en: 'is helping to fill in this link' },
  according: { 'zh-Hans': '据', en: 'according to ' },
  rival: { 'zh-Hans': '（竞争对手一方）', en: ', a competitor' },
  may: { 'zh-Hans': '长远看，可能处在这个位置', en: 'In the long run, may stand here' },
  adds: { 'zh-Hans': '已有底子', en: 'has a base' },
  leaps: { 'zh-Hans': '要一跃而过', en: 'One leap across' },
  caption: {
    'zh-Hans': '从流量到交易：各家平台的位置',
    en: 'From traffic to transaction: where the platforms stand',
  },
} satisfies Record<string, Localized>;
