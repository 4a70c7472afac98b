import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { leading, measure } from '../text.ts';
import type { RoomsScene } from './context.ts';
import { unitOf, type Plan } from './dots.ts';
import type { Viewers } from './schema.ts';
import { exactly } from '../stack.ts';
import { words } from './words.ts';

/** What one dot stands for, and how to read what is faint or open; always at the foot of the frame. */
export function keyOf(
  data: Viewers,
  show: RoomsScene,
  frame: Frame,
  say: Say,
  plan: Plan,
): { marks: Mark[]; top: number } {
  const size = frame.small;
  const one = (unit: 'viewer' | 'view') =>
    say.quantity({ exact: unitOf(data) }, unit) + say.pick(words[unit]);
  const atDoors = show === 'door' || show === 'peak';
  const dots = atDoors
    ? one('viewer') + say.pick(words.or) + (say.locale === 'en' ? say.pick(words.view) : one('view'))
    : one('viewer');
  const open = Object.values(data.rooms).some(
    (room) => data.claims[room.usual]!.value!.over !== undefined && room.counts === 'cumulative',
  );
  const ranged = Object.values(data.rooms).some(
    (room) => room.counts === 'concurrent' && data.claims[room.usual]!.value!.to !== undefined,
  );
  const peaks = show === 'peak' && Object.values(data.rooms).some(({ peak }) => peak);
  const upper = ranged && show !== 'same-order';
  const faint = upper && peaks ? words.faintOrAtTimes : atDoors ? words.faintBesideDoors : words.faint;
  const notes = [
    upper || peaks ? say.pick(upper ? faint : words.atTimes) : '',
    atDoors && open ? say.pick(words.beyond) : '',
    show === 'same-order' ? say.pick(words.onlyOrder) : '',
  ].filter(Boolean);
  const indent = size * 1.05;
  const where = `in the key of the ${frame.name} frame`;
  const separator = say.locale === 'en' ? '; ' : '；';
  const lines: string[] = [];
  // A new line begins with a new remark rather than in the middle of one.
  for (const part of [`${say.pick(words.oneDot)} = ${dots}`, ...notes]) {
    const longer = lines.length ? `${lines.at(-1)!}${separator}${part}` : part;
    if (lines.length && measure(longer, size) <= plan.right - plan.left - indent)
      lines[lines.length - 1] = longer;
    else {
      if (lines.length) lines[lines.length - 1] += separator.trim();
      lines.push(...exactly(part, plan.right - plan.left - indent - size, size, where));
    }
  }
  const y = plan.bottom - (lines.length - 1) * size * leading;
  return {
    top: y - size * 0.84,
    marks: [
      {
        kind: 'field',
        id: 'key',
        shape: 'dot',
        x: plan.left,
        y: y - size * 0.68,
        cell: size * 0.66,
        pitch: size,
        run: 1,
        flow: 'right',
        count: 1,
        fill: 'muted',
        stroke: 'none',
        opacity: 1,
      },
      {
        kind: 'label',
        id: 'key-label',
        x: plan.left + indent,
        y,
        size,
        lines,
        anchor: 'start',
        tone: 'muted',
        weight: 400,
        opacity: 1,
      },
    ],
  };
}
