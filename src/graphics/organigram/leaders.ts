import type { Disc, Frame, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, centre, heading, inset, rect, stack, type Item, type Layers, type Rect } from './parts.ts';
import { newestAt, type Mode, type Show } from './places.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { words } from './words.ts';

/** A leader's box, and where the line to the new unit begins and ends. */
interface Seat {
  readonly at: Rect;
  readonly from: number;
  readonly to: number;
}

/** The persons that the unit reports to, each with a line of the same weight. */
export function leaders(data: Organisation, show: Show, mode: Mode, frame: Frame, say: Say): Layers {
  const { lines, pad, name: size } = plans[frame.name];
  const opacity = show === 'lines' ? 1 : 0;
  const claim = data.shows.lines;
  const rows = mode.leaders === 'rows';
  const unit = newestAt(data, 'lines', mode, frame);
  const seats = rows ? inRows(data, unit, frame) : abreast(data, unit, frame);
  const links: Link[] = [];
  const boxes: Mark[] = [];
  const labels: Mark[] = [];
  for (const [i, [id, { name, title }]] of Object.entries(data.leaders).entries()) {
    const { at, from, to } = seats[i]!;
    links.push({
      kind: 'link',
      id: `line.${id}`,
      claim,
      x1: from,
      y1: at.y + at.height,
      x2: to,
      y2: unit.y,
      reveal: opacity,
      bend: 'vertical',
      tone: 'bytedance',
      strokeWidth: lines.stroke,
      opacity,
    });
    const r = Math.min(lines.disc, at.height * 0.36);
    const person: Disc = {
      kind: 'disc',
      id: `leader.${id}.person`,
      x: rows ? at.x + pad + lines.disc : centre(at).x,
      y: rows ? centre(at).y : at.y,
      r,
      fill: 'ink',
      stroke: 'paper',
      opacity,
    };
    boxes.push(box(`leader.${id}`, at, { fill: 'paper', stroke: 'ink', opacity, claim }), person);
    const said: Item[] = [
      { id: `leader.${id}.name`, text: say.pick(name), size: size * 0.9, weight: 700, claim, opacity },
      {
        id: `leader.${id}.title`,
        text: say.pick(title),
        size: frame.name === 'compact' ? frame.small : frame.text,
        tone: 'muted',
        claim,
        opacity,
        gap: rows ? 0.15 : 0.38,
      },
    ];
    const indent = 2 * (pad + lines.disc);
    const room = rows
      ? rect(at.x + indent, at.y + 1, at.width - indent - pad, at.height - 2)
      : rect(at.x + pad / 2, at.y + r + 1, at.width - pad, at.height - r - 3);
    labels.push(
      ...stack(room, said, { frame, anchor: rows ? 'start' : 'middle', where: `in the box of "${id}"` }),
    );
  }
  return { links, boxes, labels: [...labels, ...count(data, seats, unit, rows, opacity, frame, say)] };
}

/** Leaders side by side, their lines mirroring each other. */
function abreast(data: Organisation, unit: Rect, frame: Frame): Seat[] {
  const { lines, gap } = plans[frame.name];
  const all = Object.keys(data.leaders);
  const { x, y, width: whole, height } = lines.leaders;
  // One alone may be wider than one of several: a long title has the room.
  const widest = all.length === 1 ? whole * 0.7 : lines.widest;
  const width = Math.min(widest, (whole - (all.length - 1) * gap) / all.length);
  const step = all.length > 1 ? (whole - width) / (all.length - 1) : 0;
  const first = all.length > 1 ? x : x + (whole - width) / 2;
  return all.map((_, i) => ({
    at: rect(first + i * step, y, width, height),
    from: first + i * step + width / 2,
    to: unit.x + (unit.width * (i + 1)) / (all.length + 1),
  }));
}

/** Leaders below one another, each row shorter than the one above, so that every line comes down past the next. */
function inRows(data: Organisation, unit: Rect, frame: Frame): Seat[] {
  const { lines, gap, name } = plans[frame.name];
  const count = Object.keys(data.leaders).length;
  const top = lines.leaders.y - lines.disc;
  const between = gap * 0.75;
  // Rows need no more than four lines of text; what is left lengthens the lines.
  const height = Math.min((unit.y - name * 1.6 - top - (count - 1) * between) / count, name * 6);
  return Array.from({ length: count }, (_, i) => {
    const width = lines.leaders.width - i * lines.step;
    const x = lines.leaders.x + width - lines.step / 2;
    return { at: rect(lines.leaders.x, top + i * (height + between), width, height), from: x, to: x };
  });
}

/** How many lines there are: between two leaders, beside a single line, else where no line runs. */
function count(
  data: Organisation,
  seats: readonly Seat[],
  unit: Rect,
  rows: boolean,
  opacity: number,
  frame: Frame,
  say: Say,
): Mark[] {
  const { left, width, name: size, lines, gap } = plans[frame.name];
  const last = seats.at(-1)!;
  const first = seats[0]!.at;
  const bottom = last.at.y + last.at.height;
  const free = unit.y - bottom;
  const two = seats.length === 2 && !rows;
  const beside = two && frame.name !== 'compact';
  const one = seats.length === 1 && !rows;
  const right = left + width;
  const room = beside
    ? inset(rect(first.x + first.width, first.y, last.at.x - first.x - first.width, first.height), gap / 2, 0)
    : two
      ? rect(104, bottom + 5, frame.width - 208, free - 22)
      : one
        ? rect(last.from + gap, bottom + 2, right - last.from - gap, free - 4)
        : rows
          ? rect(left, bottom + 2, last.from - left - lines.step, free - 4)
          : rect(left, bottom + free * 0.3, unit.x + unit.width * 0.2 - left - 6, free * 0.7 - 6);
  const text = heading(
    say.pick(seats.length === 1 ? words.line : words.lines),
    say.claim(data.claims.leaders!),
  );
  return stack(
    room,
    [
      {
        id: 'lines.name',
        text,
        size: size * 0.8,
        weight: 700,
        tone: 'bytedance',
        claim: 'leaders',
        opacity,
      },
    ],
    {
      frame,
      anchor: two ? 'middle' : 'start',
      rise: beside || rows || one ? 'middle' : two ? 'top' : 'bottom',
      where: 'beside the reporting lines',
    },
  );
}
