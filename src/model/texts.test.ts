import { describe, expect, it } from 'vitest';
import { checkArticle } from './prose-check.ts';
import { readArticle } from './prose.ts';
import { textsIn, withNames, withTexts } from './texts.ts';

const data = {
  head: { name: { 'zh-Hans': '示例人甲', en: 'Example Person A' }, weight: 3 },
  units: { toys: { name: { 'zh-Hans': '玩具', en: 'Toys and commerciali\u00adsation' } } },
  steps: [{ 'zh-Hans': '第一步', en: 'First' }],
};
const known = Object.fromEntries(Object.entries(textsIn(data)).map(([at, text]) => [`org:${at}`, text]));
const article = (body: string) =>
  readArticle(
    'en.md',
    `# Title\n\nLead.\n\n## One {#one}\n\n### Step by {org:head.name} {#step}\n\n${body}\n`,
    'en',
  ).article!;

describe('texts in the data', () => {
  it('are known by their path', () => {
    expect(Object.keys(textsIn(data))).toEqual(['head.name', 'units.toys.name', 'steps.0']);
  });

  it('are printed where prose refers to them, without the hyphens of narrow boxes', () => {
    const [chapter] = withTexts(article('*{org:head.name}* leads {~org:units.toys.name}.'), known).chapters;
    expect(chapter!.passages[0]!.title).toBe('Step by Example Person A');
    expect(JSON.stringify(chapter!.passages[0]!.nodes)).toContain('leads toys and commercialisation.');
  });

  it('are printed in other texts of the data', () => {
    const label = { 'zh-Hans': '{org:head.name}执掌', en: '{org:head.name} leads {~org:units.toys.name}' };
    expect(withNames({ claims: [{ label }], weight: 3, none: null }, known)).toEqual({
      claims: [
        {
          label: {
            'zh-Hans': '示例人甲执掌',
            en: 'Example Person A leads toys and commercialisation',
          },
        },
      ],
      weight: 3,
      none: null,
    });
  });

  it('and a reference that leads nowhere is named with the nearest', () => {
    const [problem, ...more] = checkArticle(
      article('By {org:haed.name}.'),
      { claims: {}, fields: {} },
      known,
      [],
    );
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ line: 9, column: 4 });
    expect(JSON.stringify(problem)).toContain('org:head.name');
  });
});
