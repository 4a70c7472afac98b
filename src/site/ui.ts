import type { Source } from '../model/claim.ts';
import type { Localized, Published } from '../model/locale.ts';
import { asIs } from './traditional.ts';
import type { Say } from '../model/say.ts';

/** The words of the page around the story. */
export const ui = {
  siteName: { 'zh-Hans': '流量还是交易', en: 'Traffic or Trade' },
  tagline: { 'zh-Hans': '字节电商与阿里年框', en: 'ByteDance, Alibaba and a framework deal' },
  motion: { 'zh-Hans': '动效', en: 'Motion' },
  skip: { 'zh-Hans': '跳到正文', en: 'Skip to the story' },
  chapters: { 'zh-Hans': '章节', en: 'Chapters' },
  scroll: { 'zh-Hans': '向下滚动', en: 'Scroll to read' },
  picture: { 'zh-Hans': '图', en: 'Picture' },
  detail: { 'zh-Hans': '详情', en: 'Details' },
  table: { 'zh-Hans': '数据表', en: 'Data table' },
  source: { 'zh-Hans': '来源', en: 'Source' },
  steps: { 'zh-Hans': '逐步阅读', en: 'Step by step' },
  previous: { 'zh-Hans': '上一步', en: 'Previous step' },
  next: { 'zh-Hans': '下一步', en: 'Next step' },
  corrections: { 'zh-Hans': '更新与更正', en: 'Updates and corrections' },
  before: { 'zh-Hans': '原为', en: 'Before' },
  since: { 'zh-Hans': '现为', en: 'Now' },
  citedIn: { 'zh-Hans': '见', en: 'In' },
  history: { 'zh-Hans': '在本站的沿革', en: 'On this site since' },
  asOf: { 'zh-Hans': '截至', en: 'as of' },
  fromStart: { 'zh-Hans': '从头读起', en: 'Read from the beginning' },
  moved: {
    'zh-Hans': '你打开的链接所指的一步已经改写，这里是它现在的样子。',
    en: 'The step this link named has been rewritten; this is where it is told now.',
  },
  share: { 'zh-Hans': '分享', en: 'Share' },
  link: { 'zh-Hans': '这一步的链接', en: 'Link to this step' },
  card: { 'zh-Hans': '图片', en: 'Image' },
  poster: { 'zh-Hans': '海报', en: 'Poster' },
  movedAway: {
    'zh-Hans': '你打开的链接所指的一步已不在文章里，这里是文章的开头。',
    en: 'The step this link named is no longer part of the story; this is its beginning.',
  },
  posters: { 'zh-Hans': '海报', en: 'Posters' },
  wholeStory: { 'zh-Hans': '全文', en: 'The story' },
  kept: {
    'zh-Hans': '答案只留在这一页，接着读就揭晓。',
    en: 'Your answer stays on this page. Read on to see.',
  },
  notFound: { 'zh-Hans': '这里没有页面', en: 'There is no page here' },
  notHere: {
    'zh-Hans': '链接也许抄漏了几个字符。故事和每一章都在这里：',
    en: 'The link may have lost a few characters on its way. The story and each chapter are here:',
  },
  howToRead: { 'zh-Hans': '字段说明', en: 'How to read the files' },
  inSimplified: { 'zh-Hans': '（图为简体）', en: ' (in simplified Chinese)' },
  newest: { 'zh-Hans': '看最新的图', en: 'See the newest' },
} satisfies Record<string, Localized>;

/** What a poster's code invites to, by where it leads. */
export const scan: Record<'step' | 'chapter' | 'story', Localized> = {
  step: { 'zh-Hans': '长按识别，读到这一步', en: 'Scan to open this step' },
  chapter: { 'zh-Hans': '长按识别，读这一章', en: 'Scan to read this chapter' },
  story: { 'zh-Hans': '长按识别，读全文', en: 'Scan to read the story' },
};

/** What an edition is called in the pages of another. */
export const editionName = (of: Published, on: Published): string =>
  ({
    'zh-Hans': on === 'en' ? '中文' : asIs('简体'),
    'zh-Hant': '繁體',
    en: 'English',
  })[of];

/** What the traditional-Chinese edition says of itself, and of what it has not. It is converted with the rest. */
export const converted = '本版由程序从简体版转换而成，用字以简体版为准。';
export const notConverted = '分享图片、海报、可嵌入的图和数据文件仍是简体。';

/** What a copy that is kept says of itself. */
export const frozenOn = (date: string): Localized => ({
  'zh-Hans': `这张图保留${date}发布时的样子，此后的更新不在其中。`,
  en: `Kept as published on ${date}; later updates are not in it.`,
});

/** The number of a chapter as a heading: 第一章, Chapter 1. */
export const chapterNumber = (n: number): Localized => ({
  'zh-Hans': `第${'零一二三四五六七八九十'[n] ?? n}章`,
  en: `Chapter ${n}`,
});

/** How long the story is: 约八分钟 · 五章. */
export const lengthOf = (minutes: number, chapters: number, say: Say): string => {
  const count = (n: number) => say.quantity({ exact: n }, 'count');
  return say.locale === 'en'
    ? `About ${count(minutes)} minutes · ${count(chapters)} chapters`
    : `约${count(minutes)}分钟 · ${count(chapters)}章`;
};

/** Whose report the story retells. */
export const bylineOf = (source: Source, say: Say): string =>
  say.locale === 'en'
    ? `An independent retelling of a ${say.pick(source.publisher)} report, ${say.date(source.date)}`
    : `独立重述自${say.pick(source.publisher)}于${say.date(source.date)}的报道`;

/** The houses whose reports the facts are from, in a sentence. */
const publishersOf = (sources: readonly Source[], say: Say): string =>
  say.list([...new Set(sources.map(({ publisher }) => say.pick(publisher)))]);

/** What is whose. */
export const licenceOf = (sources: readonly Source[], say: Say): string =>
  say.locale === 'en'
    ? `Facts from ${publishersOf(sources, say)}; words, pictures and code by this site.`
    : `事实出自${publishersOf(sources, say)}；文字、图形与代码由本站制作。`;

/** What stands with a file of data and says how it is to be read. */
export function readmeWith(sources: readonly Source[], say: Say): string {
  const by = publishersOf(sources, say);
  if (say.locale === 'en')
    return `This site independently retells ${sources.length > 1 ? 'reports' : 'a report'} by ${by}. Each row is one figure or fact of ${sources.length > 1 ? 'them' : 'the report'}; attribution says who vouches for it, and own means this site’s own working. Values are in base units: CNY is yuan, share is a part of 1. The form says how a value is meant: exact, about, range (up to value_to), over, under, order (of magnitude), several, date. Please credit ${by} and this site.`;
  return `本站独立重述${by}的报道；每一行是报道中的一项数据或事实，attribution一列说明由谁说的，own是本站自己的推算。value是基本单位的数值：CNY为元，share为占比（1即全部）；form说明数值的含义：exact确数、about约数、range范围（至value_to）、over以上、under以下、order数量级、several数个、date日期。引用请注明${by}与本站。`;
}

/** When the story came out and was last changed: 2026年11月22日首次发布，12月1日更新. */
export const datesOf = (published: string, modified: string, say: Say): string => {
  const [first, last] = [say.date(published), say.date(modified)];
  if (say.locale === 'en') return `Published ${first}${first === last ? '' : `, updated ${last}`}.`;
  return `${first}首次发布${first === last ? '' : `，${last}更新`}。`;
};
