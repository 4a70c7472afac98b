import type { Locale } from '../locale.ts';
import { both, type Told } from '../problem.ts';

/** What can be wrong with the characters and the wording of a text, in data and in prose. */

const odd = {
  control: both('控制字符', 'a control character'),
  bidi: both('改变书写方向的字符', 'a character that turns the direction of writing'),
  invisible: both('看不见的字符', 'an invisible character'),
  private: both('私用区字符', 'a character of private use'),
  broken: both('编码错误留下的字符', 'a character that a wrong encoding left behind'),
} as const;
export type OddKind = keyof typeof odd;

export function oddCharacter(char: string, kind: OddKind): Told {
  const point = `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: `text.${kind}`,
    message: both(`有${odd[kind]['zh-Hans']}（${point}）`, `Found ${odd[kind].en} (${point})`),
    fix: both('删掉它，或重新输入这几个字', 'Remove it, or type the words again'),
  };
}

export const lineBreak = (): Told => ({
  code: 'text.line-break',
  message: both(
    '标签里有换行或制表符；应写在一行里',
    'Found a line break or a tab in a label; expected one line',
  ),
  fix: both('改成一个空格，或直接去掉', 'Write a space instead, or nothing'),
});

export const ending = (mark: string): Told => ({
  code: 'text.ending',
  message: both(
    `结尾有“${mark}”；这几个字要印进句子中间`,
    `Found "${mark}" at the end of words that are printed within sentences`,
  ),
  fix: both('删掉它', 'Remove it'),
});

export const otherLanguage = (text: string): Told => ({
  code: 'text.language',
  message: both(`英文的位置上是中文：“${text}”`, `Found Chinese where English stands: "${text}"`),
  fix: both(
    '两种语言的文字可能写反了；英文写在“en”里',
    'The two languages may have changed places; write English in "en"',
  ),
});

export const tooMany = (found: number, most: number): Told => ({
  code: 'text.long',
  message: both(
    `这段文字有${found}个字符；至多${most}个`,
    `Found ${found} characters; expected at most ${most}`,
  ),
  fix: both('写短，或写进正文', 'Shorten it, or tell it in the prose'),
});

/** @param where at the beginning, at the end, or between two words */
export const space = (where: 'first' | 'last' | 'double'): Told => ({
  code: 'text.space',
  message: {
    first: both('开头有空格', 'Found a space at the beginning'),
    last: both('结尾有空格', 'Found a space at the end'),
    double: both('有连续的空格', 'Found two spaces in a row'),
  }[where],
  fix: both('去掉多余的空格', 'Remove the space that is too many'),
});

export const markup = (found: string): Told => ({
  code: 'text.markup',
  severity: 'warning',
  message: both(
    `像是标记：${found}；数据里的文字照样印出，不作标记`,
    `Found what looks like markup: ${found}. Texts in data are printed as they stand`,
  ),
  fix: both('写成普通文字；要强调就改写句子', 'Write it as plain words'),
});

/** @param kind what the claims have nothing like */
export const figureWithoutClaim = (found: string, kind: 'year' | 'amount'): Told => ({
  code: 'text.figure',
  message:
    kind === 'year'
      ? both(`没有论断提到“${found}”这一年`, `No claim and no source has the year "${found}"`)
      : both(`没有论断是“${found}”这个数`, `No claim has the amount "${found}"`),
  fix: both(
    '数据改过以后，标签和附注里的数字要跟着改；不是论断的数字不写在这里',
    'When data changes, figures in labels and notes change with it; a figure that is no claim does not belong here',
  ),
});

export const duplicate = (text: string, locale: Locale, other: string): Told => ({
  code: 'text.duplicate',
  message: both(
    `“${text}”（${locale}）和“${other}”的文字一样，读者分不清`,
    `"${text}" (${locale}) is what "${other}" is called too; readers cannot tell them apart`,
  ),
  fix: both('换一个说法', 'Call one of them something else'),
});

export const noGlyph = (character: string, text: string): Told => ({
  code: 'text.glyph',
  message: both(
    `“${text}”里的“${character}”在卡片和海报的字体里没有，画不出来`,
    `The faces of cards and posters have no "${character}", as in "${text}"; it could not be drawn`,
  ),
  fix: both('换一个字符，或删掉它', 'Replace or remove the character'),
});

/**
 * @param text with its figures printed
 * @param most how many characters of it fit
 */
export const tooLong = (
  what: 'title' | 'chapter' | 'heading' | 'label',
  text: string,
  most: number,
): Told => {
  const nouns = {
    title: both('标题', 'title'),
    chapter: both('章名', 'chapter’s title'),
    heading: both('小标题', 'heading'),
    label: both('章的短名（label）', 'chapter’s label'),
  };
  const characters = [...text];
  const short = characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
  return {
    code: 'text.long',
    message: both(
      `${nouns[what]['zh-Hans']}“${short}”印出来有${characters.length}个字，分享卡片和海报上约放得下${most}个`,
      `The ${nouns[what].en} "${short}" prints ${characters.length} characters; about ${most} of them fit its card and poster`,
    ),
    fix: both('写短一些', 'Shorten it'),
  };
};
