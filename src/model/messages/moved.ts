import { both, type Told } from '../problem.ts';
import { suggest } from '../suggest.ts';

/** What can be wrong with the table of moved steps. */

export const stillThere = (old: string): Told => ({
  code: 'moved.still-there',
  message: both(
    `“${old}”是故事里现有的一步，它的链接不能转到别处`,
    `"${old}" is a step of the story: its links cannot lead elsewhere`,
  ),
  fix: both(
    '删去这一行，或在story.ts里给这一步换个代号',
    'Remove the line, or give the step another id in story.ts',
  ),
});

export const nowhere = (target: string, steps: readonly string[]): Told => ({
  code: 'moved.nowhere',
  message: both(`没有叫“${target}”的步`, `Found the unknown step "${target}"`),
  fix: suggest(target, steps),
});

/** @param way the ids in turn, the first of them again at the end */
export const circle = (way: readonly string[]): Told => ({
  code: 'moved.circle',
  message: both(
    `这些代号绕成一圈：${way.join('→')}`,
    `The ids lead back to where they began: ${way.join(' → ')}`,
  ),
  fix: both('让其中一个转到故事里现有的一步', 'Let one of them lead to a step of the story'),
});
