import { measure, wrap } from '../text.ts';
import { axisScale, largeAxisHeight, type AxisPlace } from './axis.ts';
import { headsOf, type Heads } from './heads.ts';
import { keyAt, keyLines, type Key } from './key.ts';
import { aloneFrom, namesOf, pileOf, type Basis, type Names } from './names.ts';
import { nextShare, noteHeight, notesOf, type Note } from './next.ts';
import {
  columnsOf,
  isOfSquares,
  isPaired,
  piecesOf,
  run,
  smallest,
  unitOf,
  type Piece,
  type Setting,
} from './plan.ts';
import { timesOf } from './time.ts';
import { placedFrom, type Placed } from './squares.ts';

/** The numbers of one picture, in units of the canvas; the marks are drawn from these alone. */
export interface Geometry {
  /** The value of one square in yuan. */
  readonly unit: number;
  /** From one square of the first agreement to the next one, and of both where they stand side by side. */
  readonly pitch: number;
  readonly both: number;
  /** The first agreement's squares: from where, how far, and whether the scene shows them. */
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly squares: boolean;
  readonly placed: readonly Placed[];
  readonly next: readonly Piece[];
  readonly nextLeft: number;
  readonly heads: Heads;
  readonly key: Key;
  readonly names: Names;
  /** What stands below the next agreement; nothing when it has no room. */
  readonly note: Note | undefined;
  /** The time axis below the squares. */
  readonly axis: AxisPlace;
}

/** Alone, the first agreement is as large as the frame allows; beside the next one both shrink to one size. */
export function geometryOf(setting: Setting): Geometry {
  const { deal, scene, plan, frame } = setting;
  const { small } = frame;
  if (scene.show === 'gap') return onAxis(setting);
  const paired = isPaired(scene);
  const basis = basisOf(setting);
  const { unit, pieces } = basis;
  const next = piecesOf(deal, 'renewal');
  const names = namesOf(setting, basis);
  const { both, nextLeft, note, height } = pairOf(setting, basis, next);
  const alone = scene.show === 'pile' ? pileOf(setting, basis) : names;
  const pitch = paired ? both : alone.pitch;
  // Both compositions are centred: the single pile with its key, the pair with its time axis.
  const left = paired ? plan.left : aloneFrom(setting, basis, alone);
  const low = plan.squares + both * run + height + small * 3.2;
  const drop = paired ? Math.max(0, (frame.height - low - plan.headline * 0.4) / 2) : 0;
  const heads = headsOf(setting, { left, nextLeft, drop });
  const { top } = heads;
  const bottom = top + pitch * run;
  const width = pitch * columnsOf(pieces, unit);
  return {
    unit,
    pitch,
    both,
    left,
    width,
    top,
    bottom,
    squares: isOfSquares(scene),
    placed: placedFrom(pieces, left, { unit, pitch }),
    next,
    nextLeft,
    heads,
    key: keyAt(setting, basis.keyLines, { left, nextLeft, pitch, top, bottom, width }),
    names,
    note,
    axis: { y: Math.min(top + both * run + height + small * 0.2, plan.axis), right: plan.right },
  };
}

/** Both agreements on the large time axis: each stands over its term, and one without a term beyond the axis. */
function onAxis(setting: Setting): Geometry {
  const { deal, plan, frame } = setting;
  const basis = basisOf(setting);
  const { unit, pieces } = basis;
  const next = piecesOf(deal, 'renewal');
  const whole = plan.right - plan.left;
  const gutter = plan.gutter / 2;
  const [old, fresh] = [columnsOf(pieces, unit), columnsOf(next, unit)];
  const times = timesOf(deal);
  // A column keeps room for its name, however few its squares are.
  const column = whole * 0.36;
  const widest = Math.min(
    (whole - gutter) / (old + fresh),
    (whole - column - gutter) / Math.max(old, fresh),
    ...(times.second ? [] : [(whole * 0.4) / fresh]),
  );
  const { left } = plan;
  const placeWith = (pitch: number, drop: number) => {
    const name = Math.max(pitch * fresh, column);
    const right = times.second ? plan.right : plan.right - name - gutter;
    const wish = times.second ? axisScale(setting, times, right)(times.second.from) : right + gutter;
    const nextLeft = Math.max(
      left + Math.max(pitch * old, column) + gutter,
      Math.min(wish, plan.right - name),
    );
    return { pitch, right, nextLeft, heads: headsOf(setting, { left, nextLeft, drop }) };
  };
  const under = frame.small * 0.7 + largeAxisHeight(setting) + plan.headline * 0.25;
  const drop = plan.amount * 1.7;
  const room = frame.height - under - placeWith(widest, drop).heads.top;
  const tall = Math.min(widest, (frame.height * 0.24) / run, room / run);
  // Smaller squares may leave a head less width and more lines: what it then takes is theirs no more.
  const free = frame.height - under - placeWith(tall, drop).heads.top;
  const fitting = Math.min(tall, free / run);
  // Room to spare is shared between above and below.
  const spare = Math.max(0, (free - fitting * run) * 0.4);
  const { pitch, right, nextLeft, heads } = placeWith(fitting, drop + spare);
  const { top } = heads;
  const bottom = top + pitch * run;
  const width = pitch * old;
  return {
    unit,
    pitch,
    both: pitch,
    left,
    width,
    top,
    bottom,
    squares: true,
    placed: placedFrom(pieces, left, { unit, pitch }),
    next,
    nextLeft,
    heads,
    key: keyAt(setting, basis.keyLines, { left, nextLeft, pitch, top, bottom, width }),
    names: namesOf(setting, basis),
    note: undefined,
    axis: { y: bottom + frame.small * 0.7, right },
  };
}

function basisOf(setting: Setting): Basis {
  const { deal, plan, frame, say } = setting;
  const unit = unitOf(deal);
  const amount = say.claim(deal.claims[deal.agreements.framework.total]!);
  return {
    unit,
    pieces: piecesOf(deal, 'framework'),
    keyLines: keyLines(setting, unit),
    amountWidth: Math.min((plan.right - plan.left) * 0.4, measure(amount, frame.text * 1.2, 700)),
  };
}

/** Both agreements side by side. */
interface Pair {
  readonly both: number;
  readonly nextLeft: number;
  readonly note: Note | undefined;
  /** From the squares to the time axis. */
  readonly height: number;
}

/** The pair with the largest squares that leave room for a note. */
function pairOf(setting: Setting, basis: Basis, next: readonly Piece[]): Pair {
  const { plan, frame } = setting;
  const { small } = frame;
  // The first agreement's column is never narrower than this; its key is wrapped into what it leaves.
  const least = Math.max(basis.amountWidth, small * 7.5);
  const keyRows = wrap(basis.keyLines[0].join(' '), least + plan.gutter / 2 - small - 6, small).length;
  const pairs = notesOf(setting, next, keyRows).map((note) => pairWith(setting, basis, next, least, note));
  const best = Math.max(...pairs.map(({ both }) => both));
  const early = pairs.toSorted((a, b) => Number(b.both >= best * 0.9) - Number(a.both >= best * 0.9));
  for (const pair of early) {
    const lowered = belowHeads(setting, pair);
    if (lowered.both >= smallest) return lowered;
  }
  // Without room for a note the squares still have theirs: the scene that shows the note says so.
  return belowHeads(setting, pairWith(setting, basis, next, least, undefined));
}

/** Tall heads push the squares down; the note has a line to spare before it meets the axis. */
function belowHeads(setting: Setting, pair: Pair): Pair {
  const { plan, frame } = setting;
  const place = { left: plan.left, nextLeft: pair.nextLeft, drop: 0 };
  const { top } = headsOf({ ...setting, scene: { show: 'renewal' } }, place);
  const most = (plan.axis + frame.small - top - pair.height) / run;
  return { ...pair, both: Math.min(pair.both, most) };
}

/** The pair with a certain note, as large as the frame's width and height allow. */
function pairWith(
  { plan, frame }: Setting,
  { unit, pieces }: Basis,
  next: readonly Piece[],
  least: number,
  note: Note | undefined,
): Pair {
  const height = note?.height ?? noteHeight(frame.small, 2);
  const whole = plan.right - plan.left;
  const old = columnsOf(pieces, unit);
  const fresh = columnsOf(next, unit);
  const first = (pitch: number) => Math.max(pitch * old, least);
  const second = (pitch: number) => Math.max(pitch * fresh, whole * nextShare, note?.width ?? 0);
  let both = Math.min((plan.axis - plan.squares - height) / run, (whole - plan.gutter) / (old + fresh));
  while (both > 0.5 && first(both) + plan.gutter + second(both) > whole) both *= 0.98;
  return { both, nextLeft: plan.left + first(both) + plan.gutter, note, height };
}
