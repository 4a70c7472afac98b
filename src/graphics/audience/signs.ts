import { CannotFit } from '../../model/graphic.ts';
import type { Disc, Frame, Label, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { figure } from '../../model/table.ts';
import { box, type Room as Space } from '../pieces.ts';
import { label, leading } from '../text.ts';
import { plans, toneOf } from './dots.ts';
import type { Room, Viewers } from './schema.ts';
import { exactly, stack, type Line } from '../stack.ts';
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
  const cols = frame.name === 'narrow' ? rooms.length : 2;
  const rows = Math.ceil(rooms.length / cols);
  const where = `under the screens in the ${frame.name} frame`;
  const ask = exactly(say.pick(words.ask), plan.right - plan.left, frame.small, where);
  // Rows of screens leave no room for both lines; that they are no screenshots can be seen, what they ask cannot.
  const alone = rows > 1;
  const asked = plan.bottom - frame.small * leading * (ask.length - (alone ? 1 : 0));
  const note = asked - frame.small * 1.5;
  const width = (plan.right - plan.left - (cols - 1) * plan.gap * 1.2) / cols;
  const height = (note - plan.top - (rows - 1) * plan.gap) / rows;
  const inner = width - 2 * pad;
  const air = frame.small * 0.6;

  // No number is larger than another one, no person either: size would say something that nobody has claimed.
  const headsAt = (size: number, smallest: number) =>
    rooms.map(([id, room]) =>
      stack(
        headOf(data, id, room, { size, smallest }, frame, say),
        pad,
        pad,
        inner,
        frame,
        `on the screen of "${id}"`,
      ),
    );
  const sizes = headsAt(amount, frame.small).flatMap(({ labels }) =>
    labels.filter(({ id }) => id.endsWith('.amount')).map(({ size }) => size),
  );
  const common = Math.min(...sizes);
  const heads = headsAt(common, common);
  const frees = heads.map((head) => height - 2 * pad - head.height - air);
  const feet = feetOf(data, inner, frees, frame, say);
  const areas = frees.map((free, i) => free - feet[i]!.height - air);
  const r = Math.min(
    frame.text * 5.6,
    ...rooms.map(([, room], i) => largest(room.hosts.length, inner, areas[i]!) * 0.92),
  );

  const marks = rooms.flatMap(([id, room], i): Mark[] => {
    const tones = toneOf[room.side];
    const x = plan.left + (i % cols) * (width + plan.gap * 1.2);
    const y = plan.top + Math.floor(i / cols) * (height + plan.gap);
    const at = (labels: readonly Label[], dx: number, dy: number) =>
      labels.map((mark): Label => ({ ...mark, x: mark.x + dx, y: mark.y + dy }));
    const foot = feet[i]!;
    const area = { x, y: y + pad + heads[i]!.height + air, width, height: areas[i]! };
    return [
      box(
        `${id}.room`,
        { x, y, width, height },
        { radius, fill: tones.soft, stroke: tones.area, strokeWidth: 2 },
      ),
      ...(r < smallestHost ? [] : people(room, area, inner, r)),
      ...at(heads[i]!.labels, x, y),
      ...at(foot.labels, x + pad, y + height - pad - foot.height),
    ];
  });
  const lines = [say.pick(words.screens)];
  const screens = label('schematic', frame, {
    x: plan.left,
    y: plan.bottom,
    size: frame.small,
    lines,
    tone: 'muted',
  });
  return [
    ...marks,
    // Alone, on a poster or in a frame, it must not be taken for an answer.
    label('ask', frame, { x: plan.left, y: asked, size: frame.small, lines: ask }),
    ...(alone ? [] : [screens]),
  ];
}

/** What stands at the top of a screen: its number with the hedge, and the one that it sometimes shows. */
function headOf(
  data: Viewers,
  id: string,
  room: Room,
  sizes: { size: number; smallest: number },
  frame: Frame,
  say: Say,
): Line[] {
  const usual = data.claims[room.usual]!;
  const small = { smallest: frame.small, lines: 3 } as const;
  const tone = toneOf[room.side].text;
  const top: Line[] = [
    { id: `${id}.amount`, text: say.claim(usual), ...sizes, lines: 3, weight: 700, tone, claim: room.usual },
  ];
  if (usual.hedge)
    top.unshift({ id: `${id}.hedge`, text: say.pick(usual.hedge), size: frame.text, ...small });
  if (room.peak)
    top.push({
      id: `${id}.peak`,
      text: figure(data.claims[room.peak]!, say),
      size: Math.max(frame.small, Math.min(frame.text * 1.1, sizes.size * 0.8)),
      ...small,
      weight: 600,
      claim: room.peak,
      gap: frame.small * 0.3,
    });
  return top;
}

/** Smaller people are not drawn. */
const smallestHost = 5;

/** Between two hosts. */
const apart = 4;

/** The radius of so many hosts in a room, as many in a row as makes them largest. */
function largest(count: number, width: number, height: number): number {
  let most = 0;
  for (let perRow = 1; perRow <= count; perRow++)
    most = Math.max(most, Math.min(width / perRow, height / Math.ceil(count / perRow)) / 2 - apart / 2);
  return most;
}

/** The hosts of a room, in the middle of it. */
function people({ side, hosts }: Room, area: Space, inner: number, r: number): Disc[] {
  const pitch = 2 * r + apart;
  const most = Math.max(1, Math.floor((inner + 0.01) / pitch));
  const lines = Math.ceil(hosts.length / most);
  const perRow = Math.ceil(hosts.length / lines);
  return hosts.map((host, i): Disc => {
    const row = Math.floor(i / perRow);
    const inRow = Math.min(perRow, hosts.length - row * perRow);
    return {
      kind: 'disc',
      id: `host.${host}`,
      x: area.x + area.width / 2 + ((i % perRow) - (inRow - 1) / 2) * pitch,
      y: area.y + area.height / 2 + (row - (lines - 1) / 2) * pitch,
      r,
      fill: toneOf[side].area,
      stroke: 'none',
      opacity: 1,
    };
  });
}

/**
 * The platforms and their hosts; where so many names have no room on one screen, no screen has them: the
 * description does.
 */
function feetOf(data: Viewers, width: number, frees: readonly number[], frame: Frame, say: Say) {
  const forms = [
    { name: frame.text, hosts: frame.text },
    { name: frame.text, hosts: frame.small },
    { name: frame.text, hosts: 0 },
    { name: frame.small, hosts: 0 },
  ];
  let why: unknown;
  for (const form of forms) {
    try {
      return Object.entries(data.rooms).map(([id, room], i) => {
        const small = { smallest: frame.small } as const;
        const name: Line = {
          id: `${id}.name`,
          text: say.pick(room.name),
          size: form.name,
          ...small,
          weight: 700,
        };
        const hosts = say.list(room.hosts.map((host) => say.pick(data.hosts[host]!.name)));
        const texts = form.hosts
          ? [name, { id: `${id}.hosts`, text: hosts, size: form.hosts, ...small, lines: 24 }]
          : [name];
        const where = `at the foot of the screen of "${id}"`;
        const foot = stack(texts, 0, 0, width, frame, where);
        if (foot.height > frees[i]!) throw new CannotFit(name.text, `${where} in the ${frame.name} frame`);
        return foot;
      });
    } catch (error) {
      if (!(error instanceof CannotFit)) throw error;
      why = error;
    }
  }
  throw why;
}
