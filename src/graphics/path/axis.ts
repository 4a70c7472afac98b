import type { Box, Frame, Label, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { measure } from '../text.ts';
import { box, inside } from '../pieces.ts';
import { columns, coveredTo, type Plan, type Scene } from './plan.ts';
import type { Path } from './schema.ts';

/** The axis as one bar per stage, the stages' names under it, and arrows from one to the next. */
export function axis(data: Path, { show }: Scene, plan: Plan, frame: Frame, say: Say): Mark[] {
  const ids = Object.keys(data.stages);
  const y = plan.axis[show];
  const chain = show === 'chain';
  const column = columns(data, plan);
  const covered = ids.indexOf(coveredTo(data));
  const begin = ids.indexOf(data.players[data.chain.player]!.from);
  const bars: Box[] = ids.map((stage, i) => {
    const room = column(stage, stage, [y, y + plan.bar]);
    const done = chain && i >= begin && i <= covered;
    // Outside the chain the axis is one line: each bar reaches into the next.
    const width = room.width + (chain || i === ids.length - 1 ? 0 : plan.gap + 1);
    const open = chain && stage === data.chain.next.stage;
    return box(
      `stage.${stage}`,
      { ...room, width },
      {
        radius: 0,
        fill: done ? 'bytedance' : open ? 'open' : chain ? 'rule' : 'ink',
        stroke: 'none',
        strokeWidth: 0,
      },
    );
  });
  const size = show === 'opening' ? plan.opening.word : chain ? frame.text * 1.15 : frame.text;
  const loose: Label[] = ids.map((stage, i) => {
    const ends = i === 0 || i === ids.length - 1;
    const room = column(stage, stage, [
      y + plan.bar + size * 0.4,
      y + plan.bar + size * 0.4 + Math.max(size, frame.small) * 2.4,
    ]);
    const half = (plan.right - plan.left) / 2 - plan.gap;
    const wide = chain || !ends ? room.width : half;
    return inside(
      `stage.${stage}.name`,
      say.pick(data.stages[stage]!.name),
      { ...room, x: i && ends ? plan.right - wide : room.x, width: wide },
      frame,
      {
        size,
        smallest: frame.small,
        weight: 700,
        anchor: i === 0 ? 'start' : ends ? 'end' : 'middle',
        align: 'top',
        tone: chain && stage === data.chain.next.stage ? 'open-text' : 'ink',
        opacity: ends || chain ? 1 : 0,
      },
    );
  });
  // The two ends speak at one size.
  const common = Math.min(loose[0]!.size, loose.at(-1)!.size);
  const baseline = Math.min(loose[0]!.y, loose.at(-1)!.y);
  const names = loose.map((name, i) =>
    i && i < ids.length - 1 ? name : { ...name, size: common, y: name.lines.length > 1 ? name.y : baseline },
  );
  const edges = names.map(({ x, anchor, lines, size: drawn, weight }) => {
    const width = Math.max(...lines.map((line) => measure(line, drawn, weight)));
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return [from, from + width] as const;
  });
  const arrows: Link[] = ids.slice(1).map((stage, i) => {
    const [x1, x2] = [edges[i]![1] + plan.gap, edges[i + 1]![0] - plan.gap];
    const at = y + plan.bar + size * 0.92;
    const open = ids.indexOf(stage) > covered;
    return {
      kind: 'link',
      id: `stage.${stage}.arrow`,
      x1,
      x2: Math.max(x1, x2),
      y1: at,
      y2: at,
      reveal: 1,
      bend: 'straight',
      tone: open ? 'open' : 'muted',
      strokeWidth: frame.name === 'wide' ? 2 : 1.5,
      arrow: true,
      ...(open ? { dashed: true } : {}),
      opacity: chain && x2 - x1 > frame.small ? 1 : 0,
    };
  });
  return [...bars, ...names, ...arrows];
}
