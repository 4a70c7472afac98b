import { builtSite } from '../lib/built.ts';
import { compress } from '../lib/compress.ts';
import { inWords, main, step } from '../lib/report.ts';

// Writes beside every text of a built site (dist/, or the folder named) its brotli and gzip forms.
await main(async () => {
  const site = builtSite(process.argv[2] ?? 'dist');
  const count = await step(inWords('压缩文本', 'Compressing texts'), () => compress(site));
  console.log(inWords(`写了${count}个文件。`, `${count} files written.`));
});
