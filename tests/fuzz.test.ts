import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import './seed.ts';
import { changed, changes, dataFile, names, toldOf } from '../scripts/lib/fuzz/plausible.ts';
import { claimsOf, edition } from '../src/model/edition.ts';
import { locales } from '../src/model/locale.ts';
import { isError } from '../src/model/problem.ts';
import { follow, publication, unpublished } from '../src/model/record.ts';
import type { Story } from '../src/model/story.ts';
import { active } from '../src/stories/index.ts';
import { inspect, load } from '../src/stories/load.ts';
import { expectFigures } from './figures-shown.ts';
import { expectReadable } from './invariants.ts';
import { watchdog, type Watchdog } from './watchdog.ts';

/** `npm run fuzz -- --minutes N` goes on for N minutes with each kind of damage, from a seed that it prints. */
const minutes = Number(process.env.FUZZ_MINUTES ?? 0);
const runs = minutes
  ? { numRuns: 1e9, interruptAfterTimeLimit: minutes * 60_000, markInterruptAsFailure: false }
  : { numRuns: 20 };
/** Of what takes longer, fewer. */
const few = minutes ? runs : { numRuns: 8 };
const timeout = minutes * 60_000 + 300_000;

/** Whatever happens to the data or the words: the check finds problems or the story is sound; nothing else comes out. */

let root = '';
let dog: Watchdog;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
  for (const folder of ['data', 'src/stories']) cpSync(folder, path.join(root, folder), { recursive: true });
  dog = await watchdog();
});
afterAll(async () => {
  await dog.leave();
  rmSync(root, { recursive: true });
});

const data = [...names, 'corrections'].map(dataFile);
const record = 'published/traffic-or-trade/record.json';
const words = locales.map((locale) => `src/stories/traffic-or-trade/${locale}.md`);

/** Writes texts into files of the copy while something is done with it. */
async function having<T>(
  files: Readonly<Record<string, string>>,
  told: string,
  run: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(files).map((file) => {
    const full = path.join(root, file);
    return [full, existsSync(full) ? readFileSync(full, 'utf8') : undefined] as const;
  });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  try {
    return await dog.watch(told, run);
  } finally {
    for (const [full, text] of before)
      if (text === undefined) rmSync(full);
      else writeFileSync(full, text);
  }
}

/** The story as these files make it, if they pass the check; whatever the check says of them it says in words. */
const expectSoundOrTold = (
  files: Readonly<Record<string, string>>,
  told = JSON.stringify(files),
): Promise<Story | undefined> =>
  having(files, told, async () => {
    const { story, problems } = await inspect(active, root);
    expect(problems.filter(({ code }) => code === 'picture.failed')).toEqual([]);
    expect(story === undefined).toBe(problems.some(isError));
    for (const { message, fix } of problems)
      for (const told of [message, ...(fix ? [fix] : [])])
        for (const locale of locales) expect(told[locale]).toMatch(/\S/);
    if (story)
      for (const locale of locales) {
        const made = edition(story, locale);
        expect(JSON.stringify(made)).not.toMatch(/\bundefined\b|\bNaN\b|\bInfinity\b|\[object /);
        for (const { blocks } of made.sections)
          for (const { steps } of blocks)
            for (const { id, layouts } of steps)
              for (const [frame, picture] of Object.entries(layouts))
                expectReadable(picture, `${locale} ${id} ${frame}`, 12);
      }
    return story;
  });

/** Every place in a value, as a path. */
const places = (value: unknown, at: string[] = []): string[][] => [
  ...(at.length ? [at] : []),
  ...(value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => places(inner, [...at, key]))
    : []),
];

const strange = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  0.5,
  1e15,
  1e300,
  '',
  ' ',
  'toString',
  '__proto__',
  'x'.repeat(400),
  '字'.repeat(80),
  '2020-13',
  '1999',
  [],
  {},
  [null],
  { exact: 1 },
  'expired',
  'signed',
  'in force',
  'date',
  'share',
  'other',
);

/** One to three changes of a value's parts, to be made wherever they fall. */
const damage = fc.array(fc.record({ at: fc.nat(), from: fc.nat(), how: fc.nat({ max: 4 }), by: strange }), {
  minLength: 1,
  maxLength: 3,
});

/** A text of JSON with something deleted, doubled, replaced or renamed. */
function damaged(text: string, by: typeof damage extends fc.Arbitrary<infer T> ? T : never): string {
  const value = JSON.parse(text);
  for (const { at, from, how, by: other } of by) {
    const all = places(value);
    if (!all.length) break;
    const where = all[at % all.length]!;
    const owner = where.slice(0, -1).reduce((inner, key) => inner[key], value);
    const key = where.at(-1)!;
    const found = all[from % all.length]!.reduce((inner, name) => inner[name], value);
    if (how === 0) Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key];
    else if (how === 1)
      Array.isArray(owner) ? owner.push(owner[Number(key)]) : (owner[`${key}-2`] = owner[key]);
    else if (how === 2) owner[key] = structuredClone(found);
    else if (how === 3) owner[key] = other;
    else {
      const last = owner[key];
      delete owner[key];
      owner[`${key}x`] = last;
    }
  }
  return JSON.stringify(value, null, 2);
}

it('of data with something deleted, doubled, renamed or replaced', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...data), damage, async (file, by) => {
      await expectSoundOrTold({ [file]: damaged(readFileSync(path.join(root, file), 'utf8'), by) });
    }),
    runs,
  );
});

it('of the record of what was published, and of the entries that explain it', { timeout }, async () => {
  const { graphics, past } = await load(active, process.cwd(), '');
  const claims = claimsOf({ graphics });
  const first = follow(unpublished, { claims, derived: past.derived }, [], '2020-07-01');
  const entry = {
    claim: 'deal.renewal',
    kind: 'correction',
    date: '2020-07-02',
    text: { 'zh-Hans': '金额改了。', en: 'The sum has changed.' },
  };
  // Of one claim readers have seen another figure: the entry says why.
  const [seen] = first.claims['deal.renewal']!;
  const published = {
    ...publication(first, '2020-07-01', []),
    claims: { ...first.claims, 'deal.renewal': [{ ...seen, value: { exact: 19e9 } }] },
  };
  const whole = {
    [record]: JSON.stringify(published),
    [dataFile('corrections')]: JSON.stringify({ entries: [entry] }),
  };
  const sound = await expectSoundOrTold(whole);
  expect(sound && edition(sound, 'en').corrections).toHaveLength(1);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(whole)), damage, async (file, by) => {
      await expectSoundOrTold({ ...whole, [file]: damaged(whole[file]!, by) });
    }),
    few,
  );
});

it(
  'of figures that are others now: what passes the check is shown everywhere as it is',
  { timeout },
  async () => {
    const own = await load(active, process.cwd(), '');
    await fc.assert(
      fc.asyncProperty(changes, async (drawn) => {
        const made = changed(drawn);
        const story = await expectSoundOrTold(
          Object.fromEntries(names.map((name) => [dataFile(name), JSON.stringify(made[name])])),
          toldOf(drawn),
        );
        if (story) expectFigures(own, story, toldOf(drawn));
      }),
      few,
    );
  },
);

it('of files cut, doubled or with something typed into them', { timeout }, async () => {
  const typed = fc.constantFrom(
    '',
    '{',
    '}',
    '"',
    ',',
    '#',
    '### x {#x}\n',
    '## x {#deal}\n',
    '# x\n',
    '{deal.renewal}',
    '{organisation:head.name}',
    '> a\n',
    '\n\n',
    '\u202E',
    '<',
    '&amp;',
    '](',
    '`',
    '---\n',
    '[x]: y\n',
    '* * *',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...data, ...words, ...words),
      fc.nat(),
      fc.nat({ max: 300 }),
      typed,
      async (file, at, length, by) => {
        const text = readFileSync(path.join(root, file), 'utf8');
        const from = at % text.length;
        await expectSoundOrTold({ [file]: text.slice(0, from) + by + text.slice(from + length) });
      },
    ),
    runs,
  );
});
