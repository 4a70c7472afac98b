import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWords, Stop } from './report.ts';

/**
 * Folders that are replaced all at once or not at all. What is new is prepared in a box beside the folder it is for.
 * One rename, from `dist.next.<process>` to `dist.ready`, decides: before it nothing has happened, after it
 * everything will, if need be at the start of the next command. Between the two renames that then put a folder in
 * its place it stands, whole, under another name: no file system of the three big ones lets Node exchange two
 * folders at one stroke, and a symbolic link in the folder's place is not followed by all that copy sites about.
 */

/** A folder in the box, and the one it replaces. */
interface Piece {
  readonly from: string;
  /** Relative to where the box stands, so that the project may be moved. */
  readonly to: string;
}

const ready = (to: string): string => `${to}.ready`;

/** The box for what will replace a folder: new and empty. */
export function openBox(to: string): string {
  const box = `${to}.next.${process.pid}`;
  rmSync(box, { recursive: true, force: true });
  mkdirSync(box, { recursive: true });
  return box;
}

/**
 * Puts what is in a box in its place.
 * @param to the folder for which the box was opened
 * @param pieces each folder in the box, with the path of the one it replaces
 */
export function commit(box: string, to: string, pieces: Readonly<Record<string, string>>): void {
  const plan: Piece[] = Object.entries(pieces).map(([from, target]) => ({
    from,
    to: path.relative(path.dirname(path.resolve(to)), path.resolve(target)),
  }));
  writeFileSync(path.join(box, 'plan.json'), JSON.stringify(plan));
  renameSync(box, ready(to));
  finish(to);
}

/**
 * Brings to its end what a killed process had decided and removes what it had only begun. To be called before
 * anything is prepared, by a process that is alone at work.
 */
export function recover(to: string): void {
  if (existsSync(ready(to))) finish(to);
  const folder = path.dirname(to);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(`${path.basename(to)}.next.`))
      rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** Every call goes on where the last one was stopped. */
function finish(to: string): void {
  const box = ready(to);
  const file = path.join(box, 'plan.json');
  // Without its plan, the box was already being cleared away.
  const plan = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Piece[]) : [];
  for (const piece of plan) {
    const from = path.join(box, piece.from);
    const target = path.resolve(path.dirname(path.resolve(to)), piece.to);
    const last = `${target}.last`;
    if (existsSync(from)) {
      mkdirSync(path.dirname(target), { recursive: true });
      exchange(from, target, last);
    }
    rmSync(last, { recursive: true, force: true });
  }
  rmSync(box, { recursive: true, force: true });
}

function exchange(from: string, target: string, last: string): void {
  try {
    if (existsSync(target)) {
      rmSync(last, { recursive: true, force: true });
      renameSync(target, last);
    }
    renameSync(from, target);
  } catch (error) {
    if (existsSync(last) && !existsSync(target)) renameSync(last, target);
    throw new Stop(
      inWords(
        `${path.basename(target)}/没能换下来，还是原来的样子（${(error as NodeJS.ErrnoException).code}）。` +
          '关掉占用其中文件的程序；下一次运行命令时会换上新的。',
        `${path.basename(target)}/ could not be replaced and is as it was (${(error as NodeJS.ErrnoException).code}). ` +
          'Close whatever holds files in it open; the next command puts the new one in its place.',
      ),
    );
  }
}
