import { isError, Problems } from '../../src/model/problem.ts';
import { active } from '../../src/stories/index.ts';
import { inspect } from '../../src/stories/load.ts';
import { systemLocale } from '../../src/stories/language.ts';
import { machineReadable, options, summary } from '../lib/check-report.ts';
import { main, tell } from '../lib/report.ts';

// Reads data and prose alone, for editors: `npm run check [-- --lang zh|en] [--json] [--github]`.
await main(async () => {
  const asked = options(process.argv.slice(2), systemLocale());
  const { story, problems } = await inspect(active);
  if (asked.form) console.log(machineReadable(problems, asked.form, asked.locale));
  else if (!story) throw new Problems(problems, asked.locale);
  else {
    tell(problems, asked.locale);
    console.log(summary(story, asked.locale));
  }
  if (problems.some(isError)) process.exitCode = 1;
});
