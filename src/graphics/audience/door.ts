import type { Field, Link, Mark } from '../../model/layout.ts';
import { amountLine, dot, type Context } from './context.ts';
import { toneOf, type Counted } from './dots.ts';
import { stack } from '../stack.ts';
import { words } from './words.ts';

/** The door under a room, and everyone who ever came through it: an open number, so an open edge. */
export function doorOf(
  context: Context,
  { id, room, usual, more }: Counted,
  box: { x: number; y: number; width: number; height: number },
  y: number,
): { marks: Mark[]; height: number } {
  const { data, show, frame, say, plan, level, pitch, run } = context;
  const tones = toneOf[room.side];
  const peak = show === 'peak' && room.peak !== undefined;
  const claim = peak ? room.peak! : room.usual;
  const value = data.claims[claim]!.value!;
  const indent = frame.small * 1.7;
  const width = plan.right - plan.left;
  const gap = Math.max(6, plan.gap * 0.6);
  const amount = [plan.amount, frame.text * 1.1, frame.small][level]!;
  const head = stack(
    [
      { ...amountLine(context, id, claim, amount), tone: tones.text },
      { id: `${id}.counts`, text: say.pick(words.cumulative), size: frame.small, tone: 'muted' },
    ],
    plan.left + indent,
    y + gap,
    width - indent,
    frame,
    `at the door of "${id}"`,
  );
  const top = y + gap + head.height + frame.small * 0.35;
  const base = {
    kind: 'field',
    shape: 'dot',
    x: plan.left,
    cell: pitch * dot,
    pitch,
    run,
    flow: 'right',
    fill: tones.area,
    stroke: 'none',
  } as const satisfies Partial<Field>;
  const count = usual + (peak ? more : 0);
  const rows = Math.ceil(count / run);
  const bottom = top + (rows - 1 + dot) * pitch;
  const arrow: Link = {
    kind: 'link',
    id: `${id}.way`,
    x1: plan.left + indent * 0.36,
    x2: plan.left + indent * 0.36,
    y1: top - 3,
    y2: box.y + box.height - Math.min(10, box.height * 0.2),
    reveal: 1,
    bend: 'straight',
    tone: tones.area,
    strokeWidth: 1.5,
    arrow: true,
    opacity: 1,
  };
  const marks: Mark[] = [
    {
      kind: 'box',
      id: `${id}.door`,
      x: arrow.x1 - 7,
      y: box.y + box.height - 2,
      width: 14,
      height: 4,
      radius: 0,
      fill: 'paper',
      stroke: 'none',
      strokeWidth: 0,
      opacity: 1,
    },
    { ...base, id: `${id}.usual`, y: top, count: usual, claim: room.usual, opacity: 1 },
    arrow,
    ...head.labels,
  ];
  const skip = usual % run;
  if (peak && more > 0)
    marks.push({
      ...base,
      id: `${id}.more`,
      y: top + Math.floor(usual / run) * pitch,
      count: more,
      ...(skip ? { skip } : {}),
      claim: room.peak!,
      opacity: 0.55,
    });
  let height = bottom - y;
  if (value.over !== undefined) {
    const strip = Math.max(6, Math.min(14, pitch * 0.5));
    marks.push({
      kind: 'box',
      id: `${id}.open`,
      x: plan.left,
      y: bottom + 4,
      width: (Math.min(run, count) - 1 + dot) * pitch,
      height: strip,
      radius: 0,
      fill: 'none',
      stroke: 'none',
      strokeWidth: 0,
      hatched: true,
      claim,
      opacity: 1,
    });
    height += strip + 4;
  }
  return { marks, height };
}
