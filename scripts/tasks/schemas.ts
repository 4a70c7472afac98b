import { mkdir, writeFile } from 'node:fs/promises';
import { active } from '../../src/stories/index.ts';
import { inWords, main } from '../lib/report.ts';
import { fileOf, folder, print, schemasOf } from '../lib/schemas.ts';

// Writes the JSON Schemas that the data files name in "$schema", for editors.
await main(async () => {
  await mkdir(folder, { recursive: true });
  const schemas = Object.entries(schemasOf(active));
  for (const [name, schema] of schemas) await writeFile(fileOf(name), print(schema));
  console.log(
    inWords(`已写入${folder}/：${schemas.length}份。`, `${schemas.length} schemas written to ${folder}/.`),
  );
});
