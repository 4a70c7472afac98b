import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, isLasting } from './manifest.ts';
import { Stop } from './report.ts';
import { settings } from './settings.ts';

/**
 * The embedded graphics that a publication keeps for good, and the lasting files that they ask for.
 * @param site the folder of the built site
 * @param date the day of the publication
 * @returns paths in the site
 * @throws Stop when one of them asks for a file that may change: it would not stay as it is
 */
export async function frozenIn(site: string, date: string): Promise<string[]> {
  const base = settings().base.replace(/\/$/, '');
  const all = new Set(await filesIn(site));
  const kept = new Set<string>();
  const open = [...all].filter((file) => new RegExp(`(^|/)embed/[^/]+/${date}/index\\.html$`).test(file));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (kept.has(file)) continue;
    kept.add(file);
    if (!/\.(html|css)$/.test(file)) continue;
    const text = await readFile(path.join(site, file), 'utf8');
    // Not: a pattern of the same drawing, as in fill="url(#hatch)".
    const asks =
      /(?:<script[^>]* src|<img[^>]* src|<link rel="stylesheet" href)="([^"]+)"|url\(([^#)][^)]*)\)/g;
    for (const [, attribute, inCss] of text.matchAll(asks)) {
      const address = (attribute ?? inCss)!;
      const asked = address.replace(/^["']|["']$/g, '').slice(base.length + 1);
      if (!all.has(asked) || !isLasting(asked))
        throw new Stop(`${file} asks for ${address}, which does not last.`);
      open.push(asked);
    }
  }
  return [...kept].sort();
}
