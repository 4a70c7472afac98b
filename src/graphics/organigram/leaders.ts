import type { Frame, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, centre, heading, inset, rect, stack, type Layers } from './parts.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { newestAt, type Mode, type Show } from './units.ts';
import { words } from './words.ts';

/** The persons that the unit reports to, each with a line of the same weight. */
export function leaders(data: Organisation, show: Show, mode: Mode, frame: Frame, say: Say): Layers {
  const plan = plans[frame.name];
  const { lines } = plan;
  const all = Object.entries(data.leaders);
  const opacity = show === 'lines' ? 1 : 0;
  const claim = data.shows.lines;
  const many = all.length > 2 && frame.name === 'compact';
  const height = lines.leaders.height + (many ? 26 : 0);
  const width = Math.min(lines.widest, (lines.leaders.width - (all.length - 1) * plan.gap) / all.length);
  const step = all.length > 1 ? (lines.leaders.width - width) / (all.length - 1) : 0;
  const first = all.length > 1 ? lines.leaders.x : lines.leaders.x + (lines.leaders.width - width) / 2;
  const unit = newestAt(data, 'lines', mode, frame);
  const links: Link[] = [];
  const boxes: Mark[] = [];
  const labels: Mark[] = [];
  for (const [i, [id, { name, title }]] of all.entries()) {
    const at = rect(first + i * step, lines.leaders.y, width, height);
    links.push({
      kind: 'link',
      id: `line.${id}`,
      claim,
      x1: centre(at).x,
      y1: at.y + at.height,
      x2: unit.x + (unit.width * (i + 1)) / (all.length + 1),
      y2: unit.y,
      reveal: opacity,
      bend: 'vertical',
      tone: 'bytedance',
      strokeWidth: frame.name === 'wide' ? 4 : 3,
      opacity,
    });
    boxes.push(box(`leader.${id}`, at, { fill: 'paper', stroke: 'ink', opacity, claim }), {
      kind: 'disc',
      id: `leader.${id}.person`,
      x: centre(at).x,
      y: at.y,
      r: lines.disc,
      fill: 'ink',
      stroke: 'paper',
      opacity,
    });
    labels.push(
      ...stack(
        rect(at.x + plan.pad / 2, at.y + lines.disc + 1, at.width - plan.pad, at.height - lines.disc - 3),
        [
          {
            id: `leader.${id}.name`,
            text: say.pick(name),
            size: plan.name * 0.9,
            weight: 700,
            claim,
            opacity,
          },
          {
            id: `leader.${id}.title`,
            text: say.pick(title),
            size: frame.name === 'compact' ? frame.small : frame.text,
            tone: 'muted',
            claim,
            opacity,
          },
        ],
        { frame, where: `in the box of "${id}"` },
      ),
    );
  }
  // Between the two where there is room, else under the curves at the left, where no line runs.
  const bottom = lines.leaders.y + height;
  const between = all.length === 2;
  const beside = between && frame.name !== 'compact';
  const room = beside
    ? inset(rect(first + width, lines.leaders.y, step - width, height), 10, 0)
    : between
      ? rect(104, bottom + 5, frame.width - 208, unit.y - bottom - 22)
      : rect(
          plan.left,
          bottom + (unit.y - bottom) * 0.3,
          unit.x + unit.width * 0.2 - plan.left - 6,
          (unit.y - bottom) * 0.7 - 6,
        );
  const word = all.length === 1 ? words.line : words.lines;
  labels.push(
    ...stack(
      room,
      [
        {
          id: 'lines.name',
          text: heading(say.pick(word), say.claim(data.claims.leaders!)),
          size: plan.name * 0.8,
          weight: 700,
          tone: 'bytedance',
          claim: 'leaders',
          opacity,
        },
      ],
      {
        frame,
        anchor: between ? 'middle' : 'start',
        rise: beside ? 'middle' : between ? 'top' : 'bottom',
        where: 'beside the reporting lines',
      },
    ),
  );
  return { links, boxes, labels };
}
