import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import './seed.ts';
import type { Quantity, Status } from '../src/model/claim.ts';
import { claimsOf, edition } from '../src/model/edition.ts';
import { firstDay, lastDay } from '../src/model/day.ts';
import { frameNames, frames } from '../src/model/layout.ts';
import { locales, type Locale } from '../src/model/locale.ts';
import { isError } from '../src/model/problem.ts';
import { say } from '../src/model/say.ts';
import type { Story } from '../src/model/story.ts';
import { ownData, several, sound, unwritten, workplace, type Change, type Files } from './data-sets.ts';
import { expectReadable } from './invariants.ts';
import { saying, stepsIn, wordsIn } from './scenarios/scenarios.ts';

/** Whatever sound data a newsroom comes to: what passes the check contradicts it nowhere, in words or pictures. */

let place: ReturnType<typeof workplace>;
beforeAll(() => (place = workplace()));
afterAll(() => place.leave());

const after = (changes: readonly Change[]): Files => {
  const files = ownData();
  for (const { make } of changes) make(files);
  return files;
};

const dated = (files: Files, id: string | undefined): string | undefined =>
  id && files['deal'].claims[id].value.date;

/** What an edition may say only where the data has it so, worked out from the data as written. */
const claimsInWords: {
  readonly words: Record<Locale, RegExp>;
  readonly isSo: (files: Files) => boolean;
}[] = [
  {
    words: { 'zh-Hans': /已主要来自小店|主要来源/, en: /already the main source/ },
    isSo: ({ path }) => {
      const { over = 0, exact, about, from } = path.claims['store-share'].value as Quantity;
      return over >= 0.5 || (exact ?? about ?? from ?? 0) > 0.5;
    },
  },
  {
    words: {
      'zh-Hans': /那时未签的年框|新的后来签下/,
      en: /a framework not yet signed|the next signed later/,
    },
    isSo: (files) => {
      const { renewal } = files['deal'].agreements;
      const [held, signed] = [dated(files, 'festival')!, dated(files, renewal.signed)];
      return signed !== undefined && lastDay(held) < firstDay(signed);
    },
  },
  {
    words: { 'zh-Hans': /618就(在其中|落在里面)/, en: /618 falls in it|the festival falls in it/ },
    isSo: (files) => {
      const { framework, renewal } = files['deal'].agreements;
      const held = dated(files, 'festival')!;
      const begins = dated(files, renewal.begins ?? renewal.signed);
      return (
        lastDay(dated(files, framework.expires)!) < firstDay(held) &&
        (!begins || lastDay(held) < firstDay(begins))
      );
    },
  },
  {
    words: {
      'zh-Hans': /618(到来)?时.{0,3}仍在(期内|生效)/,
      en: /still within its term|falls within its term/,
    },
    isSo: (files) =>
      lastDay(dated(files, 'festival')!) <=
      lastDay(dated(files, files['deal'].agreements.framework.expires)!),
  },
  {
    words: {
      'zh-Hans': /报道没有给出构成|新的年框的构成；/,
      en: /report gives no split|How the new framework would be split/,
    },
    isSo: ({ deal }) => !deal.agreements.renewal.parts.length,
  },
  {
    words: { 'zh-Hans': /两条汇报线|两个人/, en: /two reporting lines|two people/i },
    isSo: ({ organisation }) => Object.keys(organisation.leaders).length === 2,
  },
  {
    words: {
      'zh-Hans': /抖音小店(优先|是重点)/,
      en: /Douyin Store (has priority|is developed with priority)/,
    },
    isSo: ({ organisation }) => organisation.products['douyin-store'].priority,
  },
  {
    words: { 'zh-Hans': /看上去相差很远/, en: /look far apart/ },
    isSo: ({ viewers }) =>
      viewers.claims['taobao-usual'].value.over >= 2 * viewers.claims['douyin-room'].value.to,
  },
  {
    words: {
      'zh-Hans': /淡点是范围的上端|浅色的点补到上限/,
      en: /upper end of the range|the pale ones to the upper/,
    },
    isSo: ({ viewers }) => viewers.claims['douyin-room'].value.to !== undefined,
  },
];

/** Which of those words have been met, as a pattern that matches nothing any more proves nothing. */
const met = new Set<RegExp>();

/** Everything that an edition of sound data must keep. */
function expectTrue(story: Story, files: Files, where: string): void {
  const claims = claimsOf(story);
  const statuses = new Set(
    (['framework', 'renewal'] as const).map((id) => claims[`deal.${id}`]!.status as Status),
  );
  for (const locale of locales) {
    const made = edition(story, locale);
    for (const frame of frameNames)
      for (const step of stepsIn(made))
        expectReadable(
          step.layouts[frame],
          `${where}: ${locale} ${step.id} ${frame}`,
          frames[frame].small - 1,
        );
    const read = wordsIn(made).filter(({ at }) => !/\.(id|statusId)$/.test(at));
    const saysSo = (pattern: RegExp) => read.filter(({ words }) => pattern.test(words));
    for (const [status, pattern] of Object.entries(saying))
      if (!statuses.has(status as Status))
        expect(saysSo(pattern[locale]), `${where}: says ${status}`).toEqual([]);
    for (const { words } of claimsInWords) if (saysSo(words[locale]).length) met.add(words[locale]);
    for (const { words, isSo } of claimsInWords)
      if (!isSo(files)) expect(saysSo(words[locale]), `${where}: says ${words[locale]}`).toEqual([]);
    for (const { words } of read) expect(words, where).not.toMatch(/undefined|NaN|\[object|\{[\^~]?[a-z]/);
    // A date never stands after the wrong English preposition.
    if (locale === 'en')
      for (const { words } of read) expect(words, where).not.toMatch(/\b[Ii]n \d{1,2} [A-Z]/);
    // Who is told what the deal is about is told its amount and its state.
    expect(made.description, where).toContain(say[locale].claim(claims['deal.renewal']!));
    const step = stepsIn(made).find(({ id }) => id === 'on-the-table')!;
    for (const words of [step.title, step.html, step.alt])
      expect(words, where).toContain(say[locale].claim(claims['deal.renewal']!));
    for (const id of files['deal'].agreements.renewal.parts as string[])
      expect(step.html, `${where}: ${id}`).toContain(say[locale].claim(claims[`deal.${id}`]!));
  }
}

describe('a change that the written words follow', () => {
  it.each(sound)('passes and is true everywhere: $name', async (change) => {
    const files = after([change]);
    const { story, problems } = await place.check(files);
    expect(problems.filter(isError)).toEqual([]);
    expectTrue(story!, files, change.name);
  });

  it('and all that is held against the data has been said by one of these editions', () => {
    const all = claimsInWords.flatMap(({ words }) => locales.map((locale) => words[locale]));
    expect(all.filter((pattern) => !met.has(pattern))).toEqual([]);
  });
});

describe('a change that leaves a sentence untrue', () => {
  it.each(unwritten)('names the passages to write, in each language: $name', async (change) => {
    const { problems } = await place.check(after([change]));
    const errors = problems.filter(isError);
    const passages = errors.filter(({ code }) => code === 'story.no-passage');
    for (const locale of locales)
      expect(
        passages.filter(({ file }) => file.endsWith(`/${locale}.md`)).length,
        JSON.stringify(errors),
      ).toBeGreaterThan(0);
    // What it proposes is a condition that this data meets: nobody is asked to write the impossible.
    for (const { fix } of passages) expect(fix!.en).toMatch(/when="[^"]+"/);
  });
});

it('and several changes at once either pass and are true, or are refused', { timeout: 600_000 }, async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(several, async (changes) => {
      const files = after(changes);
      const { story, problems } = await place.check(files);
      expect(problems.filter(({ code }) => code === 'picture.failed')).toEqual([]);
      expect(story === undefined).toBe(problems.some(isError));
      if (!story) return;
      passed++;
      expectTrue(story, files, changes.map(({ name }) => name).join(' + '));
    }),
    { numRuns: 40 },
  );
  expect(passed, 'data sets that pass').toBeGreaterThan(8);
});
