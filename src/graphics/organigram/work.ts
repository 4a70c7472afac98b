import type { Box, Frame, Label } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, cells, centre, inset, rect, stack } from './parts.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { homesOf, type Mode, type Placed, type Show } from './units.ts';
import { words } from './words.ts';

/** Pieces of work drawn in each home; how many is of no meaning, which the picture says. */
const across = 3;
const down = 2;

/** The work in its homes, schematic: in the scene before in panels of their own, after it side by side as the new unit. */
export function pieceMarks(
  data: Organisation,
  show: Show,
  mode: Mode,
  placed: Map<string, Placed>,
  names: readonly Label[],
  frame: Frame,
  say: Say,
): { work: Box[]; workLabels: Label[] } {
  const plan = plans[frame.name];
  const homes = Object.entries(data.homes);
  const claim = data.shows.before;
  const before = show === 'before';
  const opacity = before ? 1 : 0;
  const sides = homesOf(data).map((id) => placed.get(id)!.at);
  // The panels begin at one height, under the taller of the names.
  const under = homesOf(data).map((id) => {
    const name = names.find((mark) => mark.id === `unit.${id}.name`)!;
    return name.y + name.size * (0.22 + (name.lines.length - 1) * 1.3);
  });
  const top = before ? Math.max(...under) + plan.pad * 1.2 : 0;
  const panels = sides.map((at) => {
    const pad = plan.pad * 1.4;
    const area = before
      ? rect(at.x + pad, top, at.width - 2 * pad, at.y + at.height - pad - top)
      : inset(at, pad);
    return area;
  });
  const inner = panels.map((at) => inset(at, plan.pad));
  const workLabels = homes.flatMap(([id, { name }], i) =>
    name
      ? stack(
          { ...inner[i]!, height: inner[i]!.height * (mode === 'list' ? 0.6 : 0.45) },
          [
            {
              id: `home.${id}.name`,
              text: say.pick(name),
              size: frame.text * 1.15,
              weight: 600,
              claim,
              opacity,
            },
          ],
          { frame, rise: 'top', where: `in the home "${id}"` },
        )
      : [],
  );
  const taken = Math.max(
    0,
    ...workLabels.map((mark) => mark.y + mark.size * (0.22 + (mark.lines.length - 1) * 1.3)),
  );
  const newest = inset(placed.get(data.newest)!.at, 1.5);
  const work = homes.flatMap(([id], i): Box[] => {
    const at = inner[i]!;
    const y = Math.max(at.y, taken + plan.pad);
    const free = rect(at.x, y, at.width, Math.max(0, at.y + at.height - y));
    const pitch = Math.max(4, Math.min(at.width / across, free.height / down));
    const side = pitch * 0.82;
    const middle = centre(free);
    const tiles = cells(newest, across * down * homes.length, homes.length, 0);
    return [
      box(`home.${id}`, panels[i]!, { fill: 'paper', opacity, claim }),
      ...Array.from({ length: across * down }, (_, k) => {
        const x = middle.x + ((k % across) - (across - 1) / 2) * pitch - side / 2;
        const top = middle.y + (Math.floor(k / across) - (down - 1) / 2) * pitch - side / 2;
        const where = before ? rect(x, top, side, side) : tiles[k * homes.length + i]!;
        return box(`work.${id}.${k}`, where, { radius: 2, fill: 'bytedance', claim });
      }),
    ];
  });
  const key = frame.small;
  work.push(
    box('key', rect(plan.left, plan.before.key - key * 0.85, key, key), {
      radius: 2,
      fill: 'bytedance',
      opacity,
    }),
  );
  workLabels.push(
    ...stack(
      rect(plan.left + key * 1.5, plan.before.key - key * 0.84, plan.width - key * 1.5, key * 1.2),
      [{ id: 'key.name', text: say.pick(words.work), size: key, tone: 'muted', opacity }],
      { frame, anchor: 'start', rise: 'top', where: 'beside the key' },
    ),
  );
  return { work, workLabels };
}
