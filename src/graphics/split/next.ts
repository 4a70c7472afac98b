import { CannotFit } from '../../model/graphic.ts';
import type { Label, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box } from '../pieces.ts';
import { fit, label, leading, measure, widthOf, wrap } from '../text.ts';
import type { Geometry } from './geometry.ts';
import { textsOf } from './names.ts';
import { distinct, fillOf, run, smallest, type Piece, type Setting } from './plan.ts';
import type { Deal } from './schema.ts';
import { ending, unsplit } from './words.ts';

/** What is known of the next agreement's parts, in lines below its squares. */
export interface Note {
  readonly lines: readonly string[];
  readonly size: number;
  /** From the squares to the time axis. */
  readonly height: number;
  /** Each line is one part; a swatch before it shows its shade. */
  readonly swatches?: boolean;
  /** The room below its own squares that it asks for. */
  readonly width?: number;
  /** Across the frame and below the key, whose text takes so many lines; else below its own squares only. */
  readonly belowKey?: number;
}

/** The share of the frame's width that the next agreement has at least, and at most for the sake of its key. */
export const nextShare = 0.42;
const keyedShare = 0.6;
const between = ' · ';

/** From the squares to the time axis, for a note of so many lines; two are the least, for the key stands there too. */
export const noteHeight = (small: number, lines: number): number =>
  small * (2.6 + leading * Math.max(2, lines));

/** The ways to set the note: its parts, one to a line or more, or that none are known. */
export function notesOf(setting: Setting, pieces: readonly Piece[], keyRows: number): Note[] {
  const { deal, plan, frame, say } = setting;
  const { small } = frame;
  const whole = plan.right - plan.left;
  const width = whole * nextShare;
  const height = (lines: number) => noteHeight(small, lines);
  if (!deal.agreements.renewal.parts.length) {
    const where = `under the agreement "renewal" in the ${frame.name} frame`;
    const none = fit(say.pick(unsplit(deal.claims[deal.agreements.renewal.total]!.status)), {
      width,
      size: small,
      smallest: small - 1,
      lines: 3,
      where,
    });
    return [{ ...none, height: height(none.lines.length) }];
  }
  const texts = partsOf(setting, pieces);
  const below = (lines: string[]): Note => ({ lines, size: small, height: height(lines.length) });
  const across = (lines: string[]): Note => ({
    lines,
    size: small,
    height: height(keyRows + lines.length),
    belowKey: keyRows,
  });
  const keyed = widthOf(texts, small) + swatchWidth(small);
  const isKeyed = texts.length <= distinct && keyed <= whole * keyedShare;
  const own = [
    ...(isKeyed ? [{ ...below(texts), swatches: true, width: keyed }] : []),
    ...(widthOf(texts, small) <= width ? [below(texts), below(packed(texts, width, small))] : []),
  ];
  const wide = across(packed(texts, whole, small));
  const rows = { ...across(texts), swatches: true };
  const keyedRows = texts.length <= distinct && wide.lines.length === texts.length ? [rows] : [];
  // Only where lines of whole names are too many are names broken at the end of any line.
  const few = plan.axis - plan.squares - wide.height > 2 * smallest * run;
  const notes = [...own, ...keyedRows, few ? wide : across(wrap(texts.join(between), whole, small))];
  return notes.filter(
    ({ lines, swatches }) => widthOf(lines, small) + (swatches ? swatchWidth(small) : 0) <= whole,
  );
}

/** As many texts to a line as there is room for; one that is longer than a line goes on in the next. */
function packed(texts: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const longer = lines.length ? lines.at(-1)! + between + text : text;
    if (measure(longer, size) <= width) lines.splice(-1, 1, longer);
    else lines.push(...wrap(text, width, size));
  }
  return lines;
}

/** When the first agreement ends; after "expired" the date alone says it. */
function dateOf(deal: Deal, say: Say): string {
  const { total, expires } = deal.agreements.framework;
  const { status } = deal.claims[total]!;
  const { date } = deal.claims[expires!]!.value!;
  return status === 'expired'
    ? say.date(date!)
    : ending(say, status === 'extended' ? status : undefined, date!);
}

const partsOf = (setting: Setting, pieces: readonly Piece[]): string[] =>
  textsOf(setting, pieces).map((text) => text.join(' '));

/**
 * The note below the next agreement, and a swatch for each part that has a line of its own.
 * @throws CannotFit when the note is to be shown and has no room
 */
export function note(setting: Setting, at: Geometry): Mark[] {
  const { deal, scene, frame, plan } = setting;
  const { small } = frame;
  const visible = scene.show === 'renewal';
  if (visible && !at.note) {
    const [longest] = partsOf(setting, at.next).sort((a, b) => widthOf([b], 1) - widthOf([a], 1));
    throw new CannotFit(longest!, `under the agreement "renewal" in the ${frame.name} frame`);
  }
  const { lines = [], size = small, belowKey, swatches = false } = at.note ?? {};
  const below = belowKey === undefined ? 1.35 : 1.5 + (belowKey + 0.35) * leading;
  const { parts, total } = deal.agreements.renewal;
  const { status } = deal.claims[total]!;
  const x = belowKey === undefined ? at.nextLeft : plan.left;
  const y = at.top + at.both * run + small * below;
  const opacity = visible ? 1 : 0;
  const words = label('renewal.note', frame, {
    x: swatches ? x + swatchWidth(small) : x,
    y,
    lines,
    size,
    tone: status === 'negotiating' ? 'open-text' : 'muted',
    opacity,
  });
  const boxes = at.next.map(({ claim, tone }, i) =>
    box(
      `renewal.swatch-${i}`,
      { x, y: y + i * size * leading - size * 0.74, width: size * 0.78, height: size * 0.78 },
      { radius: 0, strokeWidth: 1, ...fillOf(status, tone), claim, opacity: swatches ? opacity : 0 },
    ),
  );
  return parts.length ? [words, ...boxes] : [words];
}

/** A swatch and the room after it. */
const swatchWidth = (small: number): number => small * 1.2;

/** Where the next agreement will stand: that the first one is over or goes on, and the date. */
export function stamp({ deal, scene, plan, frame, say }: Setting, { nextLeft: x, top }: Geometry): Label[] {
  const visible = scene.show === 'expired';
  const { total, expires, name } = deal.agreements.framework;
  const claim = deal.claims[total]!;
  const size = plan.amount;
  return [
    label('stamp', frame, {
      x,
      y: top + size,
      size,
      lines: [claim.status ? say.status(claim.status) : say.pick(name)],
      weight: 700,
      tone: 'muted',
      claim: total,
      opacity: visible && claim.status ? 1 : 0,
    }),
    label('stamp-date', frame, {
      x,
      y: top + size + frame.text * 1.8,
      lines: wrap(expires ? dateOf(deal, say) : '', plan.right - x, frame.text),
      tone: 'muted',
      ...(expires ? { claim: expires } : {}),
      opacity: visible && expires ? 1 : 0,
    }),
  ];
}
