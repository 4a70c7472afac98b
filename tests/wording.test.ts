import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Claim } from '../src/model/claim.ts';
import { claimsOf } from '../src/model/edition.ts';
import { locales } from '../src/model/locale.ts';
import { active } from '../src/stories/index.ts';
import { load } from '../src/stories/load.ts';
import { sayFor } from '../src/model/say.ts';
import { converter } from '../src/site/traditional.ts';
import { expectPrinted, untrueFigures } from './figures-shown.ts';
import { saying } from './scenarios/scenarios.ts';

/** Every file of the built site: none says what the data it was built from does not say. */

const dir = process.env.SITE_DIR || 'dist';
if (!existsSync(path.join(dir, 'index.html')))
  throw new Error(`These tests read a built site and ${dir}/ holds none: run "npm run build" first`);

const readable = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(html|svg|xml|json|csv|txt|webmanifest)$/.test(file),
);

/** Attributes that are read aloud, shown or passed on; the others are for machines. */
const spoken = /^(alt|title|aria-label|content|label|placeholder|value)$/;

/** What a file says to somebody: no address, no id, no markup; a status that data states as such stays. */
const said = (text: string): string =>
  text
    .replace(/ ([\w:-]+)="[^"]*"/g, (whole, name: string) => (spoken.test(name) ? whole : ''))
    .replace(/(?:https?:\/)?\/[\w%./~#?=&:-]+/g, ' ')
    // In JSON, one bare word is an id unless it is the value of a status.
    .replace(/(?<!"status(?:Id)?":\s*)"[a-z][a-z-]*"/g, '""');

it('says only what its data says', async () => {
  const found = new Set(Object.values(claimsOf(await load(active))).map(({ status }) => status));
  const untrue = Object.entries(saying).filter(([status]) => ![...found].some((has) => has === status));
  expect(readable.length).toBeGreaterThan(100);
  for (const file of readable) {
    const text = said(readFileSync(path.join(dir, file), 'utf8'));
    for (const [status, pattern] of untrue)
      for (const locale of locales)
        expect(pattern[locale].exec(text)?.[0], `${file} says "${status}"`).toBeUndefined();
  }
});

it('prints every figure on every page as its data has it', async () => {
  const story = await load(active);
  const say = sayFor(story.sources);
  const convert = converter(story.glossary);
  const traditional = {
    ...say['zh-Hans'],
    claim: (claim: Claim) => convert(say['zh-Hans'].claim(claim)),
  };
  for (const file of readable.filter((name) => name.endsWith('.html'))) {
    const words = file.startsWith('zh-hant/')
      ? traditional
      : file.startsWith('en/')
        ? say.en
        : say['zh-Hans'];
    expectPrinted(readFileSync(path.join(dir, file), 'utf8'), claimsOf(story), words, file);
  }
});

it('says no figure that is another now: of what is laid over the story, none of the story’s own', async () => {
  const [own, now] = [await load(active, process.cwd(), ''), await load(active)];
  const gone = locales.flatMap((locale) => untrueFigures(own, now, locale));
  for (const file of gone.length ? readable : []) {
    const text = said(readFileSync(path.join(dir, file), 'utf8'));
    for (const { id, pattern } of gone)
      expect(pattern.exec(text)?.[0], `${file} still says what ${id} was`).toBeUndefined();
  }
});
