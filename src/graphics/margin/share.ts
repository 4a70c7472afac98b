import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { curved } from './plan.ts';
import { box, inside, inset, line, type Room } from '../pieces.ts';
import type { Plan } from './plan.ts';
import type { Merchants } from './schema.ts';

/** The price column's parts from the top: each cut, then what is left, which is a little taller. */
export function slices(data: Merchants, plan: Plan, frame: Frame): { start: Room; cuts: Room[]; left: Room } {
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
export function share(data: Merchants, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
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
          { ...curved, tone: 'muted', arrow: true, opacity, claim },
        ),
      );
    });
  });
  return marks;
}
