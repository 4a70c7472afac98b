import { z } from 'zod';
import { id } from './claim.ts';
import { told } from './locale.ts';
import * as say from './messages/moved.ts';
import type { Told } from './problem.ts';

/** Where each step that was once published under another id, and its links, are told now. */

/** The file of a story's moved steps. */
export const moved = z
  .strictObject({
    $schema: z.string().optional(),
    moved: z
      .record(id, id.nullable())
      .describe(
        told(
          '旧代号到新代号；写null表示这一步已删去，链接打开文章开头',
          'From the old id to the new one; null where the step is gone, so that its links open the beginning',
        ),
      ),
  })
  .meta({
    description: told(
      '改名、合并或删去的步；发出去的旧链接靠它找到现在的位置',
      'Steps that were renamed, merged or removed: links passed on before find their way by this table',
    ),
  });

/** From an old step id to the present one, or to null, which is the story's beginning. */
export type Moved = Readonly<Record<string, string | null>>;

/** A mistake in the table, by the old id. */
export type Found = Told & { readonly old: string };

/**
 * What is wrong with a table of moved steps: an old id that is a live step, a target that is neither a step nor an
 * old id itself, a way that leads back to where it began.
 * @param steps the story's step ids
 */
export function checkMoved(table: Moved, steps: readonly string[]): Found[] {
  return Object.entries(table).flatMap(([old, target]): Found[] => {
    if (steps.includes(old)) return [{ old, ...say.stillThere(old) }];
    if (target === null || steps.includes(target)) return [];
    if (!Object.hasOwn(table, target)) return [{ old, ...say.nowhere(target, steps) }];
    const way = wayOf(table, old);
    return way.at(-1) === old ? [{ old, ...say.circle(way) }] : [];
  });
}

/** The ids from an old one on; it ends at the first that the table does not move, or where the way closes. */
function wayOf(table: Moved, old: string): string[] {
  const way = [old];
  for (let next = table[old]; typeof next === 'string'; next = table[next]) {
    const isClosed = way.includes(next);
    way.push(next);
    if (isClosed) break;
  }
  return way;
}

/** The table with each old id leading straight to its end. It must have passed the check. */
export function settle(table: Moved): Moved {
  return Object.fromEntries(
    Object.keys(table).map((old) => {
      const last = wayOf(table, old).at(-1)!;
      return [old, table[last] === null ? null : last];
    }),
  );
}
