import type { Tone } from '../model/layout.ts';
import type { Locale } from '../model/locale.ts';

/** The colours of each meaning. Text colours reach 4.5:1 on paper in both schemes (theme.test.ts). */
export const palette: Record<'light' | 'dark', Record<Exclude<Tone, 'none'>, string>> = {
  light: {
    paper: '#FBF8F2',
    ink: '#1B1A18',
    muted: '#6F6A61',
    rule: '#DCD5C8',
    bytedance: '#0F6B6F',
    'bytedance-soft': '#CFE3E1',
    alibaba: '#D9541E',
    'alibaba-text': '#A83C0E',
    'alibaba-soft': '#F6D9C8',
    deal: '#3B4A7F',
    'deal-2': '#5B6BA8',
    'deal-3': '#8793C4',
    'deal-soft': '#D9DDED',
    open: '#B8862B',
    'open-text': '#7A570E',
  },
  dark: {
    paper: '#171614',
    ink: '#F1EDE4',
    muted: '#A8A195',
    rule: '#47433C',
    bytedance: '#5DBDBC',
    'bytedance-soft': '#1E4446',
    alibaba: '#EE7A45',
    'alibaba-text': '#F5A07A',
    'alibaba-soft': '#52301F',
    deal: '#98A6DF',
    'deal-2': '#7686C6',
    'deal-3': '#5A6AA8',
    'deal-soft': '#2A304A',
    open: '#D3A14A',
    'open-text': '#E0B566',
  },
};

export type Scheme = keyof typeof palette;

/** A tone's value in a scheme, for files, which have no stylesheet. */
export const colour = (tone: Tone, scheme: Scheme): string =>
  tone === 'none' ? 'none' : palette[scheme][tone];

const chinese = '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC"';

/** The faces that files name, by language. */
export const faces: Record<Locale, string> = {
  'zh-Hans': `${chinese},Arial,sans-serif`,
  en: `Arial,"Liberation Sans",Helvetica,${chinese},sans-serif`,
};
/**
 * How large a file's labels are, of what they were laid out as: English ones are measured by the page's own narrow face
 * (text.ts), which no file brings along, and Arial at nine tenths is about as narrow.
 */
export const sizeIn = (face: string): number => (face === faces.en ? 0.9 : 1);
/** Those of the edition in traditional Chinese. */
export const traditionalFaces =
  '"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",Arial,sans-serif';
