import { written } from '../script.ts';

/** The panel's and the marks' own words. */
const all = {
  panel: { zh: '详情', en: 'Details' },
  link: { zh: '复制链接', en: 'Copy link' },
  copied: { zh: '链接已复制', en: 'Link copied' },
  close: { zh: '关闭', en: 'Close' },
  marks: {
    zh: '图中的数据，用左右箭头键逐个查看',
    en: 'Figures in the picture; arrow keys go from one to the next',
  },
};

/** A word in the page's language. */
export const words = (name: keyof typeof all): string =>
  written(all[name][document.documentElement.lang === 'en' ? 'en' : 'zh']);
