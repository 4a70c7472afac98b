import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'qrcode';

const folder = '.cache/share';

/** A code's dark modules as a path, a unit each, and how many there are on a side. */
interface Modules {
  readonly size: number;
  readonly path: string;
}

/** Level M: a scratched or compressed code still reads. */
function modulesOf(address: string): Modules {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  let dark = '';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) dark += `M${column} ${row}h1v1h-1z`;
  return { size: modules.size, path: dark };
}

/** Choosing a code's mask takes longer than all else of a poster: an address has its code worked out once. */
function keptModules(address: string): Modules {
  const file = path.join(
    folder,
    `${createHash('sha256').update(address).digest('hex').slice(0, 12)}.code.json`,
  );
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Modules;
  const modules = modulesOf(address);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(modules));
  renameSync(`${file}.${process.pid}`, file);
  return modules;
}

/**
 * A QR code as squares; dark on light with the quiet zone of four modules that readers need (ISO/IEC 18004).
 * @param size of a side, quiet zone included, in the drawing's units
 */
export function code(address: string, x: number, y: number, size: number): string {
  const modules = keptModules(address);
  const cell = size / (modules.size + 8);
  return (
    `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="#FFFFFF"/>` +
    `<path transform="translate(${x + 4 * cell} ${y + 4 * cell}) scale(${cell})" fill="#000000" shape-rendering="crispEdges" d="${modules.path}"/>`
  );
}
