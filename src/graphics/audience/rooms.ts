import { CannotFit } from '../../model/graphic.ts';
import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { dot, gridOf, levels, pad, roomSize, type Context, type Level, type RoomsScene } from './context.ts';
import { doorOf } from './door.ts';
import { countedOf, plans, type Counted, type Plan } from './dots.ts';
import { keyOf } from './key.ts';
import { list } from './list.ts';
import type { Viewers } from './schema.ts';
import { stripOf } from './strip.ts';

/** So many rooms are drawn as rooms; more are a list with their dots. */
const capacity: Record<Frame['name'], number> = { compact: 2, narrow: 4, wide: 4 };

/** The marks that a scene about rooms shows. @throws CannotFit when even the smallest texts and dots have no room */
export function rooms(data: Viewers, show: RoomsScene, frame: Frame, say: Say): Mark[] {
  const plan = plans[frame.name];
  const key = keyOf(data, show, frame, say, plan);
  const bottom = key.top - plan.gap;
  const room = bottom - plan.top;
  if (Object.keys(data.rooms).length > capacity[frame.name])
    return [...list({ data, show, frame, say, plan }, bottom), ...key.marks];
  let why: unknown;
  for (const level of levels) {
    let best: { pitch: number; marks: Mark[] } | undefined;
    for (const at of scales(data, show, plan, level)) {
      // Full rows are easier to count and leave no odd end; they are worth somewhat smaller dots.
      if (best && (!at.full || at.pitch < best.pitch * 0.7)) continue;
      if (least(data, show, at) > room * at.columns) continue;
      const context = { data, show, frame, say, plan, level, ...at };
      try {
        const trial = compose(context);
        if (trial.height > room) continue;
        // A little above the middle looks centred.
        best = { pitch: at.pitch, marks: lower(trial.marks, plan.top + (room - trial.height) * 0.42) };
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

const lower = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'link' ? { ...mark, y1: mark.y1 + by, y2: mark.y2 + by } : { ...mark, y: mark.y + by },
  );

/** The height that rooms and dots take without any text: what is too tall already needs no fitting. */
function least(data: Viewers, show: RoomsScene, { pitch, run }: Scale): number {
  const all = countedOf(data);
  const { rows } = gridOf(all);
  const shown = shownIn(all, show);
  const doors = show === 'door' || show === 'peak' ? shown : [];
  const dots = doors.reduce(
    (sum, { usual, more }) => sum + Math.ceil((usual + (show === 'peak' ? more : 0)) / run),
    0,
  );
  return shown.length * roomSize(rows, pitch) + dots * pitch - doors.length * pitch;
}

const shownIn = (all: readonly Counted[], show: RoomsScene) =>
  show === 'room' ? all.filter(({ room }) => room.counts === 'concurrent') : all;

interface Scale {
  readonly pitch: number;
  /** Dots in a row at a door. */
  readonly run: number;
  readonly stacked: boolean;
  /** Every row of dots at a door is full. */
  readonly full: boolean;
  readonly columns: number;
}

/** A part of the frame for each column of rooms. */
function columnOf(plan: Plan, columns: number, i: number): Plan {
  if (columns === 1) return plan;
  const gutter = plan.gap * 1.6;
  const width = (plan.right - plan.left - gutter * (columns - 1)) / columns;
  const left = plan.left + i * (width + gutter);
  return { ...plan, left, right: left + width, amount: plan.amount * 0.8, text: width * 0.5 };
}

/** The scales to try, the largest dots first. A row fills the width, or nearly so where its rows come out full. */
function scales(data: Viewers, show: RoomsScene, whole: Plan, level: Level): Scale[] {
  const counted = countedOf(data);
  const { cols } = gridOf(counted);
  const smallest = [4, 2.6, 1.1][level]!;
  const found: Scale[] = [];
  const doors = show === 'door' || show === 'peak';
  const counts = counted.map(({ usual, more }) => usual + (show === 'peak' ? more : 0));
  for (let columns = 1; columns <= (shownIn(counted, show).length > 2 ? 2 : 1); columns++) {
    const plan = columnOf(whole, columns, 0);
    const width = plan.right - plan.left;
    const beside = (pitch: number) => roomSize(cols, pitch) <= width - plan.text;
    if (doors)
      for (let n = 10; n <= 600; n += 5) {
        const full = counts.every((count) => count % n === 0);
        for (const part of full ? [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82] : [1]) {
          const pitch = (part * width) / (n - 1 + dot);
          if (pitch >= smallest && beside(pitch))
            found.push({ pitch, run: n, stacked: false, full, columns });
        }
      }
    else
      for (let pitch = width / (cols - 1 + dot + 2 * pad); pitch >= smallest; pitch *= 0.95) {
        found.push({ pitch, run: cols, stacked: true, full: true, columns });
        // Many rooms with much to say stand beside their texts after all.
        if (level > 0 && beside(pitch)) found.push({ pitch, run: cols, stacked: false, full: true, columns });
      }
  }
  return found.sort((a, b) => b.pitch - a.pitch);
}

/** The rooms in their columns, those of one row on one line. */
function compose(context: Context): { marks: Mark[]; height: number } {
  const { data, show, plan, columns } = context;
  const all = countedOf(data);
  const shown = shownIn(all, show);
  const grid = gridOf(all);
  const first = shown.find(({ room }) => show === 'same-order' && room.counts === 'cumulative');
  const inColumn = Math.ceil(shown.length / columns);
  const marks: Mark[] = [];
  let y = 0;
  for (let row = 0; row < inColumn; row++) {
    if (row) y += plan.gap;
    let height = 0;
    for (let column = 0; column < columns; column++) {
      const counted = shown[column * inColumn + row];
      if (!counted) continue;
      const within = { ...context, plan: columnOf(plan, columns, column) };
      const strip = stripOf(within, counted, grid, y, counted === first);
      marks.push(...strip.marks);
      const doors = counted.room.counts === 'cumulative' && (show === 'door' || show === 'peak');
      const door = doors ? doorOf(within, counted, strip.box, y + strip.height) : { marks: [], height: 0 };
      marks.push(...door.marks);
      height = Math.max(height, strip.height + door.height);
    }
    y += height;
  }
  return { marks, height: y };
}
