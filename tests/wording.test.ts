import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { claimsOf } from '../src/model/edition.ts';
import { locales } from '../src/model/locale.ts';
import { active } from '../src/stories/index.ts';
import { load } from '../src/stories/load.ts';
import { saying } from './scenarios/scenarios.ts';

/** Every file of the built site: none says of the deal what the data it was built from does not say. */

const dir = process.env.SITE_DIR || 'dist';
if (!existsSync(path.join(dir, 'index.html')))
  throw new Error(`These tests read a built site and ${dir}/ holds none: run "npm run build" first`);

const readable = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(html|svg|xml|json|csv|txt|webmanifest)$/.test(file),
);

it('says only what its data says', async () => {
  const found = new Set(Object.values(claimsOf(await load(active))).map(({ status }) => status));
  const untrue = Object.entries(saying).filter(([status]) => ![...found].some((has) => has === status));
  expect(readable.length).toBeGreaterThan(100);
  for (const file of readable) {
    // An attribute in the markup is not said: only what is printed, read aloud or described is.
    const text = readFileSync(path.join(dir, file), 'utf8').replace(
      / (class|data-[a-z]+|href|id)="[^"]*"/g,
      '',
    );
    for (const [status, pattern] of untrue)
      for (const locale of locales)
        expect(pattern[locale].exec(text)?.[0], `${file} says "${status}"`).toBeUndefined();
  }
});
