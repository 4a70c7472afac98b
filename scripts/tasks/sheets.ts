import { systemLocale } from '../../src/stories/language.ts';
import { main, Stop } from '../lib/report.ts';
import { bringIn } from '../lib/sheets/in.ts';
import { takeOut } from '../lib/sheets/out.ts';

// Tables of the data for a spreadsheet, and back.
const [way, ...rest] = process.argv.slice(2);
const names = rest.filter((name) => !name.startsWith('--'));
const options = rest.filter((name) => name.startsWith('--'));
const pick = (zh: string, en: string) => (systemLocale() === 'en' ? en : zh);

await main(async () => {
  const mayReplace = options.includes('--replace');
  const isKnown = options.every((option) => way === 'out' && option === '--replace');
  if (way === 'out' && names.length <= 1 && isKnown) {
    const folder = names[0] ?? 'sheets';
    const files = await takeOut(folder, mayReplace);
    return console.log(`${folder}/\n  ${files.join('\n  ')}`);
  }
  if (way === 'in' && names.length && isKnown) {
    const changed = await bringIn(names);
    if (!changed.length)
      return console.log(
        pick('表格与数据一致，没有要改的。', 'The sheets say what the data says; nothing to change.'),
      );
    return console.log(
      `${pick('检查通过，已写入：', 'Found sound, and written:')}\n  ${changed.join('\n  ')}\n` +
        pick('改了哪些，看 git diff -- data', 'What changed: git diff -- data'),
    );
  }
  throw new Stop(
    pick(
      'npm run sheets -- out [文件夹] [--replace]   导出表格，CSV和XLSX\nnpm run sheets -- in <文件或文件夹>…          检查后导入',
      'npm run sheets -- out [folder] [--replace]   writes the tables as CSV and XLSX\nnpm run sheets -- in <file or folder> …      brings them back, checked first',
    ),
  );
});
