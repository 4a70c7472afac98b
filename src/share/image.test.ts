import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { edition } from '../model/edition.ts';
import { locales } from '../model/locale.ts';
import { active } from '../stories/index.ts';
import { load } from '../stories/load.ts';
import { card } from './card.ts';
import { image } from './image.ts';
import { wordsOf, type Telling } from './sheet.ts';
import { toPageSvg, toSvg } from './svg.ts';

const story = await load(active);
const parser = new XMLParser();

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
    const printed = [...labels, 'The site', 'A retelling of a report', 'https://example.org/s/x/'];
    for (const text of printed) expect(wordsOf(svg), step.id).toContain(text);
    expect((parser.parse(svg) as { svg: { desc: string } }).svg.desc).toContain(step.alt);
    // Other programs flatten a drawing inside a drawing and know no stylesheet of ours.
    expect(svg).not.toMatch(/href|<style|class=|<image|<svg[^]*<svg/);
  }
});

it.each(locales)(
  'draws labels in %s in the faces of other machines no wider than they were laid out',
  (locale) => {
    const sizes = (svg: string) =>
      [...svg.matchAll(/<text[^>]* font-size="([\d.]+)"/g)].map(([, size]) => +size!);
    for (const step of edition(story, locale).sections[1]!.blocks.flatMap((block) => block.steps)) {
      const { compact } = step.layouts;
      const laid = compact.marks.flatMap((mark) =>
        mark.kind === 'label' && mark.opacity > 0 ? [mark.size] : [],
      );
      // English is laid out in a face a tenth narrower than Arial (text.ts).
      const drawn = laid.map((size) => (locale === 'en' ? size * 0.9 : size));
      const found = sizes(toSvg(compact, 'A picture', locale, 'light'));
      expect(found).toHaveLength(drawn.length);
      for (const [i, size] of found.entries()) expect(size).toBeCloseTo(drawn[i]!, 1);
    }
  },
);

it('stays one well-formed drawing whatever a picture and its text alternative say', () => {
  const { opening } = edition(story, 'en');
  const label = opening.narrow.marks.find((mark) => mark.kind === 'label')!;
  const odd = 'Live > streaming ]]> "more"';
  const telling: Telling = {
    locale: 'en',
    siteName: 'The site',
    kicker: 'A chapter',
    title: 'A finding > another',
    statuses: [],
    source: 'A report ]]>',
    layout: { ...opening.narrow, marks: [{ ...label, opacity: 1, lines: [odd] }] },
    alt: odd,
  };
  const address = 'https://example.org/s/x/';
  const drawings = [
    image(telling, address),
    image(telling, address, true),
    card(telling),
    toSvg(telling.layout, odd, 'en', 'light'),
    toPageSvg(telling.layout, 'p', odd),
  ];
  for (const svg of drawings) {
    expect(XMLValidator.validate(svg)).toBe(true);
    // Of every pair of tags no other `>` is left, and what is drawn are the words, once.
    expect(svg.replace(/<[^<>]*>/g, '')).not.toContain('>');
    expect(wordsOf(svg).split(odd)).toHaveLength(2);
  }
});
