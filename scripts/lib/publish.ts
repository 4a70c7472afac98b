import { cp, mkdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { claimsOf } from '../../src/model/edition.ts';
import { locales } from '../../src/model/locale.ts';
import { tooLate } from '../../src/model/messages/corrections.ts';
import { Problems } from '../../src/model/problem.ts';
import { changed, follow, keptFiles, publication, type PublishedRecord } from '../../src/model/record.ts';
import { active } from '../../src/stories/index.ts';
import { systemLocale } from '../../src/stories/language.ts';
import { load } from '../../src/stories/load.ts';
import { publishedFolder } from '../../src/stories/past.ts';
import { dataFolder, wordsFolder } from '../../src/stories/read.ts';
import { complete, inBox, makePages, missing } from './build.ts';
import { frozenIn } from './frozen.ts';
import { filesIn, isLasting } from './manifest.ts';
import { inWords, step, Stop } from './report.ts';

/** What a publication has done. */
export interface Publication {
  readonly date: string;
  /** The claims that readers see for the first time, or differently. */
  readonly claims: readonly string[];
  /** Where the published versions lie, to be kept under version control. */
  readonly folder: string;
}

/**
 * Publishes the story: checks, builds the site, and writes down what readers see from this day on, with the lasting
 * files that the pages of the last publications ask for and the embedded graphics as they are on this day. The site and the published versions are replaced together,
 * or neither is. Building again from them gives the same site, byte for byte.
 * @param date YYYY-MM-DD, not before the last publication
 * @param to the folder of the site
 * @throws Problems when data or prose are not sound; Stop when it cannot be published on that day or not be built
 */
export async function publish(date: string, to = 'dist'): Promise<Publication> {
  const { slug } = active;
  const folder = publishedFolder(slug);
  if (process.env.STORY_OVERLAY)
    throw new Stop(
      inWords(
        '设置了STORY_OVERLAY：试验的内容不能发布。先去掉这个环境变量。',
        'STORY_OVERLAY is set: what is tried out is not published. Unset it.',
      ),
    );
  let claims: string[] = [];
  await inBox(to, async (box) => {
    const story = await step(inWords('检查数据和文字', 'Checking data and prose'), () => load(active));
    const { record, entries, derived } = story.past;
    const last = record.publications.at(-1)?.date;
    if (last !== undefined && date < last)
      throw new Stop(
        inWords(
          `上一次发布是${last}；这一次不能是${date}。`,
          `The last publication was on ${last}; this one cannot be on ${date}.`,
        ),
      );
    const late = entries.filter((entry) => entry.date > date);
    if (late.length)
      throw new Problems(
        late.map((entry) => ({
          file: `${dataFolder(slug)}/corrections.json`,
          path: `entries.${entries.indexOf(entry)}`,
          ...tooLate(entry.date, date),
        })),
        systemLocale(),
      );
    const now = { claims: claimsOf(story), derived };
    claims = [...changed(record, now, date).keys()];
    const present = follow(record, now, entries, date);
    const staged = path.join(box, 'published');
    await mkdir(staged);
    await writeRecord(staged, publication(present, date, []));
    const site = path.join(box, 'site');
    await makePages(site, to, {
      PUBLISHED_DIR: path.relative(process.cwd(), staged),
      FREEZE_DATE: date,
    });
    const files = (await filesIn(site)).filter(isLasting);
    const next = publication(present, date, files, await frozenIn(site, date));
    await writeRecord(staged, next);
    for (const file of keptFiles(next)) {
      const from = [path.join(site, file), path.join(folder, 'files', file)].find((one) => existsSync(one));
      if (!from) throw new Stop(missing(`${folder}/files/${file}`));
      await cp(from, path.join(staged, 'files', file));
    }
    await keepInputs(path.join(staged, 'inputs'), slug);
    await complete(site, story, staged, next);
    return { published: folder, site: to };
  });
  return { date, claims, folder };
}

/** The data and the words as they were, so that the next change can be compared with what readers see now. */
async function keepInputs(folder: string, slug: string): Promise<void> {
  await cp(dataFolder(slug), path.join(folder, dataFolder(slug)), { recursive: true });
  for (const locale of locales) {
    const file = `${wordsFolder(slug)}/${locale}.md`;
    await cp(file, path.join(folder, file));
  }
}

const writeRecord = (folder: string, record: PublishedRecord): Promise<void> =>
  writeFile(path.join(folder, 'record.json'), `${JSON.stringify(record, undefined, 2)}\n`);
