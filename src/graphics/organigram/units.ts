import { derive } from '../../model/claim.ts';
import type { Box, Frame, Label, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { listed } from './list.ts';
import { box, commonSize, heading, inset, rect, stack, type Item, type Rect } from './parts.ts';
import { areas, firstLevel, headUnit, homesOf, places, type Mode, type Placed, type Show } from './places.ts';
import { plans } from './plans.ts';
import { rootOf, type Organisation } from './schema.ts';
import { pieceMarks } from './work.ts';
import { words } from './words.ts';

/** The boxes of the units and their names, apart, so that links can lie under the one and under no label. */
export function units(
  data: Organisation,
  show: Show,
  mode: Mode,
  frame: Frame,
  say: Say,
): { boxes: Mark[]; labels: Label[] } {
  const placed = places(data, show, mode, frame);
  const peer = peerSize(data, show, placed, frame, say);
  const labels: Label[] = [];
  const boxes: Box[] = [];
  for (const [id, place] of placed) {
    const { at, opacity, fill, stroke } = place;
    const claim = id === data.newest ? data.shows[show] : undefined;
    const items = itemsOf(data, id, show, place, peer, frame, say);
    const role = roleOf(data, id, show);
    // What is not shown takes no room either.
    const shown = items.filter((item, i) => i === 0 || item.opacity !== 0);
    const where = `in the box of "${id}"`;
    const top = stack(roomOf(role, at, frame), shown, { frame, rise: rises[role], where });
    const hidden = items.filter((item) => !shown.includes(item));
    const rest = hidden.length ? stack(inset(at, plans[frame.name].pad), hidden, { frame, where }) : [];
    labels.push(...items.map((item) => [...top, ...rest].find((mark) => mark.id === item.id)!));
    boxes.push(box(`unit.${id}`, at, { opacity, fill, stroke, ...(claim ? { claim } : {}) }));
  }
  const { work, workLabels } = pieceMarks(data, show, placed, labels, frame, say);
  const list = listMarks(data, show, mode, frame, say);
  return { boxes: [...boxes, ...work], labels: [...labels, ...workLabels, ...list] };
}

/** What a unit's box is to a scene, which decides where its name stands in it. */
type Role = 'peer' | 'home' | 'chip' | 'origin' | 'headed' | 'from' | 'channel';

function roleOf(data: Organisation, id: string, show: Show): Role {
  if (id === data.newest) return show === 'head' ? 'headed' : show === 'intent' ? 'channel' : 'peer';
  if (show === 'before') return homesOf(data).includes(id) ? 'home' : 'chip';
  if (show === 'head' && headUnit(data) === id) return 'from';
  return show === 'people' && originIn(data, id) !== undefined ? 'origin' : 'peer';
}

const rises: Record<Role, 'top' | 'middle'> = {
  peer: 'middle',
  home: 'top',
  chip: 'middle',
  origin: 'middle',
  headed: 'middle',
  from: 'top',
  channel: 'middle',
};

function roomOf(role: Role, at: Rect, frame: Frame): Rect {
  const { pad, name } = plans[frame.name];
  if (role === 'home') return inset(at, pad * (at.width < name * 6 ? 0.5 : 1.4), pad);
  if (role === 'chip') return inset(at, pad / 4);
  const room = inset(at, pad);
  if (role === 'from') return { ...room, y: at.y + pad * 1.5, height: name * 1.2 };
  if (role === 'headed') return { ...room, height: at.height * 0.24 };
  return role === 'channel' ? { ...room, height: at.height * 0.26 } : room;
}

/** The origin, if people come from a unit. */
const originIn = (data: Organisation, id: string): string | undefined =>
  Object.keys(data.origins).find((origin) => {
    const { unit } = data.origins[origin]!;
    return unit !== undefined && rootOf(data.units, unit) === id;
  });

/** One size for the names of equals. */
function peerSize(
  data: Organisation,
  show: Show,
  placed: Map<string, Placed>,
  frame: Frame,
  say: Say,
): number {
  const { name, pad } = plans[frame.name];
  const size = (ids: readonly string[], room: Rect) =>
    commonSize(
      ids.map((id) => say.pick(data.units[id]!.name)),
      room,
      name,
      frame.small,
    );
  if (show === 'before') {
    const homes = homesOf(data);
    return size(homes, roomOf('home', placed.get(homes[0]!)!.at, frame));
  }
  if (show !== 'after' && show !== 'lines') return name;
  return size(
    [...placed.keys()].filter((id) => placed.get(id)!.opacity > 0),
    inset(placed.get(data.newest)!.at, pad),
  );
}

/** A unit's words: its name, its note and the units in it, and who comes from it. */
function itemsOf(
  data: Organisation,
  id: string,
  show: Show,
  { opacity }: Placed,
  peer: number,
  frame: Frame,
  say: Say,
): Item[] {
  const role = roleOf(data, id, show);
  const isNew = id === data.newest;
  const origin = originIn(data, id);
  const note = noteOf(data, id, say);
  const style: Pick<Item, 'size' | 'tone' | 'weight'> = isNew
    ? { size: show === 'before' ? frame.small : peer, weight: 700, tone: 'paper' }
    : role === 'chip' || role === 'origin' || role === 'from'
      ? // On a tinted box only ink is dark enough for small words.
        {
          size: role === 'chip' ? frame.text : frame.small,
          weight: 400,
          tone: role === 'chip' ? 'muted' : 'ink',
        }
      : { size: peer, weight: 700, tone: show === 'head' ? 'muted' : 'ink' };
  const claim = isNew
    ? data.shows[show]
    : role === 'peer' && show === 'head'
      ? data.shows.elsewhere
      : undefined;
  const items: Item[] = [
    { id: `unit.${id}.name`, text: say.pick(data.units[id]!.name), opacity, claim, ...style },
  ];
  if (note)
    items.push({
      id: `unit.${id}.note`,
      text: note,
      size: frame.small,
      tone: isNew ? 'paper' : 'ink',
      opacity: show === 'after' ? opacity : 0,
    });
  if (origin !== undefined) items.push(...originItems(data, origin, frame, say, role === 'origin'));
  return items;
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
  const most = weight === 'most';
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
      size: frame.text * (most ? 1.25 : 1),
      tone: 'bytedance',
      weight: most ? 700 : 400,
      claim,
      opacity,
      gap: 0.5,
    },
  ];
}

/** The units beyond a frame's capacity: all by name where the scene is about them, else how many they are. */
function listMarks(data: Organisation, show: Show, mode: Mode, frame: Frame, say: Say): Label[] {
  if (mode.units === 'boxes') return [];
  const rest = firstLevel(data).filter((id) => id !== data.newest && !homesOf(data).includes(id));
  if (!rest.length) return [];
  const { list } = areas(show, mode, frame);
  const claim = data.shows.after;
  const named = show === 'after' ? 1 : 0;
  const counted = show === 'before' || (show === 'lines' && mode.leaders === 'boxes') ? 1 : 0;
  const word = rest.length === 1 ? words.other : words.others;
  const number = derive(data.claims[claim]!, word, { exact: rest.length }, 'count');
  const names = rest.map((id) => ({ name: say.pick(data.units[id]!.name), note: noteOf(data, id, say) }));
  return [
    listed(list, names, { id: 'units.list', opacity: named, claim }, frame, say),
    ...stack(
      counted ? list : rect(list.x, list.y, list.width, frame.text * 2),
      [
        {
          id: 'units.others',
          text: heading(say.pick(word), say.claim(number)),
          size: frame.text,
          tone: 'muted',
          claim,
          opacity: counted,
        },
      ],
      { frame, where: 'below the units' },
    ),
  ];
}
