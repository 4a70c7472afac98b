import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import './seed.ts';
import { edition } from '../src/model/edition.ts';
import { locales } from '../src/model/locale.ts';
import { isError } from '../src/model/problem.ts';
import { active } from '../src/stories/index.ts';
import { inspect } from '../src/stories/load.ts';
import { expectReadable } from './invariants.ts';

/** `npm run fuzz -- --minutes N` goes on for N minutes with each kind of damage, from a seed that it prints. */
const minutes = Number(process.env.FUZZ_MINUTES ?? 0);
const runs = minutes
  ? { numRuns: 1e9, interruptAfterTimeLimit: minutes * 60_000, markInterruptAsFailure: false }
  : { numRuns: 20 };
const timeout = minutes * 60_000 + 300_000;

/** Whatever happens to the data or the words: the check finds problems or the story is sound; nothing else comes out. */

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
  for (const folder of ['data', 'src/stories']) cpSync(folder, path.join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const data = [...Object.keys(active.kinds), 'sources'].map((name) => `data/traffic-or-trade/${name}.json`);
const words = locales.map((locale) => `src/stories/traffic-or-trade/${locale}.md`);

async function expectSoundOrTold(file: string, text: string): Promise<void> {
  const full = path.join(root, file);
  const before = readFileSync(full, 'utf8');
  writeFileSync(full, text);
  try {
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
  } finally {
    writeFileSync(full, before);
  }
}

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

it('of data with something deleted, doubled, renamed or replaced', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...data),
      fc.array(fc.record({ at: fc.nat(), from: fc.nat(), how: fc.nat({ max: 4 }), by: strange }), {
        minLength: 1,
        maxLength: 3,
      }),
      async (file, changes) => {
        const value = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
        for (const { at, from, how, by } of changes) {
          const all = places(value);
          const where = all[at % all.length]!;
          const owner = where.slice(0, -1).reduce((inner, key) => inner[key], value);
          const key = where.at(-1)!;
          const other = all[from % all.length]!.reduce((inner, name) => inner[name], value);
          if (how === 0) Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key];
          else if (how === 1)
            Array.isArray(owner) ? owner.push(owner[Number(key)]) : (owner[`${key}-2`] = owner[key]);
          else if (how === 2) owner[key] = structuredClone(other);
          else if (how === 3) owner[key] = by;
          else {
            const last = owner[key];
            delete owner[key];
            owner[`${key}x`] = last;
          }
        }
        await expectSoundOrTold(file, JSON.stringify(value, null, 2));
      },
    ),
    runs,
  );
});

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
        await expectSoundOrTold(file, text.slice(0, from) + by + text.slice(from + length));
      },
    ),
    runs,
  );
});
