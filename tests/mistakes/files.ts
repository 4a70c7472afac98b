import { expect } from 'vitest';
import { data, swap, utf16, type Row } from './row.ts';

/** Mistakes in what is no sound file, or no JSON. */
export const files: readonly Row[] = [
  ['a comma too many', data('deal'), swap('"unit": "CNY",', '"unit": "CNY",,'), { code: 'json.syntax' }],
  ['a comment', data('deal'), swap('"claims"', '// here\n"claims"'), { code: 'json.comment' }],
  ['a byte order mark', data('path'), (text) => `\uFEFF${text}`, { code: 'file.bom', line: 1 }],
  ['another encoding', data('viewers'), utf16, { code: 'file.encoding' }],
  ['bytes that are no UTF-8', data('path'), (text) => Buffer.from(text, 'latin1'), { code: 'file.encoding' }],
  ['an empty file', data('ambition'), () => '', { code: 'json.empty' }],
  [
    'a name twice',
    data('deal'),
    swap('"claims": {', '"claims": {}, "claims": {'),
    { code: 'json.duplicate-name' },
  ],
  [
    'a number that is none',
    data('deal'),
    swap('20000000000', 'NaN'),
    { code: 'json.syntax', fix: expect.objectContaining({ en: expect.stringContaining('number') }) },
  ],
  [
    'a number with separators',
    data('deal'),
    swap('20000000000', '20,000,000,000'),
    { code: 'json.syntax', fix: expect.objectContaining({ en: expect.stringContaining('separators') }) },
  ],
  [
    'a number with its unit',
    data('deal'),
    swap('20000000000', '200亿'),
    { code: 'json.syntax', fix: expect.objectContaining({ 'zh-Hans': expect.stringContaining('单位') }) },
  ],
  [
    'a truth in capitals',
    data('organisation'),
    swap('"priority": true', '"priority": True'),
    { code: 'json.syntax', fix: expect.objectContaining({ en: expect.stringContaining('lower case') }) },
  ],
  ['brackets without end', data('ambition'), () => '['.repeat(20_000), { code: 'json.depth' }],
  [
    'a name that is no name',
    data('deal'),
    swap('"renewal": {', '"__proto__": {}, "renewal": {'),
    { code: 'json.no-name' },
  ],
  [
    'a claim of one name twice',
    data('deal'),
    swap('"renewal": {', '"framework": {}, "renewal": {'),
    { code: 'json.duplicate-name' },
  ],
];
