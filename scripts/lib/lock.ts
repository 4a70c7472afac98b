import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A sign of life this old is none: the process has ended, even if another has its number by now. */
const silence = 15_000;

/** Whether a process of this number runs on this machine. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Does a piece of work while nobody else does work under the same folder: waits for whoever is at it. Everyone who
 * wants to work lays a file there and works only if it is the only one; so nobody ever takes another's place, and
 * what a killed process left behind is in nobody's way.
 * @param folder made when it is missing
 * @param told called once, with the number of the process that is waited for
 */
export async function alone<T>(
  folder: string,
  told: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true });
  const mine = `${process.pid}.${randomUUID()}`;
  const file = path.join(folder, mine);
  for (let first = true; ; first = false) {
    await writeFile(file, '');
    const other = await atWork(folder, mine);
    if (other === undefined) break;
    await rm(file, { force: true });
    if (first) told(other);
    // Two who met at the door step back for times of different length.
    await wait(100 + Math.random() * 200);
  }
  const alive = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), silence / 5);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await rm(file, { force: true });
  }
}

/** The number of another process that has laid its file there, after the files of dead ones are cleared away. */
async function atWork(folder: string, mine: string): Promise<number | undefined> {
  let found: number | undefined;
  for (const name of await readdir(folder)) {
    if (name === mine) continue;
    const pid = Number(name.split('.')[0]);
    const touched = await stat(path.join(folder, name)).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined, // It has just left.
    );
    if (touched === undefined) continue;
    if (runs(pid) && Date.now() - touched < silence) found = pid;
    else await rm(path.join(folder, name), { force: true });
  }
  return found;
}
