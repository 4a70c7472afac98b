import { measure } from '../graphics/text.ts';
import { headline, headlineRooms, type Headline } from '../graphics/headline.ts';
import { palette } from '../graphics/theme.ts';
import type { Status } from '../model/claim.ts';
import type { Layout } from '../model/layout.ts';
import type { Locale } from '../model/locale.ts';
import { families } from './glyphs.ts';
import { toNestedSvg } from './svg.ts';

/** What a card or a poster tells: one finding with its picture. */
export interface Telling {
  readonly locale: Locale;
  readonly siteName: string;
  /** Which chapter it is from. */
  readonly kicker: string;
  readonly title: string;
  readonly statuses: readonly { readonly id: Status; readonly word: string }[];
  /** Whose report it retells. */
  readonly source: string;
  readonly layout: Layout;
  readonly alt: string;
}

export const colours = palette.light;

export const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * The finding as the headline of a card or a poster.
 * @throws Error when it does not fit; the check tells it first, with its place
 */
export function headlineOf({ title, locale }: Telling, on: keyof typeof headlineRooms): Headline {
  const found = headline(title, locale, headlineRooms[on](locale));
  if (!found) throw new Error(`The headline "${title}" is too long for a ${on}; shorten it.`);
  return found;
}

/** Lines of text from a first baseline down. */
export function text(
  lines: readonly string[],
  at: {
    locale: Locale;
    x: number;
    y: number;
    size: number;
    leading?: number;
    fill?: string;
    face?: string;
    weight?: number;
  },
): string {
  const { locale, x, y, size, leading = 1.5, fill = colours.ink, weight = 400 } = at;
  const face = at.face ?? families[locale].text;
  return lines
    .map(
      (line, i) =>
        `<text x="${x}" y="${Math.round((y + i * size * leading) * 10) / 10}" font-family="${face}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(line)}</text>`,
    )
    .join('');
}

/** A headline's lines from a first baseline down. */
export const headlineText = (
  lines: readonly string[],
  at: { locale: Locale; x: number; y: number; size: number; leading: number },
): string => text(lines, { ...at, face: families[at.locale].headline, weight: 900 });

/** The title mark with the site's name: one square that is settled, one that is open. */
export function brand(telling: Telling, x: number, y: number, size: number): string {
  const square = size * 0.82;
  const top = y - square;
  const line = size / 10;
  return (
    `<rect x="${x}" y="${top}" width="${square}" height="${square}" fill="${colours.bytedance}"/>` +
    `<rect x="${x + square * 1.25}" y="${top + line / 2}" width="${square - line}" height="${square - line}" fill="none" stroke="${colours.open}" stroke-width="${line}" stroke-dasharray="${line * 1.7} ${line * 1.2}"/>` +
    headlineText([telling.siteName], { locale: telling.locale, x: x + square * 2.6, y, size, leading: 1 })
  );
}

/** How a status looks: settled ones filled, open ones outlined and dashed, past ones grey. */
const look: Record<Status, { fill: string; stroke: string; text: string; dash?: string }> = {
  'in force': { fill: colours.deal, stroke: colours.deal, text: colours.paper },
  signed: { fill: colours.deal, stroke: colours.deal, text: colours.paper },
  extended: { fill: colours.deal, stroke: colours.deal, text: colours.paper },
  expired: { fill: 'none', stroke: colours.muted, text: colours.muted },
  collapsed: { fill: 'none', stroke: colours.ink, text: colours.ink },
  negotiating: { fill: 'none', stroke: colours.open, text: colours['open-text'], dash: '7 4' },
  target: { fill: 'none', stroke: colours.open, text: colours['open-text'], dash: '7 4' },
};

/** Status badges in a row from x, with their text centred on a line whose baseline is y. */
export function badges(telling: Telling, x: number, y: number, size: number): string {
  let left = x;
  return telling.statuses
    .map(({ id, word }) => {
      const { fill, stroke, text: tone, dash } = look[id];
      const width = measure(word, size, 700) + size;
      const box = `<rect x="${left + 1}" y="${y - size * 1.12}" width="${width}" height="${size * 1.6}" rx="3" fill="${fill}" stroke="${stroke}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;
      const words = text([word], {
        locale: telling.locale,
        x: left + 1 + size / 2,
        y,
        size,
        fill: tone,
        weight: 700,
      });
      left += width + size * 0.7;
      return box + words;
    })
    .join('');
}

/** The picture at a place and a width, keeping its proportions. */
export function picture(telling: Telling, x: number, y: number, width: number): string {
  const { layout, alt, locale } = telling;
  const height = (width / layout.width) * layout.height;
  return toNestedSvg(layout, alt, families[locale].text, { x, y, width, height });
}

export const sheet = (width: number, height: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colours.paper}"/>${body}</svg>`;

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The words that a drawing prints, for the faces that must have them; not those that only describe it. */
export const wordsOf = (svg: string): string =>
  [...svg.matchAll(/<t(?:ext|span)\b[^>]*>([^<]+)</g)]
    .map(([, words]) => words!)
    .join('')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string | undefined) =>
      code ? String.fromCodePoint(Number(code)) : (named[name!] ?? ''),
    );
