import { data, json, swap, type Row } from './row.ts';

/** Mistakes in what a graphic’s own data, the glossary or the moved links say. */
export const graphics: readonly Row[] = [
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
  ['a list for an object', data('ambition'), () => '[]', { code: 'data.type' }],
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
    'a share finer than it would be printed',
    data('path'),
    json((d) => (d.claims[d.chain.share].value = { exact: 0.99999999 })),
    { code: 'data.precision', path: 'claims.store-share.value.exact' },
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
    'a fact that has become a target',
    data('path'),
    json((d) => (d.claims['store-share'].status = 'target')),
    { code: 'prose.target' },
  ],
  [
    'two things of one name',
    data('organisation'),
    json((d) => (d.units.games.name = d.units.toutiao.name)),
    { code: 'text.duplicate' },
  ],
  [
    'a new unit that the claim beside it does not name',
    data('organisation'),
    json((d) => (d.newest = 'games')),
    { code: 'data.newest', path: 'newest' },
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
    'a judgement that is no longer the report’s own',
    data('viewers'),
    json((d) => (d.claims.overrated.attribution.kind = 'reported')),
    { code: 'story.no-passage' },
  ],
  [
    'a speaker who ends the sentence',
    data('viewers'),
    json((d) => (d.claims['same-order'].attribution.by.en += '.')),
    { code: 'text.ending', path: 'claims.same-order.attribution.by.en' },
  ],
  [
    'a name with a character that cards cannot draw',
    data('organisation'),
    json((d) => (d.units.games.name.en = 'Games 😀')),
    { code: 'text.glyph', path: 'units.games.name.en' },
  ],
];
