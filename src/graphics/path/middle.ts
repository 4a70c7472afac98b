import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { measure } from '../text.ts';
import { box, inside, inset, line } from '../pieces.ts';
import { sides, type Plan } from './plan.ts';
import type { Path } from './schema.ts';

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
