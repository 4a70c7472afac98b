import type { Frame, Label } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { CannotFit } from '../../model/graphic.ts';
import { measure } from '../text.ts';
import { stack, type Item, type Rect } from './parts.ts';

/**
 * Names one after the other, with what stands in brackets after them as long as there is room for it.
 * @throws CannotFit naming the longest of the names when even the bare names need more room
 */
export function listed(
  room: Rect,
  names: readonly { name: string; note: string }[],
  style: Pick<Item, 'id' | 'opacity' | 'claim'>,
  frame: Frame,
  say: Say,
): Label {
  const set = (texts: readonly string[]) =>
    stack(room, [{ ...style, text: say.list(texts), size: frame.text, tone: 'ink' }], {
      frame,
      anchor: 'start',
      rise: 'top',
      where: 'in the list of units',
    })[0]!;
  const bare = names.map(({ name }) => name);
  const full = names.map(({ name, note }) => name + (note && say.bracket(note)));
  for (const texts of [full, bare])
    try {
      return set(texts);
    } catch (error) {
      if (!(error instanceof CannotFit)) throw error;
    }
  const longest = bare.reduce((a, b) => (measure(a, frame.text) > measure(b, frame.text) ? a : b));
  throw new CannotFit(
    longest.replaceAll('\u00AD', ''),
    `in the list of ${names.length} units in the ${frame.name} frame`,
  );
}
