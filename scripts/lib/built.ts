import { existsSync } from 'node:fs';
import path from 'node:path';
import { inWords, Stop } from './report.ts';

/**
 * A folder that holds a built site, for tasks that take one as it is.
 * @throws Stop when it holds none
 */
export function builtSite(folder: string = process.env.SITE_DIR || 'dist'): string {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Stop(
      inWords(
        `${folder}/里没有网站；先运行npm run build。`,
        `There is no site in ${folder}/; run npm run build first.`,
      ),
    );
  return folder;
}
