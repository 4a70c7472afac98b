import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from './manifest.ts';
import { inWords } from './report.ts';

/** What is worth compressing; pictures and fonts are already. */
const texts = /\.(html|css|js|json|csv|txt|xml|svg)$/;
const kept = '.cache/compressed';

const ways: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Writes beside every text of a site its compressed forms, for servers that send them as they lie (nginx, Caddy). A
 * text that was compressed before is taken from the cache.
 * @returns how many files were written
 */
export async function compress(site: string): Promise<number> {
  const files = (await filesIn(site)).filter((file) => texts.test(file));
  await mkdir(kept, { recursive: true });
  const left = [...files];
  let written = 0;
  let told = Date.now();
  const work = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) {
      const from = path.join(site, file);
      const bytes = await readFile(from);
      const id = createHash('sha256').update(bytes).digest('hex');
      for (const [ending, way] of Object.entries(ways)) {
        const known = path.join(kept, `${id}.${ending}`);
        await copyFile(known, `${from}.${ending}`).catch(async () => {
          await writeFile(`${known}.${process.pid}`, await way(bytes));
          await rename(`${known}.${process.pid}`, known);
          await copyFile(known, `${from}.${ending}`);
        });
        written++;
      }
      if (Date.now() - told < 2000) continue;
      told = Date.now();
      console.log(inWords(`  还有${left.length}个文件……`, `  ${left.length} files to go …`));
    }
  };
  // Node compresses in four threads.
  await Promise.all(Array.from({ length: 4 }, work));
  return written;
}
