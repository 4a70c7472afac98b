import { calendarDate } from '../../src/model/claim.ts';
import { today } from '../../src/stories/past.ts';
import { publish } from '../lib/publish.ts';
import { commandLine, main, Stop } from '../lib/report.ts';

// Builds the site and writes down what readers see from today on: `npm run publish -- --date 2026-11-22`.
await main(async () => {
  const date = dateAsked();
  const { claims, folder } = await publish(date);
  console.log(
    `\nPublished on ${date}: ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'} new or changed` +
      `${claims.length > 0 && claims.length < 9 ? ` (${claims.join(', ')})` : ''}.\n` +
      `Upload dist/, and commit ${folder}/ with the data.`,
  );
});

function dateAsked(): string {
  const usage = 'Use: npm run publish [-- --date YYYY-MM-DD]';
  const { date = today() } = commandLine({ options: { date: { type: 'string' } } }, usage).values;
  if (!calendarDate.safeParse(date).success || date.length !== 10)
    throw new Stop(`--date is "${date}"; expected a day of the calendar as YYYY-MM-DD.\n${usage}`);
  // It is a day later in some places; further on, a day mistyped would bar every publication before it.
  const tomorrow = new Date(Date.parse(today()) + 86_400_000).toISOString().slice(0, 10);
  if (date > tomorrow) throw new Stop(`--date is ${date}; expected a day up to today, ${today()}.`);
  return date;
}
