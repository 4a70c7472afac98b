import { words, swap, type Row } from './row.ts';

/** Mistakes in the articles. */
export const articles: readonly Row[] = [
  [
    'a hedge that prose does not print',
    words('en'),
    (text) =>
      text.replaceAll('{viewers:claims.taobao-peak.hedge} {viewers.taobao-peak}', '{viewers.taobao-peak}'),
    { code: 'prose.hedge' },
  ],
  [
    'a speaker printed in one language alone',
    words('zh-Hans'),
    swap('{organisation:claims.intent.attribution.by}解释', '一位内部人士解释'),
    { code: 'story.speakers' },
  ],
  [
    'a month typed by hand',
    words('en'),
    swap('The framework ran out in {deal.expiry}', 'The framework ran out in March'),
    { code: 'prose.typed-figure' },
  ],
  [
    'a multiple typed by hand',
    words('en'),
    swap('It is a number under discussion', 'It is nearly three times the old one'),
    { code: 'prose.typed-figure' },
  ],
  [
    'a publisher’s name typed in prose',
    words('en'),
    swap('That, {sources:latepost.publisher} suggests', 'That, LatePost suggests'),
    { code: 'prose.typed-name', line: 97 },
  ],
  [
    'a source that prose prints and nobody knows',
    words('zh-Hans'),
    swap('{sources:latepost.publisher}独家', '{sources:latepots.publisher}独家'),
    { code: 'prose.unknown-text' },
  ],
  [
    'a heading too long for its card',
    words('en'),
    swap('### The framework expired in', `### ${'One word more, '.repeat(40)}the framework expired in`),
    { code: 'text.long' },
  ],
  [
    'a chapter’s title too long for its card',
    words('zh-Hans'),
    (text) => text.replace(/^## (.*)\{#store/m, `## ${'再长一些的一章，'.repeat(14)}{#store`),
    { code: 'text.long' },
  ],
  [
    'a chapter’s label too long for its card',
    words('en'),
    swap('{#store label="The store"}', `{#store label="${'The store '.repeat(9).trim()}"}`),
    { code: 'text.long' },
  ],
  [
    'an unknown reference',
    words('en'),
    swap('{deal.framework}', '{deal.frameworks}'),
    { code: 'prose.unknown-claim' },
  ],
  [
    'an unknown graphic',
    words('en'),
    swap('{deal.framework}', '{del.framework}'),
    { code: 'prose.unknown-claim' },
  ],
  [
    'a figure typed by hand',
    words('zh-Hans'),
    swap('{deal.framework}', '70亿元'),
    { code: 'prose.typed-figure' },
  ],
  ['a stray brace', words('en'), swap('{deal.framework}', '{deal framework}'), { code: 'prose.brace' }],
  [
    'a full-width brace',
    words('zh-Hans'),
    swap('{deal.framework}', '｛deal.framework｝'),
    { code: 'prose.brace' },
  ],
  ['HTML', words('en'), swap('A yearly framework', '<b>A</b> yearly framework'), { code: 'prose.html' }],
  [
    'a link that runs something',
    words('en'),
    swap('A yearly framework', '[A](javascript:x) yearly framework'),
    { code: 'prose.link' },
  ],
  [
    'a turn of direction in prose',
    words('en'),
    swap('A yearly framework', 'A \u202Eyearly framework'),
    { code: 'text.bidi' },
  ],
  ['a step missing', words('en'), swap('{#own-shops ', '{#own-shop '), { code: 'story.missing' }],
  ['a step unknown', words('en'), swap('{#own-shops ', '{#own-shop '), { code: 'story.unknown' }],
  ['a chapter missing', words('en'), swap('{#organisation ', '{#organization '), { code: 'story.missing' }],
  [
    'steps in another order',
    words('en'),
    (text) =>
      text
        .replace('{#side-by-side ', '{#x ')
        .replace('{#intent ', '{#side-by-side ')
        .replace('{#x ', '{#intent '),
    { code: 'story.order' },
  ],
  [
    'an empty heading',
    words('en'),
    (text) => text.replace(/### [^\n]*\{#intent [^}]*\}/, '### {#intent}'),
    { code: 'prose.heading' },
  ],
  [
    'a step without text',
    words('en'),
    (text) => text.replace(/(\{#intent [^}]*\}\n\n)[^\n]*\n/, '$1'),
    { code: 'story.empty' },
  ],
  [
    'a heading without an id',
    words('en'),
    (text) => text.replace(/ \{#intent [^}]*\}/, ''),
    { code: 'prose.heading' },
  ],
  [
    'a heading of the fourth level',
    words('en'),
    (text) => text.replace(/\n### ([^\n]*\{#intent [^}]*\})/, '\n#### $1'),
    { code: 'prose.heading' },
  ],
  ['an unknown attribute', words('en'), swap('{#intent when=', '{#intent wen='), { code: 'prose.heading' }],
  [
    'an unknown condition',
    words('en'),
    swap('{#intent when="', '{#intent when="deal.renewal=agreed '),
    { code: 'prose.condition' },
  ],
  [
    'a condition on no claim',
    words('en'),
    swap('{#intent when="', '{#intent when="deal.renewl=signed '),
    { code: 'prose.condition' },
  ],
  [
    'a heading with such a character',
    words('zh-Hans'),
    (text) => text.replace(/^# ([^{]*)/, '# $1😀 '),
    { code: 'text.glyph', line: 1 },
  ],
  ...(
    [
      ['quotes', '>'.repeat(3000), 'prose.nesting'],
      ['quotes, each line alike', `${'> '.repeat(3000)}\n`.repeat(20), 'prose.nesting'],
      ['lists', `${'- '.repeat(3000)}a`, 'prose.nesting'],
      ['numbered lists', `${'1. '.repeat(3000)}a`, 'prose.nesting'],
      ['tabs', `- a\n${'\t'.repeat(3000)}- a`, 'prose.nesting'],
      ['lines that only carriage returns end', `a\r${'> '.repeat(3000)}`, 'prose.nesting'],
      ['emphasis', `${'*a _b '.repeat(3000)}${'c_ d* '.repeat(3000)}`, 'prose.marks'],
      ['pictures', `${'!['.repeat(3000)}${'](#a)'.repeat(3000)}`, 'prose.marks'],
    ] as const
  ).map(([what, prose, code]): Row => [
    `${what} within one another, by the thousand`,
    words('en'),
    (text) => `${text}\n\n${prose}\n`,
    { code },
  ]),
  ['a title missing', words('en'), (text) => text.replace(/^# [^\n]*/, ''), { code: 'prose.title' }],
  [
    'other claims cited than in the other language',
    words('en'),
    swap('{^organisation.lines}', ''),
    { code: 'story.citations' },
  ],
  [
    'a variant in one language only',
    words('en'),
    swap('{#intent when="', '{#intent when="deal.renewal=negotiating '),
    { code: 'story.other-language' },
  ],
];
