import { build } from '../lib/build.ts';
import { inWords, main, Stop } from '../lib/report.ts';
import { serve } from '../lib/serve.ts';

// Builds the site and serves what was built.
const port = Number(process.env.PORT ?? 4321);

await main(async () => {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Stop(
      inWords(
        `PORT是“${process.env.PORT}”；应为0到65535之间的整数。`,
        `PORT is "${process.env.PORT}"; expected a number from 0 to 65535.`,
      ),
    );
  await build();
  const { origin } = await serve('dist', port);
  const base = process.env.BASE_PATH ?? '/';
  console.log(
    `\n  中文     ${origin}${base}\n  English  ${origin}${base.replace(/\/$/, '')}/en/\n\n  ${inWords('按Ctrl+C停止。', 'Stop with Ctrl+C.')}`,
  );
});
