import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsOf, edition } from '../src/model/edition.ts';
import { frames } from '../src/model/layout.ts';
import { locales, type Locale } from '../src/model/locale.ts';
import { say } from '../src/model/say.ts';
import { active } from '../src/stories/index.ts';
import { load } from '../src/stories/load.ts';

describe('the story', async () => {
  const story = await load(active);

  it('leaves nothing in the data untold', () => {
    const told = new Set<string>();
    for (const article of Object.values(story.articles))
      for (const match of readFileSync(article.file, 'utf8').matchAll(/\{\^?([a-z][\w.-]*)\}/g))
        told.add(match[1]!);
    for (const section of story.sections)
      for (const step of section.steps)
        for (const mark of story.graphics[step.graphic]!.layout(step.scene as never, frames.wide, say.en)
          .marks)
          if (mark.claim && mark.opacity > 0) told.add(`${step.graphic}.${mark.claim}`);
    expect(Object.keys(claimsOf(story)).filter((id) => !told.has(id))).toEqual([]);
  });

  it('cites the same claims in both languages, step by step', () => {
    const cited = (locale: Locale) =>
      edition(story, locale).sections.flatMap((section) =>
        section.blocks.flatMap((block) =>
          block.steps.map((step) => [
            step.id,
            step.cites.flatMap((cite) => cite.items.map((item) => item.claim)).sort(),
          ]),
        ),
      );
    expect(cited('en')).toEqual(cited('zh-Hans'));
  });

  it('takes about eight minutes', () => {
    for (const locale of locales) {
      const { minutes } = edition(story, locale);
      expect(minutes, locale).toBeGreaterThanOrEqual(6);
      expect(minutes, locale).toBeLessThanOrEqual(10);
    }
  });
});
