import { inWords } from '../report.ts';

/** The words of the measurements, in each language: of groups, of what was measured, and of each measure. */
const words: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  bytes: ['字节（brotli 11）', 'Bytes (brotli 11)'],
  page: ['打开页面', 'Opening the page'],
  scroll: ['滚动20秒', 'Scrolling for 20 seconds'],
  build: ['生成网站', 'Building the site'],
  'zh-Hans': ['故事（中文）', 'story (zh)'],
  en: ['故事（英文）', 'story (en)'],
  'text-zh-Hans': ['只有文字（中文）', 'text alone (zh)'],
  'text-en': ['只有文字（英文）', 'text alone (en)'],
  handwritten: ['手写的八步', 'by hand, 8 steps'],
  html: ['HTML', 'HTML'],
  htmlRaw: ['HTML（未压缩）', 'HTML, raw'],
  css: ['CSS', 'CSS'],
  js: ['触碰前的JavaScript', 'JavaScript before touch'],
  font: ['首屏字体', 'opening’s font'],
  firstView: ['首屏合计', 'first view'],
  opening: ['HTML到首屏为止', 'HTML up to the opening’s end'],
  firstScreen: ['首屏要等的', 'what the first screen waits for'],
  scripts: ['脚本文件', 'script files'],
  stylesheets: ['样式文件', 'stylesheets'],
  elements: ['元素', 'elements'],
  fcp: ['首次绘制', 'first paint'],
  lcp: ['最大绘制', 'largest paint'],
  tbt: ['阻塞', 'blocked'],
  reacts: ['第一步有反应', 'first step reacts'],
  shift: ['布局偏移', 'layout shift'],
  transferred: ['传输', 'transferred'],
  requests: ['请求', 'requests'],
  'fcp-to-text': ['首次绘制÷纯文字', 'first paint ÷ text'],
  'lcp-to-text': ['最大绘制÷纯文字', 'largest paint ÷ text'],
};

/** The words for a part of a measure's id; what has none is shown as it is. */
export const named = (id: string): string => (words[id] ? inWords(...words[id]) : id);
