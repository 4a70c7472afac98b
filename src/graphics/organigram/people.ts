import type { Disc, Frame, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, centre, inset, rect, stack, type Item, type Layers } from './parts.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { originItems, originSlots, type Show } from './units.ts';
import { words } from './words.ts';

/** The scenes about the unit's own people: who heads it, where the others come from. */

/** The head, who travels from where they were to the new unit. */
export function head(data: Organisation, show: Show, frame: Frame, say: Say): Layers {
  const { pad, name } = plans[frame.name];
  const plan = { ...plans[frame.name].head, size: name };
  const opacity = show === 'head' ? 1 : 0;
  const claim = data.shows.head;
  const left = centre(plan.from).y;
  const there = centre(plan.newest);
  const arrived = show !== 'before' && show !== 'after' && show !== 'lines';
  const discY = plan.newest.y + plan.newest.height * 0.3 + plan.disc + 2;
  const person: Disc = {
    kind: 'disc',
    id: 'head.person',
    claim,
    // Until the scene that tells of the move, the head waits unseen where they come from.
    x: arrived ? there.x : centre(plan.from).x,
    y: arrived ? discY : left,
    r: plan.disc,
    fill: 'ink',
    stroke: 'paper',
    opacity,
  };
  const arrow: Link = {
    kind: 'link',
    id: 'head.move',
    claim,
    x1: plan.from.x + plan.from.width + 5,
    y1: discY,
    x2: plan.newest.x - 5,
    y2: discY,
    reveal: opacity,
    bend: 'straight',
    tone: 'ink',
    strokeWidth: frame.name === 'wide' ? 3 : 2,
    arrow: true,
    opacity,
  };
  const bottom = discY + plan.disc + pad / 2;
  const labels = [
    ...stack(
      rect(
        plan.newest.x + pad,
        bottom,
        plan.newest.width - 2 * pad,
        plan.newest.y + plan.newest.height - bottom - pad,
      ),
      [
        {
          id: 'head.name',
          text: say.pick(data.head.name),
          size: plan.size,
          weight: 700,
          tone: 'paper',
          claim,
          opacity,
        },
        {
          id: 'head.role',
          text: say.pick(data.head.role),
          size: plan.size * 0.72,
          tone: 'paper',
          claim,
          opacity,
        },
      ],
      { frame, where: 'under the head' },
    ),
    ...stack(
      inset(plan.from, pad * 1.5, pad),
      [
        { id: 'head.field', text: say.pick(data.head.field), size: plan.size, weight: 700, claim, opacity },
        { id: 'head.until', text: say.pick(data.head.until), size: plan.size * 0.72, claim, opacity },
        ...data.head.products.flatMap(({ name, what }, i): Item[] => [
          {
            id: `head.product.${i}`,
            text: say.pick(name),
            size: plan.size * 0.72,
            weight: 600,
            claim,
            opacity,
            gap: 0.9,
          },
          {
            id: `head.product.${i}.what`,
            text: say.pick(what),
            size: plan.size * 0.72,
            tone: 'muted',
            claim,
            opacity,
            gap: 0.15,
          },
        ]),
      ],
      { frame, where: 'in the box that the head comes from' },
    ),
    ...stack(
      plan.note,
      [
        {
          id: 'head.elsewhere',
          text: say.pick(data.claims[data.shows.elsewhere]!.label),
          size: frame.text,
          claim: data.shows.elsewhere,
          opacity,
        },
      ],
      { frame, anchor: 'start', where: 'beside the unit that the head does not come from' },
    ),
  ];
  return { links: [arrow], boxes: [person], labels };
}

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
    const at = show === 'people' || !from ? slot : plan.head.from;
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
  labels.push(
    ...stack(
      plan.people.notes,
      [
        {
          id: 'people.also',
          text: say.pick(data.claims[data.shows.also]!.label),
          size: frame.small,
          claim: data.shows.also,
          opacity,
        },
        {
          id: 'people.note',
          text: say.pick(words.strands),
          size: frame.small,
          tone: 'muted',
          claim,
          opacity,
          gap: 0.5,
        },
      ],
      { frame, anchor: 'start', rise: 'bottom', where: 'under the origins' },
    ),
  );
  return { links, boxes, labels };
}
