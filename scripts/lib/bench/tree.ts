import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { longerArticle, longerStory } from './longer.ts';

/** Copies of the project in which a build can be tried, cold or changed, without touching the project's own. */

/** What a copy goes without: what is made, what is another's, and what was published, which would ask for reasons. */
const left = /^(node_modules|dist.*|published|tests|docs|bench|sheets|\.(?!astro$).*)$/;

/**
 * Copies the project's sources into a folder, with nothing in its cache.
 * @param times how many times the story has its steps
 * @returns the folder's path, absolute
 */
export async function copyProject(folder: string, slug: string, times = 1): Promise<string> {
  const root = path.resolve(folder);
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  for (const entry of await readdir('.'))
    if (!left.test(entry)) await cp(entry, path.join(root, entry), { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'), 'dir');
  if (times > 1) await lengthen(path.join(root, 'src/stories', slug), times);
  return root;
}

async function lengthen(stories: string, times: number): Promise<void> {
  await rename(path.join(stories, 'story.ts'), path.join(stories, 'once.ts'));
  await writeFile(path.join(stories, 'story.ts'), longerStory(times));
  for (const name of await readdir(stories))
    if (name.endsWith('.md')) {
      const file = path.join(stories, name);
      await writeFile(file, longerArticle(await readFile(file, 'utf8'), times));
    }
}

/** Takes away every file that is no page, so that what pages alone take can be seen. */
export async function keepPagesAlone(root: string): Promise<void> {
  const pages = path.join(root, 'src/pages');
  for (const file of await readdir(pages, { recursive: true }))
    // The fonts are cut for the pages' own head.
    if (file.endsWith('.ts') && !file.startsWith('fonts')) await rm(path.join(pages, file));
}
