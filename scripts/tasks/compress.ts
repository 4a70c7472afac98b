import { existsSync } from 'node:fs';
import path from 'node:path';
import { compress } from '../lib/compress.ts';
import { inWords, main, step, Stop } from '../lib/report.ts';

// Writes beside every text of a built site (dist/, or the folder named) its brotli and gzip forms.
await main(async () => {
  const site = process.argv[2] ?? 'dist';
  if (!existsSync(path.join(site, 'index.html')))
    throw new Stop(
      inWords(
        `${site}/里没有网站；先运行npm run build。`,
        `There is no site in ${site}/; run npm run build first.`,
      ),
    );
  const count = await step(inWords('压缩文本', 'Compressing texts'), () => compress(site));
  console.log(inWords(`写了${count}个文件。`, `${count} files written.`));
});
