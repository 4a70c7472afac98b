import { wrap } from '../graphics/text.ts';
import { faces } from '../graphics/theme.ts';
import type { Locale } from '../model/locale.ts';
import { families } from './glyphs.ts';
import { badges, brand, colours, escape, headlineOf, headlineText, text, type Telling } from './sheet.ts';
import { toGroup } from './svg.ts';

/** A step's picture as a file to be printed elsewhere: finding above, source and site below. */

const width = 600;
const side = 24;

/** The faces that a file names for readers who have not ours; the first of them is asked for by other programs. */
const headlineFaces: Record<Locale, string> = {
  'zh-Hans': '"Noto Serif SC","Source Han Serif SC","Songti SC","SimSun",serif',
  en: '"Source Serif 4",Georgia,"Times New Roman",serif',
};

/**
 * A step as one SVG of 600 units' width, its words as words. Illustrator and Inkscape open it: no nested drawing, no
 * stylesheet, no reference to another file.
 * @param address where the step stands, absolute
 * @param own whether it names the project's own faces, for our renderer, or those that other machines may have
 * @throws Error when the headline does not fit
 */
export function image(telling: Telling, address: string, own = false): string {
  const { locale, title, alt, source, layout } = telling;
  const room = width - 2 * side;
  const head = headlineOf(telling, 'image');
  const first = side + head.size * 0.86;
  const last = first + (head.lines.length - 1) * head.size * head.leading;
  const hasBadges = telling.statuses.length > 0;
  const top = Math.round(last + (hasBadges ? 48 : 20));
  const under = top + layout.height + 24;
  const sources = wrap(source, room, 12);
  const foot = under + (sources.length - 1) * 18 + 26;
  const height = Math.round(foot + side - 4);
  const at = { locale, x: side };
  const body =
    headlineText(head.lines, { ...at, y: first, size: head.size, leading: head.leading }) +
    badges(telling, side, last + 32, 12) +
    `<g transform="translate(0 ${top})">${toGroup(layout, own ? families[locale].text : faces[locale])}</g>` +
    text(sources, { ...at, y: under, size: 12, fill: colours.muted }) +
    brand(telling, side, foot, 13) +
    `<text x="${width - side}" y="${foot}" text-anchor="end" font-family="${families[locale].text}" font-size="11" fill="${colours.muted}">${escape(decodeURI(address))}</text>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${locale}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title>${escape(title)}</title><desc>${escape(`${alt} ${source} ${address}`)}</desc>` +
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>` +
    `${own ? body : withCommonFaces(body, locale)}</svg>`
  );
}

/** Names, instead of the project's faces, families that other machines have. */
const withCommonFaces = (body: string, locale: Locale): string =>
  body
    .replaceAll(`"${families[locale].headline}"`, `"${escape(headlineFaces[locale])}"`)
    .replaceAll(`"${families[locale].text}"`, `"${escape(faces[locale])}"`);
