import type { Box, Frame, Label } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { bottomOf, box, cells, centre, heading, inset, rect, stack, type Rect } from './parts.ts';
import { homesOf, type Placed, type Show } from './places.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { words } from './words.ts';

/** Pieces of work drawn in each home; how many is of no meaning, which the picture says. */
const pieces = 6;

/** The work in its homes, schematic: in the scene before in panels of their own, after it side by side as the new unit. */
export function pieceMarks(
  data: Organisation,
  show: Show,
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
  const under = homesOf(data).map((id) => bottomOf(names.find((mark) => mark.id === `unit.${id}.name`)!));
  const top = before ? Math.max(...under) + plan.pad * 1.2 : 0;
  const pad = plan.pad * (homes.length > 2 ? 0.8 : 1.4);
  const panels = sides.map((at) =>
    before ? rect(at.x + pad, top, at.width - 2 * pad, at.y + at.height - pad - top) : inset(at, pad),
  );
  const inner = panels.map((at) => inset(at, plan.pad));
  const workLabels = homes.flatMap(([id, { name }], i) =>
    name
      ? stack(
          { ...inner[i]!, height: inner[i]!.height * 0.6 },
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
  const taken = Math.max(0, ...workLabels.map(bottomOf));
  const newest = inset(placed.get(data.newest)!.at, 1.5);
  const tiles = cells(newest, pieces * homes.length, 3 * homes.length, 0);
  const work = homes.flatMap(([id], i): Box[] => {
    const at = inner[i]!;
    const y = Math.max(at.y, taken + plan.pad);
    const loose = spread(rect(at.x, y, at.width, Math.max(0, at.y + at.height - y)));
    return [
      box(`home.${id}`, panels[i]!, { fill: 'paper', opacity, claim }),
      ...Array.from({ length: pieces }, (_, k) => {
        // Each home's pieces keep together: three columns of the unit that they become.
        const tile = tiles[Math.floor(k / 3) * 3 * homes.length + i * 3 + (k % 3)]!;
        return box(`work.${id}.${k}`, before ? loose[k]! : tile, { radius: 2, fill: 'bytedance', claim });
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
  const unit = say.pick(data.units[data.newest]!.name).replaceAll('\u00AD', '');
  workLabels.push(
    ...stack(
      rect(plan.left + key * 1.5, plan.before.key - key * 0.84, plan.width - key * 1.5, key * 1.2),
      [{ id: 'key.name', text: heading(say.pick(words.work), unit), size: key, tone: 'muted', opacity }],
      { frame, anchor: 'start', rise: 'top', where: 'beside the key' },
    ),
  );
  return { work, workLabels };
}

/** Pieces apart from one another in a room, in as many columns as make them largest. */
function spread(room: Rect): Rect[] {
  const pitchOf = (across: number) => Math.min(room.width / across, (room.height * across) / pieces);
  const across = pitchOf(2) > pitchOf(3) ? 2 : 3;
  const down = pieces / across;
  const pitch = Math.max(4, pitchOf(across));
  const side = pitch * 0.82;
  const middle = centre(room);
  return Array.from({ length: pieces }, (_, k) => {
    const x = middle.x + ((k % across) - (across - 1) / 2) * pitch - side / 2;
    const y = middle.y + (Math.floor(k / across) - (down - 1) / 2) * pitch - side / 2;
    return rect(x, y, side, side);
  });
}
