import type { Locale, Localized } from '../../../src/model/locale.ts';

/** The words of the report on changes, in each language. */
export const words = {
  title: { 'zh-Hans': '读者将看到的变化', en: 'What readers will see changed' },
  unchanged: { 'zh-Hans': '读者看不到任何变化。', en: 'Readers will see no change.' },
  between: { 'zh-Hans': '之前：{a}；之后：{b}', en: 'Before: {a}. After: {b}.' },
  claims: { 'zh-Hans': '数据与事实', en: 'Figures and facts' },
  texts: { 'zh-Hans': '文字', en: 'Words' },
  pictures: { 'zh-Hans': '图', en: 'Pictures' },
  order: { 'zh-Hans': '顺序', en: 'Order' },
  cards: { 'zh-Hans': '受影响的分享卡片', en: 'Cards affected' },
  pages: { 'zh-Hans': '受影响的页面', en: 'Pages affected' },
  before: { 'zh-Hans': '之前', en: 'Before' },
  after: { 'zh-Hans': '之后', en: 'After' },
  none: { 'zh-Hans': '（无）', en: '(none)' },
  changed: { 'zh-Hans': '改动', en: 'changed' },
  new: { 'zh-Hans': '新增', en: 'new' },
  removed: { 'zh-Hans': '删除', en: 'removed' },
  heading: { 'zh-Hans': '标题', en: 'heading' },
  text: { 'zh-Hans': '正文', en: 'text' },
  alternative: { 'zh-Hans': '图的文字说明', en: 'text alternative' },
  frames: { 'zh-Hans': '画幅', en: 'frames' },
  label: { 'zh-Hans': '名称', en: 'label' },
  figure: { 'zh-Hans': '数额', en: 'figure' },
  status: { 'zh-Hans': '状态', en: 'status' },
  by: { 'zh-Hans': '说法来自', en: 'according to' },
  asOf: { 'zh-Hans': '截至', en: 'as of' },
  note: { 'zh-Hans': '说明', en: 'note' },
  published: { 'zh-Hans': '上次发布', en: 'what was last published' },
  working: { 'zh-Hans': '现在的文件', en: 'the files as they are now' },
  nothing: {
    'zh-Hans': '还没有发布过，git里也没有历史：没有可以对照的东西。',
    en: 'Nothing was published yet, and git has no history here: there is nothing to compare with.',
  },
  usage: {
    'zh-Hans': '用法：npm run changes -- [git版本] [--lang zh|en] [--json] [--out 文件]',
    en: 'Use: npm run changes -- [revision of git] [--lang zh|en] [--json] [--out file]',
  },
  report: { 'zh-Hans': '并排对照的报告：{a}', en: 'Side by side: {a}' },
} as const satisfies Record<string, Localized>;

/** The editions by their own names. */
export const languages: Record<Locale, string> = { 'zh-Hans': '中文', en: 'English' };

/** Puts values into a sentence's places {a} and {b}. */
export const put = (text: string, a: string, b = ''): string =>
  text.replace('{a}', () => a).replace('{b}', () => b);
