import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Lays out the files that a build made in one (`src/pages/stills.json.ts`), and takes that one away.
 * @param folder the site's folder
 */
export function unpack(folder: string): void {
  const packed = path.join(folder, 'stills.json');
  // A benchmark builds pages alone.
  if (!existsSync(packed)) return;
  const files = JSON.parse(readFileSync(packed, 'utf8')) as Record<string, string>;
  const folders = new Set(Object.keys(files).map((file) => path.dirname(file)));
  for (const each of folders) mkdirSync(path.join(folder, each), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  rmSync(packed);
}
