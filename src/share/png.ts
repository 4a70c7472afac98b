import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { renderAsync } from '@resvg/resvg-js';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { keep } from './keep.ts';

const folder = '.cache/share';
/** Raise it when the same SVG is to be drawn differently: another renderer, other options. */
const edition = 3;

/** What a drawing will be known by: the same SVG in the same faces gives the same picture. */
export const drawingId = (svg: string): string =>
  createHash('sha256').update(`${edition} ${svg}`).digest('hex').slice(0, 12);

/**
 * A drawing as PNG, made beside whatever else is being worked on. One that was drawn before is taken from the cache,
 * so that what did not change costs nothing.
 * @param faces gives the faces' TTF files, asked for only when it is drawn; the machine's own are never used
 * @param scale pixels for each unit of the drawing
 */
export const toPng = (svg: string, faces: () => Promise<readonly string[]>, scale = 1): Promise<Buffer> =>
  lane(() => kept(svg, faces, scale));

/** As many at a time as there are processors: each holds some 6 MB of pixels while it is drawn and encoded. */
const lane = pLimit(availableParallelism());

async function kept(svg: string, faces: () => Promise<readonly string[]>, scale: number): Promise<Buffer> {
  const file = path.join(folder, `${drawingId(`${scale} ${svg}`)}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const { pixels, width, height } = await renderAsync(svg, {
    font: { fontFiles: [...(await faces())], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
    fitTo: { mode: 'zoom', value: scale },
  });
  // Flat colours need no more than a palette, which makes a card half as heavy; a longer search for one does not.
  // A drawing has paper all over, so no pixel is seen through: they need not go by way of a PNG.
  const bytes = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 128, effort: 3, dither: 0 })
    .toBuffer();
  await mkdir(folder, { recursive: true });
  await keep(file, bytes);
  return bytes;
}
