import { both, type Told } from '../problem.ts';
import { suggest } from '../suggest.ts';

/** What can be wrong with a file before its content is looked at, and with JSON as JSON. */

export const missing = (folder: string, name: string, beside: readonly string[]): Told => ({
  code: 'file.missing',
  message: both(`缺少这个文件`, 'The file is missing'),
  fix: both(
    `把它放到${folder}/，存为UTF-8${beside.length ? `；那里现有：${beside.join('、')}` : ''}`,
    `Put ${name} into ${folder}/, saved as UTF-8${beside.length ? `; found there: ${beside.join(', ')}` : ''}`,
  ),
});

export const unreadable = (reason: string): Told => ({
  code: 'file.unreadable',
  message: both(`文件读不出来（${reason}）`, `The file cannot be read (${reason})`),
  fix: both('检查它的权限，确认它是普通文件', 'See that it is a plain file and that you may read it'),
});

export const otherEncoding = (encoding: string | undefined): Told => ({
  code: 'file.encoding',
  message: encoding
    ? both(`文件的编码是${encoding}；应为UTF-8`, `The file is encoded as ${encoding}; expected UTF-8`)
    : both(
        '从这里起不是UTF-8（中文系统上常见的是GBK）',
        'From here on this is not UTF-8 (on Chinese systems it is often GBK)',
      ),
  fix: both('在编辑器里另存为UTF-8', 'Save it again as UTF-8 in your editor'),
});

export const byteOrderMark = (): Told => ({
  code: 'file.bom',
  message: both('文件开头有字节顺序标记（BOM）', 'Found a byte order mark (BOM) at the start of the file'),
  fix: both('存为不带BOM的UTF-8', 'Save the file as UTF-8 without BOM'),
});

export const unusedFile = (file: string, known: readonly string[]): Told => ({
  code: 'file.unused',
  message: both('没有图形用到这个文件', 'No graphic uses this file'),
  fix: both(
    `删掉它，或在story.ts里登记；${suggest(file, known)['zh-Hans']}`,
    `Remove it, or name it in story.ts. ${suggest(file, known).en}`,
  ),
});

export const emptyJson = (): Told => ({
  code: 'json.empty',
  message: both('文件是空的', 'The file is empty'),
  fix: both(
    '从版本库恢复它，或写上数据，最少是{}',
    'Bring it back from version control, or write the data: at least {}',
  ),
});

export const twice = (name: string): Told => ({
  code: 'json.duplicate-name',
  message: both(
    `同一个对象里第二次出现“${name}”`,
    `Found the name "${name}" a second time in the same object`,
  ),
  fix: both('两处只留一处', 'Keep one of the two'),
});

export const comment = (): Told => ({
  code: 'json.comment',
  message: both('这里有注释', 'Found a comment'),
  fix: both('JSON里不能写注释：删掉它', 'JSON has no comments: remove it'),
});

export const noName = (name: string): Told => ({
  code: 'json.no-name',
  message: both(`“${name}”不能用作名字`, `Found "${name}", which cannot be a name`),
  fix: both('换一个名字', 'Give it another name'),
});

export const tooDeep = (): Told => ({
  code: 'json.depth',
  message: both('括号套得太深，读不下去', 'The brackets are nested too deeply to be read'),
  fix: both('从版本库恢复这个文件', 'Bring the file back from version control'),
});

const strayComma = both('删掉多出来的逗号', 'Remove the stray comma');
const quotes = both('文字和名字都用英文双引号"…"括起', 'Put names and text in straight double quotes, "…"');
const advice = {
  comma: strayComma,
  InvalidSymbol: quotes,
  Separators: both('数字不分节，逗号都去掉', 'Write the number without separators'),
  Figure: both(
    '数字用阿拉伯数字写全，不带单位，如200亿写成20000000000',
    'Write the number out in digits, without a unit',
  ),
  NoValue: both(
    'JSON里没有这个值：写上数字，或把这一行删掉',
    'JSON has no such value: write a number, or take the line out',
  ),
  Logical: both('写成小写的true或false', 'Write true or false in lower case'),
  PropertyNameExpected: both(
    '写上"名字": 值，或删掉多余的逗号',
    'Write a "name": value pair, or remove a stray comma',
  ),
  ValueExpected: both('在这里写上值', 'Write a value here'),
  CommaExpected: both('在这之前补一个逗号', 'Write a comma before this'),
  ColonExpected: both('名字和值之间补一个冒号', 'Write a colon between name and value'),
  UnexpectedEndOfString: both('补上收尾的英文双引号"', 'Close the text with a straight double quote, "'),
  UnexpectedEndOfNumber: both('把数字写完整', 'Write the number out'),
  InvalidCharacter: both(
    '文字里的换行和控制字符要去掉',
    'Take line breaks and control characters out of the text',
  ),
  InvalidEscapeCharacter: both('反斜线要写成\\\\', 'Write a backslash as \\\\'),
  InvalidUnicode: both('\\u后面要跟四位十六进制数字', 'Write four hexadecimal digits after \\u'),
  CloseBraceExpected: both('补上右花括号 }', 'Close the object with }'),
  CloseBracketExpected: both('补上右方括号 ]', 'Close the list with ]'),
  EndOfFileExpected: both(
    '数据到前面已经结束：删掉后面的内容，或多出来的括号',
    'The data ended before this: remove what follows, or a bracket too many',
  ),
} as const;

/**
 * A place where a text is no JSON.
 * @param reason the parser's name for it
 * @param found what stands there; nothing at the end of the file
 */
export function notJson(reason: string, found: string): Told {
  if (reason === 'CommaExpected' && found === '}') return notJson('CloseBracketExpected', found);
  if (reason === 'CommaExpected' && found === ']') return notJson('CloseBraceExpected', found);
  if (reason === 'InvalidSymbol' && /^-?(NaN|Infinity|undefined|None|nil|N\/A)$/i.test(found))
    return notJson('NoValue', found);
  if (reason === 'InvalidSymbol' && /^(true|false)$/i.test(found)) return notJson('Logical', found);
  const fix =
    /^[,，]/.test(found) && reason !== 'CommaExpected' && reason !== 'ColonExpected'
      ? found.startsWith('，')
        ? both('逗号要用英文的,', 'Use the plain comma ,')
        : advice.comma
      : advice[reason as keyof typeof advice];
  const quoted = JSON.stringify(found);
  return {
    code: 'json.syntax',
    message: found
      ? both(`这里不合JSON的写法：${quoted}`, `Not valid JSON here: found ${quoted}`)
      : both('文件到这里就断了，不合JSON的写法', 'Not valid JSON: the file ends here too early'),
    ...(fix && { fix }),
  };
}
