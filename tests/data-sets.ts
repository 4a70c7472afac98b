import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Status } from '../src/model/claim.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Story } from '../src/model/story.ts';
import { active } from '../src/stories/index.ts';
import { inspect } from '../src/stories/load.ts';

/** Data sets other than the story's own: changes that a newsroom may make, one by one and together. */

/** The data files of a story, parsed, to be changed in place. */
export type Files = Record<string, any>;
export interface Change {
  readonly name: string;
  readonly make: (files: Files) => void;
}
const change = (name: string, make: (files: Files) => void): Change => ({ name, make });

export const names = Object.keys(active.kinds);
const fileOf = (name: string) => `data/${active.slug}/${name}.json`;
export const ownData = (): Files =>
  Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(fileOf(name), 'utf8')) as unknown]));

/** A copy of the story in a folder of its own, whose data can be replaced. */
export function workplace() {
  const root = mkdtempSync(path.join(tmpdir(), 'data-sets-'));
  for (const folder of ['data', 'src/stories']) cpSync(folder, path.join(root, folder), { recursive: true });
  return {
    check: async (files: Files): Promise<{ story?: Story; problems: Problem[] }> => {
      for (const name of names) writeFileSync(path.join(root, fileOf(name)), JSON.stringify(files[name]));
      return inspect(active, root, '');
    },
    leave: () => rmSync(root, { recursive: true }),
  };
}

type Value = Record<string, unknown>;
const claim = (en: string, value: Value, more: object = {}) => ({
  label: { 'zh-Hans': `标签${en.length}${en.at(-1)}`, en },
  value,
  unit: value['date'] ? 'date' : 'CNY',
  asOf: '2020-06',
  attribution: { kind: 'reported' },
  sources: ['latepost'],
  ...more,
});

/** Splits an amount into so many parts: all but the last one tenth each. */
const split = (amount: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) =>
    i < count - 1 ? amount / 10 : amount - ((count - 1) * amount) / 10,
  );

const letters = 'abcdefgh';

export const framework = (
  status: Status,
  { ends = '2020-03', first = '', parts = 2, asOf = '2020-06' } = {},
) =>
  change(`framework ${status}, ends ${ends}, ${parts} parts, as of ${asOf}`, ({ deal }) => {
    const { claims, agreements } = deal;
    Object.assign(claims.framework, { status, asOf });
    claims.expiry.value = { date: ends };
    if (first) {
      claims['first-expiry'] = claim('First to expire', { date: first });
      agreements.framework.extendedFrom = 'first-expiry';
    }
    // What is no part of it any more is on record with no status.
    for (const id of ['advertising', 'commission']) delete claims[id].status;
    if (parts === 2) for (const id of ['advertising', 'commission']) claims[id].status = status;
    else {
      agreements.framework.parts = split(7e9, parts).map((exact, i) => {
        claims[`part-${letters[i]}`] = claim(`Part ${letters[i]}`, { exact }, { status, asOf });
        return `part-${letters[i]}`;
      });
    }
  });

export const renewal = (
  status: Status,
  { amount = 20e9, parts = 0, signed = '', begins = '', ends = '', asOf = '2020-06' } = {},
) =>
  change(
    `renewal ${status}, ${amount / 1e9} bn, ${parts} parts, signed ${signed || '–'}, ${begins || '–'} to ${ends || '–'}`,
    ({ deal }) => {
      const { claims, agreements } = deal;
      Object.assign(claims.renewal, { status, asOf, value: { exact: amount } });
      agreements.renewal.parts = split(amount, parts).map((exact, i) => {
        claims[`next-${letters[i]}`] = claim(`Piece ${letters[i]}`, { exact }, { status, asOf });
        return `next-${letters[i]}`;
      });
      for (const [field, id, date] of [
        ['signed', 'next-signed', signed],
        ['begins', 'next-begins', begins],
        ['expires', 'next-expiry', ends],
      ] as const)
        if (date) {
          claims[id] = claim(`Next ${field}`, { date }, { asOf });
          agreements.renewal[field] = id;
        }
    },
  );

const festival = (date: string) =>
  change(`festival ${date}`, ({ deal }) => (deal.claims.festival.value = { date }));
const storeShare = (value: Value) =>
  change(`store share ${JSON.stringify(value)}`, ({ path }) => (path.claims['store-share'].value = value));
const room = (value: Value) =>
  change(
    `Douyin's room ${JSON.stringify(value)}`,
    ({ viewers }) => (viewers.claims['douyin-room'].value = value),
  );
const door = (over: number) =>
  change(`Taobao's door over ${over}`, ({ viewers }) => {
    viewers.claims['taobao-usual'].value = { over };
    viewers.claims['taobao-peak'].value = { over: over * 8 };
  });
const hosts = (count: number, where: 'douyin' | 'taobao') =>
  change(`${count} more hosts at ${where}`, ({ viewers }) => {
    for (const letter of letters.slice(0, count)) {
      viewers.hosts[`host-${letter}`] = {
        name: { 'zh-Hans': `主播${letter}`, en: `Host ${letter.toUpperCase()}` },
      };
      viewers.rooms[where].hosts.push(`host-${letter}`);
    }
  });
const units = (count: number) =>
  change(`${count} more units`, ({ organisation }) => {
    for (const letter of letters.slice(0, count))
      organisation.units[`unit-${letter}`] = { name: { 'zh-Hans': `部门${letter}`, en: `Unit ${letter}` } };
  });
const leaders = (count: number) =>
  change(`${count} leaders`, ({ organisation }) => {
    const all = Object.entries(organisation.leaders);
    const more = {
      name: { 'zh-Hans': '某甲', en: 'Someone' },
      title: { 'zh-Hans': '总裁', en: 'President' },
    };
    organisation.leaders = Object.fromEntries([...all, ['someone', more]].slice(0, count));
  });
const target = (exact: number, status: Status = 'target') =>
  change(`target ${exact / 1e9} bn, ${status}`, ({ ambition }) =>
    Object.assign(ambition.claims.target, { value: { exact }, status }),
  );

/** Changes that leave every sentence true, or that the written variants follow: they pass the check. */
export const sound: Change[] = [
  renewal('negotiating', { amount: 18.5e9 }),
  renewal('negotiating', { amount: 5e9 }),
  renewal('negotiating', { amount: 150e9 }),
  renewal('collapsed', { amount: 20e9, asOf: '2020-09' }),
  ...[0, 1, 3, 5].map((parts) =>
    renewal('signed', { amount: 18e9, parts, signed: '2020-09-10', ends: '2021-09', asOf: '2020-10' }),
  ),
  renewal('signed', {
    amount: 18e9,
    signed: '2020-08',
    begins: '2020-10',
    ends: '2021-09-30',
    asOf: '2020-11',
  }),
  framework('expired', { ends: '2019-12', parts: 1 }),
  framework('expired', { ends: '2020-03-31' }),
  framework('expired', { parts: 3 }),
  framework('extended', { ends: '2021-03', first: '2020-03', parts: 0, asOf: '2020-07' }),
  festival('2020-06-18'),
  storeShare({ over: 0.6 }),
  storeShare({ exact: 0.7 }),
  storeShare({ from: 0.55, to: 0.65 }),
  room({ from: 150000, to: 400000 }),
  door(5e6),
  hosts(2, 'douyin'),
  hosts(5, 'taobao'),
  units(1),
  units(6),
  target(300e9),
  target(50e9),
];

/** Sound data of which some sentence would be untrue: the check names the passages to write. */
export const unwritten: Change[] = [
  renewal('negotiating', { parts: 2 }),
  renewal('signed', { signed: '2020-04', ends: '2021-03' }),
  renewal('signed', { signed: '2020-06', begins: '2020-09', ends: '2021-03' }),
  renewal('in force', { signed: '2020-04', begins: '2020-05', ends: '2021-03' }),
  framework('in force', { ends: '2021-03' }),
  framework('expired', { parts: 0 }),
  framework('expired', { ends: '2020-06' }),
  framework('extended', { ends: '2020-05', first: '2020-03', parts: 0, asOf: '2020-05' }),
  framework('extended', { ends: '2021-03', first: '2020-03', parts: 2, asOf: '2020-07' }),
  storeShare({ over: 0.3 }),
  storeShare({ exact: 0.5 }),
  storeShare({ about: 0.4 }),
  storeShare({ under: 0.5 }),
  storeShare({ from: 0.4, to: 0.6 }),
  room({ about: 250000 }),
  door(250000),
  door(500000),
  leaders(1),
  leaders(3),
  target(200e9, 'collapsed'),
  change('the door counts as the room does and the other way round', ({ viewers }) => {
    const { douyin, taobao } = viewers.rooms;
    [douyin.counts, taobao.counts] = [taobao.counts, douyin.counts];
    [douyin.usual, taobao.usual] = [taobao.usual, douyin.usual];
    douyin.peak = taobao.peak;
    delete taobao.peak;
  }),
  change('other products have priority', ({ organisation }) => {
    organisation.products['douyin-store'].priority = false;
    organisation.products.luban.priority = true;
  }),
  change('most of the people from elsewhere', ({ organisation }) => {
    organisation.origins.marketing.weight = 'some';
    organisation.origins.international.weight = 'most';
  }),
  change('the head is not from another unit', ({ organisation }) => (organisation.head.notFrom = 'games')),
  change('the leap is the other’s', ({ path }) => {
    [path.leap.walker, path.leap.jumper] = [path.leap.jumper, path.leap.walker];
  }),
  change('the other side fears', ({ deal }) => (deal.stakes.of = 'bytedance')),
  change('a main place of trade', ({ merchants }) => (merchants.uses.doors.trade.width = 'wide')),
];

/** Some of them at once, in any order that a newsroom may come upon. */
export const several: fc.Arbitrary<readonly Change[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...sound) },
      { weight: 1, arbitrary: fc.constantFrom(...unwritten) },
      {
        weight: 2,
        arbitrary: fc
          .record({ amount: fc.integer({ min: 2, max: 300 }), parts: fc.integer({ min: 0, max: 7 }) })
          .map(({ amount, parts }) =>
            renewal('signed', {
              amount: amount * 1e8,
              parts,
              signed: '2020-09',
              ends: '2021-09',
              asOf: '2020-10',
            }),
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 30 }))
          .map(([from, more]) => room({ from: from * 1e4, to: (from + more) * 1e4 })),
      },
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((changes) => changes as readonly Change[]);
