import { build } from '../lib/build.ts';
import { main } from '../lib/report.ts';
import { serve } from '../lib/serve.ts';

// Builds the site and serves what was built.
await main(async () => {
  await build();
  const { origin } = await serve('dist', Number(process.env.PORT ?? 4321));
  const base = process.env.BASE_PATH ?? '/';
  console.log(
    `\n  中文     ${origin}${base}\n  English  ${origin}${base.replace(/\/$/, '')}/en/\n\n  Stop with Ctrl+C.`,
  );
});
