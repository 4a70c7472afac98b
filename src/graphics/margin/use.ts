import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { curved } from './plan.ts';
import { box, inside, line } from '../pieces.ts';
import type { Plan } from './plan.ts';
import type { Merchants } from './schema.ts';

/** A wall with doors, an arrow through each as strong as the door is wide, and what is behind it. */
export function use(data: Merchants, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
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
          ...curved,
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
