import type { Frame, Mark, Tone } from '../../model/layout.ts';
import { box, inset, inside, type Room } from '../pieces.ts';
import { oneOf } from '../scenes.ts';
import { label, leading, wrap } from '../text.ts';
import { hold } from './hold.ts';
import { needs, needsNote } from './needs.ts';
import type { Setting } from './plan.ts';
import type { Deal } from './schema.ts';
import { stakes } from './stakes.ts';
import { words } from './words.ts';

/** The sides' colours, in the order of the data: as area, as text, as background. */
const tones = [
  { area: 'bytedance', text: 'bytedance', soft: 'bytedance-soft' },
  { area: 'alibaba', text: 'alibaba-text', soft: 'alibaba-soft' },
] as const satisfies { area: Tone; text: Tone; soft: Tone }[];
export const tonesOf = ({ parties }: Deal, party: string) => tones[Object.keys(parties).indexOf(party)]!;

/** Where the two sides stand, one above the other, and what has room between and below them. */
export interface Stand {
  readonly bars: readonly [Room, Room];
  /** Between the two sides. */
  readonly between: Room;
  /** Next to the side that has a hold over others, away from the other side. */
  readonly held: Room;
  /** The top of the words at the foot. */
  readonly foot: number;
  /** Between things, in units of the canvas. */
  readonly gap: number;
}

/** Heights in a frame, from top to bottom: margin, a bar, between the bars, the held ones; and the gap. */
const heights: Record<
  Frame['name'],
  { top: number; bar: number; between: number; held: number; gap: number }
> = {
  compact: { top: 6, bar: 32, between: 138, held: 50, gap: 6 },
  narrow: { top: 12, bar: 42, between: 188, held: 66, gap: 10 },
  wide: { top: 34, bar: 70, between: 350, held: 122, gap: 18 },
};

function standOf({ deal, plan, frame }: Setting): Stand {
  const { top, bar, between, held, gap } = heights[frame.name];
  const room = (y: number, height: number): Room => ({
    x: plan.left,
    y,
    width: plan.right - plan.left,
    height,
  });
  // The hold is drawn outside the two: above the first side, or below the second.
  const first = Object.keys(deal.parties)[0] === deal.leverage.of;
  const start = top + (first ? held : 0);
  const second = start + bar + between;
  return {
    bars: [room(start, bar), room(second, bar)],
    between: room(start + bar, between),
    held: room(first ? top : second + bar, held),
    foot: top + 2 * bar + between + held + gap,
    gap,
  };
}

/** The two sides: what each needs of the other, and what is growth for one and zero-sum for the other. */
export function sides(setting: Setting): Mark[] {
  const { scene, frame, say } = setting;
  const stand = standOf(setting);
  const always = [...bars(setting, stand), ...hold(setting, stand)];
  const all = [
    [...always, ...needs(setting, stand), foot(setting, stand, needsNote(setting))],
    [...always, ...stakes(setting, stand), foot(setting, stand, say.pick(words.goods))],
  ];
  const shown = scene.show === 'stakes' ? 'stakes' : 'needs';
  const { marks } = oneOf(['needs', 'stakes'], shown, all, frame);
  return shown === scene.show ? [...marks] : marks.map((mark) => ({ ...mark, opacity: 0 }));
}

/** A bar for each side, with its name. */
function bars({ deal, frame, say }: Setting, stand: Stand): Mark[] {
  return Object.entries(deal.parties).flatMap(([party, name], i) => {
    const { area, soft } = tonesOf(deal, party);
    const room = stand.bars[i]!;
    return [
      box(`party.${party}`, room, { fill: soft, stroke: area, strokeWidth: 1.5 }),
      inside(`party.${party}.name`, say.pick(name), inset(room, 4), frame, {
        size: frame.text * 1.4,
        smallest: frame.small,
        weight: 700,
      }),
    ];
  });
}

/** What the units stand for, and what is no data. */
const foot = ({ plan, frame }: Setting, { foot: top }: Stand, text: string): Mark => {
  const lines = wrap(text, plan.right - plan.left, frame.small);
  const y = Math.min(
    top + frame.small * 0.9,
    frame.height - frame.small * (0.3 + (lines.length - 1) * leading),
  );
  return label('sides.note', frame, { x: plan.left, y, size: frame.small, lines, tone: 'muted' });
};
