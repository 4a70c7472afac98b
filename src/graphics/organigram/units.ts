import { CannotFit } from '../../model/graphic.ts';
import type { Box, Frame, Label, Mark, Tone } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, cells, commonSize, inset, rect, stack, type Item, type Rect } from './parts.ts';
import { plans } from './plans.ts';
import { rootOf, type Organisation } from './schema.ts';
import { pieceMarks } from './work.ts';
import { words } from './words.ts';

/** The boxes that last through the scenes: the units, the work that becomes a new one, the origins of its people. */

export type Show = 'before' | 'after' | 'lines' | 'head' | 'people' | 'remit' | 'intent';

/** Units in boxes of their own, or beyond a frame's capacity in a list of their names. */
export type Mode = 'boxes' | 'list';

export interface Placed {
  readonly at: Rect;
  readonly opacity: number;
  readonly fill: Tone;
  readonly stroke: Tone;
}

const firstLevel = (data: Organisation) =>
  Object.keys(data.units).filter((id) => data.units[id]!.parent === undefined);
export const homesOf = (data: Organisation) =>
  Object.values(data.homes).map(({ unit }) => rootOf(data.units, unit));

/** First-level units as they stand, row by row: the new one in the middle of the first row, between its work's homes. */
function ordered(data: Organisation, columns: number): string[] {
  const [left, right] = homesOf(data);
  const rest = firstLevel(data).filter((id) => id !== data.newest && id !== left && id !== right);
  return [...rest.splice(0, (columns - 1) / 2 - 1), left!, data.newest, ...(right ? [right] : []), ...rest];
}

/** A unit's note and the units in it, down to the last level. */
function noteOf(data: Organisation, id: string, say: Say): string {
  const inside = (of: string): string =>
    say.list(
      Object.entries(data.units)
        .filter(([, { parent }]) => parent === of)
        .map(([child, { name }]) => {
          const further = inside(child);
          return say.pick(name) + (further && say.bracket(further));
        }),
    );
  const { note } = data.units[id]!;
  return [note && say.pick(note), inside(id)].filter(Boolean).join(say.locale === 'en' ? '; ' : '；');
}

/** The room for the units' boxes and, when not all have one, for the list of the others below. */
function areas(data: Organisation, show: Show, mode: Mode, frame: Frame): { grid: Rect; list: Rect } {
  const { before, after, lines, gap } = plans[frame.name];
  const whole = show === 'after' ? after.grid : lines.grid;
  if (mode === 'boxes') return { grid: whole, list: whole };
  // Names need the room that the lines can spare; those to three leaders can spare none.
  const rise = show === 'after' || Object.keys(data.leaders).length > 2 ? 0 : whole.height * 0.17;
  const top = whole.y - rise;
  const row = whole.height * 0.28;
  const list = rect(whole.x, top + row + gap * 0.75, whole.width, whole.height + rise - row - gap * 0.25);
  return { grid: rect(whole.x, top, whole.width, row), list: show === 'before' ? before.list : list };
}

/** Where each first-level unit that has a box stands in a scene. */
function places(data: Organisation, show: Show, mode: Mode, frame: Frame): Map<string, Placed> {
  const plan = plans[frame.name];
  const all = firstLevel(data);
  const columns = mode === 'boxes' && all.length > 9 ? 5 : 3;
  const boxed =
    mode === 'boxes'
      ? ordered(data, columns)
      : [...homesOf(data).slice(0, 1), data.newest, ...homesOf(data).slice(1)];
  const placed = new Map<string, Placed>();
  const soft = { opacity: 1, fill: 'bytedance-soft', stroke: 'none' } as const;
  const gone = { opacity: 0, fill: 'bytedance-soft', stroke: 'none' } as const;

  const at = cells(areas(data, show, mode, frame).grid, boxed.length, columns, plan.gap);
  boxed.forEach((id, i) =>
    placed.set(id, { at: at[i]!, ...(show === 'after' || show === 'lines' ? soft : gone) }),
  );
  const put = (id: string | undefined, where: Rect, how: Omit<Placed, 'at'> = soft) =>
    id && placed.set(id, { at: where, ...how });
  if (show === 'before') {
    const homes = homesOf(data);
    const area = mode === 'boxes' ? plan.before.homes : plan.before.listHomes;
    const sides = cells(area, 2, 2, plan.before.apart);
    homes.forEach((id, i) => put(id, sides[i]!));
    const others = boxed.filter((id) => id !== data.newest && !homes.includes(id));
    const small = cells(
      plan.before.rest,
      others.length,
      Math.min(columns, Math.max(1, others.length)),
      plan.gap / (others.length > columns ? 2 : 1),
    );
    others.forEach((id, i) => put(id, small[i]!, { opacity: 1, fill: 'none', stroke: 'rule' }));
    // The new unit does not exist yet: it waits, unseen, where the work will meet.
    put(data.newest, rect(area.x + area.width / 2 - 20, area.y + area.height / 2 - 20, 40, 40), gone);
  }
  if (show === 'head')
    put(rootOf(data.units, data.head.notFrom), plan.head.notFrom, {
      opacity: 1,
      fill: 'none',
      stroke: 'rule',
    });
  if (show === 'people') {
    const slots = originSlots(data, frame);
    Object.values(data.origins).forEach(({ unit }, i) => unit && put(rootOf(data.units, unit), slots[i]!));
  }
  if (show === 'head' || show === 'people' || show === 'remit' || show === 'intent')
    put(data.newest, plan[show].newest);
  const newest = placed.get(data.newest)!;
  return placed.set(data.newest, { ...newest, fill: 'bytedance' });
}

export const originSlots = (data: Organisation, frame: Frame): Rect[] => {
  const { people, gap } = plans[frame.name];
  const count = Object.keys(data.origins).length;
  // One or two origins keep the width of three, in the middle.
  const width = Math.min(
    people.origins.width,
    ((people.origins.width - 2 * gap) / 3) * count + gap * (count - 1),
  );
  return cells(
    { ...people.origins, x: people.origins.x + (people.origins.width - width) / 2, width },
    count,
    count,
    gap,
  );
};

/** Where the new unit's box is in a scene. */
export const newestAt = (data: Organisation, show: Show, mode: Mode, frame: Frame): Rect =>
  places(data, show, mode, frame).get(data.newest)!.at;

const modes = new WeakMap<Organisation, Map<string, Mode>>();

/** Boxes if every name has room in every scene, else a list; found out once for all scenes. */
export function modeOf(data: Organisation, frame: Frame, say: Say): Mode {
  const found = modes.get(data) ?? new Map<string, Mode>();
  modes.set(data, found);
  const key = `${frame.name} ${say.locale}`;
  const mode = found.get(key) ?? tryBoxes(data, frame, say);
  found.set(key, mode);
  return mode;
}

function tryBoxes(data: Organisation, frame: Frame, say: Say): Mode {
  if (firstLevel(data).length > plans[frame.name].capacity) return 'list';
  try {
    for (const show of ['before', 'after', 'lines'] as const) units(data, show, 'boxes', frame, say);
    return 'boxes';
  } catch (error) {
    if (error instanceof CannotFit) return 'list';
    throw error;
  }
}

/** The lasting boxes and their names, as boxes and labels apart, so that links can lie under the one and no label. */
export function units(
  data: Organisation,
  show: Show,
  mode: Mode,
  frame: Frame,
  say: Say,
): { boxes: Mark[]; labels: Label[] } {
  const plan = plans[frame.name];
  const placed = places(data, show, mode, frame);
  const homes = homesOf(data);
  const labels: Label[] = [];
  const boxes: Box[] = [];
  const names = [...placed.keys()].map((id) => say.pick(data.units[id]!.name));
  const grid = inset(placed.get(data.newest)!.at, plan.pad);
  const peer =
    show === 'after' || show === 'lines'
      ? commonSize(names, grid, plan.name, frame.small)
      : show === 'before'
        ? commonSize(
            homes.map((id) => say.pick(data.units[id]!.name)),
            inset(placed.get(homes[0]!)!.at, plan.pad),
            plan.name,
            frame.small,
          )
        : plan.name;

  for (const [id, { at, opacity, fill, stroke }] of placed) {
    const isNew = id === data.newest;
    const home = show === 'before' && homes.includes(id);
    const chip = show === 'before' && !home && !isNew;
    const origin = Object.entries(data.origins).find(
      ([, { unit }]) => unit !== undefined && rootOf(data.units, unit) === id,
    );
    const inOrigin = show === 'people' && origin !== undefined;
    const head = show === 'head' && isNew;
    const intent = show === 'intent' && isNew;
    const claim = isNew ? (show === 'before' ? data.shows.before : data.shows[show]) : undefined;
    const note = noteOf(data, id, say);
    const style: Pick<Item, 'size' | 'tone' | 'weight'> = isNew
      ? { size: show === 'before' ? frame.small : peer, weight: 700, tone: 'paper' }
      : chip || inOrigin
        ? { size: chip ? frame.text : frame.small, weight: 400, tone: 'muted' }
        : { size: peer, weight: 700, tone: show === 'head' ? 'muted' : 'ink' };
    const items: Item[] = [
      { id: `unit.${id}.name`, text: say.pick(data.units[id]!.name), opacity, claim, ...style },
    ];
    if (note)
      items.push({
        id: `unit.${id}.note`,
        text: note,
        size: frame.small,
        tone: isNew ? 'paper' : 'muted',
        opacity: show === 'after' ? opacity : 0,
      });
    if (origin) items.push(...originItems(data, origin[0], frame, say, inOrigin));
    // What is not shown takes no room either.
    const shown = items.filter((item, i) => i === 0 || item.opacity !== 0);
    const room =
      intent || head
        ? { ...inset(at, plan.pad), height: at.height * (head ? 0.3 : 0.4) }
        : inset(at, plan.pad, home ? plan.pad * 1.4 : chip ? plan.pad / 4 : plan.pad);
    const where = `in the box of "${id}"`;
    const top = stack(room, shown, { frame, rise: home ? 'top' : 'middle', where });
    const hidden = items.filter((item) => !shown.includes(item));
    const rest = hidden.length ? stack(room, hidden, { frame, where }) : [];
    labels.push(...items.map((item) => [...top, ...rest].find((mark) => mark.id === item.id)!));
    boxes.push(box(`unit.${id}`, at, { opacity, fill, stroke, ...(claim ? { claim } : {}) }));
  }

  const { work, workLabels } = pieceMarks(data, show, mode, placed, labels, frame, say);
  const list = listMarks(data, show, mode, placed, frame, say);
  return { boxes: [...boxes, ...work], labels: [...labels, ...workLabels, ...list] };
}

/** An origin's words: the team, and whether most people or others come from it. */
export function originItems(
  data: Organisation,
  id: string,
  frame: Frame,
  say: Say,
  visible: boolean,
): Item[] {
  const { name, weight } = data.origins[id]!;
  const opacity = visible ? 1 : 0;
  const claim = data.shows.people;
  const plan = plans[frame.name];
  return [
    {
      id: `origin.${id}.team`,
      text: say.pick(name),
      size: Math.min(plan.name, frame.text * 1.25),
      weight: 700,
      claim,
      opacity,
    },
    {
      id: `origin.${id}.weight`,
      text: say.pick(words[weight]),
      size: frame.text,
      tone: 'bytedance',
      weight: weight === 'most' ? 700 : 400,
      claim,
      opacity,
      gap: 0.5,
    },
  ];
}

/** Units beyond a frame's capacity, by name. */
function listMarks(
  data: Organisation,
  show: Show,
  mode: Mode,
  placed: Map<string, Placed>,
  frame: Frame,
  say: Say,
): Label[] {
  if (mode === 'boxes') return [];
  const rest = firstLevel(data).filter((id) => !placed.has(id));
  if (!rest.length) return [];
  const text = say.list(
    rest.map((id) => {
      const note = noteOf(data, id, say);
      return say.pick(data.units[id]!.name) + (note && say.bracket(note));
    }),
  );
  const opacity = show === 'before' || show === 'after' || show === 'lines' ? 1 : 0;
  return stack(
    areas(data, show, mode, frame).list,
    [{ id: 'units.list', text, size: frame.text, tone: 'muted', opacity }],
    { frame, anchor: 'start', rise: 'top', where: 'in the list of units' },
  );
}
