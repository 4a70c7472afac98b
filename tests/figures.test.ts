import { readdirSync } from 'node:fs';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../src/model/edition.ts';
import { frameNames } from '../src/model/layout.ts';
import { locales } from '../src/model/locale.ts';
import { toSvg } from '../src/share/svg.ts';
import { editionIn, scenarios, stepsIn } from './scenarios/scenarios.ts';

/**
 * The pictures as published, one golden file for each step, frame and language; of each fictional course of events
 * those that differ from the story's own. Look before you update one.
 */

interface Golden {
  /** Below tests/figures/. */
  readonly file: string;
  readonly svg: string;
}

/** Every picture of an edition as the text of its golden file. */
function pictures(made: Edition, folder = ''): Golden[] {
  const opening = { id: 'opening', graphic: 'path', alt: 'opening', layouts: made.opening };
  return [opening, ...stepsIn(made)].flatMap(({ id, graphic, layouts, alt }) =>
    frameNames.map((frame) => ({
      file: path.posix.join(folder, graphic, `${id}.${frame}.${made.locale}.svg`),
      // One mark on a line, so that a difference can be read.
      svg: `${toSvg(layouts[frame], alt, made.locale, 'light').replaceAll('><', '>\n<')}\n`,
    })),
  );
}

const sets = await Promise.all(
  locales.map(async (locale) => {
    const own = pictures(await editionIn(locale));
    const other = scenarios.map(async (scenario) => {
      const all = pictures(await editionIn(locale, scenario), `scenarios/${scenario}`);
      return [scenario, all.filter(({ svg }, i) => svg !== own[i]!.svg)] as const;
    });
    return [['the story', own] as const, ...(await Promise.all(other))].map(
      ([name, golden]) => [`${name} in ${locale}`, golden] as const,
    );
  }),
);

describe.each(sets.flat())('the pictures of %s', (_, golden) => {
  it.each(golden)('$file', async ({ file, svg }) => {
    expect(XMLValidator.validate(svg), 'an XML file').toBe(true);
    await expect(svg).toMatchFileSnapshot(`figures/${file}`);
  });
});

it('has no golden picture left of what is not shown any more', () => {
  const kept = readdirSync('tests/figures', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.split(path.sep).join('/'));
  const shown = new Set(sets.flat().flatMap(([, golden]) => golden.map(({ file }) => file)));
  expect(kept.filter((file) => !shown.has(file))).toEqual([]);
});

it('draws files that need no stylesheet', async () => {
  const step = stepsIn(await editionIn('en'))[1]!;
  const dark = toSvg(step.layouts.wide, step.alt, 'en', 'dark');
  expect(dark).not.toMatch(/class=|style=|var\(|<script|<!--/);
  expect(dark).toContain('#171614');
  expect(dark).toContain(`aria-label="${step.alt}"`);
});
