import { CannotFit } from '../../model/graphic.ts';
import type { Field, Frame, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { figure } from '../../model/table.ts';
import { leading, measure } from '../text.ts';
import { countedOf, plans, toneOf, unitOf, type Counted, type Plan } from './dots.ts';
import type { Viewers } from './schema.ts';
import { exactly, stack, type Line } from './stack.ts';
import { words } from './words.ts';

/** The scenes that show rooms with the people in them, and doors with everyone who came through. */
export type RoomsScene = 'room' | 'door' | 'peak' | 'same-order';

/** A dot's diameter, as a part of the pitch. */
const dot = 0.74;
/** Between a room's wall and its first dot, in pitches. */
const pad = 0.8;
/** Full texts, then smaller figures without the hosts' names, then as small as the frame allows. */
const levels = [0, 1, 2] as const;
type Level = (typeof levels)[number];

interface Context {
  readonly data: Viewers;
  readonly show: RoomsScene;
  readonly frame: Frame;
  readonly say: Say;
  readonly plan: Plan;
  readonly level: Level;
  /** From one dot's start to the next one's: the scale of the picture. */
  readonly pitch: number;
  readonly run: number;
  /** Texts above the rooms, not beside them. */
  readonly stacked: boolean;
}

/** Columns and rows of places in a room; all rooms are of one size, whoever is in them. */
function gridOf(rooms: readonly Counted[]): { cols: number; rows: number } {
  const most = Math.max(...rooms.map(({ certain, possible }) => certain + possible));
  const cols = most < 10 ? 5 : 10 * Math.max(1, Math.round(Math.sqrt(most * 1.4) / 10));
  return { cols, rows: Math.max(2, Math.ceil(most / cols)) };
}

const span = (places: number, pitch: number) => (places - 1 + dot) * pitch;
const roomSize = (places: number, pitch: number) => span(places, pitch) + 2 * pad * pitch;

/** The marks that a scene about rooms shows. @throws CannotFit when even the smallest texts and dots have no room */
export function rooms(data: Viewers, show: RoomsScene, frame: Frame, say: Say): Mark[] {
  const plan = plans[frame.name];
  const key = keyOf(data, show, frame, say, plan);
  const bottom = key.top - plan.gap;
  const room = bottom - plan.top;
  let why: unknown;
  for (const level of levels) {
    let best: { pitch: number; marks: Mark[] } | undefined;
    for (const at of scales(data, show, plan, level)) {
      // Full rows are easier to count and leave no odd end; they are worth somewhat smaller dots.
      if (best && (!at.full || at.pitch < best.pitch * 0.7)) continue;
      const context = { data, show, frame, say, plan, level, ...at };
      try {
        const trial = compose(context, 0);
        if (trial.height > room) continue;
        // A little above the middle looks centred.
        best = { pitch: at.pitch, marks: compose(context, plan.top + (room - trial.height) * 0.42).marks };
        if (at.full) break;
      } catch (error) {
        if (!(error instanceof CannotFit)) throw error;
        why = error;
      }
    }
    if (best) return [...best.marks, ...key.marks];
  }
  throw why ?? new CannotFit(show, `as a scene in the ${frame.name} frame`);
}

interface Scale {
  readonly pitch: number;
  /** Dots in a row at a door. */
  readonly run: number;
  readonly stacked: boolean;
  /** Every row of dots at a door is full. */
  readonly full: boolean;
}

/** The scales to try, the largest dots first. A row fills the width, or nearly so where its rows come out full. */
function scales(data: Viewers, show: RoomsScene, plan: Plan, level: Level): Scale[] {
  const width = plan.right - plan.left;
  const counted = countedOf(data);
  const { cols } = gridOf(counted);
  const smallest = [4, 2.6, 1.1][level]!;
  const found: Scale[] = [];
  if (show === 'door' || show === 'peak') {
    const counts = counted.map(({ usual, more }) => usual + (show === 'peak' ? more : 0));
    for (let n = 10; n <= 600; n += 5) {
      const full = counts.every((count) => count % n === 0);
      for (const part of full ? [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82] : [1]) {
        const pitch = (part * width) / (n - 1 + dot);
        if (pitch >= smallest && roomSize(cols, pitch) <= width - plan.text) found.push({ pitch, run: n, stacked: false, full });
      }
    }
    return found.sort((a, b) => b.pitch - a.pitch);
  }
  const widest = width / (cols - 1 + dot + 2 * pad);
  for (let pitch = widest; pitch >= smallest; pitch *= 0.95) found.push({ pitch, run: cols, stacked: true, full: true });
  return found;
}

function compose(context: Context, top: number): { marks: Mark[]; height: number } {
  const { data, show, plan } = context;
  const all = countedOf(data);
  const shown = show === 'room' ? all.filter(({ room }) => room.counts === 'concurrent') : all;
  const grid = gridOf(all);
  const marks: Mark[] = [];
  let y = top;
  let said = false;
  shown.forEach((counted, i) => {
    if (i) y += plan.gap;
    const first = show === 'same-order' && counted.room.counts === 'cumulative' && !said;
    if (first) said = true;
    const strip = stripOf(context, counted, grid, y, first);
    marks.push(...strip.marks);
    y += strip.height;
    if (counted.room.counts === 'cumulative' && (show === 'door' || show === 'peak')) {
      const door = doorOf(context, counted, strip.box, y);
      marks.push(...door.marks);
      y += door.height;
    }
  });
  return { marks, height: y - top };
}

/** What stands beside (or above) a room. */
function textsOf(context: Context, { id, room }: Counted, first: boolean): Line[] {
  const { data, show, frame, say, plan, level } = context;
  const tones = toneOf[room.side];
  const hosts = say.list(room.hosts.map((host) => say.pick(data.hosts[host]!.name)));
  const size = level === 0 && show !== 'same-order' ? frame.text : frame.small;
  const amount = [plan.amount, frame.text * 1.1, frame.small][level]!;
  const named = level === 0 ? `${say.pick(room.name)} · ${hosts}` : say.pick(room.name);
  const name: Line = { id: `${id}.name`, text: named, size, smallest: frame.small, weight: 600, tone: tones.text };
  if (room.counts === 'concurrent')
    return [
      name,
      { ...amountLine(context, id, room.usual, amount), tone: tones.text },
      { id: `${id}.counts`, text: say.pick(words.concurrent), size: frame.small, tone: 'muted' },
    ];
  if (show !== 'same-order')
    return [name, { id: `${id}.none`, text: say.pick(words.noCount), size, smallest: frame.small, tone: 'ink', gap: 2 }];
  const claim = data.claims[data.sameOrder]!;
  const so: Line = {
    id: `${id}.if-so`,
    text: say.pick(words.ifSo),
    size: level === 0 ? plan.amount * 0.8 : frame.text,
    smallest: frame.small,
    weight: 700,
    tone: 'open-text',
    claim: data.sameOrder,
  };
  if (!first) return [name, so];
  const by = `${say.pick(words.saysWho)}${say.locale === 'en' ? ' ' : ''}${say.pick(claim.attribution.by!)}`;
  const note = claim.note ? say.pick(claim.note) : '';
  const stop = say.locale === 'en' ? '. ' : '。';
  return [
    name,
    so,
    {
      id: `${id}.who`,
      text: note ? `${by}${stop}${note}` : by,
      size: level === 0 ? frame.text : frame.small,
      smallest: frame.small,
      claim: data.sameOrder,
    },
  ];
}

const amountLine = ({ data, frame, say }: Context, id: string, claim: string, size: number): Line => ({
  id: `${id}.amount`,
  text: figure(data.claims[claim]!, say),
  size,
  smallest: frame.small,
  lines: 3,
  weight: 700,
  claim,
});

/** A room with those who are in it, and what is known of them. */
function stripOf(
  context: Context,
  counted: Counted,
  grid: { cols: number; rows: number },
  y: number,
  first: boolean,
): { marks: Mark[]; height: number; box: { x: number; y: number; width: number; height: number } } {
  const { show, frame, say, plan, pitch, stacked } = context;
  const { id, room, certain, possible } = counted;
  const tones = toneOf[room.side];
  const box = { x: plan.left, y, width: roomSize(grid.cols, pitch), height: roomSize(grid.rows, pitch) };
  const texts = textsOf(context, counted, first);
  const beside = plan.left + box.width + Math.max(10, plan.gap * 0.8);
  const where = `beside the room "${id}"`;
  const x = stacked ? plan.left : beside;
  let words_ = stack(texts, x, y, plan.right - x, frame, where);
  let height: number;
  if (stacked) {
    box.y = y + words_.height + frame.small * 0.35;
    // One width for all rooms: the frame's, however many dots stand in the middle of it.
    box.width = plan.right - plan.left;
    height = box.y + box.height - y;
  } else {
    height = Math.max(box.height, words_.height);
    words_ = stack(texts, x, y + (height - words_.height) / 2, plan.right - x, frame, where);
    box.y = y + (height - box.height) / 2;
  }

  const counts = room.counts === 'concurrent';
  const supposed = show === 'same-order' && !counts;
  const inner = { x: box.x + (box.width - span(grid.cols, pitch)) / 2, y: box.y + pad * pitch };
  const cell = pitch * dot;
  const base = { kind: 'field', shape: 'dot', cell, pitch, run: grid.cols, flow: 'right', fill: tones.area, stroke: 'none' } as const;
  const marks: Mark[] = [
    {
      kind: 'box',
      id: `${id}.room`,
      ...box,
      radius: Math.min(6, pitch * 0.4),
      // Where nobody has counted, the light is off.
      fill: counts ? tones.soft : supposed ? 'paper' : 'rule',
      stroke: counts || supposed ? tones.area : 'muted',
      strokeWidth: 1.5,
      ...(supposed ? { dashed: true } : {}),
      opacity: 1,
    },
  ];
  if (counts) {
    marks.push({ ...base, id: `${id}.certain`, ...inner, count: certain, claim: room.usual, opacity: 1 });
    const skip = certain % grid.cols;
    if (possible > 0)
      marks.push({
        ...base,
        id: `${id}.possible`,
        x: inner.x,
        y: inner.y + Math.floor(certain / grid.cols) * pitch,
        count: possible,
        ...(skip ? { skip } : {}),
        claim: room.usual,
        opacity: 0.35,
      });
  } else if (supposed) {
    const most = Math.max(...countedOf(context.data).map((other) => other.certain + other.possible));
    marks.push({ ...base, id: `${id}.supposed`, ...inner, count: most, claim: context.data.sameOrder, opacity: 0.35 });
  } else {
    const size = Math.max(frame.small, Math.min(box.height * 0.62, frame.text * 3.4));
    if (box.height > size * 1.1)
      marks.push({
        kind: 'label',
        id: `${id}.unknown`,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2 + size * 0.36,
        size,
        lines: [say.pick(words.unknown)],
        anchor: 'middle',
        tone: 'ink',
        weight: 700,
        opacity: 1,
      });
  }
  return { marks: [...marks, ...words_.labels], height, box };
}

/** The door under a room, and everyone who ever came through it: an open number, so an open edge. */
function doorOf(
  context: Context,
  { id, room, usual, more }: Counted,
  box: { x: number; y: number; width: number; height: number },
  y: number,
): { marks: Mark[]; height: number } {
  const { data, show, frame, say, plan, level, pitch, run } = context;
  const tones = toneOf[room.side];
  const peak = show === 'peak' && room.peak !== undefined;
  const claim = peak ? room.peak! : room.usual;
  const value = data.claims[claim]!.value!;
  const indent = frame.small * 1.7;
  const width = plan.right - plan.left;
  const gap = Math.max(6, plan.gap * 0.6);
  const amount = [plan.amount, frame.text * 1.1, frame.small][level]!;
  const head = stack(
    [
      { ...amountLine(context, id, claim, amount), tone: tones.text },
      { id: `${id}.counts`, text: say.pick(words.cumulative), size: frame.small, tone: 'muted' },
    ],
    plan.left + indent,
    y + gap,
    width - indent,
    frame,
    `at the door of "${id}"`,
  );
  const top = y + gap + head.height + frame.small * 0.35;
  const base = {
    kind: 'field',
    shape: 'dot',
    x: plan.left,
    cell: pitch * dot,
    pitch,
    run,
    flow: 'right',
    fill: tones.area,
    stroke: 'none',
  } as const satisfies Partial<Field>;
  const count = usual + (peak ? more : 0);
  const rows = Math.ceil(count / run);
  const bottom = top + (rows - 1 + dot) * pitch;
  const arrow: Link = {
    kind: 'link',
    id: `${id}.way`,
    x1: plan.left + indent * 0.36,
    x2: plan.left + indent * 0.36,
    y1: top - 3,
    y2: box.y + box.height - Math.min(10, box.height * 0.2),
    reveal: 1,
    bend: 'straight',
    tone: tones.area,
    strokeWidth: 1.5,
    arrow: true,
    opacity: 1,
  };
  const marks: Mark[] = [
    {
      kind: 'box',
      id: `${id}.door`,
      x: arrow.x1 - 7,
      y: box.y + box.height - 2,
      width: 14,
      height: 4,
      radius: 0,
      fill: 'paper',
      stroke: 'none',
      strokeWidth: 0,
      opacity: 1,
    },
    { ...base, id: `${id}.usual`, y: top, count: usual, claim: room.usual, opacity: 1 },
    arrow,
    ...head.labels,
  ];
  const skip = usual % run;
  if (peak && more > 0)
    marks.push({
      ...base,
      id: `${id}.more`,
      y: top + Math.floor(usual / run) * pitch,
      count: more,
      ...(skip ? { skip } : {}),
      claim: room.peak!,
      opacity: 0.55,
    });
  let height = bottom - y;
  if (value.over !== undefined) {
    const strip = Math.max(6, Math.min(14, pitch * 0.5));
    marks.push({
      kind: 'box',
      id: `${id}.open`,
      x: plan.left,
      y: bottom + 4,
      width: (Math.min(run, count) - 1 + dot) * pitch,
      height: strip,
      radius: 0,
      fill: 'none',
      stroke: 'none',
      strokeWidth: 0,
      hatched: true,
      claim,
      opacity: 1,
    });
    height += strip + 4;
  }
  return { marks, height };
}

/** What one dot stands for, and how to read what is faint or open; always at the foot of the frame. */
function keyOf(data: Viewers, show: RoomsScene, frame: Frame, say: Say, plan: Plan): { marks: Mark[]; top: number } {
  const size = frame.small;
  const one = (unit: 'viewer' | 'view') => say.quantity({ exact: unitOf(data) }, unit) + say.pick(words[unit]);
  const dots =
    show === 'door' || show === 'peak'
      ? one('viewer') + say.pick(words.or) + (say.locale === 'en' ? say.pick(words.view) : one('view'))
      : one('viewer');
  const open = Object.values(data.rooms).some(
    (room) => data.claims[room.usual]!.value!.over !== undefined && room.counts === 'cumulative',
  );
  const ranged = Object.values(data.rooms).some(
    (room) => room.counts === 'concurrent' && data.claims[room.usual]!.value!.to !== undefined,
  );
  const notes = [
    show === 'room' && ranged ? say.pick(words.faint) : '',
    show === 'peak' && Object.values(data.rooms).some(({ peak }) => peak) ? say.pick(words.atTimes) : '',
    (show === 'door' || show === 'peak') && open ? say.pick(words.beyond) : '',
    show === 'same-order' ? say.pick(words.onlyOrder) : '',
  ].filter(Boolean);
  const indent = size * 1.05;
  const where = `in the key of the ${frame.name} frame`;
  const separator = say.locale === 'en' ? '; ' : '；';
  const lines: string[] = [];
  // A new line begins with a new remark rather than in the middle of one.
  for (const part of [`${say.pick(words.oneDot)} = ${dots}`, ...notes]) {
    const longer = lines.length ? `${lines.at(-1)!}${separator}${part}` : part;
    if (lines.length && measure(longer, size) <= plan.right - plan.left - indent) lines[lines.length - 1] = longer;
    else {
      if (lines.length) lines[lines.length - 1] += separator.trim();
      lines.push(...exactly(part, plan.right - plan.left - indent - size, size, where));
    }
  }
  const y = plan.bottom - (lines.length - 1) * size * leading;
  return {
    top: y - size * 0.84,
    marks: [
      {
        kind: 'field',
        id: 'key',
        shape: 'dot',
        x: plan.left,
        y: y - size * 0.68,
        cell: size * 0.66,
        pitch: size,
        run: 1,
        flow: 'right',
        count: 1,
        fill: 'muted',
        stroke: 'none',
        opacity: 1,
      },
      {
        kind: 'label',
        id: 'key-label',
        x: plan.left + indent,
        y,
        size,
        lines,
        anchor: 'start',
        tone: 'muted',
        weight: 400,
        opacity: 1,
      },
    ],
  };
}
