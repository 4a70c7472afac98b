import {
  layout as toLayout,
  type Frame,
  type Label,
  type Layout,
  type Link,
  type Mark,
} from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { label, leading, wrap } from '../text.ts';
import { box, inside, inset, type Room } from './pieces.ts';
import type { Merchants } from './schema.ts';
import { words } from './words.ts';

/**
 * What a step asks of the merchants' picture.
 * share: what is left of the price. use: the doors that most go through. fit: groups that are only partly matched.
 */
export interface Scene {
  readonly show: 'share' | 'use' | 'fit';
}

/** Where things stand in a frame; every number is in units of the canvas. */
interface Plan {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly foot: number;
  readonly gap: number;
  readonly pad: number;
  /** The price column's width and a party's. */
  readonly column: number;
  readonly party: number;
  /** The merchants' box before the doors, how far the wall is, how thick it and the arrows are. */
  readonly crowd: number;
  readonly wall: number;
  readonly thick: number;
  readonly strong: number;
  /** The largest item in a group. */
  readonly item: number;
}
const plans: Record<Frame['name'], Plan> = {
  compact: {
    left: 12,
    right: 308,
    top: 10,
    bottom: 256,
    foot: 291,
    gap: 8,
    pad: 6,
    column: 158,
    party: 78,
    crowd: 82,
    wall: 128,
    thick: 7,
    strong: 4,
    item: 34,
  },
  narrow: {
    left: 24,
    right: 576,
    top: 18,
    bottom: 352,
    foot: 384,
    gap: 12,
    pad: 9,
    column: 286,
    party: 150,
    crowd: 150,
    wall: 262,
    thick: 12,
    strong: 6,
    item: 46,
  },
  wide: {
    left: 36,
    right: 804,
    top: 44,
    bottom: 630,
    foot: 692,
    gap: 18,
    pad: 14,
    column: 400,
    party: 230,
    crowd: 210,
    wall: 376,
    thick: 18,
    strong: 9,
    item: 78,
  },
};

/** Which of a group's items have a counterpart in the next group: only some, as the report has it. */
const ties: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 1],
    [2, 0],
    [3, 3],
  ],
  [
    [1, 0],
    [3, 4],
  ],
];
const rows = 5;

const line = (id: string, x1: number, y1: number, x2: number, y2: number, more: Partial<Link>): Link => ({
  kind: 'link',
  id,
  x1,
  y1,
  x2,
  y2,
  reveal: 1,
  bend: 'horizontal',
  tone: 'ink',
  strokeWidth: 2,
  opacity: 1,
  ...more,
});

/** The picture of a scene. */
export function layout(data: Merchants, scene: Scene, frame: Frame, say: Say): Layout {
  const plan = plans[frame.name];
  return toLayout(frame, [
    ...share(data, scene.show === 'share', plan, frame, say),
    ...use(data, scene.show === 'use', plan, frame, say),
    ...fitting(data, scene.show === 'fit', plan, frame, say),
    ...merchant(data, scene, plan, frame, say),
    foot(data, scene, plan, frame, say),
  ]);
}

/** The price column's parts from the top: each cut, then what is left, which is a little taller. */
function slices(data: Merchants, plan: Plan, frame: Frame): { start: Room; cuts: Room[]; left: Room } {
  const count = Object.keys(data.price.cuts).length;
  const begin = plan.top + frame.text * 1.7;
  const each = (plan.bottom - begin) / (count + 1.4);
  const room = (i: number, height: number): Room => ({
    x: plan.left,
    y: begin + i * each,
    width: plan.column,
    height,
  });
  return {
    start: { x: plan.left, y: plan.top, width: plan.right - plan.left, height: frame.text * 1.4 },
    cuts: Array.from({ length: count }, (_, i) => room(i, each)),
    left: room(count, each * 1.4),
  };
}

/** A price that loses one part after the other, with an arrow from each part to who takes it. */
function share(data: Merchants, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = shown ? 1 : 0;
  const { claim, start, cuts } = data.price;
  const rooms = slices(data, plan, frame);
  const all = Object.entries(cuts);
  const marks: Mark[] = [
    inside('price.start', say.pick(start), rooms.start, frame, {
      size: frame.text,
      smallest: frame.small,
      weight: 600,
      anchor: 'start',
      align: 'top',
      opacity,
      claim,
    }),
  ];
  all.forEach(([cut, { name, to }], i) => {
    const room = rooms.cuts[i]!;
    marks.push(
      box(`cut.${cut}`, room, {
        radius: 0,
        fill: to ? 'rule' : 'none',
        stroke: 'muted',
        strokeWidth: 1.5,
        ...(to ? {} : { dashed: true }),
        opacity,
        claim,
      }),
      inside(`cut.${cut}.name`, say.pick(name), inset(room, Math.min(plan.pad, room.height * 0.1)), frame, {
        size: frame.text * (frame.name === 'wide' ? 1.2 : 1),
        smallest: frame.small,
        weight: to ? 600 : 400,
        tone: 'ink',
        opacity,
        claim,
      }),
    );
  });
  // The parties stand beside what they take, in the order of their first cut.
  const takers = [...new Set(all.flatMap(([, { to }]) => to ?? []))];
  const taken = rooms.cuts.filter((_, i) => all[i]![1].to);
  const first = taken[0]?.y ?? plan.top;
  const end = taken.length ? taken.at(-1)!.y + taken.at(-1)!.height : plan.bottom;
  const band = (end - first) / Math.max(1, takers.length);
  takers.forEach((party, rank) => {
    const mine = rooms.cuts.flatMap((room, i) =>
      all[i]![1].to === party ? [[all[i]![0], room] as const] : [],
    );
    const height = Math.min(band - plan.gap, frame.text * 4);
    const middle = first + band * (rank + 0.5);
    const room = { x: plan.right - plan.party, y: middle - height / 2, width: plan.party, height };
    marks.push(
      box(`party.${party}`, room, { fill: 'paper', stroke: 'ink', strokeWidth: 1.8, opacity, claim }),
      inside(
        `party.${party}.name`,
        say.pick(data.parties[party]!.name),
        inset(room, Math.min(plan.pad, height * 0.12)),
        frame,
        {
          size: frame.text * (frame.name === 'wide' ? 1.4 : 1.15),
          smallest: frame.small,
          weight: 700,
          opacity,
          claim,
        },
      ),
    );
    mine.forEach(([cut, from], i) => {
      const y = room.y + (height * (i + 1)) / (mine.length + 1);
      marks.push(
        line(
          `cut.${cut}.arrow`,
          from.x + from.width + plan.gap * 0.5,
          from.y + from.height / 2,
          room.x - plan.gap * 0.5,
          y,
          { tone: 'muted', arrow: true, opacity, claim },
        ),
      );
    });
  });
  return marks;
}

/** A wall with doors, an arrow through each as strong as the door is wide, and what is behind it. */
function use(data: Merchants, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = shown ? 1 : 0;
  const { claim, doors } = data.uses;
  const all = Object.entries(doors);
  const between = Math.min(plan.gap * 2.2, ((plan.bottom - plan.top) * 0.3) / (all.length + 1));
  const room = plan.bottom - plan.top - between * (all.length + 1);
  // A wide door is three times a narrow one, unless so many doors left a narrow one no room for its name.
  const narrow = all.filter(([, { width }]) => width === 'narrow').length;
  const least = Math.max(room / (all.length * 3 - narrow * 2), frame.small * 1.4);
  const broad = (room - least * narrow) / Math.max(1, all.length - narrow);
  const wall = (i: number, y: number) =>
    box(
      `wall.${i}`,
      { x: plan.wall, y, width: plan.thick, height: between },
      { radius: 0, fill: 'ink', stroke: 'none', strokeWidth: 0, opacity },
    );
  const marks: Mark[] = [wall(0, plan.top)];
  let y = plan.top + between;
  all.forEach(([door, { name, width }], i) => {
    const wide = width === 'wide';
    const height = wide ? broad : narrow === all.length ? room / narrow : least;
    const strong = Math.min(wide ? plan.strong : plan.strong * 0.35, height * 0.2);
    const end = plan.wall + plan.thick + plan.gap * 2.4;
    const x = end + plan.gap * 1.6;
    const inner = plan.wall + plan.thick;
    marks.push(
      box(
        `door.${door}`,
        { x: inner, y, width: plan.right - inner, height },
        { radius: 0, fill: 'none', stroke: wide ? 'muted' : 'rule', opacity, claim },
      ),
      line(
        `door.${door}.arrow`,
        plan.left + plan.crowd + plan.gap * 0.8,
        y + height / 2,
        end,
        y + height / 2,
        {
          bend: 'straight',
          tone: wide ? 'ink' : 'muted',
          strokeWidth: strong,
          arrow: true,
          opacity,
          claim,
        },
      ),
      inside(`door.${door}.name`, say.pick(name), { x, y, width: plan.right - plan.pad - x, height }, frame, {
        size: frame.text * (wide ? (frame.name === 'wide' ? 2 : 1.5) : 1.1),
        smallest: frame.small,
        weight: wide ? 700 : 400,
        tone: wide ? 'ink' : 'muted',
        anchor: 'start',
        opacity,
        claim,
      }),
    );
    y += height;
    marks.push(wall(i + 1, y));
    y += between;
  });
  return marks;
}

/** Groups in columns; lines join the few that suit each other, and only those are dark. */
function fitting(data: Merchants, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = shown ? 1 : 0;
  const { claim, finding, groups } = data.fit;
  const all = Object.entries(groups);
  const width = plan.right - plan.left;
  const each = width / all.length;
  const top = plan.top + frame.text * 2.6;
  const bottom = plan.bottom - frame.text * 2;
  const pitch = (bottom - top) / rows;
  const size = Math.min(plan.item, pitch * 0.84);
  // The outer columns stand at the edges of the frame, the others evenly between.
  const centre = (i: number) => plan.left + size / 2 + (i * (width - size)) / (all.length - 1);
  const y = (row: number) => top + pitch * (row + 0.5);
  const lines: Mark[] = [];
  const items: Mark[] = [];
  const names: Mark[] = [];
  all.forEach(([group, { name, shape }], i) => {
    const after = i < all.length - 1 ? ties[i % ties.length]! : [];
    const before = i ? ties[(i - 1) % ties.length]! : [];
    after.forEach(([a, b], k) => {
      lines.push(
        line(`tie.${group}.${k}`, centre(i) + size / 2, y(a), centre(i + 1) - size / 2, y(b), {
          strokeWidth: frame.name === 'wide' ? 3 : 2,
          opacity,
          claim,
        }),
      );
    });
    for (let row = 0; row < rows; row++) {
      const tied = after.some(([a]) => a === row) || before.some(([, b]) => b === row);
      const tones = tied
        ? ({ fill: 'ink', stroke: 'ink' } as const)
        : ({ fill: 'rule', stroke: 'muted' } as const);
      const id = `group.${group}.${row}`;
      items.push(
        shape === 'person'
          ? { kind: 'disc', id, x: centre(i), y: y(row), r: size / 2, ...tones, opacity, claim }
          : box(
              id,
              { x: centre(i) - size / 2, y: y(row) - size / 2, width: size, height: size },
              { ...tones, strokeWidth: 1.5, opacity, claim },
            ),
      );
    }
    const anchor = i === 0 ? 'start' : i === all.length - 1 ? 'end' : 'middle';
    const x = i === 0 ? plan.left : i === all.length - 1 ? plan.right - each : centre(i) - each / 2;
    names.push(
      inside(
        `group.${group}.name`,
        say.pick(name),
        { x, y: plan.top, width: each, height: frame.text * 2.4 },
        frame,
        {
          size: frame.text * (frame.name === 'wide' ? 1.4 : 1.15),
          smallest: frame.small,
          weight: 700,
          anchor,
          opacity,
          claim,
        },
      ),
    );
  });
  return [
    ...lines,
    ...items,
    ...names,
    inside(
      'fit.finding',
      say.pick(finding),
      { x: plan.left, y: bottom + plan.gap * 0.5, width, height: plan.bottom - bottom },
      frame,
      {
        size: frame.text * (frame.name === 'wide' ? 1.3 : 1.05),
        smallest: frame.small,
        weight: 700,
        tone: 'open-text',
        anchor: 'start',
        align: 'bottom',
        opacity,
        claim,
      },
    ),
  ];
}

/** The merchants: what is left of the price for them, then the crowd before the doors. */
function merchant(data: Merchants, { show }: Scene, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = show === 'fit' ? 0 : 1;
  const claim = show === 'use' ? data.uses.claim : data.price.claim;
  const room: Room =
    show === 'use'
      ? { x: plan.left, y: plan.top, width: plan.crowd, height: plan.bottom - plan.top }
      : slices(data, plan, frame).left;
  return [
    box('merchant', room, { radius: 0, fill: 'ink', stroke: 'ink', opacity, claim }),
    inside(
      'merchant.name',
      say.pick(show === 'use' ? data.uses.who : data.price.left),
      inset(room, plan.pad),
      frame,
      {
        size: frame.text * (frame.name === 'wide' ? 1.9 : 1.45),
        smallest: frame.small,
        weight: 700,
        tone: 'paper',
        opacity,
        claim,
      },
    ),
  ];
}

/** At the lower left: that the picture is schematic, and who says it. */
function foot(data: Merchants, { show }: Scene, plan: Plan, frame: Frame, say: Say): Label {
  const claim = data.claims[{ share: data.price.claim, use: data.uses.claim, fit: data.fit.claim }[show]]!;
  const { by, kind } = claim.attribution;
  const parts = [say.pick(words.schematic)];
  if (show === 'share') parts.push(say.pick(words.sizes));
  if (by)
    parts.push(
      say.pick(words.according) + say.pick(by) + (kind === 'counterparty' ? say.pick(words.rival) : ''),
    );
  const lines = wrap(parts.join(' · '), plan.right - plan.left, frame.small);
  return label('schematic', frame, {
    x: plan.left,
    y: plan.foot - (lines.length - 1) * frame.small * leading,
    size: frame.small,
    lines,
    tone: 'muted',
  });
}
