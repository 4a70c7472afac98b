import type { Claim } from './claim.ts';
import { oddCharacters } from './characters.ts';
import { dotted, type Json } from './json.ts';
import { locales, type Locale, type Localized } from './locale.ts';
import * as say from './messages/text.ts';
import { unknownText } from './messages/prose.ts';
import type { Problem, Told } from './problem.ts';
import { textReference } from './texts.ts';

/** A text in the data, and where it stands. */
interface Leaf {
  readonly path: readonly string[];
  readonly text: string;
  readonly locale: Locale;
}

/** Every text of a data file, whether or not the rest of it is sound. */
function leaves(value: unknown, path: readonly string[] = []): Leaf[] {
  const locale = path.at(-1) as Locale;
  if (typeof value === 'string') return locales.includes(locale) ? [{ path, text: value, locale }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** Figures that a claim could have: years, and amounts with a word or sign for their size. */
const years = /(?<![\d.])(?:19|20)\d\d(?![\d.,]*\d|\s*(?:亿|万|元))/g;
const amounts: Record<Locale, RegExp> = {
  'zh-Hans': /(\d+(?:\.\d+)?)\s*(万亿|亿|万|%)/g,
  en: /(?<![\w.])(\d+(?:\.\d+)?)\s*(trillion|billion|million|thousand|%|per ?cent)/gi,
};
const sizes: Record<string, number> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
  thousand: 1e3,
  '%': 0.01,
};

/** What the claims of a story say in figures, to hold labels and notes against. */
export interface Figures {
  readonly years: ReadonlySet<string>;
  readonly amounts: readonly number[];
}

/** @param dates dates beyond those of the claims, such as the sources' */
export function figuresOf(claims: readonly Claim[], dates: readonly string[]): Figures {
  const all = [
    ...dates,
    ...claims.flatMap(({ asOf, value }) => [asOf, ...(value?.date ? [value.date] : [])]),
  ];
  return {
    years: new Set(all.map((date) => date.slice(0, 4))),
    amounts: claims.flatMap(({ value }) =>
      Object.values(value ?? {}).filter((amount) => typeof amount === 'number'),
    ),
  };
}

/**
 * What is wrong with the texts of a data file: characters that nobody sees, stray spaces, markup that would be printed
 * as it stands, figures that no claim has, two things of one name.
 * @param figures absent while some of the data cannot be read: then nobody knows which figures it has
 * @param names every text that others may print, by `graphic:path`
 * @param isRead whether the data of a graphic could be read; references into others are not judged
 */
export function checkTexts(
  json: Json,
  figures: Figures | undefined,
  names: Readonly<Record<string, Localized>> = {},
  isRead: (graphic: string) => boolean = () => true,
): Problem[] {
  const all = leaves(json.value);
  const tell = ({ path }: Leaf, told: Told): Problem => ({
    file: json.file,
    ...json.at(path),
    path: dotted(path),
    ...told,
  });
  return [
    ...all.flatMap((leaf) =>
      [
        ...oddCharacters(leaf.text).map(({ told }) => told),
        ...spacing(leaf.text),
        ...ending(leaf),
        ...language(leaf),
        ...length(leaf),
        ...markup(leaf.text),
        ...unknownNames(leaf.text, names, isRead),
        ...(figures ? typed(leaf, figures) : []),
      ].map((told) => tell(leaf, told)),
    ),
    ...twins(all).map(([leaf, other]) => tell(leaf, say.duplicate(leaf.text, leaf.locale, other))),
  ];
}

function spacing(text: string): Told[] {
  if (!text.trim()) return []; // Said already: it is empty.
  return [
    ...(/[\n\r\t]/.test(text) ? [say.lineBreak()] : []),
    ...(/^[ \u3000]/.test(text) ? [say.space('first')] : []),
    ...(/[ \u3000]$/.test(text) ? [say.space('last')] : []),
    ...(/\S[ \u3000]{2,}\S/.test(text) ? [say.space('double')] : []),
  ];
}

/** What is printed in the middle of sentences and ends as if it were one. */
function ending({ path, text }: Leaf): Told[] {
  const ends = { by: /[.,;:。，；：、]$/, hedge: /[.,;:。，；：、]$/, name: /[,;:。，；：、]$/ }[
    path.at(-2)!
  ];
  return ends?.test(text) ? [say.ending(text.at(-1)!)] : [];
}

/** An English text that is Chinese for the most part: the two have changed places. */
const language = ({ text, locale }: Leaf): Told[] => {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return locale === 'en' && count(/\p{Script=Han}/gu) > count(/\p{Script=Latin}/gu)
    ? [say.otherLanguage(text)]
    : [];
};

/** As many characters as no label, name or note needs; what is longer is a text in the wrong place. */
const longest = 400;

const length = ({ text }: Leaf): Told[] => {
  const found = [...text].length;
  return found > longest ? [say.tooMany(found, longest)] : [];
};

/** References to names that the data has not, or that refer to others in their turn. */
function unknownNames(
  text: string,
  names: Readonly<Record<string, Localized>>,
  isRead: (graphic: string) => boolean,
): Told[] {
  return [...text.matchAll(textReference)]
    .filter(([, , graphic, at]) => isRead(graphic!) && !Object.hasOwn(names, `${graphic}:${at}`))
    .map(([, , graphic, at]) => unknownText(`${graphic}:${at}`, Object.keys(names)));
}

function markup(text: string): Told[] {
  // A reference to the graphic's own claims is for prose that prints the text; one to a name is printed.
  const rest = text.replace(/\{\^?\.[a-z][a-z0-9-]*\}/g, '').replace(textReference, '');
  const found = /<\/?[a-z!][^>]*>?|&(?:[a-z]+|#\d+);|\*\*|__|`|\]\(|[{}]/i.exec(rest);
  return found ? [say.markup(found[0].slice(0, 30))] : [];
}

function typed({ text, locale }: Leaf, figures: Figures): Told[] {
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(a, b);
  return [
    ...[...text.matchAll(years)]
      .filter(([year]) => !figures.years.has(year))
      .map(([year]) => say.figureWithoutClaim(year, 'year')),
    ...[...text.matchAll(amounts[locale])]
      .filter(([, number, size]) => {
        const amount = Number(number) * (sizes[size!.toLowerCase()] ?? 0.01);
        return !figures.amounts.some((known) => near(known, amount));
      })
      .map(([found]) => say.figureWithoutClaim(found, 'amount')),
  ];
}

/** Things of one kind, side by side in one object, that have the same name in a language. */
function twins(all: readonly Leaf[]): [Leaf, string][] {
  const seen = new Map<string, string>();
  return all.flatMap((leaf): [Leaf, string][] => {
    const field = leaf.path.at(-2);
    const owner = leaf.path.at(-3);
    // Two claims may be called the same: an old commission and a new one.
    if (field !== 'name' || owner === undefined) return [];
    const key = JSON.stringify([leaf.path.slice(0, -3), field, leaf.locale, leaf.text.trim().toLowerCase()]);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, owner);
    return other === undefined ? [] : [[leaf, other]];
  });
}
