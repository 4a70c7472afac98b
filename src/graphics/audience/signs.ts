import { CannotFit } from '../../model/graphic.ts';
import type { Frame, Label, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { figure } from '../../model/table.ts';
import { plans, toneOf } from './dots.ts';
import type { Viewers } from './schema.ts';
import { stack, type Line } from '../stack.ts';
import { words } from './words.ts';

const large: Record<Frame['name'], { amount: number; pad: number; radius: number }> = {
  compact: { amount: 24, pad: 10, radius: 12 },
  narrow: { amount: 36, pad: 16, radius: 16 },
  wide: { amount: 58, pad: 26, radius: 26 },
};

/** The numbers as a reader meets them: one screen for each room, its number at the top left, unexplained. */
export function signs(data: Viewers, frame: Frame, say: Say): Mark[] {
  const plan = plans[frame.name];
  const { amount, pad, radius } = large[frame.name];
  const rooms = Object.entries(data.rooms);
  const cols = frame.name === 'compact' ? Math.min(2, rooms.length) : rooms.length;
  const rows = Math.ceil(rooms.length / cols);
  const note = plan.bottom - frame.small * 1.5;
  const width = (plan.right - plan.left - (cols - 1) * plan.gap * 1.2) / cols;
  const height = (note - plan.top - (rows - 1) * plan.gap) / rows;
  const marks: Mark[] = [];
  rooms.forEach(([id, room], i) => {
    const tones = toneOf[room.side];
    const x = plan.left + (i % cols) * (width + plan.gap * 1.2);
    const y = plan.top + Math.floor(i / cols) * (height + plan.gap);
    const usual = data.claims[room.usual]!;
    const inner = width - 2 * pad;
    const where = `on the screen of "${id}"`;
    const top: Line[] = [];
    if (usual.hedge)
      top.push({ id: `${id}.hedge`, text: say.pick(usual.hedge), size: frame.text, smallest: frame.small });
    top.push({
      id: `${id}.amount`,
      text: say.claim(usual),
      size: amount,
      smallest: frame.small,
      weight: 700,
      lines: 3,
      tone: tones.text,
      claim: room.usual,
    });
    if (room.peak)
      top.push({
        id: `${id}.peak`,
        text: figure(data.claims[room.peak]!, say),
        size: frame.text * 1.1,
        smallest: frame.small,
        lines: 3,
        weight: 600,
        claim: room.peak,
        gap: frame.small * 0.3,
      });
    const head = stack(top, x + pad, y + pad, inner, frame, where);
    const people = room.hosts.map((host) => ({ host, name: say.pick(data.hosts[host]!.name) }));
    const free = height - 2 * pad - head.height - frame.small * 0.6;
    const foot = footOf(
      id,
      say.pick(room.name),
      say.list(people.map(({ name }) => name)),
      inner,
      free,
      frame,
      where,
    );
    marks.push({
      kind: 'box',
      id: `${id}.room`,
      x,
      y,
      width,
      height,
      radius,
      fill: tones.soft,
      stroke: tones.area,
      strokeWidth: 2,
      opacity: 1,
    });
    // The hosts stand between the number and their names, as many in a row as makes them largest.
    const area = {
      y: y + pad + head.height + frame.small * 0.6,
      height: free - foot.height - frame.small * 0.6,
    };
    let best = { r: 0, perRow: 1 };
    for (let perRow = 1; perRow <= people.length; perRow++) {
      const r = Math.min(inner / perRow, area.height / Math.ceil(people.length / perRow)) / 2 - 2;
      if (r > best.r) best = { r, perRow };
    }
    const r = Math.min(best.r, frame.text * 5.6);
    if (r >= 5) {
      const lines = Math.ceil(people.length / best.perRow);
      people.forEach(({ host }, j) => {
        const row = Math.floor(j / best.perRow);
        const inRow = Math.min(best.perRow, people.length - row * best.perRow);
        marks.push({
          kind: 'disc',
          id: `host.${host}`,
          x: x + width / 2 + ((j % best.perRow) - (inRow - 1) / 2) * (2 * r + 4),
          y: area.y + area.height / 2 + (row - (lines - 1) / 2) * (2 * r + 4),
          r,
          fill: tones.area,
          stroke: 'none',
          opacity: 1,
        });
      });
    }
    const shift = y + height - pad - foot.height;
    marks.push(
      ...head.labels,
      ...foot.labels.map((mark): Label => ({ ...mark, x: x + pad, y: mark.y + shift })),
    );
  });
  marks.push({
    kind: 'label',
    id: 'schematic',
    x: plan.left,
    y: plan.bottom,
    size: frame.small,
    lines: [say.pick(words.screens)],
    anchor: 'start',
    tone: 'muted',
    weight: 400,
    opacity: 1,
  });
  return marks;
}

/** The platform and its hosts; where so many names have no room, the platform alone: the description has them. */
function footOf(
  id: string,
  name: string,
  hosts: string,
  width: number,
  free: number,
  frame: Frame,
  where: string,
) {
  const line: Line = { id: `${id}.name`, text: name, size: frame.text, smallest: frame.small, weight: 700 };
  const names: Line = { id: `${id}.hosts`, text: hosts, size: frame.text, smallest: frame.small, lines: 24 };
  for (const texts of [
    [line, names],
    [line, { ...names, size: frame.small }],
    [line],
    [{ ...line, size: frame.small }],
  ]) {
    try {
      const foot = stack(texts, 0, 0, width, frame, where);
      if (foot.height <= free) return foot;
    } catch (error) {
      if (!(error instanceof CannotFit)) throw error;
    }
  }
  throw new CannotFit(name, `${where} in the ${frame.name} frame`);
}
