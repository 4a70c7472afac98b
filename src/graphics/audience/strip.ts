import type { Mark } from '../../model/layout.ts';
import { amountLine, dot, pad, roomSize, span, type Context } from './context.ts';
import { countedOf, toneOf, type Counted } from './dots.ts';
import { stack, type Line } from '../stack.ts';
import { words } from './words.ts';

/** What stands beside (or above) a room. */
function textsOf(context: Context, { id, room }: Counted, first: boolean): Line[] {
  const { data, show, frame, say, plan, level, columns } = context;
  const tones = toneOf[room.side];
  const hosts = say.list(room.hosts.map((host) => say.pick(data.hosts[host]!.name)));
  const size = level === 0 && show !== 'same-order' ? frame.text : frame.small;
  const amount = [plan.amount, frame.text * 1.1, frame.small][level]!;
  const named = level === 0 && columns === 1 ? `${say.pick(room.name)} · ${hosts}` : say.pick(room.name);
  const name: Line = {
    id: `${id}.name`,
    text: named,
    size,
    smallest: frame.small,
    weight: 600,
    tone: tones.text,
  };
  if (room.counts === 'concurrent')
    return [
      name,
      { ...amountLine(context, id, room.usual, amount), tone: tones.text },
      { id: `${id}.counts`, text: say.pick(words.concurrent), size: frame.small, tone: 'muted' },
    ];
  if (show !== 'same-order')
    return [
      name,
      { id: `${id}.none`, text: say.pick(words.noCount), size, smallest: frame.small, tone: 'ink', gap: 2 },
    ];
  const claim = data.claims[data.sameOrder]!;
  const so: Line = {
    id: `${id}.if-so`,
    text: say.pick(words.ifSo),
    size: level === 0 ? plan.amount * 0.8 : frame.text,
    smallest: frame.small,
    weight: 700,
    tone: 'open-text',
    claim: data.sameOrder,
  };
  if (!first) return [name, so];
  const hedge = claim.hedge ? say.bracket(say.pick(claim.hedge)) : '';
  const by = `${say.pick(words.saysWho)}${say.locale === 'en' ? ' ' : ''}${say.pick(claim.attribution.by!)}${hedge}`;
  const note = claim.note ? say.pick(claim.note) : '';
  const stop = say.locale === 'en' ? '. ' : '。';
  return [
    name,
    so,
    {
      id: `${id}.who`,
      text: note ? `${by}${stop}${note}` : by,
      size: level === 0 ? frame.text : frame.small,
      smallest: frame.small,
      claim: data.sameOrder,
    },
  ];
}

/** A room with those who are in it, and what is known of them. */
export function stripOf(
  context: Context,
  counted: Counted,
  grid: { cols: number; rows: number },
  y: number,
  first: boolean,
): { marks: Mark[]; height: number; box: { x: number; y: number; width: number; height: number } } {
  const { show, frame, say, plan, pitch, stacked } = context;
  const { id, room, certain, possible } = counted;
  const tones = toneOf[room.side];
  const box = { x: plan.left, y, width: roomSize(grid.cols, pitch), height: roomSize(grid.rows, pitch) };
  const texts = textsOf(context, counted, first);
  const beside = plan.left + box.width + Math.max(10, plan.gap * 0.8);
  const where = `beside the room "${id}"`;
  const x = stacked ? plan.left : beside;
  let said = stack(texts, x, y, plan.right - x, frame, where);
  let height: number;
  if (stacked) {
    box.y = y + said.height + frame.small * 0.35;
    // One width for all rooms: the frame's, however many dots stand in the middle of it.
    box.width = plan.right - plan.left;
    height = box.y + box.height - y;
  } else {
    height = Math.max(box.height, said.height);
    said = stack(texts, x, y + (height - said.height) / 2, plan.right - x, frame, where);
    box.y = y + (height - box.height) / 2;
  }

  const counts = room.counts === 'concurrent';
  const supposed = show === 'same-order' && !counts;
  const inner = { x: box.x + (box.width - span(grid.cols, pitch)) / 2, y: box.y + pad * pitch };
  const cell = pitch * dot;
  const base = {
    kind: 'field',
    shape: 'dot',
    cell,
    pitch,
    run: grid.cols,
    flow: 'right',
    fill: tones.area,
    stroke: 'none',
  } as const;
  const marks: Mark[] = [
    {
      kind: 'box',
      id: `${id}.room`,
      ...box,
      radius: Math.min(6, pitch * 0.4),
      // Where nobody has counted, the light is off.
      fill: counts ? tones.soft : supposed ? 'paper' : 'rule',
      stroke: counts || supposed ? tones.area : 'muted',
      strokeWidth: 1.5,
      ...(supposed ? { dashed: true } : {}),
      opacity: 1,
    },
  ];
  if (counts) {
    marks.push({ ...base, id: `${id}.certain`, ...inner, count: certain, claim: room.usual, opacity: 1 });
    const skip = certain % grid.cols;
    if (possible > 0)
      marks.push({
        ...base,
        id: `${id}.possible`,
        x: inner.x,
        y: inner.y + Math.floor(certain / grid.cols) * pitch,
        count: possible,
        ...(skip ? { skip } : {}),
        claim: room.usual,
        opacity: 0.35,
      });
  } else if (supposed) {
    const most = Math.max(...countedOf(context.data).map((other) => other.certain + other.possible));
    marks.push({
      ...base,
      id: `${id}.supposed`,
      ...inner,
      count: most,
      claim: context.data.sameOrder,
      opacity: 0.35,
    });
  } else {
    const size = Math.max(frame.small, Math.min(box.height * 0.62, frame.text * 3.4));
    if (box.height > size * 1.1)
      marks.push({
        kind: 'label',
        id: `${id}.unknown`,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2 + size * 0.36,
        size,
        lines: [say.pick(words.unknown)],
        anchor: 'middle',
        tone: 'ink',
        weight: 700,
        opacity: 1,
      });
  }
  return { marks: [...marks, ...said.labels], height, box };
}
