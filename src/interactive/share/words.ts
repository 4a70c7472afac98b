import { written } from '../script.ts';

/** The words of the share menu and of links to figures. */
const all = {
  share: { zh: '分享', en: 'Share' },
  close: { zh: '关闭', en: 'Close' },
  back: { zh: '返回', en: 'Back' },
  system: { zh: '分享到其他应用', en: 'Share with an app' },
  link: { zh: '复制链接', en: 'Copy link' },
  picture: { zh: '复制图片', en: 'Copy image' },
  poster: { zh: '海报', en: 'Poster' },
  embed: { zh: '嵌入代码', en: 'Embed code' },
  follows: { zh: '随本站更新', en: 'Follows updates' },
  kept: { zh: '保留*的样子', en: 'Kept as of *' },
  cite: { zh: '引用格式', en: 'Cite' },
  download: { zh: '下载', en: 'Download' },
  readme: { zh: '字段说明', en: 'Read me' },
  copy: { zh: '复制', en: 'Copy' },
  full: { zh: '完整引用', en: 'Full citation' },
  short: { zh: '简短引用', en: 'Short citation' },
  accessed: { zh: '带访问日期', en: 'With date of access' },
  wechat: {
    zh: '在微信里：点右上角“···”转发这一步，或把海报存下来发出去。',
    en: 'In WeChat: pass this on from the “···” menu at the top right, or save the poster.',
  },
  linkCopied: { zh: '链接已复制', en: 'Link copied' },
  pictureCopied: { zh: '图片已复制', en: 'Image copied' },
  textCopied: { zh: '已复制', en: 'Copied' },
  selectText: {
    zh: '这里不允许自动复制，请长按或全选后复制。',
    en: 'This browser does not let the page copy. Select the text and copy it.',
  },
  holdPicture: {
    zh: '这里不允许自动复制，请长按或右键点图片。',
    en: 'This browser does not let the page copy. Press and hold the image, or right-click it.',
  },
  hold: { zh: '长按图片，可保存或转发。', en: 'Press and hold the image to save or send it.' },
  noPicture: {
    zh: '图片没有取到，请检查网络后再试。',
    en: 'The image did not arrive. Check the connection and try again.',
  },
  save: { zh: '下载海报', en: 'Download the poster' },
  outside: {
    zh: '微信里不能下载文件。请复制这个地址，在浏览器里打开。',
    en: 'WeChat does not download files. Copy this address and open it in a browser.',
  },
  figure: { zh: '复制“*”的链接', en: 'Copy link to “*”' },
} as const;

/** A word in the page's language. */
export const words = (name: keyof typeof all): string =>
  written(all[name][document.documentElement.lang === 'en' ? 'en' : 'zh']);
