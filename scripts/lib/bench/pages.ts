import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import type { Edition } from '../../../src/model/edition.ts';

/** The pages that the story is measured against, made from its own words. */

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const document = (edition: Edition, head: string, body: string): string =>
  `<!doctype html><html lang="${edition.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(edition.title)}</title>${head}</head><body>${body}</body></html>\n`;

/**
 * The story's words alone, as a document without script, picture or font: the floor under every page that tells them.
 * The passages, who vouches for what, the tables and the notes; its few rules of style stand in it.
 */
export function textOnly(edition: Edition): string {
  const steps = (section: Edition['sections'][number]) =>
    section.blocks
      .flatMap((block) => block.steps)
      .map(
        (step) =>
          `<article class="step"><h3>${escape(step.title)}</h3>${step.html}<ul>${step.cites
            .map(
              (cite) =>
                `<li>${[cite.kind, cite.status ?? '', cite.by, cite.asOf].map(escape).join(' ')}: ${cite.items
                  .map(({ label, figure, note }) => [label, figure ?? '', note ?? ''].map(escape).join(' '))
                  .join('; ')}</li>`,
            )
            .join('')}</ul></article>`,
      );
  const tables = (section: Edition['sections'][number]) =>
    section.tables.map(
      ({ table }) =>
        `<table><caption>${escape(table.caption)}</caption>${[table.columns, ...table.rows]
          .map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`)
          .join('')}</table>`,
    );
  const sections = edition.sections.map(
    (section) =>
      `<section><h2>${escape(section.title)}</h2>${section.html}${steps(section).join('')}${tables(section).join('')}</section>`,
  );
  const notes = edition.notes.parts.map((part) => `<h3>${escape(part.title)}</h3>${part.html}`);
  return document(
    edition,
    '<style>body{max-width:36rem;margin:auto;padding:1rem;font:17px/1.7 sans-serif;background:#fbf8f2;color:#1b1a18}table{display:block;overflow:auto}</style>',
    `<main><h1>${escape(edition.title)}</h1>${edition.standfirst}${sections.join('')}<section><h2>${escape(edition.notes.title)}</h2>${notes.join('')}</section></main>`,
  );
}

/** The words of a page of eight steps: the story's first eight passages, as HTML. */
export interface Eight {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly { readonly title: string; readonly html: string }[];
}

export const eight = (edition: Edition): Eight => ({
  title: edition.title,
  lead: edition.standfirst,
  steps: edition.sections
    .flatMap((section) => section.blocks.flatMap((block) => block.steps))
    .slice(0, 8)
    .map(({ title, html }) => ({ title, html })),
});

/**
 * A page of eight steps whose script and style lie beside it.
 * @param around puts the passages, as HTML, where the page's script looks for them
 */
export function eightSteps(
  edition: Edition,
  script: string,
  styles: readonly string[],
  around: (passages: string) => string,
): string {
  const { title, lead, steps } = eight(edition);
  const passages = steps.map(
    (step) => `<article class="step"><h2>${escape(step.title)}</h2>${step.html}</article>`,
  );
  return document(
    edition,
    `${styles.map((style) => `<link rel="stylesheet" href="${style}">`).join('')}<script type="module" src="${script}"></script>`,
    `<h1>${escape(title)}</h1><div class="lead">${lead}</div>${around(passages.join(''))}`,
  );
}

/** Where the pages lie in the folder. */
export const peerPages = {
  text: { 'zh-Hans': 'text-zh-Hans.html', en: 'text-en.html' },
  handwritten: { 'zh-Hans': 'handwritten-zh-Hans.html', en: 'handwritten-en.html' },
} as const;

/** Makes the pages in a folder. */
export async function makePeers(folder: string, editions: readonly Edition[]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    root: 'bench/handwritten',
    build: {
      outDir: path.resolve(folder),
      emptyOutDir: true,
      target: ['chrome100', 'safari15'],
      modulePreload: false,
      rolldownOptions: { input: path.resolve('bench/handwritten/main.ts') },
    },
  });
  const style = 'style.css';
  await mkdir(folder, { recursive: true });
  for (const file of [style, 'parts.json'])
    await copyFile(path.join('bench/handwritten', file), path.join(folder, file));
  const script = (await readdir(path.join(folder, 'assets'))).find((file) => file.endsWith('.js'))!;
  for (const edition of editions) {
    await writeFile(path.join(folder, peerPages.text[edition.locale]), textOnly(edition));
    await writeFile(
      path.join(folder, peerPages.handwritten[edition.locale]),
      eightSteps(
        edition,
        `/assets/${script}`,
        [`/${style}`],
        (passages) => `<div class="graphic"></div>${passages}`,
      ),
    );
  }
}
