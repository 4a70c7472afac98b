import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { edition } from '../src/model/edition.ts';
import { frameNames } from '../src/model/layout.ts';
import { locales } from '../src/model/locale.ts';
import { toSvg } from '../src/share/svg.ts';
import { active } from '../src/stories/index.ts';
import { load } from '../src/stories/load.ts';

/** The pictures as published, one golden file for each step, frame and language. Look before you update one. */

const story = await load(active);

describe.each(locales)('the pictures in %s', (locale) => {
  const { sections, opening } = edition(story, locale);
  const steps = sections.flatMap((section) => section.blocks.flatMap((block) => block.steps));
  const all = [{ id: 'opening', graphic: 'path', alt: 'opening', layouts: opening }, ...steps];
  it.each(all)('$graphic: $id', async ({ id, graphic, layouts, alt }) => {
    for (const frame of frameNames) {
      const svg = toSvg(layouts[frame], alt, locale, 'light');
      expect(XMLValidator.validate(svg), `${id} as an XML file`).toBe(true);
      // One mark on a line, so that a difference can be read.
      await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
        `figures/${graphic}/${id}.${frame}.${locale}.svg`,
      );
    }
  });
});

it('draws files that need no stylesheet', () => {
  const step = edition(story, 'en').sections[0]!.blocks[0]!.steps[1]!;
  const dark = toSvg(step.layouts.wide, step.alt, 'en', 'dark');
  expect(dark).not.toMatch(/class=|style=|var\(|<script|<!--/);
  expect(dark).toContain('#171614');
  expect(dark).toContain(`aria-label="${step.alt}"`);
});
