import { calendarDate } from '../../src/model/claim.ts';
import { today } from '../../src/stories/past.ts';
import { publish } from '../lib/publish.ts';
import { commandLine, inWords, main, Stop } from '../lib/report.ts';

// Builds the site and writes down what readers see from today on: `npm run publish -- --date 2026-11-22`.
await main(async () => {
  const date = dateAsked();
  const { claims, folder } = await publish(date);
  const named = (open: string, between: string, close: string) =>
    claims.length > 0 && claims.length < 9 ? open + claims.join(between) + close : '';
  console.log(
    inWords(
      `\n已按${date}发布：${claims.length}条论断新增或改变${named('（', '、', '）')}。\n` +
        `接着上传dist/，并把${folder}/和数据一起提交。`,
      `\nPublished on ${date}: ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'} new or changed${named(' (', ', ', ')')}.\n` +
        `Upload dist/, and commit ${folder}/ with the data.`,
    ),
  );
});

function dateAsked(): string {
  const usage = inWords(
    '用法：npm run publish -- --date 年-月-日（不写就是今天）',
    'Use: npm run publish [-- --date YYYY-MM-DD]',
  );
  const { date = today() } = commandLine({ options: { date: { type: 'string' } } }, usage).values;
  if (!calendarDate.safeParse(date).success || date.length !== 10)
    throw new Stop(
      `${inWords(`--date是“${date}”；应为日历上有的一天，写成年-月-日，如2026-01-31。`, `--date is "${date}"; expected a day of the calendar as YYYY-MM-DD.`)}\n${usage}`,
    );
  // It is a day later in some places; further on, a day mistyped would bar every publication before it.
  const tomorrow = new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10);
  if (date > tomorrow)
    throw new Stop(
      inWords(
        `--date是${date}；不能晚于今天（${today()}）。`,
        `--date is ${date}; expected a day up to today, ${today()}.`,
      ),
    );
  return date;
}
