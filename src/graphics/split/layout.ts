import { scaleUtc, utcMonth } from 'd3';
import { amountOf, type Status } from '../../model/claim.ts';
import { CannotFit } from '../../model/graphic.ts';
import {
  layout as toLayout,
  type Box,
  type Field,
  type Frame,
  type Label,
  type Layout,
  type Link,
  type Mark,
  type Tone,
} from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { fit, label, leading, measure, unitFor, widthOf, wrap } from '../text.ts';
import type { AgreementId, Deal } from './schema.ts';
import { words } from './words.ts';

/**
 * What a step asks of the deal.
 * pile: the first agreement as one heap. split: its parts. expired: faded, with its term on a time axis.
 * renewal: beside the agreement that is being negotiated. gap: the time axis alone. needs: what each side wants.
 */
export type Scene<Party extends string = string> =
  | { readonly show: 'pile' | 'split' | 'expired' | 'renewal' | 'gap' }
  | { readonly show: 'needs'; readonly focus?: Party };

/** Squares in a column: a column is ten units, so that columns can be counted too. */
const run = 10;
/** At most so many squares are in view at once. */
const limit = 400;
const shades: readonly Tone[] = ['deal', 'deal-3', 'deal-2'];

/** Where things stand in a frame; every number is in units of the canvas. */
interface Plan {
  readonly left: number;
  readonly right: number;
  readonly headline: number;
  readonly amount: number;
  readonly squares: number;
  readonly tallest: number;
  readonly axis: number;
}
const plans: Record<Frame['name'], Plan> = {
  compact: { left: 12, right: 308, headline: 24, amount: 24, squares: 66, tallest: 178, axis: 262 },
  narrow: { left: 24, right: 576, headline: 34, amount: 30, squares: 88, tallest: 240, axis: 356 },
  wide: { left: 36, right: 804, headline: 64, amount: 44, squares: 140, tallest: 420, axis: 620 },
};

/** The parts of an agreement as fields to draw; an agreement without known parts is one field. */
interface Piece {
  readonly id: string;
  readonly claim: string;
  readonly value: number;
  readonly tone: Tone;
}

function piecesOf(deal: Deal, name: AgreementId): Piece[] {
  const { total, parts } = deal.agreements[name];
  const value = (claim: string) => amountOf(deal.claims[claim]!.value!)!;
  if (!parts.length) return [{ id: `${name}.whole`, claim: total, value: value(total), tone: 'deal' }];
  return parts.map((part, i) => ({
    id: `${name}.${part}`,
    claim: part,
    value: value(part),
    tone: shades[i % shades.length]!,
  }));
}

/** The value of one square in yuan; the same in every scene and frame of one build. */
export function unitOf(deal: Deal): number {
  const totals = (['framework', 'renewal'] as const).map((name) =>
    amountOf(deal.claims[deal.agreements[name].total]!.value!)!,
  );
  return unitFor(
    totals.reduce((a, b) => a + b, 0),
    limit,
  );
}

type Fill = Pick<Field, 'fill' | 'stroke' | 'hatched'>;

/** How a status looks: settled is solid, over is faded, open is hatched. */
function fillOf(status: Status | undefined, tone: Tone): Fill {
  if (status === 'negotiating' || status === 'target') return { fill: 'none', stroke: 'open', hatched: true };
  if (status === 'expired' || status === 'collapsed') return { fill: 'deal-soft', stroke: 'deal-3' };
  return { fill: tone, stroke: 'none' };
}

/** Columns that so many squares take. */
const columns = (count: number) => Math.ceil(count / run - 1e-9);

export function layout(deal: Deal, scene: Scene, frame: Frame, say: Say): Layout {
  const plan = plans[frame.name];
  const unit = unitOf(deal);
  const show = scene.show;
  const marks: Mark[] = [];
  const faded = show !== 'pile' && show !== 'split';
  const withSquares = show === 'pile' || show === 'split' || show === 'expired' || show === 'renewal';

  const old = piecesOf(deal, 'framework');
  const next = piecesOf(deal, 'renewal');
  const oldColumns =
    old.reduce((sum, piece) => sum + columns(piece.value / unit), 0) + (old.length - 1) * 0.6;
  const nextColumns =
    next.reduce((sum, piece) => sum + columns(piece.value / unit), 0) + (next.length - 1) * 0.6;

  // Alone, the first agreement is as large as the frame allows; beside the next one both shrink to one size.
  const width = plan.right - plan.left;
  const gutter = frame.name === 'compact' ? 22 : frame.name === 'narrow' ? 44 : 60;
  const keyLines = [
    `${say.pick(words.oneSquare)} = ${say.quantity({ exact: unit }, 'CNY')}`,
    `${say.pick(words.oneColumn)} = ${say.quantity({ exact: unit * run }, 'CNY')}`,
  ].map((text) => wrap(text, frame.name === 'wide' ? 260 : 128, frame.small));
  const keyWidth = Math.max(...keyLines.map((lines) => widthOf(lines, frame.small))) + frame.small + 6;
  // Names of the parts stand under their squares or, where they have no room there, in a list beside them.
  const texts = old.map(
    ({ claim }) => [say.pick(deal.claims[claim]!.label), say.claim(deal.claims[claim]!)] as const,
  );
  const listWidth = Math.max(...texts.map((text) => measure(text.join(' '), frame.small, 600)));
  const roomy = Math.min(plan.tallest / run, (width - gutter - keyWidth) / oldColumns);
  const under = fitsUnder(old, texts, roomy, unit, gutter + keyWidth, frame);
  const alone = under
    ? roomy
    : Math.max(
        0.5,
        Math.min(plan.tallest / run, (width - gutter - Math.max(keyWidth, listWidth)) / oldColumns),
      );
  const amountWidth = Math.min(
    width * 0.4,
    measure(say.claim(deal.claims[deal.agreements.framework.total]!), frame.text * 1.2, 700),
  );
  const leftWidth = (pitch: number) => Math.max(pitch * oldColumns, amountWidth, frame.small * 7.5);
  const rightWidth = (pitch: number) => Math.max(pitch * nextColumns, width * 0.42);
  const note = nextNote(deal, next, width * 0.42, frame, say);
  const noteHeight = frame.small * (2.6 + leading * Math.max(2, note.lines.length));
  const lowTallest = plan.axis - plan.squares - noteHeight;
  let both = Math.min(lowTallest / run, (width - gutter) / (oldColumns + nextColumns));
  while (both > 0.5 && leftWidth(both) + gutter + rightWidth(both) > width) both *= 0.98;
  const pitch = faded ? both : alone;
  const cell = pitch * 0.84;
  const nextLeft = plan.left + leftWidth(both) + gutter;

  // Both compositions are centred: the single pile with its key, the pair with its time axis.
  const shift = faded
    ? 0
    : Math.max(
        0,
        (width -
          Math.max(alone * oldColumns + gutter + Math.max(keyWidth, under ? 0 : listWidth), amountWidth)) /
          2,
      );
  const low = plan.squares + both * run + noteHeight + frame.small * 3.2;
  const drop = faded ? Math.max(0, (frame.height - low - plan.headline * 0.4) / 2) : 0;
  const room = { plan, frame, drop };
  const first = head(
    deal,
    'framework',
    plan.left + shift,
    (faded ? nextLeft - plan.left : width - shift) - 8,
    room,
    say,
  );
  const second = head(deal, 'renewal', nextLeft, plan.right - nextLeft, room, say);
  // Side by side, names and amounts stand on common lines at a common size.
  const tall = faded ? Math.max(first.name.lines.length, second.name.lines.length) - 1 : 0;
  const size = faded ? Math.min(first.amount.size, second.amount.size, frame.text * 1.7) : first.amount.size;
  const amountY = plan.headline + drop + tall * frame.small * leading + size * 1.2;
  const amountLines = Math.max(first.amount.lines.length, faded ? second.amount.lines.length : 1);
  const top = Math.max(plan.squares + drop, amountY + size * (0.55 + (amountLines - 1) * leading));
  for (const [{ name, amount }, visible] of [
    [first, withSquares],
    [second, show === 'renewal'],
  ] as const) {
    const opacity = visible ? 1 : 0;
    marks.push(
      { ...name, y: name.y + (tall - (name.lines.length - 1)) * frame.small * leading, opacity },
      { ...amount, y: amountY, size, opacity },
    );
  }

  // The first agreement, in one pile or in its parts.
  let x = plan.left + shift;
  let before = 0;
  const placed: { piece: Piece; x: number; width: number }[] = [];
  for (const piece of old) {
    const count = piece.value / unit;
    const apart = show !== 'pile';
    const skip = apart ? 0 : Math.round(before) % run;
    const at = apart ? x : plan.left + shift + Math.floor(before / run + 1e-9) * pitch;
    const status = faded ? deal.claims[piece.claim]!.status : undefined;
    marks.push({
      kind: 'field',
      id: piece.id,
      claim: piece.claim,
      shape: 'square',
      x: at,
      y: top,
      cell,
      pitch,
      run,
      flow: 'down',
      count,
      ...(skip ? { skip } : {}),
      ...fillOf(status, show === 'pile' ? 'deal' : piece.tone),
      opacity: withSquares ? 1 : 0,
    });
    const taken = columns(count) * pitch;
    placed.push({ piece, x, width: taken });
    x += taken + pitch * 0.6;
    before += count;
  }
  const bottom = top + pitch * run;

  // The next agreement.
  let nextX = nextLeft;
  for (const piece of next) {
    const status = deal.claims[piece.claim]!.status;
    marks.push({
      kind: 'field',
      id: piece.id,
      claim: piece.claim,
      shape: 'square',
      x: nextX,
      y: top,
      cell: both * 0.84,
      pitch: both,
      run,
      flow: 'down',
      count: piece.value / unit,
      ...fillOf(status, piece.tone),
      opacity: show === 'renewal' ? 1 : 0,
    });
    nextX += (columns(piece.value / unit) + 0.6) * both;
  }
  const open = deal.claims[deal.agreements.renewal.total]!.status === 'negotiating';
  marks.push(
    label('renewal.note', frame, {
      x: nextLeft,
      y: top + both * run + frame.small * 1.35,
      ...note,
      tone: open ? 'open-text' : 'muted',
      opacity: show === 'renewal' ? 1 : 0,
    }),
  );

  // The key: what one square stands for, and one column.
  const keySize = Math.min(cell, frame.small);
  const beside = !faded;
  const keyX = beside ? plan.left + shift + oldColumns * pitch + gutter : plan.left;
  const keyY = beside ? top + frame.small : bottom + frame.small * 1.5;
  const keyText = beside
    ? keyLines
    : [wrap(keyLines[0]!.join(' '), nextLeft - gutter / 2 - keyX - keySize - 6, frame.small)];
  const keyY2 = keyY + (keyText[0]!.length + 0.35) * frame.small * leading;
  const keyEnd = keyY2 + keyLines[1]!.length * frame.small * leading;
  const keyLabel = { x: keyX + keySize + 6, size: frame.small, tone: 'muted' } as const;
  marks.push(
    {
      kind: 'box',
      id: 'key',
      x: keyX,
      y: keyY - keySize * 0.88,
      width: keySize,
      height: keySize,
      radius: 0,
      fill: faded ? 'deal-soft' : 'deal',
      stroke: faded ? 'deal-3' : 'none',
      strokeWidth: 1,
      opacity: withSquares ? 1 : 0,
    },
    label('key-label', frame, { ...keyLabel, y: keyY, lines: keyText[0]!, opacity: withSquares ? 1 : 0 }),
    {
      kind: 'box',
      id: 'key-column',
      x: keyX + keySize * 0.3,
      y: keyY2 - frame.small * 0.8,
      width: keySize * 0.4,
      height: frame.small * leading * (keyLines[1]!.length - 1) + frame.small * 0.9,
      radius: 0,
      fill: 'deal',
      stroke: 'none',
      strokeWidth: 1,
      opacity: beside ? 1 : 0,
    },
    label('key-column-label', frame, { ...keyLabel, y: keyY2, lines: keyLines[1]!, opacity: beside ? 1 : 0 }),
  );

  marks.push(
    ...partLabels(deal, placed, texts, frame, plan.right, show === 'split', {
      under: under ? Math.max(bottom, keyEnd - frame.small) : undefined,
      x: keyX,
      y: keyEnd + frame.small * 0.6,
    }),
  );

  const after = Math.min(top + both * run + noteHeight + frame.small * 0.2, plan.axis);
  marks.push(...stamp(deal, nextLeft, top, plan, frame, say, show === 'expired'));
  marks.push(...axis(deal, scene, after, plan, frame, say));
  marks.push(...needs(deal, scene, frame, say));
  return toLayout(frame, marks);
}

/** An agreement's name and status, and its amount. */
function head(
  deal: Deal,
  id: AgreementId,
  x: number,
  width: number,
  { plan, frame, drop }: { plan: Plan; frame: Frame; drop: number },
  say: Say,
): { name: Label; amount: Label } {
  const { total, name: title } = deal.agreements[id];
  const claim = deal.claims[total]!;
  const status = claim.status && claim.status !== 'expired' ? ` · ${say.status(claim.status)}` : '';
  const where = `above the agreement "${id}" in the ${frame.name} frame`;
  const open = claim.status === 'negotiating';
  const y = plan.headline + drop;
  const name = fit(say.pick(title) + status, {
    width,
    lines: 2,
    size: frame.small,
    smallest: frame.small - 1,
    weight: 600,
    where,
  });
  const room = { width, size: plan.amount, weight: 700, where } as const;
  const text = say.claim(claim);
  // On one line while that is larger than the labels; on two where the column is narrow.
  const amount =
    measure(text, frame.text, 700) <= width
      ? fit(text, { ...room, lines: 1, smallest: frame.text })
      : fit(text, { ...room, lines: 2, size: frame.text * 1.3, smallest: frame.small });
  return {
    name: label(`${id}.name`, frame, {
      x,
      y,
      ...name,
      weight: 600,
      tone: open ? 'open-text' : 'muted',
      claim: total,
    }),
    amount: label(`${id}.amount`, frame, {
      x,
      y,
      ...amount,
      weight: 700,
      tone: open ? 'open-text' : 'deal',
      claim: total,
    }),
  };
}

/** Whether every part's name and amount have room under its squares. */
function fitsUnder(
  pieces: readonly Piece[],
  texts: readonly (readonly [string, string])[],
  pitch: number,
  unit: number,
  beyond: number,
  frame: Frame,
): boolean {
  return pieces.every((piece, i) => {
    const last = i === pieces.length - 1;
    const room = columns(piece.value / unit) * pitch + (last ? beyond : pitch * 0.6 - 8);
    const [name, amount] = texts[i]!.map((text) => wrap(text, room, frame.small, 600)) as [
      string[],
      string[],
    ];
    return name.length <= 2 && amount.length === 1 && widthOf([...name, ...amount], frame.small, 600) <= room;
  });
}

/** Names and amounts of the parts: under their squares where there is room, else as a list beside them. */
function partLabels(
  deal: Deal,
  placed: readonly { piece: Piece; x: number; width: number }[],
  texts: readonly (readonly [string, string])[],
  frame: Frame,
  right: number,
  visible: boolean,
  at: { under: number | undefined; x: number; y: number },
): Mark[] {
  const opacity = visible && deal.agreements.framework.parts.length ? 1 : 0;
  const size = frame.small;
  const row = Math.min(size * leading * 1.25, (frame.height - at.y) / placed.length);
  return placed.map(({ piece, x, width }, i): Label => {
    const shared = {
      size,
      weight: 600,
      tone: i % 3 ? 'deal-2' : 'deal',
      claim: piece.claim,
      opacity,
    } as const;
    if (at.under === undefined) {
      const text = texts[i]!.join(' ');
      if (opacity && (measure(text, size, 600) > right - at.x + 1 || row < size * 1.1))
        throw new CannotFit(text, `beside the parts in the ${frame.name} frame`);
      return label(`${piece.id}.label`, frame, { ...shared, x: at.x, y: at.y + i * row, lines: [text] });
    }
    const room = (placed[i + 1]?.x ?? right) - x - 8;
    const lines = texts[i]!.flatMap((text) => wrap(text, Math.max(width, room), size, 600));
    return label(`${piece.id}.label`, frame, { ...shared, x, y: at.under + size * 1.35, lines });
  });
}

/** Where the next agreement will stand: that the first one is over, and since when. */
function stamp(
  deal: Deal,
  x: number,
  top: number,
  plan: Plan,
  frame: Frame,
  say: Say,
  visible: boolean,
): Mark[] {
  const { total, expires } = deal.agreements.framework;
  const status = deal.claims[total]!.status;
  const word = status ? say.status(status) : say.pick(deal.agreements.framework.name);
  const size = plan.amount;
  return [
    label('stamp', frame, {
      x,
      y: top + size,
      size,
      lines: [word],
      weight: 700,
      tone: 'muted',
      claim: total,
      opacity: visible && status ? 1 : 0,
    }),
    label('stamp-date', frame, {
      x,
      y: top + size + frame.text * 1.8,
      lines: [expires ? say.claim(deal.claims[expires]!) : say.date(deal.claims[total]!.asOf)],
      tone: 'muted',
      ...(expires ? { claim: expires } : {}),
      opacity: visible && expires ? 1 : 0,
    }),
  ];
}

/** Under the next agreement: its parts, one to a line where they fit so, or that none are known. */
function nextNote(
  deal: Deal,
  next: readonly Piece[],
  width: number,
  frame: Frame,
  say: Say,
): { lines: string[]; size: number } {
  const where = `under the agreement "renewal" in the ${frame.name} frame`;
  const room = { width, size: frame.small, smallest: frame.small - 1, where };
  if (!deal.agreements.renewal.parts.length) return fit(say.pick(words.noSplit), { ...room, lines: 3 });
  const texts = next.map(
    ({ claim }) => `${say.pick(deal.claims[claim]!.label)} ${say.claim(deal.claims[claim]!)}`,
  );
  const single = { lines: texts, size: frame.small };
  if (texts.length <= 4 && widthOf(texts, frame.small) <= width) return single;
  return fit(say.list(texts), { ...room, lines: 5 });
}

/** The first agreement's term on a time axis, up to the festival and the moment of the report. */
function axis(deal: Deal, { show }: Scene, at: number, plan: Plan, frame: Frame, say: Say): Mark[] {
  const { signed, expires } = deal.agreements.framework;
  const festival = deal.claims[deal.timeline.festival]!.value!.date!;
  const begin = (signed && deal.claims[signed]!.value!.date) ?? festival;
  const end = (expires && deal.claims[expires]!.value!.date) ?? festival;
  const monthOf = (date: string, atEnd = false) => {
    const [year, month] = date.split('-').map(Number);
    return new Date(Date.UTC(year!, (month ?? (atEnd ? 12 : 1)) - (atEnd ? 0 : 1), 1));
  };
  const last = utcMonth.offset(monthOf(festival), 1);
  const x = scaleUtc(
    [monthOf(begin), last > monthOf(end, true) ? last : monthOf(end, true)],
    [plan.left, plan.right],
  );
  const large = show === 'gap';
  const opacity = show === 'expired' || show === 'renewal' || large ? 1 : 0;
  const y = large ? frame.height * 0.54 : at;
  const height = large ? frame.text * 2.6 : frame.small * 0.9;
  const ended = x(monthOf(end, true));
  const middle = utcMonth.offset(monthOf(festival), 0);
  const mark = x(new Date(middle.getTime() + 17 * 864e5));
  const size = large ? frame.text : frame.small;
  const status = deal.claims[deal.agreements.framework.total]!.status;
  const word = say.pick(status === 'expired' ? words.expired : words.expires);
  const beginText = say.date(begin);
  const endText = say.locale === 'en' ? `${word} ${say.date(end)}` : say.date(end) + word;
  const festivalText = say.pick(deal.timeline.name);
  const below = y + height + size * 1.4;
  const box = (id: string, from: number, to: number, more: Partial<Box>): Box => ({
    kind: 'box',
    id,
    x: from,
    y,
    width: Math.max(0, to - from),
    height,
    radius: 0,
    fill: 'deal-soft',
    stroke: 'deal-3',
    strokeWidth: 1,
    opacity,
    ...more,
  });
  const tick: Link = {
    kind: 'link',
    id: 'axis.festival',
    x1: mark,
    x2: mark,
    y1: y - (large ? size * 1.6 : size * 0.4),
    y2: y + height + 3,
    reveal: 1,
    bend: 'straight',
    tone: 'ink',
    strokeWidth: 1.5,
    opacity,
  };
  // Only while the next one is talked about is it the talks that fill the gap.
  const talks = deal.claims[deal.agreements.renewal.total]!.status === 'negotiating';
  const gapWords = say.pick(talks ? words.between : words.after);
  return [
    box('axis.term', plan.left, ended, { claim: deal.agreements.framework.total }),
    box('axis.gap', ended, mark, {
      hatched: true,
      fill: 'none',
      stroke: 'open',
      ...(expires ? { claim: expires } : {}),
    }),
    tick,
    label('axis.name', frame, {
      x: plan.left + 8,
      y: y + height / 2 + size * 0.36,
      size,
      lines: [say.pick(deal.agreements.framework.name)],
      weight: 600,
      tone: 'deal',
      opacity: large ? 1 : 0,
    }),
    label('axis.begin', frame, {
      x: plan.left,
      y: below,
      size,
      lines: [beginText],
      tone: 'muted',
      opacity,
      ...(signed ? { claim: signed } : {}),
    }),
    label('axis.month', frame, {
      x: plan.left,
      y: below + size * leading,
      size: frame.small,
      lines: [say.pick(words.noMonth)],
      tone: 'muted',
      opacity: large && !begin.includes('-') ? 1 : 0,
    }),
    label('axis.end', frame, {
      x: ended - 4,
      y: below,
      size,
      lines: [endText],
      anchor: 'end',
      tone: 'deal',
      weight: 600,
      opacity,
      ...(expires ? { claim: expires } : {}),
    }),
    label('axis.festival-name', frame, {
      x: Math.min(mark, plan.right - measure(festivalText, size, 700) / 2),
      y: large ? y - size * 2 : below,
      size,
      lines: [festivalText],
      anchor: 'middle',
      weight: 700,
      opacity,
      claim: deal.timeline.festival,
    }),
    label('axis.gap-name', frame, {
      x: plan.right,
      y: y - size * 3.9,
      size: fit(gapWords, {
        width: plan.right - plan.left,
        lines: 1,
        size: plan.amount,
        smallest: frame.text,
        weight: 700,
        where: `above the time axis in the ${frame.name} frame`,
      }).size,
      lines: [gapWords],
      anchor: 'end',
      tone: 'open-text',
      weight: 700,
      opacity: large ? 1 : 0,
    }),
  ];
}

/** Two parties, an arrow for each thing that one has and the other needs, and the hold over merchants. */
function needs(deal: Deal, scene: Scene, frame: Frame, say: Say): Mark[] {
  const shown = scene.show === 'needs';
  const focus = scene.show === 'needs' ? scene.focus : undefined;
  const strength = (...about: string[]) => (!shown ? 0 : !focus || about.includes(focus) ? 1 : 0.28);
  const k = { compact: 1, narrow: 1.36, wide: 2.05 }[frame.name];
  const centre = frame.width / 2;
  const half = Math.min(frame.width / 2 - 10, 150 * k);
  const boxWidth = 104 * k;
  const boxHeight = 54 * k;
  const y = frame.height * 0.3;
  const places = { bytedance: centre - half, alibaba: centre + half - boxWidth };
  const marks: Mark[] = [];
  for (const party of ['bytedance', 'alibaba'] as const) {
    const { lines, size } = fit(say.pick(deal.parties[party]), {
      width: boxWidth - 8,
      lines: 2,
      size: frame.text * 1.15,
      smallest: frame.small,
      weight: 700,
      where: `in the box of a party in the ${frame.name} frame`,
    });
    marks.push(
      {
        kind: 'box',
        id: `party.${party}`,
        x: places[party],
        y,
        width: boxWidth,
        height: boxHeight,
        radius: 3,
        fill: `${party}-soft`,
        stroke: party,
        strokeWidth: 1.5,
        opacity: strength(party),
      },
      label(`party.${party}.name`, frame, {
        x: places[party] + boxWidth / 2,
        y: y + boxHeight / 2 + size * 0.36 - ((lines.length - 1) * size * leading) / 2,
        size,
        lines,
        anchor: 'middle',
        weight: 700,
        opacity: strength(party),
      }),
    );
  }
  Object.entries(deal.needs).forEach(([id, { from, name, claim }], i) => {
    const above = i % 2 === 0;
    const rank = Math.floor(i / 2);
    const arrowY = above ? y + boxHeight * 0.3 : y + boxHeight * 0.7;
    const inner = [places.bytedance + boxWidth + 8, places.alibaba - 8] as const;
    const [x1, x2] = from === 'bytedance' ? inner : [inner[1], inner[0]];
    const value = deal.claims[claim]!;
    const text = value.value
      ? `${say.pick(name)}${say.locale === 'en' ? ': ' : '：'}${say.claim(value)}${value.unit === 'user' ? (say.locale === 'en' ? ' ' : '') + say.pick(words.dailyUsers) : ''}`
      : say.pick(name);
    const lines = wrap(text, frame.width - 20, frame.text, 600);
    const step = frame.text * leading;
    const labelY = above
      ? y - frame.text * 0.9 - (lines.length - 1) * step - rank * step
      : y + boxHeight + frame.text * 1.7 + rank * step;
    marks.push(
      {
        kind: 'link',
        id: `need.${id}`,
        claim,
        x1,
        x2,
        y1: arrowY,
        y2: arrowY,
        reveal: 1,
        bend: 'straight',
        tone: from,
        strokeWidth: 2.2,
        arrow: true,
        opacity: strength('bytedance'),
      },
      label(`need.${id}.name`, frame, {
        x: centre,
        y: labelY,
        lines,
        anchor: 'middle',
        weight: 600,
        tone: from === 'alibaba' ? 'alibaba-text' : 'bytedance',
        claim,
        opacity: strength('bytedance'),
      }),
    );
  });
  // The hold over merchants hangs below the party that has it.
  const merchantY = frame.height * 0.78;
  const merchantX = places.alibaba + boxWidth / 2;
  const { leverage } = deal;
  const side = fit(say.pick(leverage.name), {
    width: places.alibaba - 20,
    lines: 3,
    size: frame.text,
    smallest: frame.small,
    weight: 600,
    where: `beside the merchants in the ${frame.name} frame`,
  });
  const afterNeeds =
    y + boxHeight + frame.text * (1.7 + leading * Math.ceil(Object.keys(deal.needs).length / 2));
  marks.push(
    {
      kind: 'link',
      id: 'leverage',
      claim: leverage.claim,
      x1: merchantX,
      x2: merchantX,
      y1: Math.min(afterNeeds, merchantY - 20),
      y2: merchantY - 6,
      reveal: 1,
      bend: 'straight',
      tone: 'alibaba',
      strokeWidth: 2.2,
      arrow: true,
      opacity: strength('alibaba'),
    },
    {
      kind: 'box',
      id: 'merchants',
      x: places.alibaba,
      y: merchantY,
      width: boxWidth,
      height: boxHeight * 0.72,
      radius: 3,
      fill: 'paper',
      stroke: 'ink',
      strokeWidth: 1.2,
      opacity: strength('alibaba'),
    },
    label('merchants.name', frame, {
      x: merchantX,
      y: merchantY + boxHeight * 0.36 + frame.text * 0.36,
      lines: [say.pick(leverage.over)],
      anchor: 'middle',
      weight: 600,
      opacity: strength('alibaba'),
    }),
    label('leverage.name', frame, {
      x: places.alibaba - 10,
      y:
        merchantY + boxHeight * 0.36 + side.size * 0.36 - ((side.lines.length - 1) * side.size * leading) / 2,
      size: side.size,
      lines: side.lines,
      anchor: 'end',
      weight: 600,
      tone: 'alibaba-text',
      claim: leverage.claim,
      opacity: strength('alibaba'),
    }),
  );
  return marks;
}
