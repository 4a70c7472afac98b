import { expect, it } from 'vitest';
import { edition } from '../model/edition.ts';
import { locales } from '../model/locale.ts';
import { active } from '../stories/index.ts';
import { load } from '../stories/load.ts';
import { image } from './image.ts';
import { wordsOf, type Telling } from './sheet.ts';

const story = await load(active);

it.each(locales)('makes of each step in %s a drawing whose words are words', (locale) => {
  const { sections } = edition(story, locale);
  for (const step of sections.flatMap((section) => section.blocks.flatMap((block) => block.steps))) {
    const telling: Telling = {
      locale,
      siteName: 'The site',
      kicker: 'A chapter',
      title: step.title,
      statuses: [{ id: 'negotiating', word: 'Under negotiation' }],
      source: 'A retelling of a report',
      layout: step.layouts.narrow,
      alt: step.alt,
    };
    const svg = image(telling, 'https://example.org/s/x/');
    const labels = step.layouts.narrow.marks.flatMap((mark) =>
      mark.kind === 'label' && mark.opacity > 0 ? mark.lines : [],
    );
    const printed = [...labels, step.alt, 'The site', 'A retelling of a report', 'https://example.org/s/x/'];
    for (const text of printed) expect(wordsOf(svg), step.id).toContain(text);
    // Other programs flatten a drawing inside a drawing and know no stylesheet of ours.
    expect(svg).not.toMatch(/href|<style|class=|<image|<svg[^]*<svg/);
  }
});
