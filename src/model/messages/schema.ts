import type { Localized } from '../locale.ts';
import { both, type Told } from '../problem.ts';
import { suggest } from '../suggest.ts';

/** What can be wrong with data against its schema, in words of our own. */

/** Formats that a schema asks for; a schema's rule carries the key as its message. */
export const formats = {
  'format.date': both(
    '日期要写成YYYY、YYYY-MM或YYYY-MM-DD',
    'Expected a date as YYYY, YYYY-MM or YYYY-MM-DD',
  ),
  'format.calendar': both(
    '日历上没有这一天（年份从1900到2199）',
    'Expected a day that exists in the calendar, in the years 1900 to 2199',
  ),
  'format.day': both('要写到日：YYYY-MM-DD', 'Expected a whole date, YYYY-MM-DD'),
  'format.claim': both(
    '论断要写作“图形.代号”，如“deal.renewal”',
    'Expected a claim as graphic.claim, like "deal.renewal"',
  ),
  'format.id': both(
    '名字只能由小写字母、数字和单个连字符组成，以字母开头',
    'Expected an id of lower-case letters, digits and single hyphens that begins with a letter',
  ),
  'format.han': both(
    '这里只能是汉字（名字里可以有间隔号·）：别的字符在网页里可能是代码',
    'Expected Han characters alone (and · in names), as any other may be markup in a page',
  ),
  'text.empty': both('这里应有文字，现在是空的', 'Expected some text, found an empty one'),
} as const satisfies Record<string, Localized>;
export type Format = keyof typeof formats;

const typeNames: Record<string, Localized> = {
  string: both('文字', 'text'),
  number: both('数字', 'a number'),
  int: both('整数', 'a whole number'),
  boolean: both('true或false', 'true or false'),
  object: both('对象{…}', 'an object {…}'),
  record: both('对象{…}', 'an object {…}'),
  array: both('列表[…]', 'a list […]'),
  null: both('null', 'null'),
};
const typeName = (type: string): Localized => typeNames[type] ?? both(type, type);

/** A found value as a person recognises it, cut where it runs on. */
export function shown(value: unknown): Localized {
  if (Array.isArray(value)) return both('一个列表[…]', 'a list […]');
  if (value !== null && typeof value === 'object') return both('一个对象{…}', 'an object {…}');
  if (typeof value === 'number' && !Number.isFinite(value))
    return both('一个大得读不出的数', 'a number too large to be read');
  const text = JSON.stringify(value) ?? String(value);
  const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return both(cut, cut);
}

export const unknownName = (name: string, known: readonly string[]): Told => ({
  code: 'data.unknown-name',
  message: both(`这里不认得“${name}”`, `Found the unknown name "${name}"`),
  fix: known.length
    ? both(
        `${suggest(name, known)['zh-Hans']}不需要就删掉`,
        `${suggest(name, known).en} If it is not needed, remove it`,
      )
    : both('删掉它，或改正拼写', 'Remove it or correct its spelling'),
});

export const missingName = (name: string, type: string): Told => ({
  code: 'data.missing',
  message: both(`缺少“${name}”`, `"${name}" is missing`),
  fix: both(`补上“${name}”（${typeName(type)['zh-Hans']}）`, `Add "${name}" (${typeName(type).en})`),
});

/** @param numeral the found text reads as this number */
export const wrongType = (found: unknown, type: string, numeral?: number): Told => ({
  code: 'data.type',
  message: both(
    `这里是${shown(found)['zh-Hans']}；应为${typeName(type)['zh-Hans']}`,
    `Found ${shown(found).en}; expected ${typeName(type).en}`,
  ),
  ...(type === 'number' &&
    numeral !== undefined && {
      fix: both(`去掉引号，写成${numeral}`, `Write it without quotes: ${numeral}`),
    }),
});

export const wrongChoice = (found: unknown, choices: readonly string[]): Told => ({
  code: 'data.choice',
  message: both(
    `这里是${shown(found)['zh-Hans']}；应为以下之一：${choices.join('、')}`,
    `Found ${shown(found).en}; expected one of ${choices.join(', ')}`,
  ),
  ...(typeof found === 'string' && { fix: suggest(found, choices) }),
});

/** A size beyond its bound: of a number, of a text in characters, of a list or object in entries. */
export function wrongSize(
  side: 'least' | 'most',
  bound: number | bigint,
  inclusive: boolean,
  of: string,
  found: unknown,
): Told {
  const counted: Record<string, Localized> = {
    string: both('个字符', ' characters'),
    array: both('项', ' entries'),
    set: both('项', ' entries'),
    map: both('项', ' entries'),
    record: both('项', ' entries'),
    object: both('项', ' entries'),
  };
  const unit = counted[of] ?? both('', '');
  const zh = side === 'least' ? (inclusive ? '至少' : '大于') : inclusive ? '至多' : '小于';
  const en = side === 'least' ? (inclusive ? 'at least' : 'more than') : inclusive ? 'at most' : 'less than';
  const what =
    typeof found === 'string' && of === 'string'
      ? both(`${found.length}个字符`, `${found.length} characters`)
      : Array.isArray(found)
        ? both(`${found.length}项`, `${found.length} entries`)
        : shown(found);
  return {
    code: 'data.size',
    message: both(
      `这里是${what['zh-Hans']}；应${zh === '大于' || zh === '小于' ? '' : '为'}${zh}${bound}${unit['zh-Hans']}`,
      `Found ${what.en}; expected ${en} ${bound}${unit.en}`,
    ),
  };
}

export const wrongFormat = (rule: Localized, found: unknown): Told => ({
  code: 'data.format',
  message: both(
    `${rule['zh-Hans']}；这里是${shown(found)['zh-Hans']}`,
    `${rule.en}; found ${shown(found).en}`,
  ),
});

export const wrongAddress = (found: unknown): Told =>
  wrongFormat(
    both(
      '网址要写全，以https://或http://开头',
      'Expected a full address that begins with https:// or http://',
    ),
    found,
  );

/** What no rule above has words for. */
export const otherwiseWrong = (message: string, found: unknown): Told => ({
  code: 'data.rule',
  message: both(
    `这里是${shown(found)['zh-Hans']}，不合要求（${message}）`,
    `Found ${shown(found).en}, which is not allowed here (${message})`,
  ),
});
