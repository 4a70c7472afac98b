import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, commonSize, inset, rect, stack, type Item, type Layers } from './parts.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import type { Show } from './units.ts';
import { words } from './words.ts';

/** The scenes about what the unit is for: its remit, its products, its aim. */

/** What the unit is in charge of, and which of its products comes first. */
export function remit(data: Organisation, show: Show, frame: Frame, say: Say): Omit<Layers, 'links'> {
  const plan = plans[frame.name];
  const { list, products } = plan.remit;
  const opacity = show === 'remit' ? 1 : 0;
  const claim = data.shows.remit;
  const entries = Object.entries(data.remit.items);
  const headings: Item[] = [
    { id: 'remit.title', text: say.pick(words.remit), size: frame.text * 1.1, weight: 700, claim, opacity },
    { id: 'remit.where', text: say.pick(data.remit.where), size: frame.small, tone: 'muted', claim, opacity },
  ];
  const titles = stack(list, headings, { frame, anchor: 'start', rise: 'top', where: 'above the remit' });
  const last = titles.at(-1)!;
  const top =
    last.y +
    last.size * (0.3 + (last.lines.length - 1) * 1.3) +
    plan.gap * (frame.name === 'compact' ? 0.9 : 1.6);
  const area = rect(list.x, top, list.width, list.y + list.height - top);
  const tick = frame.name === 'compact' ? 5 : frame.name === 'narrow' ? 7 : 9;
  const indent = tick + plan.pad + 4;
  const rows = (gap: number) =>
    stack(
      rect(area.x + indent, area.y, area.width - indent, area.height),
      entries.map(([id, { name }]) => ({
        id: `remit.${id}`,
        text: say.pick(name),
        size: Math.min(plan.name, frame.text * 1.5),
        weight: 600,
        claim,
        opacity,
        gap,
      })),
      { frame, anchor: 'start', rise: 'top', where: 'in the remit' },
    );
  // Set tightly first; then the rows share what is left of the room.
  const tight = rows(0.3);
  const end = tight.at(-1)!;
  const left = area.y + area.height - (end.y + end.size * (0.22 + (end.lines.length - 1) * 1.3));
  const spread = Math.max(0, left) / Math.max(1, entries.length - 1) / end.size;
  const items = rows(0.3 + Math.min(2.2, spread * 0.95));
  const ticks = items.map((mark) =>
    box(`${mark.id}.tick`, rect(area.x, mark.y - mark.size * 0.36 - tick / 2, tick, tick), {
      radius: 1,
      fill: 'bytedance',
      opacity,
      claim,
    }),
  );

  const boxes: Mark[] = [...ticks];
  const labels: Mark[] = [...titles, ...items];
  const all = Object.entries(data.products).sort(([, a], [, b]) => Number(b.priority) - Number(a.priority));
  const shares = all.map(([, { priority }]) => (priority ? 1.6 : 1));
  const unit = (products.height - plan.gap * (all.length - 1)) / shares.reduce((a, b) => a + b, 0);
  let y = products.y;
  for (const [i, [id, { name, note, priority, claim: of }]] of all.entries()) {
    // What has no priority is smaller in both directions.
    const narrower = priority ? 0 : products.width * 0.04;
    const at = rect(products.x + narrower, y, products.width - 2 * narrower, unit * shares[i]!);
    const tone = priority ? 'paper' : 'ink';
    boxes.push(
      box(`product.${id}`, at, {
        fill: priority ? 'bytedance' : 'none',
        stroke: priority ? 'none' : 'muted',
        opacity,
        claim: of,
      }),
    );
    const said: Item[] = [
      {
        id: `product.${id}.name`,
        text: say.pick(name),
        size: priority ? plan.name : frame.text * 1.1,
        weight: priority ? 700 : 600,
        tone,
        claim: of,
        opacity,
      },
      {
        id: `product.${id}.rank`,
        text: say.pick(priority ? words.priority : words.noPriority),
        size: frame.text,
        weight: priority ? 700 : 400,
        tone: priority ? 'paper' : 'muted',
        claim: of,
        opacity,
      },
    ];
    if (note)
      said.push({
        id: `product.${id}.note`,
        text: say.pick(note),
        size: frame.text * 1.05,
        tone: priority ? 'paper' : 'muted',
        claim: of,
        opacity,
        gap: 0.5,
      });
    labels.push(
      ...stack(inset(at, plan.pad * 1.5, plan.pad / 2), said, {
        frame,
        where: `in the box of the product "${id}"`,
      }),
    );
    y += at.height + plan.gap;
  }
  return { boxes, labels };
}

/** The aim: the unit becomes one channel between merchants and users, and not another one. */
export function intent(data: Organisation, show: Show, frame: Frame, say: Say): Omit<Layers, 'links'> {
  const plan = plans[frame.name];
  const { merchants, users, newest, unwanted, note } = plan.intent;
  const opacity = show === 'intent' ? 1 : 0;
  const claim = data.shows.intent;
  const source = data.claims[claim]!;
  const big = plan.name;
  const sides = commonSize(
    [say.pick(data.intent.merchants), say.pick(data.intent.users)],
    inset(merchants, plan.pad),
    big,
    frame.small,
  );
  const side = (id: 'merchants' | 'users', at: typeof merchants) =>
    stack(
      inset(at, plan.pad),
      [
        {
          id: `intent.${id}.name`,
          text: say.pick(data.intent[id]),
          size: sides,
          weight: 700,
          claim,
          opacity,
        },
      ],
      { frame, where: `in the box of the ${id}` },
    );
  const lower = rect(newest.x, newest.y + newest.height * 0.4, newest.width, newest.height * 0.6);
  return {
    boxes: [
      box('intent.unwanted', unwanted, {
        radius: 0,
        stroke: 'muted',
        dashed: true,
        opacity: opacity * 0.7,
        claim,
      }),
      box('intent.merchants', merchants, { fill: 'paper', stroke: 'ink', opacity, claim }),
      box('intent.users', users, { fill: 'bytedance-soft', stroke: 'bytedance', opacity, claim }),
    ],
    labels: [
      ...side('merchants', merchants),
      ...side('users', users),
      ...stack(
        inset(lower, plan.pad * 1.5, plan.pad / 2),
        [
          {
            id: 'intent.aim',
            text: say.pick(words.wanted),
            size: frame.small,
            tone: 'paper',
            claim,
            opacity,
          },
          {
            id: 'intent.wanted',
            text: say.pick(data.intent.wanted),
            size: big,
            weight: 700,
            tone: 'paper',
            claim,
            opacity,
            gap: 0.2,
          },
        ],
        { frame, rise: 'top', where: 'in the channel that is wanted' },
      ),
      ...stack(
        inset(unwanted, plan.pad * 1.5, plan.pad / 2),
        [
          {
            id: 'intent.rather',
            text: say.pick(words.unwanted),
            size: frame.small,
            tone: 'muted',
            claim,
            opacity,
          },
          {
            id: 'intent.not',
            text: say.pick(data.intent.unwanted),
            size: frame.name === 'compact' ? frame.text : frame.text * 1.15,
            tone: 'muted',
            claim,
            opacity,
            gap: 0.2,
          },
        ],
        { frame, where: 'in the channel that is not wanted' },
      ),
      ...stack(
        note,
        [
          {
            id: 'intent.source',
            text: say.pair(say.pick(words.source), say.attribution(source)),
            size: frame.text,
            weight: 600,
            claim,
            opacity,
          },
          {
            id: 'intent.schematic',
            text: say.pick(words.schematic),
            size: frame.small,
            tone: 'muted',
            opacity,
          },
        ],
        { frame, anchor: 'start', rise: 'bottom', where: 'under the channels' },
      ),
    ],
  };
}
