import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locales } from '../src/model/locale.ts';
import { isError, type Problem } from '../src/model/problem.ts';
import { active } from '../src/stories/index.ts';
import { inspect } from '../src/stories/load.ts';

/** Broken data sets by the dozen: each mistake is told once, where it stands, in both languages. */

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mistakes-'));
  for (const folder of ['data', 'src/stories']) cpSync(folder, path.join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const data = (name: string) => `data/traffic-or-trade/${name}.json`;
const words = (locale: string) => `src/stories/traffic-or-trade/${locale}.md`;

/** The problems of the story with one file changed. */
async function problemsAfter(
  file: string,
  change: (text: string) => string | Uint8Array,
): Promise<Problem[]> {
  const full = path.join(root, file);
  const before = readFileSync(full, 'utf8');
  const after = change(before);
  expect(after, 'the change changed nothing').not.toBe(before);
  writeFileSync(full, after);
  try {
    return (await inspect(active, root)).problems;
  } finally {
    writeFileSync(full, before);
  }
}
const json =
  (change: (data: any) => void) =>
  (text: string): string => {
    const value: unknown = JSON.parse(text);
    change(value);
    return JSON.stringify(value, null, 2);
  };
const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

type Row = [
  what: string,
  file: string,
  change: (text: string) => string | Uint8Array,
  expected: Partial<Problem>,
];
const rows: Row[] = [
  ['a comma too many', data('deal'), swap('"unit": "CNY",', '"unit": "CNY",,'), { code: 'json.syntax' }],
  ['a comment', data('deal'), swap('"claims"', '// here\n"claims"'), { code: 'json.comment' }],
  ['a byte order mark', data('path'), (text) => `\uFEFF${text}`, { code: 'file.bom', line: 1 }],
  ['another encoding', data('viewers'), utf16, { code: 'file.encoding' }],
  ['bytes that are no UTF-8', data('path'), (text) => Buffer.from(text, 'latin1'), { code: 'file.encoding' }],
  [
    'a link led to a step that is not there',
    data('moved'),
    swap('"moved": {}', '"moved": { "old": "one-pyle" }'),
    { code: 'moved.nowhere', line: 3, path: 'moved.old' },
  ],
  [
    'a link led away from a step that is there',
    data('moved'),
    swap('"moved": {}', '"moved": { "one-pile": null }'),
    { code: 'moved.still-there', line: 3 },
  ],
  [
    'links led in a circle',
    data('moved'),
    swap('"moved": {}', '"moved": { "old": "old" }'),
    { code: 'moved.circle', line: 3 },
  ],
  ...(
    [
      ['markup', '屋子', '<img src=x onerror=ran()>', 'data.format'],
      ['an attribute’s name', 'class', '类', 'data.format'],
      ['digits', '618', '六一八', 'data.format'],
      ['a figure', '200亿', '300億', 'data.format'],
      ['an old numeral', '〡人', '〡人', 'data.format'],
      ['nothing', '屋子', '', 'data.format'],
      ['another number', '两百亿', '三百億', 'glossary.number'],
      ['a number elsewhere', '一个', '個一', 'glossary.other-word'],
      ['another word', '屋子', '房間', 'glossary.other-word'],
      ['another bound', '超过', '不到', 'glossary.other-word'],
      ['a longer word', '平台', '平台上', 'glossary.other-word'],
    ] as const
  ).map(([what, word, form, code]): Row => [
    `a word of the glossary made ${what}`,
    data('glossary'),
    json((d) => (d['zh-Hant'][word] = form)),
    { code, path: `zh-Hant.${word}` },
  ]),
  ['an empty file', data('ambition'), () => '', { code: 'json.empty' }],
  ['a list for an object', data('ambition'), () => '[]', { code: 'data.type' }],
  [
    'a name twice',
    data('deal'),
    swap('"claims": {', '"claims": {}, "claims": {'),
    { code: 'json.duplicate-name' },
  ],
  [
    'a missing name',
    data('deal'),
    json((d) => delete d.timeline.name),
    { code: 'data.missing', path: 'timeline.name' },
  ],
  [
    'an unknown name',
    data('deal'),
    json((d) => (d.claims.framework.notes = d.claims.framework.note)),
    { code: 'data.unknown-name', path: 'claims.framework.notes' },
  ],
  [
    'a number as text',
    data('deal'),
    json((d) => (d.claims.renewal.value.exact = '200')),
    { code: 'data.type', path: 'claims.renewal.value.exact' },
  ],
  [
    'a negative amount',
    data('deal'),
    json((d) => (d.claims.renewal.value.exact = -1)),
    { code: 'data.size' },
  ],
  [
    'an unknown unit',
    data('deal'),
    json((d) => (d.claims.renewal.unit = 'RMB')),
    { code: 'data.choice', path: 'claims.renewal.unit' },
  ],
  [
    'an unknown status',
    data('deal'),
    json((d) => (d.claims.renewal.status = 'negotiation')),
    { code: 'data.choice' },
  ],
  [
    'a value without a unit',
    data('path'),
    json((d) => delete d.claims[d.chain.share].unit),
    { code: 'data.unit' },
  ],
  [
    'two forms at once',
    data('viewers'),
    json((d) => (d.claims['douyin-room'].value.over = 1)),
    { code: 'data.quantity' },
  ],
  [
    'half a range',
    data('viewers'),
    json((d) => delete d.claims['douyin-room'].value.to),
    { code: 'data.range' },
  ],
  [
    'a range upside down',
    data('viewers'),
    json((d) => (d.claims['douyin-room'].value = { from: 3, to: 2 })),
    { code: 'data.range', path: 'claims.douyin-room.value.from' },
  ],
  [
    'a share above one',
    data('path'),
    json((d) => (d.claims[d.chain.share].value = { over: 50 })),
    { code: 'data.share' },
  ],
  [
    'a share as an order of magnitude',
    data('path'),
    json((d) => (d.claims[d.chain.share].value = { order: 10 })),
    { code: 'data.share', path: 'claims.store-share.value.order' },
  ],
  [
    'several of what has no word',
    data('viewers'),
    json((d) => (d.claims['live-daily'].value = { several: 1e15 })),
    { code: 'data.quantity', path: 'claims.live-daily.value.several' },
  ],
  [
    'several ones',
    data('viewers'),
    json((d) => (d.claims['live-daily'].value = { several: 1 })),
    { code: 'data.quantity', path: 'claims.live-daily.value.several' },
  ],
  [
    'less than nothing',
    data('viewers'),
    json((d) => (d.claims['live-daily'].value = { under: 0 })),
    { code: 'data.quantity', path: 'claims.live-daily.value.under' },
  ],
  [
    'a hedge gone that the words print',
    data('viewers'),
    json((d) => delete d.claims.overrated.hedge),
    { code: 'prose.unknown-text' },
  ],
  [
    'a base of two steps under words that tell of three',
    data('path'),
    json((d) => d.leap.steps.pop()),
    { code: 'story.no-passage' },
  ],
  [
    'a platform that goes on to the other end',
    data('path'),
    json((d) => (d.players.kuaishou.to = 'transaction')),
    { code: 'story.no-passage' },
  ],
  [
    'half a view',
    data('viewers'),
    json((d) => (d.claims['taobao-usual'].value.over += 0.5)),
    { code: 'data.precision', path: 'claims.taobao-usual.value.over' },
  ],
  [
    'two languages in each other’s place',
    data('viewers'),
    json(({ hosts: { viya } }) => (viya.name = { 'zh-Hans': viya.name.en, en: viya.name['zh-Hans'] })),
    { code: 'text.language', path: 'hosts.viya.name.en' },
  ],
  [
    'a label as long as a page',
    data('deal'),
    json((d) => (d.claims.users.label.en = 'Daily active users '.repeat(30).trim())),
    { code: 'text.long', path: 'claims.users.label.en' },
  ],
  [
    'a share finer than it would be printed',
    data('path'),
    json((d) => (d.claims[d.chain.share].value = { exact: 0.99999999 })),
    { code: 'data.precision', path: 'claims.store-share.value.exact' },
  ],
  [
    'a day of a term in words',
    data('deal'),
    json((d) => (d.claims.expiry.value.date = '2020年3月')),
    { code: 'data.format', path: 'claims.expiry.value.date' },
  ],
  [
    'a month that does not exist in a term',
    data('deal'),
    json((d) => (d.claims.expiry.value.date = '2020-13')),
    { code: 'data.format', path: 'claims.expiry.value.date' },
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
  [
    'a number too large to be read',
    data('deal'),
    swap('20000000000', '1e400'),
    { code: 'data.type', message: expect.objectContaining({ en: expect.stringContaining('too large') }) },
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
  [
    'a source named twice',
    data('deal'),
    json((d) => d.claims.renewal.sources.push(d.claims.renewal.sources[0])),
    { code: 'data.twice', path: 'claims.renewal.sources.1' },
  ],
  ['a list of sources', data('sources'), () => '[]', { code: 'data.type' }],
  [
    'a day that does not exist',
    data('deal'),
    json((d) => (d.claims.renewal.asOf = '2020-02-30')),
    { code: 'data.format', path: 'claims.renewal.asOf' },
  ],
  ['a date in words', data('deal'), json((d) => (d.claims.renewal.asOf = 'June')), { code: 'data.format' }],
  [
    'a year long past',
    data('deal'),
    json((d) => (d.claims.renewal.asOf = '0020-06')),
    { code: 'data.format' },
  ],
  [
    'parts that do not add up',
    data('deal'),
    json((d) => (d.claims.advertising.value.exact = 5e9)),
    { code: 'data.sum', path: 'agreements.framework.parts' },
  ],
  [
    'a part of nothing',
    data('deal'),
    json((d) => {
      d.claims.commission.value.exact = 0;
      d.claims.advertising.value.exact = 7e9;
    }),
    { code: 'data.sum', path: 'claims.commission.value' },
  ],
  [
    'expired before it began',
    data('deal'),
    json((d) => (d.claims.expiry.value.date = '2018')),
    { code: 'data.term' },
  ],
  [
    'an unknown claim',
    data('deal'),
    json((d) => (d.agreements.renewal.total = 'renewl')),
    { code: 'data.unknown-id', path: 'agreements.renewal.total' },
  ],
  [
    'an unknown source',
    data('deal'),
    json((d) => (d.claims.renewal.sources = ['latepst'])),
    { code: 'data.unknown-source', path: 'claims.renewal.sources.0' },
  ],
  ['no source', data('deal'), json((d) => (d.claims.renewal.sources = [])), { code: 'data.no-source' }],
  [
    'a source gone',
    data('sources'),
    json((d) => {
      d.other = d.latepost;
      delete d.latepost;
    }),
    { code: 'data.unknown-source' },
  ],
  [
    'an unnamed insider',
    data('organisation'),
    json((d) => delete d.claims.intent.attribution.by),
    { code: 'data.attribution' },
  ],
  [
    'an unknown unit of the organisation',
    data('organisation'),
    json((d) => (d.units.games.parent = 'toutio')),
    { code: 'data.unknown-id' },
  ],
  [
    'a cycle',
    data('organisation'),
    json((d) => {
      d.units.douyin.parent = 'games';
      d.units.games.parent = 'douyin';
    }),
    { code: 'data.cycle' },
  ],
  [
    'an id with a capital',
    data('deal'),
    json((d) => (d.claims.Renewal = d.claims.renewal)),
    { code: 'data.format' },
  ],
  [
    'a missing language',
    data('deal'),
    json((d) => delete d.claims.renewal.label.en),
    { code: 'data.missing', path: 'claims.renewal.label.en' },
  ],
  [
    'an empty text',
    data('deal'),
    json((d) => (d.claims.renewal.label.en = ' ')),
    { code: 'data.format', path: 'claims.renewal.label.en' },
  ],
  [
    'a control character',
    data('deal'),
    json((d) => (d.claims.renewal.label.en = 'New\u0007 one')),
    { code: 'text.control', path: 'claims.renewal.label.en' },
  ],
  [
    'a line break in a label',
    data('deal'),
    json((d) => (d.claims.renewal.label.en = 'New\none')),
    { code: 'text.line-break' },
  ],
  [
    'a turn of direction',
    data('deal'),
    json((d) => (d.claims.renewal.label.en = 'New \u202Eeno')),
    { code: 'text.bidi' },
  ],
  [
    'a zero-width space',
    data('deal'),
    json((d) => (d.claims.renewal.label['zh-Hans'] = '新的\u200B年框')),
    { code: 'text.invisible' },
  ],
  [
    'a character of private use',
    data('deal'),
    json((d) => (d.claims.renewal.label['zh-Hans'] = '新\uE000年框')),
    { code: 'text.private' },
  ],
  [
    'a replacement character',
    data('deal'),
    json((d) => (d.claims.renewal.label['zh-Hans'] = '新\uFFFD年框')),
    { code: 'text.broken' },
  ],
  [
    'a space at the end',
    data('deal'),
    json((d) => (d.claims.renewal.label.en += ' ')),
    { code: 'text.space' },
  ],
  [
    'two spaces',
    data('deal'),
    json((d) => (d.claims.renewal.label.en = 'New  framework')),
    { code: 'text.space' },
  ],
  [
    'markup',
    data('deal'),
    json((d) => (d.claims.renewal.label.en = '<b>New</b>')),
    { code: 'text.markup', severity: 'warning' },
  ],
  [
    'a name in a label that the data has not',
    data('organisation'),
    json((d) => (d.claims.head.label.en = 'Led by {organisation:haed.name}')),
    { code: 'prose.unknown-text', path: 'claims.head.label.en' },
  ],
  [
    'a status on what is no money',
    data('path'),
    json((d) => (d.claims['store-share'].status = 'expired')),
    { code: 'data.status', path: 'claims.store-share.status' },
  ],
  [
    'a target on what has no value',
    data('deal'),
    json((d) => (d.claims.role.status = 'target')),
    { code: 'data.status', path: 'claims.role.status' },
  ],
  [
    'a fact that has become a target',
    data('path'),
    json((d) => (d.claims['store-share'].status = 'target')),
    { code: 'prose.target' },
  ],
  [
    'parts that are more than the whole by what would be printed',
    data('deal'),
    json((d) => (d.claims.commission.value.exact = 1_000_006_000)),
    { code: 'data.sum', path: 'agreements.framework.parts' },
  ],
  [
    'users in yuan',
    data('deal'),
    json((d) => (d.claims.users.unit = 'CNY')),
    { code: 'data.unit', path: 'claims.users.unit' },
  ],
  [
    'the festival in another month than its name',
    data('deal'),
    json((d) => (d.claims.festival.value.date = '2020-11')),
    { code: 'data.term', path: 'timeline.festival' },
  ],
  [
    'an agreement called after another year',
    data('deal'),
    json((d) => (d.agreements.framework.name = { 'zh-Hans': '2020年年框', en: '2020 framework' })),
    { code: 'data.term', path: 'agreements.framework.name' },
  ],
  [
    'a festival of another name than the words type',
    data('deal'),
    json((d) => (d.timeline.name = { 'zh-Hans': '双11', en: 'Double 11' })),
    { code: 'prose.typed-figure' },
  ],
  [
    'a reference in a label',
    data('deal'),
    json((d) => (d.claims.renewal.label.en = 'New {deal.renewal}')),
    { code: 'text.markup' },
  ],
  [
    'two things of one name',
    data('organisation'),
    json((d) => (d.units.games.name = d.units.toutiao.name)),
    { code: 'text.duplicate' },
  ],
  [
    'two parties of one name',
    data('deal'),
    json((d) => (d.parties.alibaba.en = 'Bytedance')),
    { code: 'data.twice', path: 'parties.alibaba.en' },
  ],
  [
    'a new unit that the claim beside it does not name',
    data('organisation'),
    json((d) => (d.newest = 'games')),
    { code: 'data.newest', path: 'newest' },
  ],
  [
    'a festival that had not been held',
    data('deal'),
    json((d) => (d.claims.festival.value.date = '2021-06')),
    { code: 'data.term', path: 'claims.festival.value.date' },
  ],
  [
    'a hedge that no picture shows',
    data('deal'),
    json((d) => (d.claims.renewal.hedge = { 'zh-Hans': '或许', en: 'perhaps' })),
    { code: 'data.hedge', path: 'claims.renewal.hedge' },
  ],
  [
    'users that cannot be drawn',
    data('deal'),
    json((d) => (d.claims.users.value = { under: 300000000 })),
    { code: 'data.quantity', path: 'claims.users.value' },
  ],
  [
    'a target that cannot be drawn',
    data('ambition'),
    json((d) => (d.claims.target.value = { over: 200000000000 })),
    { code: 'data.quantity', path: 'claims.target.value' },
  ],
  [
    'a deadline that is a day',
    data('ambition'),
    json((d) => (d.claims.deadline.value.date = '2020-12-31')),
    { code: 'data.term', path: 'claims.deadline.value.date' },
  ],
  [
    'a deadline that had passed',
    data('ambition'),
    json((d) => (d.claims.deadline.value.date = '2019')),
    { code: 'data.term', path: 'claims.deadline.value.date' },
  ],
  [
    'an archive copy older than what it is of',
    data('deal'),
    json((d) => (d.claims.archived.value.date = '2020-05')),
    { code: 'data.published', path: 'claims.archived.value.date' },
  ],
  [
    'a speaker who is another person than "the same"',
    data('deal'),
    json((d) => (d.claims.cooperation.attribution.by.en = 'a person at Tmall')),
    { code: 'story.no-passage' },
  ],
  [
    'a judgement that is no longer the report’s own',
    data('viewers'),
    json((d) => (d.claims.overrated.attribution.kind = 'reported')),
    { code: 'story.no-passage' },
  ],
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
    'a speaker who ends the sentence',
    data('viewers'),
    json((d) => (d.claims['same-order'].attribution.by.en += '.')),
    { code: 'text.ending', path: 'claims.same-order.attribution.by.en' },
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
    'a day of publication that the source does not have',
    data('deal'),
    json((d) => (d.claims.published.value.date = '2020-05')),
    { code: 'data.published', path: 'claims.published.value.date' },
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
    'a figure in a note that no claim has',
    data('deal'),
    json((d) => (d.claims.framework.note.en = 'Of the RMB 25 billion no split is given')),
    { code: 'text.figure', path: 'claims.framework.note.en' },
  ],
  [
    'a year in a label that no claim has',
    data('deal'),
    json((d) => (d.agreements.framework.name['zh-Hans'] = '2017年年框')),
    { code: 'text.figure' },
  ],
  [
    'a label too long for its picture',
    data('deal'),
    json((d) => (d.agreements.framework.name.en = 'A name that goes on and on '.repeat(8).trim())),
    { code: 'picture.too-long', path: 'agreements.framework.name.en' },
  ],
  [
    'a day of which its source cannot know',
    data('deal'),
    json((d) => (d.claims.chips.asOf = '2021-01')),
    { code: 'data.as-of', severity: 'warning', path: 'claims.chips.asOf' },
  ],
  [
    'a source that is not written yet',
    data('sources'),
    json((d) => (d.latepost.date = '2190-01')),
    { code: 'data.future', severity: 'warning', path: 'latepost.date' },
  ],
  [
    'talks with a term',
    data('deal'),
    json((d) => (d.agreements.renewal.expires = 'expiry')),
    { code: 'data.term', path: 'agreements.renewal.expires' },
  ],
  [
    'a claim that nobody needs',
    data('deal'),
    json((d) => (d.claims.more = { ...d.claims.role, label: { 'zh-Hans': '另一条', en: 'Another' } })),
    { code: 'data.unused-claim', severity: 'warning', path: 'claims.more' },
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
    'a name with a character that cards cannot draw',
    data('organisation'),
    json((d) => (d.units.games.name.en = 'Games 😀')),
    { code: 'text.glyph', path: 'units.games.name.en' },
  ],
  [
    'a paper’s name with such a character',
    data('sources'),
    json((d) => (d.latepost.publisher['zh-Hans'] = '晚点😀')),
    { code: 'text.glyph', path: 'latepost.publisher.zh-Hans' },
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

it.each(rows)('%s', async (_, file, change, expected) => {
  const problems = await problemsAfter(file, change);
  expect(problems).toContainEqual(expect.objectContaining(expected));
  for (const { message, fix } of problems)
    for (const text of [message, ...(fix ? [fix] : [])]) {
      for (const locale of locales) expect(text[locale].trim()).not.toBe('');
      expect(text['zh-Hans']).not.toBe(text.en);
    }
  const found = problems.find(({ code }) => code === expected.code)!;
  expect(found.line, 'a line').toBeGreaterThan(0);
  expect(found.column, 'a column').toBeGreaterThan(0);
});
it('tells of nesting too deep where it begins', async () => {
  let line = 0;
  const problems = await problemsAfter(words('en'), (text) => {
    line = text.split('\n').length + 1;
    return `${text}\n${`${'> '.repeat(3000)}a\n`.repeat(50)}`;
  });
  expect(problems.filter(({ code }) => code === 'prose.nesting')).toMatchObject([{ line, column: 1 }]);
});
it('one mistake is told once', async () => {
  const once = [
    'a comma too many',
    'another encoding',
    'an empty file',
    'a source gone',
    'a missing language',
    'an unknown status',
    'a figure typed by hand',
    'an unknown claim',
    'a control character',
    'a part of nothing',
    'a day of a term in words',
    'a month that does not exist in a term',
    'a number that is none',
    'a number with separators',
    'a number with its unit',
    'a truth in capitals',
    'a number too large to be read',
    'a claim of one name twice',
    'a list of sources',
  ];
  for (const [what, file, change] of rows.filter(([name]) => once.includes(name))) {
    const problems = (await problemsAfter(file, change)).filter(isError);
    expect(
      problems.map(({ code, path: at }) => `${code} ${at}`),
      what,
    ).toHaveLength(what === 'a source gone' ? Object.keys(active.kinds).length : 1);
  }
});

it('a name that is too long for another file’s picture is told there, and is gone with the name', async () => {
  const long = 'A very long name of a host indeed, '.repeat(12).trim();
  const rename = json((d) => (d.hosts.viya.name.en = long));
  const refer = json((d) => (d.players.kuaishou.name.en = '{viewers:hosts.viya.name}'));
  const full = path.join(root, data('path'));
  const before = readFileSync(full, 'utf8');
  try {
    writeFileSync(full, refer(before));
    expect((await inspect(active, root)).problems.filter(isError)).toEqual([]);
    const found = await problemsAfter(data('viewers'), rename);
    expect(found).toContainEqual(
      expect.objectContaining({ file: data('path'), path: 'players.kuaishou.name.en' }),
    );
    expect((await inspect(active, root)).problems.filter(isError)).toEqual([]);
  } finally {
    writeFileSync(full, before);
  }
});
