import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { checkArticle } from './prose-check.ts';
import { parsable } from './markdown.ts';
import { plainPassage, plainText, toPassageHtml } from './prose-print.ts';
import { citations, readArticle } from './prose.ts';

const base = { asOf: '2020-06', attribution: { kind: 'reported' as const }, sources: ['s'] };
const label = { 'zh-Hans': '年框', en: 'Framework' };
const claims: Record<string, Claim> = {
  'deal.total': { ...base, label, value: { exact: 7e9 }, unit: 'CNY', status: 'expired' },
  'deal.year': { ...base, label, value: { date: '2019' }, unit: 'date' },
  'deal.parts': { ...base, label, value: { exact: 2 }, unit: 'count' },
  'deal.role': { ...base, label },
};
const read = (text: string, locale: 'en' | 'zh-Hans' = 'en') => readArticle('en.md', text, locale);
const article = (body: string, locale: 'en' | 'zh-Hans' = 'en') =>
  read(
    `# Title\n\nLead.\n\n## One {#one label="First"}\n\n### Step {#step when="deal.total=expired"}\n\n${body}\n`,
    locale,
  ).article!;
const step = (body: string, locale: 'en' | 'zh-Hans' = 'en') =>
  article(body, locale).chapters[0]!.passages[0]!;

describe('an article', () => {
  it('has an opening, chapters and steps with their ids, labels and conditions', () => {
    const { openings, chapters } = article('Text.');
    expect(openings[0]?.title).toBe('Title');
    expect(chapters[0]).toMatchObject({ id: 'one', heads: [{ label: 'First', title: 'One' }] });
    expect(chapters[0]!.passages[0]).toMatchObject({
      id: 'step',
      title: 'Step',
      when: [{ of: 'deal.total', operator: '=', than: 'expired' }],
    });
  });

  it.each([
    ['Text\n# T', 'before the title'],
    ['# T\n\n### S {#s}', 'before the first chapter'],
    ['# T\n\n## No id', 'has no id'],
    ['# T\n\n## C {#c colour="red"}', 'unknown attribute'],
    ['# T\n\n## C {#c when="deal.total=gone"}', 'expected when='],
    ['# T\n\n<b>x</b>', 'Found HTML'],
    ['', 'title is missing'],
  ])('refuses %j', (text, message) => {
    expect(
      read(text)
        .problems.map((problem) => problem.message.en)
        .join(),
    ).toContain(message);
  });
});

describe('references', () => {
  it('print a figure with its claim, or only cite it', () => {
    const passage = step('Worth {deal.total} in {deal.year}.{^deal.role}');
    expect(toPassageHtml(passage, 'en', claims)).toBe(
      '<p><span data-said="deal.role">' +
        'Worth <data value="7000000000" data-claim="deal.total" data-status="expired">RMB 7 billion</data> in ' +
        '<time datetime="2019" data-claim="deal.year">2019</time>.</span></p>',
    );
    expect(citations(passage)).toEqual(['deal.total', 'deal.year', 'deal.role']);
  });

  it('mark the sentence that a claim is cited for, or its part', () => {
    const said = (text: string) => toPassageHtml(step(text), 'en', claims).replace(/<(?!\/?span)[^>]*>/g, '');
    expect(said('First. Then, as A says, this,{^deal.role} and that.{^deal.year} Last.')).toBe(
      'First. <span data-said="deal.role">Then, as A says, this,</span>' +
        ' <span data-said="deal.year">and that.</span> Last.',
    );
    expect(said('One; the other.{^deal.role}')).toBe('One; <span data-said="deal.role">the other.</span>');
    expect(said('{deal.parts} lines. {deal.parts} more.{^deal.role}')).toBe(
      'Two lines. <span data-said="deal.role">Two more.</span>',
    );
    expect(said('{^deal.role}')).toBe('');
  });

  it('begin a sentence with a capital', () => {
    expect(plainText('{deal.parts} lines. {deal.parts} more, {deal.parts}', 'en', claims)).toBe(
      'Two lines. Two more, two',
    );
    expect(toPassageHtml(step('{deal.parts} parts'), 'en', claims)).toContain('>Two<');
    expect(toPassageHtml(step('*So* {deal.parts} parts'), 'en', claims)).toContain('>two<');
  });

  it('are plain words where markup has no place', () => {
    expect(plainPassage(step('Worth **{deal.total}**.'), 'en', claims)).toEqual(['Worth RMB 7 billion.']);
  });

  it('never let a text become markup', () => {
    const evil = {
      'deal.total': {
        ...claims['deal.total']!,
        label: { 'zh-Hans': '<b>', en: '<script>' },
        value: undefined,
        unit: undefined,
      },
    };
    expect(toPassageHtml(step('{deal.total}'), 'en', evil)).not.toContain('<script>');
  });
});

describe('e-commerce', () => {
  it('stays on one line, and is no other word elsewhere', () => {
    expect(toPassageHtml(step('E-commerce, *the e-commerce* of {deal.year}'), 'en', claims)).toBe(
      '<p><span class="unbroken">E-commerce</span>, <em>the <span class="unbroken">e-commerce</span></em> of ' +
        '<time datetime="2019" data-claim="deal.year">2019</time></p>',
    );
    expect(plainPassage(step('An e-commerce team'), 'en', claims)).toEqual(['An e-commerce team']);
  });
});

describe('the check', () => {
  const check = (body: string, locale: 'en' | 'zh-Hans' = 'en') =>
    checkArticle(article(body, locale), { claims, fields: {} }, {}, ['618']);

  it('passes sound prose and names with figures', () => {
    expect(check('Before 618 it was {deal.total}.')).toEqual([]);
  });

  it.each([
    ['Worth 7 billion.', 'en'],
    ['Worth seven billion.', 'en'],
    ['More than half.', 'en'],
    ['In 2019.', 'en'],
    ['价值70亿元。', 'zh-Hans'],
    ['价值七十亿元。', 'zh-Hans'],
    ['占比过半。', 'zh-Hans'],
    ['数千万人。', 'zh-Hans'],
  ] as const)('finds the figure typed by hand in %j', (body, locale) => {
    expect(
      check(body, locale)
        .map((problem) => problem.message.en)
        .join(),
    ).toContain('typed by hand');
  });

  it('says which claim a typed figure is, and where it stands', () => {
    const [problem] = check('First line\nand 2019 here.');
    expect(problem).toMatchObject({ line: 10, column: 5, fix: { en: 'Write {deal.year}' } });
  });

  it('finds references that lead nowhere and braces that are none', () => {
    expect(check('{deal.totl}')[0]).toMatchObject({ fix: { en: 'Did you mean "deal.total"?' } });
    expect(check('{Deal total}')[0]?.message.en).toContain('brace');
  });
});

it('takes lists in quotes, rules of asterisks and lines of spaces for what they are', () => {
  const text = `a\n\n> - b\n>   - c\n\n* * *\n${' '.repeat(40)}\n${'d *e* '.repeat(50)}\n`;
  expect(parsable(text)).toEqual({ text, problems: [] });
});
