import type { Frame, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, centre, inset, stack, type Item, type Layers } from './parts.ts';
import { headPlan, originSlots, type Show } from './places.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { originItems } from './units.ts';
import { words } from './words.ts';

/** Strands of an origin: their number says "mostly" or "others" and nothing more. */
const strands = { most: 9, some: 2 };

/** Where the people come from, as strands to the new unit; the origins in units are drawn with the units. */
export function people(data: Organisation, show: Show, frame: Frame, say: Say): Layers {
  const plan = plans[frame.name];
  const opacity = show === 'people' ? 1 : 0;
  const claim = data.shows.people;
  const slots = originSlots(data, frame);
  const unit = plan.people.newest;
  const origins = Object.entries(data.origins);
  const total = origins.reduce((sum, [, { weight }]) => sum + strands[weight], 0);
  const labels: Mark[] = [];
  const boxes: Mark[] = [];
  const links: Link[] = [];
  let place = 0;
  // Strands arrive next to each other, each origin's in one bundle.
  const pitch = Math.min(plan.people.strand * 2.2, (unit.width * 0.9) / total);
  const start = centre(unit).x - ((total + origins.length - 2) * pitch) / 2;
  for (const [i, [id, { unit: within, weight }]] of origins.entries()) {
    const slot = slots[i]!;
    const many = strands[weight];
    for (let k = 0; k < many; k++)
      links.push({
        kind: 'link',
        id: `strand.${id}.${k}`,
        claim,
        x1: centre(slot).x + (k - (many - 1) / 2) * pitch,
        y1: slot.y,
        x2: start + (place + k) * pitch,
        y2: unit.y + unit.height,
        reveal: opacity,
        bend: 'vertical',
        tone: 'bytedance',
        strokeWidth: plan.people.strand,
        opacity,
      });
    place += many + 1;
    if (within !== undefined) continue;
    const from = id === data.head.from;
    const at = show === 'people' || !from ? slot : headPlan(data, frame).from;
    const visible = show === 'people' || (show === 'head' && from);
    boxes.push(
      box(`origin.${id}`, at, {
        fill: 'paper',
        stroke: 'muted',
        opacity: visible ? 1 : 0,
        claim: show === 'head' ? data.shows.head : claim,
      }),
    );
    labels.push(
      ...stack(inset(slot, plan.pad), originItems(data, id, frame, say, show === 'people'), {
        frame,
        where: `in the origin "${id}"`,
      }),
    );
  }
  const { also } = data.shows;
  const notes: Item[] = [
    {
      id: 'people.note',
      text: say.pick(words.strands),
      size: frame.small,
      tone: 'muted',
      claim,
      opacity,
      gap: 0.5,
    },
  ];
  if (also !== undefined)
    notes.unshift({
      id: 'people.also',
      text: say.pick(data.claims[also]!.label),
      size: frame.small,
      claim: also,
      opacity,
    });
  labels.push(
    ...stack(plan.people.notes, notes, {
      frame,
      anchor: 'start',
      rise: 'bottom',
      where: 'under the origins',
    }),
  );
  return { links, boxes, labels };
}
