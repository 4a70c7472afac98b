import { measure, wrap } from '../graphics/text.ts';
import {
  badges,
  brand,
  colours,
  headlineOf,
  headlineText,
  picture,
  sheet,
  text,
  type Telling,
} from './sheet.ts';

/** The size that link previews ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

const left = 56;
const column = 500;
const pictureWidth = 600;

/**
 * A link's preview: the finding as headline, its picture, status, source and the site's name, as one SVG.
 * @throws Error when the headline does not fit
 */
export function card(telling: Telling): string {
  const { width, height } = cardSize;
  const { locale } = telling;
  const { lines, size, leading } = headlineOf(telling, 'card');
  const top = 176 + size * 0.86;
  const under = top + (lines.length - 1) * size * leading;
  const source = wrap(telling.source, column, 20);
  return sheet(
    width,
    height,
    brand(telling, left, 82, 30) +
      text([telling.kicker], { locale, x: left, y: 140, size: 22, fill: colours.muted }) +
      headlineText(lines, { locale, x: left, y: top, size, leading }) +
      badges(telling, left, under + 58, 22) +
      text(source, {
        locale,
        x: left,
        y: height - 44 - (source.length - 1) * 28,
        size: 20,
        leading: 1.4,
        fill: colours.muted,
      }) +
      `<path d="M${left + column + 18} 56V${height - 56}" stroke="${colours.rule}" stroke-width="1.5"/>` +
      picture(telling, width - pictureWidth - 14, (height - (pictureWidth / 320) * 300) / 2, pictureWidth),
  );
}

/** Whether all badges stand side by side in the card's column. */
export const badgesFit = (statuses: Telling['statuses']): boolean =>
  statuses.reduce((sum, { word }) => sum + measure(word, 22, 700) + 22 * 1.7, 0) <= column;
