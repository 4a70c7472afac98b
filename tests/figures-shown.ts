import papaparse from 'papaparse';
import { expect } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { amountOf } from '../src/model/claim.ts';
import { claimsOf, edition, type Edition } from '../src/model/edition.ts';
import { locales, type Locale } from '../src/model/locale.ts';
import { sayFor, type Say } from '../src/model/say.ts';
import type { Story } from '../src/model/story.ts';
import { figure } from '../src/model/table.ts';
import { toCsv, toJson, type Download } from '../src/share/downloads.ts';
import { stepsIn, wordsIn, type Words } from './scenarios/scenarios.ts';

/** Whatever is shown of a claim is what the data says of it now, and nothing says what it said before. */

type Claims = Readonly<Record<string, Claim>>;

const element = /<(data|time) ([^>]*data-claim="([^"]+)"[^>]*)>([^<]*)<\/\1>/g;

/** Every claim that a text in HTML prints reads as its data does, for people and for programs. */
export function expectPrinted(html: string, claims: Claims, say: Say, where: string): void {
  for (const [, tag, attributes, id, text] of html.matchAll(element)) {
    const claim = claims[id!]!;
    expect(text!.toLowerCase(), `${where} prints ${id}`).toBe(say.claim(claim).toLowerCase());
    const value = claim.value?.date ?? String((claim.value && amountOf(claim.value)) ?? id);
    const name = tag === 'time' ? 'datetime' : 'value';
    expect(attributes, `${where} gives programs ${id}`).toContain(`${name}="${value}"`);
  }
}

const row = (claim: Claim, say: Say): string[] => [
  figure(claim, say) || '—',
  claim.status ? say.status(claim.status) : '—',
  `${say.kind(claim.attribution.kind)} · ${say.attribution(claim)}`,
  say.date(claim.asOf),
];

/** The tables on the page and the files that others take away, row by row. */
function expectRows(story: Story, made: Edition, say: Say, where: string): void {
  for (const { graphic, table } of made.sections.flatMap(({ tables }) => tables))
    for (const [i, id] of table.claims.entries())
      expect(table.rows[i]!.slice(-4), `${where}: row ${graphic}.${id}`).toEqual(
        row(story.graphics[graphic]!.claims[id]!, say),
      );
  for (const [graphic, { claims }] of Object.entries(story.graphics)) {
    const told: Omit<Download, 'claims'> = {
      locale: made.locale,
      graphic,
      caption: graphic,
      sources: story.sources,
      address: 'https://example.org/',
      readme: '',
    };
    expect((JSON.parse(toJson({ ...told, claims })) as Download).claims).toEqual(claims);
    const rows = papaparse.parse<Record<string, string>>(
      toCsv({ ...told, claims })
        .slice(1)
        .trim(),
      {
        header: true,
      },
    ).data;
    expect(rows.length).toBe(Object.keys(claims).length);
    for (const [i, [id, { value, ...claim }]] of Object.entries(claims).entries())
      expect(rows[i], `${where}: ${graphic}.${id} as CSV`).toMatchObject({
        claim: `${graphic}.${id}`,
        figure: figure({ ...claim, value }, say),
        form: value ? Object.keys(value)[0]!.replace('from', 'range') : '',
        value: String(value?.date ?? (value && amountOf(value)) ?? ''),
        value_to: String(value?.to ?? ''),
        status: claim.status ?? '',
        as_of: claim.asOf,
        according_to: say.attribution({ ...claim, value }),
      });
  }
}

/** Who vouches for a step, line by line. */
function expectCites(made: Edition, claims: Claims, say: Say, where: string): void {
  for (const { id, cites } of stepsIn(made))
    for (const { kind, by, asOf, statusId, items } of cites)
      for (const item of items) {
        const claim = claims[item.claim]!;
        expect([kind, by, asOf, statusId, item.figure], `${where}: ${id} cites ${item.claim}`).toEqual([
          say.kind(claim.attribution.kind),
          say.attribution(claim),
          say.date(claim.asOf),
          claim.status,
          claim.value && figure(claim, say),
        ]);
      }
}

/** A figure as a whole: not the end or the beginning of a longer one. */
const asWhole = (words: string): RegExp =>
  new RegExp(
    `(?<![\\d.,]|\\d\\s)${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d]|[.,]\\d|[万亿日]|\\s(?:m|b|tr)illion)`,
    'i',
  );

/** Everything that the data says in words as it is now: what of it was said before stays true. */
function truths(story: Story, say: Say, words: readonly Words[]): string {
  const claims = Object.values(claimsOf(story));
  return JSON.stringify([
    // A square or a column may stand for a sum that a claim had.
    words.filter(isScale),
    claims.map((claim) => [say.claim(claim), say.date(claim.asOf), claim.label, claim.note, claim.hedge]),
    Object.values(story.sources).map((source) => [say.date(source.date), source]),
    Object.values(story.fields),
  ]);
}

/** Figures of claims that the other story has differently and that nothing in this one is any more. */
export function untrueFigures(
  before: Story,
  now: Story,
  locale: Locale,
  words = wordsIn(edition(now, locale)),
): { id: string; pattern: RegExp }[] {
  const say = sayFor(now.sources)[locale];
  const [then, claims] = [claimsOf(before), claimsOf(now)];
  const said = truths(now, say, words);
  return Object.entries(then).flatMap(([id, claim]) => {
    const other = claims[id];
    if (!claim.value || claim.unit === 'count' || (other && say.claim(other) === say.claim(claim))) return [];
    const pattern = asWhole(say.claim(claim));
    return pattern.test(said) ? [] : [{ id, pattern }];
  });
}

/** What a square, a coin or a dot stands for is the picture's own choice. */
const isScale = ({ at, words }: Words): boolean => /\.marks\.[^.]*key[^.]*$/.test(at) || / = /.test(words);

/** A number with the word or sign for its size. */
const number = /\d(?:[\d,.]*\d)?(?:\s?(?:[mtb]r?illion|万亿|亿|万|%))?/g;
/** How many marks are drawn, as a text alternative says. */
const drawn = /\d+(?=个点| dots)/g;
const numbersIn = (text: string): string[] =>
  [...text.replace(drawn, '').matchAll(number)].map(([found]) => found);

const kept = new WeakMap<Story, Partial<Record<Locale, { words: Words[]; typed: Set<string> }>>>();
/** What a story says that others are held against, and the numbers in it that no claim has, worked out once. */
function saidBefore(story: Story, locale: Locale): { words: Words[]; typed: Set<string> } {
  if (!kept.has(story)) kept.set(story, {});
  const known = kept.get(story)!;
  if (!known[locale]) {
    const all = wordsIn(edition(story, locale));
    const words = all.filter((found) => !isScale(found));
    const figures = new Set(numbersIn(truths(story, sayFor(story.sources)[locale], all)));
    const typed = words.flatMap((found) => numbersIn(found.words)).filter((found) => !figures.has(found));
    known[locale] = { words, typed: new Set(typed) };
  }
  return known[locale]!;
}

/**
 * Holds a story against its data and against what it was before some of its claims changed: every figure that is
 * printed is the claim's, no number is there that neither the data has nor every story of this kind, and where a claim's figure stood in the same passage,
 * picture or text alternative, its new one stands.
 */
export function expectFigures(before: Story, now: Story, where: string): void {
  for (const locale of locales) {
    const say = sayFor(now.sources)[locale];
    const claims = claimsOf(now);
    const made = edition(now, locale);
    const at = `${where}: ${locale}`;
    expectPrinted(JSON.stringify(made).replaceAll('\\"', '"'), claims, say, at);
    expectCites(made, claims, say, at);
    expectRows(now, made, say, at);
    const words = wordsIn(made);
    const read = new Map(words.map((found) => [found.at, found.words]));
    const last = saidBefore(before, locale);
    const known = new Set([...numbersIn(truths(now, say, words)), ...last.typed]);
    for (const [place, told] of read)
      for (const found of numbersIn(told))
        expect(known.has(found), `${at} ${place} says ${found}, which no claim has: ${told}`).toBe(true);
    for (const { id, pattern } of untrueFigures(before, now, locale, words)) {
      for (const [place, told] of read)
        expect(pattern.test(told), `${at} ${place} still says of ${id}: ${told}`).toBe(false);
      if (!claims[id]) continue;
      const figure = say.claim(claims[id]).toLowerCase();
      for (const { at: place, words: then } of last.words) {
        const told = read.get(place);
        if (told === undefined || !pattern.test(then)) continue;
        expect(
          told.toLowerCase().includes(figure),
          `${at} ${place} does not say of ${id} ${figure}: ${told}`,
        ).toBe(true);
      }
    }
  }
}
