import { leading, measure, widthOf, wrap } from '../text.ts';
import { topAlone } from './heads.ts';
import { keyAt, keyWidth } from './key.ts';
import { columns, columnsOf, distinct, gap, run, smallest, type Piece, type Setting } from './plan.ts';

/**
 * How the first agreement's parts are named, and so how large its squares can be when they stand alone: under
 * their squares or, where names have no room there, in a list beside the squares or below them.
 */
export interface Names {
  readonly pitch: number;
  /** The width of the key and of what else stands beside the squares. */
  readonly beside: number;
  readonly list?: List;
  /** The name that has no room in the frame; then no list stands. */
  readonly misfit?: string;
}

/** Names in rows; with more than three parts, shades repeat and numbers tell them apart. */
interface List {
  readonly place: 'beside' | 'below';
  readonly rows: readonly (readonly string[])[];
  /** The rows of one column, and how wide a column is. */
  readonly deep: number;
  readonly wide: number;
}

/** What is known of the first agreement before its names are arranged. */
export interface Basis {
  readonly pieces: readonly Piece[];
  readonly unit: number;
  readonly keyLines: [string[], string[]];
  readonly amountWidth: number;
}

/** Whether numbers tie the list to the squares. */
export const isNumbered = ({ list }: Names): boolean => !!list && list.rows.length > distinct;

/** The number of a part, in the list and at its squares. */
export const numberWidth = (small: number): number => measure('8', small, 600) + 2;

/** A part's name and its amount. */
export const textsOf = (
  { deal, say }: Pick<Setting, 'deal' | 'say'>,
  pieces: readonly Piece[],
): (readonly [string, string])[] =>
  pieces.map(({ claim }) => [say.pick(deal.claims[claim]!.label), say.claim(deal.claims[claim]!)]);

/** Where the squares begin when they stand alone with what is beside them, centred. */
export const aloneFrom = ({ plan }: Setting, basis: Basis, { pitch, beside }: Names): number => {
  const content = pitch * columnsOf(basis.pieces, basis.unit) + plan.gutter + beside;
  return plan.left + Math.max(0, (plan.right - plan.left - Math.max(content, basis.amountWidth)) / 2);
};

/** The pile, whose parts are not named yet: its squares need not be as small as beside a list of names. */
export function pileOf({ frame, plan }: Setting, basis: Basis): Names {
  const beside = keyWidth(basis.keyLines, frame.small);
  const room = plan.right - plan.left - plan.gutter - beside;
  return { pitch: Math.min(plan.tallest / run, room / columnsOf(basis.pieces, basis.unit)), beside };
}

/** The arrangement with the largest squares; names stand under theirs wherever they can. */
export function namesOf(setting: Setting, basis: Basis): Names {
  const { deal, plan } = setting;
  const roomy = pileOf(setting, basis);
  const key = roomy.beside;
  const room = plan.right - plan.left - plan.gutter;
  const largest = (beside: number) =>
    Math.min(plan.tallest / run, (room - beside) / columnsOf(basis.pieces, basis.unit));
  const texts = textsOf(setting, basis.pieces);
  if (!deal.agreements.framework.parts.length || fitsUnder(setting, basis, texts, roomy)) return roomy;

  const numbered = texts.map(
    ([name, amount], i) => [texts.length > distinct ? `${i + 1}. ${name}` : name, amount] as const,
  );
  const found = listsOf(setting, numbered).flatMap((list): Names[] => {
    const beside = list.place === 'beside' ? Math.max(key, list.wide) : key;
    const widest: Names = { pitch: largest(beside), beside, list };
    const names = list.place === 'beside' ? widest : aboveList(setting, basis, widest);
    return stands(setting, basis, names) ? [names] : [];
  });
  const best = Math.max(...found.map(({ pitch }) => pitch));
  const longest = texts.map((text) => text.join(' ')).sort((a, b) => measure(b, 1) - measure(a, 1))[0]!;
  return found.find(({ pitch }) => pitch >= best * 0.9) ?? { ...roomy, misfit: longest };
}

/** Whether every part's name and amount have room under its squares. */
function fitsUnder(
  setting: Setting,
  basis: Basis,
  texts: readonly (readonly [string, string])[],
  names: Names,
): boolean {
  const { frame, plan } = setting;
  const { pieces, unit } = basis;
  const lines = texts.map((text, i) => {
    const last = i === pieces.length - 1;
    const beyond = last ? plan.gutter + names.beside : names.pitch * gap - 8;
    const room = columns(pieces[i]!.value / unit) * names.pitch + beyond;
    const [name, amount] = text.map((part) => wrap(part, room, frame.small, 600)) as [string[], string[]];
    const fits = widthOf([...name, ...amount], frame.small, 600) <= room;
    return fits && name.length <= 2 && amount.length === 1 ? name.length + 1 : Infinity;
  });
  const { y } = spotOf(setting, basis, names);
  return y + frame.small * (0.22 + leading * (Math.max(...lines) - 1)) <= frame.height;
}

/** The ways to list the names, each row in one line or two: beside the squares or below, in one column or two. */
function listsOf({ plan, frame }: Setting, texts: readonly (readonly [string, string])[]): List[] {
  const whole = plan.right - plan.left;
  const width = (text: string) => measure(text, frame.small, 600);
  const lists: List[] = [];
  const add = (place: List['place'], room: number, deep: number) => {
    const rows = texts.map((text) => rowOf(text, room, frame.small));
    const wide = widthOf(rows.flat(), frame.small, 600);
    if (wide <= room + 0.01 && rows.every(({ length }) => length <= 2))
      lists.push({ place, rows, deep, wide });
  };
  add('beside', Math.max(...texts.map((text) => width(text.join(' ')))), texts.length);
  add('beside', Math.max(...texts.flat().map(width)), texts.length);
  add('below', whole, texts.length);
  add('below', (whole - plan.gutter / 2) / 2, Math.ceil(texts.length / 2));
  return lists;
}

/** A name and its amount in one line, or each in its own, or broken where the line ends. */
function rowOf(text: readonly [string, string], room: number, size: number): string[] {
  const width = (line: string) => measure(line, size, 600);
  const line = text.join(' ');
  if (width(line) <= room + 0.01) return [line];
  return text.every((part) => width(part) <= room + 0.01) ? [...text] : wrap(line, room, size, 600);
}

/** Squares that leave enough height for the list below them. */
function aboveList(setting: Setting, basis: Basis, names: Names): Names {
  const { height, small } = setting.frame;
  const taken = heightOf(names.list!, small * leading * 1.1, small) + belowSquares(names, small);
  const { top } = spotOf(setting, basis, names);
  return { ...names, pitch: Math.min(names.pitch, (height - taken - top) / run) };
}

/** From the squares' lower edge to the first line of a list below them. */
const belowSquares = (names: Names, small: number): number => small * (isNumbered(names) ? 2.9 : 1.6);

/** Whether a list has its room, and its squares a size that can be seen. */
function stands(setting: Setting, basis: Basis, names: Names): boolean {
  const { plan, frame } = setting;
  const { list, pitch, beside } = names;
  const width = pitch * columnsOf(basis.pieces, basis.unit);
  if (pitch < smallest || !list) return false;
  if (isNumbered(names) && list.rows.length * numberWidth(frame.small) > width + plan.gutter) return false;
  if (width + plan.gutter + beside > plan.right - plan.left + 0.01) return false;
  const least = frame.small * (list.rows.some(({ length }) => length > 1) ? leading * 1.08 : 1.1);
  return rowStep(list, spotOf(setting, basis, names).y, setting) >= least;
}

/** The height of a list whose rows are so far apart. */
function heightOf({ rows, deep }: List, step: number, small: number): number {
  return deep * step + extraLines(rows, deep).reduce((a, b) => a + b, 0) * small * leading;
}

/** Lines beyond the first of each row across the columns. */
const extraLines = (rows: List['rows'], deep: number): number[] =>
  Array.from({ length: deep }, (_, i) =>
    Math.max(...rows.filter((_row, k) => k % deep === i).map(({ length }) => length - 1)),
  );

/** From one row to the next, as far as the frame allows and no further than reads well. */
function rowStep(list: List, y: number, { frame }: Setting): number {
  const extra = heightOf(list, 0, frame.small);
  return Math.min(frame.small * leading * 1.25, (frame.height - y - extra) / list.deep);
}

/** Where a list's rows stand. */
export function rowsAt(setting: Setting, list: List, x: number, y: number): { x: number; y: number }[] {
  const { plan, frame } = setting;
  const step = rowStep(list, y, setting);
  const extra = extraLines(list.rows, list.deep);
  const count = Math.ceil(list.rows.length / list.deep);
  const left = Math.min(x, plan.right - list.wide * count - (plan.gutter / 2) * (count - 1));
  return list.rows.map((_row, i) => {
    const row = i % list.deep;
    const before = extra.slice(0, row).reduce((a, b) => a + b, 0);
    return {
      x: left + Math.floor(i / list.deep) * (list.wide + plan.gutter / 2),
      y: y + row * step + before * frame.small * leading,
    };
  });
}

/** The baseline that the names begin on, below the squares or below the key. */
export function namesFrom(names: Names, bottom: number, keyEnd: number, small: number): number {
  if (!names.list) return Math.max(bottom, keyEnd - small) + small * 1.35;
  if (names.list.place === 'beside') return keyEnd + small * 0.6;
  return Math.max(bottom + belowSquares(names, small), keyEnd + small * 0.6);
}

/** The tops of the squares and of the names, when the first agreement stands alone. */
function spotOf(setting: Setting, basis: Basis, names: Names): { top: number; y: number } {
  const { plan, frame } = setting;
  const alone: Setting = { ...setting, scene: { show: 'split' } };
  const left = aloneFrom(setting, basis, names);
  const top = topAlone(setting, left);
  const bottom = top + names.pitch * run;
  const width = names.pitch * columnsOf(basis.pieces, basis.unit);
  const at = { left, nextLeft: plan.left, pitch: names.pitch, top, bottom, width };
  const key = keyAt(alone, basis.keyLines, at);
  return { top, y: namesFrom(names, bottom, key.end, frame.small) };
}
