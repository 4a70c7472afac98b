import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Who may import whom, as CONTRIBUTING.md says. Type imports are free. */

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
  .filter((file) => /\.(ts|svelte|astro)$/.test(file) && !/\.(test|d)\.ts$/.test(file));

/** What a file imports at run time: paths from the root, or names of packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
    ...text.matchAll(/(?<!typeof )\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map(([, name]) => name!);
  return found
    .filter((name) => !/^type\b/.test(name))
    .map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

const area = (file: string): string => {
  if (file === 'src/middleware.ts') return 'pages';
  if (/^src\/graphics\/[^/]+\//.test(file)) return 'kind';
  if (file.startsWith('src/graphics/')) return 'shared';
  return file.split('/')[1]!;
};

/** Which imports a file of each area may have. */
const allowed: Record<string, (name: string, file: string) => boolean> = {
  model: (name) =>
    /^src\/model\/|^zod$|^jsonc-parser$|^fastest-levenshtein$|^diff$|^(mdast|hast)-util-/.test(name),
  shared: (name) =>
    /^src\/(model\/|graphics\/(theme|text|advances|draw|pieces|scenes|stack)\.ts$)|^linebreak$/.test(name),
  kind: (name, file) =>
    name.startsWith(`${path.posix.dirname(file)}/`) ||
    /^src\/(model\/|graphics\/(theme|text|draw|pieces|scenes|stack)\.ts$)|^d3$|^zod$/.test(name),
  stories: (name, file) =>
    (file === 'src/stories/glossary.ts' && name === 'opencc-js/t2cn') ||
    // What cannot be drawn is told by the check, before anything is.
    name === 'src/share/glyphs.ts' ||
    /^src\/(stories|model)\/|^src\/graphics\/([^/]+\/index|headline|text)\.ts$|^node:/.test(name),
  stage: (name, file) =>
    /^src\/stage\/|^src\/graphics\/(figure|draw)\.ts$/.test(name) ||
    (name === 'scrollama' && file === 'src/stage/steps.ts') ||
    // Only ever by dynamic import, so that it is fetched when it is near.
    /^src\/interactive\/(counter\/mount|details\/details|share\/share)\.ts$/.test(name),
  interactive: (name) =>
    /^src\/interactive\/|^src\/model\/say\.ts$|^src\/stage\/(idle|rest)\.ts$|^svelte(\/|$)/.test(name),
  share: (name) =>
    /^src\/(share|model)\/|^src\/graphics\/(figure|theme|text|headline)\.ts$|^node:|^(fontkit|subset-font|sharp|p-limit|qrcode|papaparse|@resvg\/resvg-js)$/.test(
      name,
    ),
  site: (name, file) =>
    // Embedded graphics have a script in one piece, which is bundled for itself.
    (file === 'src/site/embeds.ts' && name === 'vite') ||
    (file === 'src/site/traditional.ts' && name === 'opencc-js/cn2t') ||
    /^src\/(site|model|stories|stage|share|interactive)\/|^src\/graphics\/theme\.ts$|^\.|^node:|^subset-font$|\.css$/.test(
      name,
    ),
  desk: (name) => /^src\/(desk|model)\/|^src\/site\/css\/colours\.css$|^svelte$|^@sjsf\//.test(name),
  offline: () => false,
  pages: (name) =>
    /^src\/(site|model|stories|stage|share)\/|^src\/graphics\/theme\.ts$|^@astrojs\/rss$/.test(name),
};

it('finds the imports it is to judge', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(importsOf('src/stage/steps.ts')).toContain('scrollama');
  expect(importsOf('src/graphics/split/index.ts')).toContain('src/model/table.ts');
});

it.each(files.filter((file) => area(file) !== 'types.d.ts'))(
  '%s imports only what its place allows',
  (file) => {
    const rule = allowed[area(file)];
    expect(rule, `${file} is in no known place`).toBeDefined();
    expect(importsOf(file).filter((name) => !rule!(name, file))).toEqual([]);
  },
);

it('keeps layout, schemas, Markdown and number words out of the browser', () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    if (file.startsWith('src/')) for (const name of importsOf(file)) visit(name);
  };
  visit('src/stage/main.ts');
  const packages = [...seen].filter((name) => !name.startsWith('src/'));
  expect(packages.sort()).toEqual(['scrollama', 'svelte']);
  // Number words come only with what a reader plays with, which is a file of its own.
  expect([...seen].filter((name) => /^src\/(model|stories|site)\//.test(name))).toEqual(['src/model/say.ts']);
});
