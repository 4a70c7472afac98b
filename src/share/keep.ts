import { rename, writeFile } from 'node:fs/promises';

/** Writes a file of the cache whole: a build that is killed leaves no half of one behind. */
export async function keep(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.${process.pid}`, content);
  await rename(`${file}.${process.pid}`, file);
}
