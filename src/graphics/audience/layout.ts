import { layout as toLayout, type Frame, type Layout, type Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { doubts } from './doubts.ts';
import { rooms } from './rooms.ts';
import type { Viewers } from './schema.ts';
import { signs } from './signs.ts';

/**
 * What a step asks of the viewers.
 * signs: the numbers as they stand on the screens. room: who is in the concurrent room. door: beside it everyone
 * who ever came through the other one's door. peak: the same, zoomed out. same-order: the claim that the rooms are
 * alike, with the name of who makes it. doubts: how concentrated and how small the trade may be.
 * The compact frame holds two rooms; the others four.
 */
export interface Scene {
  readonly show: (typeof scenes)[number];
}
/** In the order in which they are told. */
export const scenes = ['signs', 'room', 'door', 'peak', 'same-order', 'doubts'] as const;

/** What is drawn first lies underneath. */
const order: readonly Mark['kind'][] = ['box', 'field', 'link', 'disc', 'label'];

function shown(data: Viewers, show: Scene['show'], frame: Frame, say: Say): Mark[] {
  if (show === 'signs') return signs(data, frame, say);
  if (show === 'doubts') return doubts(data, frame, say);
  return rooms(data, show, frame, say);
}

/** Each scene needs all the others, so they are worked out once for each frame and language. */
const known = new WeakMap<Viewers, Map<string, ReadonlyMap<string, Mark>[]>>();

function everything(data: Viewers, frame: Frame, say: Say): ReadonlyMap<string, Mark>[] {
  const of = known.get(data) ?? new Map<string, ReadonlyMap<string, Mark>[]>();
  known.set(data, of);
  const key = `${frame.name} ${say.locale}`;
  const found =
    of.get(key) ??
    scenes.map((name) => new Map(shown(data, name, frame, say).map((mark) => [mark.id, mark])));
  of.set(key, found);
  return found;
}

/** The picture of a scene; a mark that it does not show waits where the nearest scene has it. */
export function layout(data: Viewers, { show }: Scene, frame: Frame, say: Say): Layout {
  const all = everything(data, frame, say);
  const now = scenes.indexOf(show);
  const nearest = scenes.map((_, i) => i).sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || b - a);
  const ids = [...new Set(all.flatMap((marks) => [...marks.keys()]))];
  const marks = ids.map((id): Mark => {
    const at = nearest.find((i) => all[i]!.has(id))!;
    const mark = all[at]!.get(id)!;
    return at === now ? mark : { ...mark, opacity: 0 };
  });
  return toLayout(
    frame,
    order.flatMap((kind) => marks.filter((mark) => mark.kind === kind)),
  );
}
