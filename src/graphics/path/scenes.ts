import { amountOf, type Quantity } from '../../model/claim.ts';
import { CannotFit } from '../../model/graphic.ts';
import type { Frame, Label, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { measure } from '../text.ts';
import { bottomOf, box, inside, inset } from './pieces.ts';
import { candidatesPart, leapEnds, sides, type Plan } from './plan.ts';
import type { Path } from './schema.ts';
import { words } from './words.ts';

const line = (id: string, x1: number, y1: number, x2: number, y2: number, more: Partial<Link>): Link => ({
  kind: 'link',
  id,
  x1,
  y1,
  x2,
  y2,
  reveal: 1,
  bend: 'straight',
  tone: 'muted',
  strokeWidth: 1.5,
  opacity: 1,
  ...more,
});

/** How far a bar is surely filled and how far it may reach, as parts of one. */
export function extent(value: Quantity): { sure: number; open: number } {
  const n = amountOf(value) ?? 0;
  if (value.under !== undefined) return { sure: 0, open: n };
  // Over a bound: visibly past it, and from there on open to the end.
  if (value.over !== undefined) return { sure: Math.min(1, n + 0.04), open: 1 };
  if (value.to !== undefined) return { sure: n, open: Math.min(1, value.to) };
  if (value.about !== undefined) return { sure: Math.max(0, n - 0.03), open: Math.min(1, n + 0.03) };
  return { sure: n, open: n };
}

/** The share as a bar with a mark at its bound and an open end, and who says it. */
export function share(
  data: Path,
  place: { shown: boolean; from: number; until: number },
  plan: Plan,
  frame: Frame,
  say: Say,
): Mark[] {
  const opacity = place.shown ? 1 : 0;
  const id = data.chain.share;
  const claim = data.claims[id]!;
  const value = claim.value!;
  const width = plan.right - plan.left;
  const { sure, open } = extent(value);
  const bound = amountOf(value)!;
  const room = { x: plan.left, width };
  const head = inside(
    'share.what',
    say.pick(claim.label),
    { ...room, y: place.from, height: frame.text * 2.4 },
    frame,
    {
      size: frame.name === 'compact' ? frame.small : frame.text,
      smallest: frame.small,
      weight: 600,
      anchor: 'start',
      align: 'top',
      opacity,
      claim: id,
    },
  );
  const text = say.claim(claim);
  const big = inside(
    'share.value',
    text[0]!.toUpperCase() + text.slice(1),
    { ...room, y: bottomOf(head) + frame.small * 0.5, height: plan.chain.big * 1.1 },
    frame,
    {
      size: plan.chain.big,
      smallest: frame.text,
      weight: 700,
      anchor: 'start',
      align: 'top',
      tone: 'bytedance',
      opacity,
      claim: id,
    },
  );
  const top = bottomOf(big) + frame.small * 0.55;
  const bottom = top + plan.chain.bar;
  const at = plan.left + width * bound;
  const tick = bound === 0.5 ? say.pick(words.half) : say.quantity({ exact: bound }, 'share');
  const half = measure(tick, frame.small, 600) / 2;
  const bar = (name: string, from: number, to: number, more: object) =>
    box(
      name,
      { x: plan.left + width * from, y: top, width: width * (to - from), height: plan.chain.bar },
      { radius: 0, opacity, claim: id, ...more },
    );
  const name: Label = inside(
    'share.bound',
    tick,
    {
      x: Math.min(Math.max(at, plan.left + half), plan.right - half) - half,
      y: bottom + frame.small * 0.55,
      width: half * 2 + 1,
      height: frame.small * 1.2,
    },
    frame,
    { size: frame.small, smallest: frame.small, weight: 600, opacity },
  );
  const by = claim.attribution.by;
  const credit = by ? say.pick(words.according) + say.pick(by) : say.kind(claim.attribution.kind);
  const said = credit[0]!.toUpperCase() + credit.slice(1);
  const source = inside(
    'share.by',
    said,
    { ...room, y: bottomOf(name) + frame.small * 0.35, height: frame.small * 2.4 },
    frame,
    {
      size: frame.small,
      smallest: frame.small,
      anchor: 'start',
      align: 'top',
      tone: 'muted',
      opacity,
      claim: id,
    },
  );
  if (place.shown && bottomOf(source) > place.until)
    throw new CannotFit(said, `between the stages and the note in the ${frame.name} frame`);
  return [
    head,
    big,
    bar('share.all', 0, 1, { fill: 'none', stroke: 'rule' }),
    bar('share.sure', 0, sure, { fill: 'bytedance', stroke: 'none', strokeWidth: 0 }),
    bar('share.open', sure, Math.max(sure, open), { fill: 'none', stroke: 'open', hatched: true }),
    line('share.tick', at, top, at, bottom + frame.small * 0.4, { tone: 'ink', strokeWidth: 2, opacity }),
    name,
    source,
  ];
}

/** Two routes, one under the other, over the same axis; under the second, who may take its first place. */
export function routes(data: Path, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = shown ? 1 : 0;
  const claim = data.routes.claim;
  const width = plan.right - plan.left;
  const marks: Mark[] = [];
  // The width of the second route's first box, which the candidates point at.
  let first = 0;
  for (const route of ['before', 'after'] as const) {
    const { name, segments } = data.routes[route];
    const y = route === 'before' ? plan.routes.first : plan.routes.second;
    const head = frame.text * 1.65;
    marks.push(
      inside(`route.${route}`, say.pick(name), { x: plan.left, y, width, height: frame.text * 1.2 }, frame, {
        size: frame.text,
        smallest: frame.small,
        weight: 600,
        anchor: 'start',
        align: 'top',
        opacity,
        claim,
      }),
    );
    const between = plan.gap * 5;
    const each = (width - between * (segments.length - 1)) / segments.length;
    first = each;
    segments.forEach((segment, i) => {
      const room = { x: plan.left + i * (each + between), y: y + head, width: each, height: plan.routes.box };
      const inner = inset(room, plan.pad * 0.6);
      const title = inside(
        `route.${route}.${i}.name`,
        say.pick(segment.name),
        { ...inner, height: inner.height * 0.5 },
        frame,
        {
          size: frame.text * (frame.name === 'wide' ? 1.4 : 1.15),
          smallest: frame.small,
          weight: 700,
          align: 'bottom',
          opacity,
          claim,
        },
      );
      const below = bottomOf(title) + frame.small * 0.3;
      marks.push(
        box(`route.${route}.${i}`, room, {
          stroke: route === 'after' ? 'ink' : 'muted',
          strokeWidth: route === 'after' ? 2 : 1.2,
          opacity,
          claim,
        }),
        title,
        inside(
          `route.${route}.${i}.note`,
          say.pick(segment.note),
          { ...inner, y: below, height: inner.y + inner.height - below + plan.pad * 0.5 },
          frame,
          {
            size: frame.small,
            smallest: frame.small,
            tone: 'muted',
            align: 'top',
            opacity,
            claim,
          },
        ),
      );
      if (i)
        marks.push(
          line(
            `route.${route}.${i}.arrow`,
            room.x - between + plan.gap * 0.7,
            y + head + plan.routes.box / 2,
            room.x - plan.gap * 0.7,
            y + head + plan.routes.box / 2,
            {
              tone: 'ink',
              strokeWidth: 2,
              arrow: true,
              opacity,
            },
          ),
        );
    });
  }
  const [top, bottom] = plan.routes.candidates;
  const count = data.routes.candidates.length;
  const all = width * candidatesPart;
  const goal = plan.routes.second + frame.text * 1.65 + plan.routes.box;
  data.routes.candidates.forEach((player, i) => {
    const x = plan.left + (all + plan.gap) * ((i + 0.5) / count) - plan.gap / 2;
    marks.push(
      line(`player.${player}.may`, x, top - plan.gap * 0.4, x, goal + plan.gap * 0.6, {
        tone: 'open',
        dashed: true,
        arrow: true,
        strokeWidth: frame.name === 'wide' ? 2 : 1.5,
        opacity: opacity && x < plan.left + first ? 1 : 0,
        claim,
      }),
    );
  });
  const x = plan.left + all + plan.gap * 1.5;
  marks.push(
    inside(
      'route.may',
      say.pick(words.may),
      { x, y: top, width: plan.right - x, height: bottom - top },
      frame,
      {
        size: frame.text,
        smallest: frame.small,
        weight: 600,
        tone: 'open-text',
        anchor: 'start',
        opacity,
        claim,
      },
    ),
  );
  return marks;
}

/** A staircase for the one who adds; for the one who leaps, a curve over what lies between. */
export function leap(data: Path, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = shown ? 1 : 0;
  const { claim, steps } = data.leap;
  const { tag, floor, step, rise, box: span, apex } = plan.leap;
  const width = plan.right - plan.left;
  const each = width / steps.length;
  const marks: Mark[] = steps.flatMap((text, i) => {
    const height = step + (rise * 2 * i) / Math.max(2, steps.length - 1);
    const room = { x: plan.left + i * each, y: floor - height, width: each, height };
    return [
      box(`step.${i}`, room, { radius: 0, fill: 'paper', stroke: 'muted', strokeWidth: 1.5, opacity, claim }),
      inside(`step.${i}.name`, say.pick(text), inset(room, plan.pad * 0.7), frame, {
        size: frame.text * (frame.name === 'wide' ? 1.2 : 1),
        smallest: frame.small,
        anchor: 'start',
        align: 'top',
        opacity,
        claim,
      }),
    ];
  });
  const x = plan.left + width * 0.29 + plan.gap * 1.5;
  marks.push(
    inside(
      'leap.adds',
      say.pick(words.adds),
      {
        x,
        y: tag[0],
        width: plan.left + each * (steps.length - 1) + each * 0.96 - x,
        height: tag[1] - tag[0],
      },
      frame,
      {
        size: frame.text,
        smallest: frame.small,
        weight: 600,
        anchor: 'start',
        opacity,
        claim,
      },
    ),
  );
  const { from, to } = leapEnds(plan);
  const foot = span[0] + (span[1] - span[0]) * 0.3;
  const start = from.x + from.width;
  const centre = (start + to.x) / 2;
  marks.push(
    line('leap.up', start, foot, centre, apex, {
      bend: 'horizontal',
      tone: 'bytedance',
      strokeWidth: frame.name === 'wide' ? 4 : 2.5,
      opacity,
      claim,
    }),
    line('leap.down', centre, apex, to.x - plan.gap * 0.5, foot, {
      bend: 'horizontal',
      tone: 'bytedance',
      strokeWidth: frame.name === 'wide' ? 4 : 2.5,
      arrow: true,
      opacity,
      claim,
    }),
  );
  const gap = to.x - start - plan.gap * 4;
  const room =
    gap > frame.small * 4
      ? {
          x: start + plan.gap * 2,
          y: foot + frame.small * 0.4,
          width: gap,
          height: span[1] - foot - frame.small * 0.2,
        }
      : {
          x: plan.left,
          y: apex - frame.small * 0.6,
          width: centre - plan.left - plan.gap * 3,
          height: span[0] - apex,
        };
  marks.push(
    inside('leap.leaps', say.pick(words.leaps), room, frame, {
      size: frame.text * (frame.name === 'wide' ? 1.2 : 1),
      smallest: frame.small,
      weight: 700,
      tone: 'bytedance',
      align: gap > frame.small * 4 ? 'bottom' : 'top',
      opacity,
      claim,
    }),
  );
  return marks;
}

/** The two groups' names, the place where they meet, and an arrow to it from each player's box. */
export function middle(data: Path, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = shown ? 1 : 0;
  const { claim, name } = data.middle;
  const {
    head,
    box: [top, bottom],
    group,
    centre,
    most,
  } = plan.middle;
  const middleX = (plan.left + plan.right) / 2;
  // The longer of the two names gets more of the room above.
  const need = (side: 'left' | 'right') =>
    Math.max(
      ...[data.middle[side].name, data.middle[side].role].map((text) =>
        measure(say.pick(text), frame.small, 700),
      ),
    );
  const part = Math.min(0.68, Math.max(0.32, need('left') / (need('left') + need('right'))));
  const room = plan.right - plan.left - plan.gap * 2;
  const marks: Mark[] = [];
  const groups = sides(data);
  for (const side of ['left', 'right'] as const) {
    const anchor = side === 'left' ? 'start' : 'end';
    const half = room * (side === 'left' ? part : 1 - part);
    const x = side === 'left' ? plan.left : plan.right - half;
    const height = (top - head - plan.gap) / 2;
    marks.push(
      inside(`group.${side}`, say.pick(data.middle[side].name), { x, y: head, width: half, height }, frame, {
        size: frame.text * (frame.name === 'wide' ? 1.3 : 1.1),
        smallest: frame.small,
        weight: 700,
        anchor,
        align: 'bottom',
        opacity,
        claim,
      }),
      inside(
        `group.${side}.role`,
        say.pick(data.middle[side].role),
        { x, y: head + height + frame.small * 0.3, width: half, height: height - frame.small * 0.2 },
        frame,
        {
          size: frame.small,
          smallest: frame.small,
          tone: 'muted',
          anchor,
          align: 'top',
          opacity,
          claim,
        },
      ),
    );
    const mine = groups[side];
    const gap = Math.min(plan.gap * 1.5, 60 / mine.length);
    const each = Math.min(most, (bottom - top - gap * (mine.length - 1)) / mine.length);
    const tall = each * mine.length + gap * (mine.length - 1);
    mine.forEach((player, i) => {
      const y = (top + bottom - tall) / 2 + i * (each + gap) + each / 2;
      const outer = side === 'left' ? plan.left + group : plan.right - group;
      const inner = middleX + (side === 'left' ? -centre / 2 : centre / 2);
      const way = side === 'left' ? 1 : -1;
      const tone = data.players[player]!.side;
      marks.push(
        line(`player.${player}.arrow`, outer + way * plan.gap * 0.5, y, inner - way * plan.gap * 0.5, y, {
          tone: tone === 'other' ? 'muted' : tone,
          strokeWidth: frame.name === 'wide' ? 3 : 2,
          arrow: true,
          opacity,
          claim,
        }),
      );
    });
  }
  const place = { x: middleX - centre / 2, y: top, width: centre, height: bottom - top };
  marks.push(
    box('middle', place, { fill: 'paper', stroke: 'ink', strokeWidth: 2.5, opacity, claim }),
    inside('middle.name', say.pick(name), inset(place, plan.pad), frame, {
      size: frame.text * (frame.name === 'wide' ? 1.9 : 1.4),
      smallest: frame.small,
      weight: 700,
      opacity,
      claim,
    }),
  );
  return marks;
}
