import type { Frame } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { figure } from '../../model/table.ts';
import type { Counted, Plan } from './dots.ts';
import type { Viewers } from './schema.ts';
import type { Line } from '../stack.ts';

/** The scenes that show rooms with the people in them, and doors with everyone who came through. */
export type RoomsScene = 'room' | 'door' | 'peak' | 'same-order';

/** A dot's diameter, as a part of the pitch. */
export const dot = 0.74;
/** Between a room's wall and its first dot, in pitches. */
export const pad = 0.8;
/** Full texts, then smaller figures without the hosts' names, then as small as the frame allows. */
export const levels = [0, 1, 2] as const;
export type Level = (typeof levels)[number];

export interface Context {
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
  /** The rooms stand in so many columns. */
  readonly columns: number;
}

/** Columns and rows of places in a room; all rooms are of one size, whoever is in them. */
export function gridOf(rooms: readonly Counted[]): { cols: number; rows: number } {
  const most = Math.max(...rooms.map(({ certain, possible }) => certain + possible));
  const cols = most < 10 ? 5 : 10 * Math.max(1, Math.round(Math.sqrt(most * 1.4) / 10));
  return { cols, rows: Math.max(2, Math.ceil(most / cols)) };
}

export const span = (places: number, pitch: number) => (places - 1 + dot) * pitch;
export const roomSize = (places: number, pitch: number) => span(places, pitch) + 2 * pad * pitch;

/** The number that a room shows, with its hedge. */
export const amountLine = ({ data, frame, say }: Context, id: string, claim: string, size: number): Line => ({
  id: `${id}.amount`,
  text: figure(data.claims[claim]!, say),
  size,
  smallest: frame.small,
  lines: 3,
  weight: 700,
  claim,
});
