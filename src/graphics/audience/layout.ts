import type { Frame, Layout, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { oneOf } from '../scenes.ts';
import { doubts } from './doubts.ts';
import { rooms } from './rooms.ts';
import type { Viewers } from './schema.ts';
import { signs } from './signs.ts';

/**
 * What a step asks of the viewers.
 * signs: the numbers as they stand on the screens. room: who is in the concurrent room. door: beside it everyone
 * who ever came through the other one's door. peak: the same, zoomed out. same-order: the claim that the rooms are
 * alike, with the name of who makes it. doubts: how concentrated and how small the trade may be.
 * The compact frame draws two rooms and lists more; the others draw four.
 */
export interface Scene {
  readonly show: (typeof scenes)[number];
}
/** In the order in which they are told. */
export const scenes = ['signs', 'room', 'door', 'peak', 'same-order', 'doubts'] as const;

function shown(data: Viewers, show: Scene['show'], frame: Frame, say: Say): Mark[] {
  if (show === 'signs') return signs(data, frame, say);
  if (show === 'doubts') return doubts(data, frame, say);
  return rooms(data, show, frame, say);
}

/** Each scene needs all the others, so they are worked out once for each frame and language. */
const known = new WeakMap<Viewers, Map<string, Mark[][]>>();

/** The picture of a scene. */
export function layout(data: Viewers, { show }: Scene, frame: Frame, say: Say): Layout {
  const of = known.get(data) ?? new Map<string, Mark[][]>();
  known.set(data, of);
  const key = `${frame.name} ${say.locale}`;
  const all = of.get(key) ?? scenes.map((name) => shown(data, name, frame, say));
  of.set(key, all);
  return oneOf(scenes, show, all, frame);
}
