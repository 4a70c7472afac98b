import { CannotFit } from '../../model/graphic.ts';
import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { dot, gridOf, levels, pad, roomSize, type Context, type Level, type RoomsScene } from './context.ts';
import { doorOf } from './door.ts';
import { countedOf, plans, type Plan } from './dots.ts';
import { keyOf } from './key.ts';
import type { Viewers } from './schema.ts';
import { stripOf } from './strip.ts';

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
      if (least(data, show, at) > room) continue;
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
  const shown = show === 'room' ? all.filter(({ room }) => room.counts === 'concurrent') : all;
  const doors = show === 'door' || show === 'peak' ? shown : [];
  const dots = doors.reduce(
    (sum, { usual, more }) => sum + Math.ceil((usual + (show === 'peak' ? more : 0)) / run),
    0,
  );
  return shown.length * roomSize(rows, pitch) + dots * pitch - doors.length * pitch;
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
        if (pitch >= smallest && roomSize(cols, pitch) <= width - plan.text)
          found.push({ pitch, run: n, stacked: false, full });
      }
    }
    return found.sort((a, b) => b.pitch - a.pitch);
  }
  const widest = width / (cols - 1 + dot + 2 * pad);
  for (let pitch = widest; pitch >= smallest; pitch *= 0.95) {
    found.push({ pitch, run: cols, stacked: true, full: true });
    // Many rooms with much to say stand beside their texts after all.
    if (level > 0 && roomSize(cols, pitch) <= width - plan.text)
      found.push({ pitch, run: cols, stacked: false, full: true });
  }
  return found;
}

function compose(context: Context): { marks: Mark[]; height: number } {
  const { data, show, plan } = context;
  const all = countedOf(data);
  const shown = show === 'room' ? all.filter(({ room }) => room.counts === 'concurrent') : all;
  const grid = gridOf(all);
  const marks: Mark[] = [];
  let y = 0;
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
  return { marks, height: y };
}
