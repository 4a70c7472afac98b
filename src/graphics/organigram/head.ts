import { CannotFit } from '../../model/graphic.ts';
import type { Disc, Frame, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, centre, cross, inset, rect, stack, type Item, type Layers, type Rect } from './parts.ts';
import { headPlan, headUnit, type Show } from './places.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';

/** The head, who travels from where they were to the new unit, and who did not come from elsewhere. */
export function head(data: Organisation, show: Show, frame: Frame, say: Say): Layers {
  const { pad, name: size } = plans[frame.name];
  const plan = headPlan(data, frame);
  const opacity = show === 'head' ? 1 : 0;
  const claim = data.shows.head;
  const arrived = show !== 'before' && show !== 'after' && show !== 'lines';
  const items: Item[] = [
    { id: 'head.name', text: say.pick(data.head.name), size, weight: 700, tone: 'paper', claim, opacity },
    { id: 'head.role', text: say.pick(data.head.role), size: size * 0.72, tone: 'paper', claim, opacity },
  ];
  const { disc, discY, said } = seated(items, plan.newest, plan.disc, pad, frame);
  const person: Disc = {
    kind: 'disc',
    id: 'head.person',
    claim,
    // Until the scene that tells of the move, the head waits unseen where they come from.
    x: centre(arrived ? plan.newest : plan.from).x,
    y: arrived ? discY : centre(plan.from).y,
    r: disc,
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
    strokeWidth: frame.name === 'wide' ? 4 : 2.5,
    arrow: true,
    opacity,
  };
  const boxes: Mark[] = [];
  // Somewhere that nobody else comes from has a box of its own here.
  if (data.head.from === undefined)
    boxes.push(box('head.place', plan.from, { fill: 'paper', stroke: 'muted', opacity, claim }));
  const denied = elsewhere(data, opacity, frame, say);
  return {
    links: [arrow, ...denied.links],
    boxes: [...boxes, person],
    labels: [...said, ...formerly(data, opacity, frame, say), ...denied.labels],
  };
}

/** The head in the new unit, the words below; for long words the person is drawn smaller. @throws CannotFit */
function seated(items: readonly Item[], unit: Rect, largest: number, pad: number, frame: Frame) {
  const place = (disc: number, from: number) => {
    const discY = unit.y + unit.height * from + disc;
    const top = discY + disc + pad / 2;
    const room = rect(unit.x + pad, top, unit.width - 2 * pad, unit.y + unit.height - top - pad / 2);
    return { disc, discY, said: stack(room, items, { frame, where: 'under the head' }) };
  };
  try {
    return place(largest, 0.28);
  } catch (error) {
    if (!(error instanceof CannotFit)) throw error;
    return place(largest * 0.55, 0.24);
  }
}

/** What the head was in charge of before, in the box that the arrow leaves. */
function formerly(data: Organisation, opacity: number, frame: Frame, say: Say): Mark[] {
  const { pad, name: size } = plans[frame.name];
  const { from } = headPlan(data, frame);
  const claim = data.shows.head;
  const items: Item[] = [
    { id: 'head.field', text: say.pick(data.head.field), size, weight: 700, claim, opacity },
    { id: 'head.until', text: say.pick(data.head.until), size: size * 0.72, claim, opacity },
  ];
  for (const [i, { name, what }] of data.head.products.entries()) {
    const common = { size: size * 0.72, claim, opacity } as const;
    items.push(
      { ...common, id: `head.product.${i}`, text: say.pick(name), weight: 600, gap: 0.9 },
      { ...common, id: `head.product.${i}.what`, text: say.pick(what), tone: 'muted', gap: 0.15 },
    );
  }
  const room = inset(from, pad * 1.5, pad);
  // The name of a unit stands above, at the top of its box.
  const taken = headUnit(data) === undefined ? 0 : size * 1.2;
  return stack({ ...room, y: room.y + taken, height: room.height - taken }, items, {
    frame,
    where: 'in the box that the head comes from',
  });
}

/** A way that was not taken: from the unit that one might expect, broken by a cross. */
function elsewhere(
  data: Organisation,
  opacity: number,
  frame: Frame,
  say: Say,
): { links: Link[]; labels: Mark[] } {
  const { elsewhere: claim } = data.shows;
  if (claim === undefined) return { links: [], labels: [] };
  const { notFrom, newest, note } = headPlan(data, frame);
  const { name: size } = plans[frame.name];
  const y = centre(notFrom).y;
  const x = centre(newest).x;
  const start = notFrom.x + notFrom.width;
  const end = newest.y + newest.height;
  const way = (id: string, x1: number, y1: number, x2: number, y2: number): Link => ({
    kind: 'link',
    id,
    claim,
    x1,
    y1,
    x2,
    y2,
    reveal: opacity,
    bend: 'straight',
    tone: 'muted',
    strokeWidth: frame.name === 'wide' ? 3 : 2,
    dashed: true,
    opacity,
  });
  return {
    links: [way('head.not.along', start, y, x, y), way('head.not.up', x, y, x, end)],
    labels: [
      ...cross('head.not.cross', (start + x) / 2, y, size * 0.42, {
        claim,
        strokeWidth: frame.name === 'wide' ? 5 : 3,
        reveal: opacity,
        opacity,
      }),
      ...stack(
        note,
        [
          {
            id: 'head.elsewhere',
            text: say.pick(data.claims[claim]!.label),
            size: frame.text,
            claim,
            opacity,
          },
        ],
        { frame, anchor: 'start', rise: 'top', where: 'under the unit that the head does not come from' },
      ),
    ],
  };
}
