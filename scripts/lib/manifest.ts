import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inWords, Stop } from './report.ts';

/** The file, at the root of a built site, that lists all others. */
export const manifestFile = 'manifest.json';

/** What the manifest says of a file. */
export interface Listed {
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** The files under a folder, at any depth, as paths with slashes, in an order that no machine's settings change. */
export async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/**
 * Whether a file's name changes with its content, so that it can never be wrong and an older page that is still open
 * somewhere may ask for it: scripts, styles, fonts, pictures.
 */
export const isLasting = (file: string): boolean =>
  file.startsWith('assets/') || /\.[0-9a-f]{8,}\.[a-z0-9.]+$/.test(file);

/**
 * Writes a site's manifest: every other file with its hash and size, and the claims' values.
 * @param claims what readers see of each claim, by `graphic.claim`
 * @throws Stop when a file is empty: it was not written to its end
 */
export async function writeManifest(site: string, claims: Readonly<Record<string, unknown>>): Promise<void> {
  const files: Record<string, Listed> = {};
  for (const file of await filesIn(site)) {
    if (file === manifestFile) continue;
    // Hundreds of small files, one after the other: waiting for each costs five times as much as reading it.
    const bytes = readFileSync(path.join(site, file));
    if (bytes.length === 0)
      throw new Stop(inWords(`${file}是空的；磁盘满了吗？`, `${file} came out empty; is the disk full?`));
    files[file] = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  }
  const sorted = Object.fromEntries(Object.entries(claims).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(
    path.join(site, manifestFile),
    `${JSON.stringify({ files, claims: sorted }, undefined, 2)}\n`,
  );
}
