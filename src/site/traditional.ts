import { Locale, Trie } from 'opencc-js/cn2t';
import type { Edition, EditionStep } from '../model/edition.ts';
import type { Glossary } from '../model/glossary.ts';
import { inEachFrame, type FrameName, type Layout } from '../model/layout.ts';

/**
 * Traditional Chinese, made from the simplified edition at build: OpenCC's tables give the characters (in Taiwan's
 * standard forms), the story's glossary comes before them. Words stay those of the simplified edition: what the
 * report calls 信息流 or 视频 is not renamed by region, only written in the other characters. Every Han character is
 * as wide as any other, so a picture keeps its layout.
 */

type Convert = (text: string) => string;

/** What stands between these is written as it is to be read. No text of a story may hold them. */
const [from, to] = ['\uE000', '\uE001'];
const parts = new RegExp(`${from}([^${to}]*)${to}|[^${from}]+`, 'g');

/** Keeps a text out of the conversion. */
export const asIs = (text: string): string => from + text + to;

/** Quotation marks as traditional Chinese has them; an apostrophe in a foreign name stays. */
const quotes: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const quote = /[“”‘]|(?<!\p{Script=Latin})’/gu;

const made = new WeakMap<Glossary, Convert>();

/**
 * The converter of a story. It takes any text with Chinese in it, a whole page as well: markup and addresses are
 * not in Han characters. What it has converted must not be converted again, as some characters stand in both scripts.
 */
export function converter(glossary: Glossary): Convert {
  const found = made.get(glossary);
  if (found) return found;
  const characters = new Trie();
  characters.loadDictGroup([Object.entries(glossary), ...Locale.from['cn']![0]!]);
  const forms = new Trie();
  forms.loadDictGroup(Locale.to['tw']![0]!);
  const plain = (text: string) =>
    forms.convert(characters.convert(text)).replace(quote, (mark) => quotes[mark]!);
  const convert: Convert = (text) => text.replace(parts, (part, kept?: string) => kept ?? plain(part));
  made.set(glossary, convert);
  return convert;
}

/** The lines of a label, each with the characters that the whole has: a line may end within a word. */
function inContext(lines: readonly string[], convert: Convert): readonly string[] {
  const whole = convert(lines.join(''));
  if (whole.length !== lines.join('').length) return lines;
  let at = 0;
  return lines.map((line) => {
    const own = whole.slice(at, (at += line.length));
    return own === convert(line) ? line : asIs(own);
  });
}

const layoutFor = (layout: Layout, convert: Convert): Layout => ({
  ...layout,
  marks: layout.marks.map((mark) =>
    mark.kind === 'label' && mark.lines.length > 1
      ? { ...mark, lines: inContext(mark.lines, convert) }
      : mark,
  ),
});

/**
 * The edition in traditional Chinese. Its words are converted when a page or a file is written (`converter`), with
 * those of the page around it; here they are only made ready for it.
 */
export function traditional(edition: Edition, convert: Convert): Edition {
  const inEach = (layouts: Readonly<Record<FrameName, Layout>>) =>
    inEachFrame((frame) => layoutFor(layouts[frame], convert));
  const step = (told: EditionStep): EditionStep => ({ ...told, layouts: inEach(told.layouts) });
  return {
    ...edition,
    tag: 'zh-Hant',
    opening: inEach(edition.opening),
    sections: edition.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => ({ ...block, steps: block.steps.map(step) })),
    })),
  };
}
