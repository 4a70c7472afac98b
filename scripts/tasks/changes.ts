import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { changesBetween } from '../../src/model/comparison.ts';
import type { Locale } from '../../src/model/locale.ts';
import { active } from '../../src/stories/index.ts';
import { systemLocale } from '../../src/stories/language.ts';
import { publishedFolder } from '../../src/stories/past.ts';
import { hasHistory, momentAt, momentOf, type Moment } from '../lib/changes/moments.ts';
import { print } from '../lib/changes/print.ts';
import { report } from '../lib/changes/report.ts';
import { put, words } from '../lib/changes/words.ts';
import { commandLine, languageOf, main, Stop } from '../lib/report.ts';

// Shows what readers will see changed: since the last publication, or since a revision of git
// (`npm run changes -- HEAD~3`). `--json` prints it for other programs, `--out` names the report's file.

/** The last publication's data and prose; without one, the last commit. */
async function lastMoment(locale: Locale): Promise<Moment> {
  const kept = path.join(publishedFolder(active.slug), 'inputs');
  if (existsSync(kept)) return momentOf(words.published[locale], kept);
  if (hasHistory()) return momentAt('HEAD');
  throw new Stop(words.nothing[locale]);
}

await main(async () => {
  const system = systemLocale();
  const { values, positionals } = commandLine(
    {
      allowPositionals: true,
      options: { json: { type: 'boolean' }, out: { type: 'string' }, lang: { type: 'string' } },
    },
    words.usage[system],
  );
  const locale = languageOf(values.lang, system);
  const file = values.out ?? '.cache/changes/index.html';
  const before = await (positionals[0] ? momentAt(positionals[0]) : lastMoment(locale));
  const after = await momentOf(words.working[locale]);
  const changes = changesBetween(before.snapshot, after.snapshot);
  if (values.json) return console.log(JSON.stringify(changes, null, 2));
  const names = { before: before.name, after: after.name };
  console.log(`${put(words.between[locale], names.before, names.after)}\n\n${print(changes, locale)}`);
  const page = report(changes, names, locale);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, page);
  console.log(`\n${put(words.report[locale], pathToFileURL(path.resolve(file)).href)}`);
});
