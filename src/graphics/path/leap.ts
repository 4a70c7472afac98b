import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, inside, inset, line } from '../pieces.ts';
import { leapEnds, type Plan } from './plan.ts';
import type { Path } from './schema.ts';
import { words } from './words.ts';

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
