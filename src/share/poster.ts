import { wrap } from '../graphics/text.ts';
import { code } from './code.ts';
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

/** Three to four, as phones' feeds show it. */
export const posterSize = { width: 1080, height: 1440 } as const;

const edge = 72;
const codeSize = 196;

/**
 * A tall image to be saved and passed on, with a code that leads back to the step.
 * @param address where the code leads, absolute
 * @param invitation what to do with the code
 */
export function poster(telling: Telling, address: string, invitation: string): string {
  const { width, height } = posterSize;
  const { locale } = telling;
  const column = width - 2 * edge;
  const { lines, size, leading } = headlineOf(telling, 'poster');
  const first = 176 + size * 0.9;
  const under = first + (lines.length - 1) * size * leading;
  const foot = height - edge - codeSize;
  const head = under + (telling.statuses.length ? 100 : 40);
  const room = foot - 64 - head;
  const proportion = telling.layout.width / telling.layout.height;
  const pictureWidth = Math.min(820, room * proportion);
  // Optically centred between the headline and the foot.
  const top = head + (room - pictureWidth / proportion) * 0.45;
  const words = column - codeSize - 40;
  const source = wrap(telling.source, words, 26);
  return sheet(
    width,
    height,
    brand(telling, edge, 96, 34) +
      text([telling.kicker], { locale, x: edge, y: 150, size: 26, fill: colours.muted }) +
      headlineText(lines, { locale, x: edge, y: first, size, leading }) +
      badges(telling, edge, under + 68, 28) +
      picture(telling, (width - pictureWidth) / 2, top, pictureWidth) +
      `<path d="M${edge} ${foot - 32}H${width - edge}" stroke="${colours.rule}" stroke-width="2"/>` +
      text([invitation], { locale, x: edge, y: foot + 44, size: 32, weight: 700 }) +
      text(source, { locale, x: edge, y: foot + 100, size: 26, leading: 1.4, fill: colours.muted }) +
      text([address.replace(/^https?:\/\//, '').replace(/\/$/, '')], {
        locale,
        x: edge,
        y: height - edge - 6,
        size: 22,
        fill: colours.muted,
      }) +
      code(address, width - edge - codeSize, foot, codeSize),
  );
}
