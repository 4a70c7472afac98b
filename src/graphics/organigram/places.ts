import type { Frame, Tone } from '../../model/layout.ts';
import { cells, rect, type Rect } from './parts.ts';
import { plans } from './plans.ts';
import { rootOf, type Organisation } from './schema.ts';

/** Where the boxes that last through the scenes stand: the units, the origins of the new one's people. */

export type Show = 'before' | 'after' | 'lines' | 'head' | 'people' | 'remit' | 'intent';

/** What a frame falls back to beyond its capacity, the same in all scenes. */
export interface Mode {
  /** Units in boxes of their own, or in a list of their names. */
  readonly units: 'boxes' | 'list';
  /** Leaders side by side in boxes, or below one another in rows. */
  readonly leaders: 'boxes' | 'rows';
}

export interface Placed {
  readonly at: Rect;
  readonly opacity: number;
  readonly fill: Tone;
  readonly stroke: Tone;
}

export const firstLevel = (data: Organisation): string[] =>
  Object.keys(data.units).filter((id) => data.units[id]!.parent === undefined);

/** The first-level units that the work was in. */
export const homesOf = (data: Organisation): string[] =>
  Object.values(data.homes).map(({ unit }) => rootOf(data.units, unit));

/** The first-level unit that the head comes from; undefined when that is no unit. */
export function headUnit({ head, origins, units }: Organisation): string | undefined {
  const unit = head.from === undefined ? undefined : origins[head.from]!.unit;
  return unit === undefined ? undefined : rootOf(units, unit);
}

/** Units as they stand, row by row: the new one in the middle of the first row, between its work's homes. */
function ordered(data: Organisation, columns: number): string[] {
  const [left, right, third] = homesOf(data);
  const rest = firstLevel(data).filter((id) => ![data.newest, left, right, third].includes(id));
  const row = [...rest.splice(0, (columns - 1) / 2 - 1), left!, data.newest, ...(right ? [right] : [])];
  const all = [...row, ...rest];
  // A third home stands under the new unit.
  if (third) all.splice(Math.min(all.length, columns + (columns - 1) / 2), 0, third);
  return all;
}

/** The room for the units' boxes and, when not all have one, for the words about the others below. */
export function areas(show: Show, mode: Mode, frame: Frame): { grid: Rect; list: Rect } {
  const { before, after, lines, gap } = plans[frame.name];
  const whole = show === 'after' ? after.grid : lines.grid;
  if (mode.units === 'boxes') return { grid: whole, list: whole };
  if (show === 'before') return { grid: whole, list: before.rest };
  // In the scene that names them all the list has most of the room.
  const row = show === 'after' ? Math.max(frame.text * 2.6, whole.height * 0.19) : whole.height * 0.5;
  const under = row + gap;
  return {
    grid: rect(whole.x, whole.y, whole.width, row),
    list: rect(whole.x, whole.y + under, whole.width, whole.height - under),
  };
}

/** The homes of the work, side by side; one alone stands in the middle. */
function homeSlots(data: Organisation, frame: Frame): Rect[] {
  const { homes, apart } = plans[frame.name].before;
  const count = homesOf(data).length;
  const width = count === 1 ? homes.width * 0.6 : homes.width;
  return cells(
    { ...homes, x: homes.x + (homes.width - width) / 2, width },
    count,
    count,
    count > 2 ? apart * 0.4 : apart,
  );
}

/** Where people come from, side by side; one or two keep the width of three, in the middle. */
export function originSlots(data: Organisation, frame: Frame): Rect[] {
  const { people, gap } = plans[frame.name];
  const count = Object.keys(data.origins).length;
  const { origins } = people;
  const width = Math.min(origins.width, ((origins.width - 2 * gap) / 3) * count + gap * (count - 1));
  return cells({ ...origins, x: origins.x + (origins.width - width) / 2, width }, count, count, gap);
}

/** The scene of the head; where nothing is said of another unit, its boxes take that room too. */
export function headPlan(data: Organisation, frame: Frame) {
  const plan = plans[frame.name].head;
  if (data.head.notFrom !== undefined) return plan;
  const height = plan.note.y + plan.note.height - plan.from.y;
  return { ...plan, from: { ...plan.from, height }, newest: { ...plan.newest, height } };
}

/** The box of the new unit under leaders that stand in rows, whose lines come down on its right. */
function underRows({ leaders }: Organisation, frame: Frame): Rect {
  const { grid } = plans[frame.name].lines;
  const height = grid.height * (Object.keys(leaders).length > 2 ? 0.26 : 0.36);
  return { ...grid, y: grid.y + grid.height - height, height };
}

const soft = { opacity: 1, fill: 'bytedance-soft', stroke: 'none' } as const;
const gone = { opacity: 0, fill: 'bytedance-soft', stroke: 'none' } as const;
const outlined = { opacity: 1, fill: 'none', stroke: 'rule' } as const;

/** Where each first-level unit that has a box stands in a scene. */
export function places(data: Organisation, show: Show, mode: Mode, frame: Frame): Map<string, Placed> {
  const plan = plans[frame.name];
  const homes = homesOf(data);
  const listed = mode.units === 'list';
  const few = [...homes.slice(0, 1), data.newest, ...homes.slice(1)];
  // What other scenes speak of has a box everywhere.
  const named = [...Object.values(data.origins).map(({ unit }) => unit), data.head.notFrom]
    .filter((id) => id !== undefined)
    .map((id) => rootOf(data.units, id))
    .filter((id) => !few.includes(id));
  const columns = listed ? few.length : firstLevel(data).length > 9 ? 5 : 3;
  const boxed = listed ? few : ordered(data, columns);
  const placed = new Map<string, Placed>();
  const put = (id: string | undefined, at: Rect, how: Omit<Placed, 'at'> = soft) =>
    id !== undefined && placed.set(id, { at, ...how });

  const beside = show === 'after' || (show === 'lines' && mode.leaders === 'boxes');
  const { grid, list } = areas(show, mode, frame);
  const at = cells(grid, boxed.length, columns, plan.gap);
  boxed.forEach((id, i) => put(id, at[i]!, beside ? soft : gone));
  if (listed)
    for (const id of new Set(named)) put(id, rect(list.x, list.y, grid.width / 3, list.height), gone);

  if (show === 'before') {
    const slots = homeSlots(data, frame);
    homes.forEach((id, i) => put(id, slots[i]!));
    const others = boxed.filter((id) => id !== data.newest && !homes.includes(id));
    const across = Math.min(columns, Math.max(1, others.length));
    const tight = plan.gap / (others.length > columns ? 2 : 1);
    const small = cells(plan.before.rest, others.length, across, tight);
    others.forEach((id, i) => put(id, small[i]!, outlined));
    // The new unit does not exist yet: it waits, unseen, where the work will meet.
    const area = plan.before.homes;
    put(data.newest, rect(area.x + area.width / 2 - 20, area.y + area.height / 2 - 20, 40, 40), gone);
  }
  if (show === 'lines' && mode.leaders === 'rows') put(data.newest, underRows(data, frame));
  if (show === 'head') {
    const { from, notFrom, newest } = headPlan(data, frame);
    put(headUnit(data), from);
    if (data.head.notFrom !== undefined) put(rootOf(data.units, data.head.notFrom), notFrom, outlined);
    put(data.newest, newest);
  }
  if (show === 'people') {
    const slots = originSlots(data, frame);
    Object.values(data.origins).forEach(({ unit }, i) => unit && put(rootOf(data.units, unit), slots[i]!));
  }
  if (show === 'people' || show === 'remit' || show === 'intent') put(data.newest, plan[show].newest);
  return placed.set(data.newest, { ...placed.get(data.newest)!, fill: 'bytedance' });
}

/** Where the new unit's box is in a scene. */
export const newestAt = (data: Organisation, show: Show, mode: Mode, frame: Frame): Rect =>
  places(data, show, mode, frame).get(data.newest)!.at;
