import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { bottomOf, box, inset, rect, stack, type Item, type Layers } from './parts.ts';
import type { Show } from './places.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { words } from './words.ts';

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
  const top = bottomOf(last) + plan.gap * (frame.name === 'compact' ? 0.7 : 1.6);
  const area = rect(list.x, top, list.width, list.y + list.height - top);
  const tick = frame.name === 'compact' ? 5 : frame.name === 'narrow' ? 7 : 9;
  const indent = tick + plan.pad + 4;
  const rows = (gap: number, from: number) =>
    stack(
      rect(area.x + indent, from, area.width - indent, area.y + area.height - from),
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
  const least = entries.length > 6 ? 0.25 : 0.5;
  // Set tightly first; then the rows, and the room above them, share what is left.
  const tight = rows(least, area.y);
  const end = tight.at(-1)!;
  const left = Math.max(0, area.y + area.height - bottomOf(end));
  const spread = Math.min(2.2 * end.size, (left / entries.length) * 0.95);
  const items = rows(least + spread / end.size, area.y + spread * 0.5);
  const ticks = items.map((mark) =>
    box(`${mark.id}.tick`, rect(area.x, mark.y - mark.size * 0.36 - tick / 2, tick, tick), {
      radius: 1,
      fill: 'bytedance',
      opacity,
      claim,
    }),
  );

  // All of it stands inside the unit.
  const { newest } = plan.remit;
  const bottom = list.y + list.height + (list.x - newest.x) * 0.6;
  const boxes: Mark[] = [
    box('remit.whole', { ...newest, height: bottom - newest.y }, { stroke: 'bytedance', opacity, claim }),
    ...ticks,
  ];
  const labels: Mark[] = [...titles, ...items];
  const all = Object.entries(data.products).sort(([, a], [, b]) => Number(b.priority) - Number(a.priority));
  const shares = all.map(([, { priority }]) => (priority ? 1.4 : 1));
  const unit = (products.height - plan.gap * (all.length - 1)) / shares.reduce((a, b) => a + b, 0);
  let y = products.y;
  for (const [i, [id, { name, note, priority, claim: of }]] of all.entries()) {
    // What has no priority is smaller in both directions.
    const narrower = priority ? 0 : products.width * 0.03;
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
