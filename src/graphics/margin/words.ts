import type { Localized } from '../../model/locale.ts';

/** The graphic's own words, where the data has none. */
export const words = {
  schematic: { 'zh-Hans': '示意', en: 'Schematic' },
  sizes: { 'zh-Hans': '大小不代表数额', en: 'sizes stand for no amounts' },
  according: { 'zh-Hans': '据', en: 'according to ' },
  rival: { 'zh-Hans': '（竞争对手一方）', en: ', a competitor' },
  caption: { 'zh-Hans': '商家与直播带货', en: 'Merchants and live commerce' },
} satisfies Record<string, Localized>;
