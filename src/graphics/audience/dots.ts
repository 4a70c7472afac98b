import { amountOf } from '../../model/claim.ts';
import type { Frame, Tone } from '../../model/layout.ts';
import { unitFor } from '../text.ts';
import type { Room, Viewers } from './schema.ts';

/** At most so many dots are in view at once. */
const limit = 1200;

/** A room in dots; they stay the same dots in every scene. */
export interface Counted {
  readonly id: string;
  readonly room: Room;
  /** Concurrent: sure to be there, and up to the upper end of the range. */
  readonly certain: number;
  readonly possible: number;
  /** Cumulative: what the room usually shows, and what it sometimes shows beyond that. */
  readonly usual: number;
  readonly more: number;
}

const lowOf = (data: Viewers, claim: string) => amountOf(data.claims[claim]!.value!)!;
const highOf = (data: Viewers, claim: string) => data.claims[claim]!.value!.to ?? lowOf(data, claim);

/** What one dot stands for, viewers or views; the same in every scene and frame. */
export function unitOf(data: Viewers): number {
  const rooms = Object.values(data.rooms);
  const most = rooms.map((room) => (room.peak ? lowOf(data, room.peak) : highOf(data, room.usual)));
  return unitFor(
    most.reduce((a, b) => a + b, 0),
    limit,
  );
}

/** The rooms in dots. A number too small for one dot still gets one: there is something. */
export function countedOf(data: Viewers): Counted[] {
  const unit = unitOf(data);
  const dots = (n: number) => Math.max(1, Math.round(n / unit));
  return Object.entries(data.rooms).map(([id, room]) => {
    const low = dots(lowOf(data, room.usual));
    const concurrent = room.counts === 'concurrent';
    return {
      id,
      room,
      certain: concurrent ? low : 0,
      possible: concurrent ? dots(highOf(data, room.usual)) - low : 0,
      usual: concurrent ? 0 : low,
      more: room.peak ? dots(lowOf(data, room.peak)) - low : 0,
    };
  });
}

/** The colours of a side: as area, as text, as background. */
export const toneOf: Record<Room['side'], { area: Tone; text: Tone; soft: Tone }> = {
  bytedance: { area: 'bytedance', text: 'bytedance', soft: 'bytedance-soft' },
  alibaba: { area: 'alibaba', text: 'alibaba-text', soft: 'alibaba-soft' },
  other: { area: 'muted', text: 'ink', soft: 'rule' },
};

/** Where things stand in a frame, in units of the canvas. */
export interface Plan {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly amount: number;
  readonly gap: number;
  /** What a text beside a room needs at least. */
  readonly text: number;
}
export const plans: Record<Frame['name'], Plan> = {
  compact: { left: 12, right: 308, top: 6, bottom: 294, amount: 19, gap: 8, text: 134 },
  narrow: { left: 24, right: 576, top: 14, bottom: 388, amount: 28, gap: 12, text: 230 },
  wide: { left: 36, right: 804, top: 32, bottom: 690, amount: 46, gap: 30, text: 320 },
};
