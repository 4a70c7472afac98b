import type { Localized } from '../../model/locale.ts';

/** The graphic's own words, where the data has none. */
export const words = {
  oneSquare: { 'zh-Hans': '1格', en: '1 square' },
  oneColumn: { 'zh-Hans': '1列', en: '1 column' },
  noSplit: { 'zh-Hans': '报道没有给出构成', en: 'The report gives no split' },
  between: { 'zh-Hans': '旧的到期，新的未签', en: 'One expired, the next unsigned' },
  after: { 'zh-Hans': '旧的年框已到期', en: 'The old framework expired' },
  noMonth: { 'zh-Hans': '签订月份未说明', en: 'month of signing not given' },
  expired: { 'zh-Hans': '到期', en: 'expired' },
  expires: { 'zh-Hans': '到期', en: 'expires' },
  dailyUsers: { 'zh-Hans': '日活跃用户', en: 'daily active users' },
  partsOf: {
    'zh-Hans': '年框分成的份数（按所列各项计数）',
    en: 'Parts of the framework (counted from those listed)',
  },
  caption: { 'zh-Hans': '抖音与阿里的年框', en: 'The frameworks between Douyin and Alibaba' },
} satisfies Record<string, Localized>;
