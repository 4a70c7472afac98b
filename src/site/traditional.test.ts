import { describe, expect, it } from 'vitest';
import { edition } from '../model/edition.ts';
import type { Glossary } from '../model/glossary.ts';
import { active } from '../stories/index.ts';
import { load } from '../stories/load.ts';
import { asIs, converter, traditional } from './traditional.ts';
import { putter } from '../interactive/script.ts';
import { charactersForPlay, charactersOf } from './playing.ts';

const story = await load(active);
const convert = converter(story.glossary);

describe('the conversion to traditional Chinese', () => {
  it.each([
    // Names.
    ['字节跳动、阿里巴巴、抖音、晚点LatePost', '字節跳動、阿里巴巴、抖音、晚點LatePost'],
    ['罗永浩、薇娅、李佳琦、张楠、张利东、康泽宇', '羅永浩、薇婭、李佳琦、張楠、張利東、康澤宇'],
    // The report's terms, not another region's words for them.
    ['信息流里的短视频', '信息流裡的短視頻'],
    ['日活跃用户、数据、渠道、流量', '日活躍用戶、數據、渠道、流量'],
    ['电商平台的中台与后台', '電商平台的中台與後台'],
    // A character with two traditional ones, by the word that it stands in.
    ['更复杂；复制', '更複雜；複製'],
    ['2020年签的年框，签于3月', '2020年簽的年框，簽於3月'],
    ['累计，就是只加不减；图中线条多少只是示意', '累計，就是只加不減；圖中線條多少只是示意'],
    ['两条汇报线', '兩條匯報線'],
    ['从数里减掉', '從數裡減掉'],
    ['首次发布', '首次發布'],
    // Quotation marks; an apostrophe stays.
    ['“若属实”，A’s', '「若屬實」，A’s'],
  ])('%s', (simplified, expected) => {
    expect(convert(simplified)).toBe(expected);
  });

  it('leaves alone what is marked, and markup and addresses', () => {
    expect(convert(`<a href="/s/one-pile/" lang="zh-Hans">${asIs('简体')}</a>简体`)).toBe(
      '<a href="/s/one-pile/" lang="zh-Hans">简体</a>簡體',
    );
  });

  it('takes the glossary’s word before its own', () => {
    expect(converter({ 平台: '平臺' })('平台')).toBe('平臺');
  });

  it('changes no label’s width, and gives its lines the characters of the whole', () => {
    const simplified = edition(story, 'zh-Hans');
    const made = traditional(simplified, convert);
    const labels = (of: typeof made) =>
      [
        of.opening,
        ...of.sections.flatMap(({ blocks }) =>
          blocks.flatMap(({ steps }) => steps.map((step) => step.layouts)),
        ),
      ]
        .flatMap((layouts) => Object.values(layouts))
        .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'label' ? [mark.lines] : [])));
    const before = labels(simplified);
    expect(before.length).toBeGreaterThan(100);
    for (const [i, lines] of labels(made).entries()) {
      expect(lines.map((line) => convert(line).length)).toEqual(before[i]!.map((line) => line.length));
      expect(lines.map(convert).join('')).toBe(convert(before[i]!.join('')));
    }
  });

  it('converts a word that ends in the next line as one word', () => {
    const simplified = edition(story, 'zh-Hans');
    const label = {
      ...simplified.opening.compact.marks.find((mark) => mark.kind === 'label')!,
      lines: ['头', '发'],
    };
    const split = {
      ...simplified,
      opening: { ...simplified.opening, compact: { ...simplified.opening.compact, marks: [label] } },
    };
    const [made] = traditional(split, convert).opening.compact.marks;
    expect(made!.kind === 'label' && made!.lines.map(convert)).toEqual(['頭', '髮']);
  });

  it('finds one character for each that what a reader plays with has', async () => {
    expect(await charactersForPlay()).toMatchObject({ 复: '複', 链: '鏈', '“': '「' });
  });
  it('gives what a reader plays with whole words where a character is written in two ways', () => {
    const text = '头发；发出；发；出发去；“后来”；皇后';
    const glossaries: Glossary[] = [{}, { 发: '发' }, { 出发: '出发', 后来: '后來' }, { 头: '头' }];
    for (const glossary of glossaries) {
      const converted = converter(glossary);
      const put = putter(charactersOf(text, converted));
      for (const run of text.split('；')) expect(put(run)).toBe(converted(run));
    }
  });
});
