import { describe, expect, it } from 'vitest';
import { say } from '../../model/say.ts';
import type { Facts } from './facts.ts';
import { embedCode, fullCitation, shortCitation } from './texts.ts';

const paths = {
  step: '/s/*/',
  table: '/#data-*',
  embed: '/embed/*/',
  svg: '/*.svg',
  png: '/*.png',
  csv: '/*.csv',
  json: '/*.json',
  readme: '/readme.txt',
};
const zh: Facts = {
  locale: 'zh-Hans',
  site: '流量还是交易',
  title: '流量还是交易',
  published: '2026-11-22',
  modified: '2026-12-01',
  source: { publisher: '晚点LatePost', title: '一篇报道', date: '2020-06', authors: ['某人（文）'] },
  paths,
};
const en: Facts = {
  locale: 'en',
  site: 'Traffic or Trade',
  title: 'Traffic or Trade',
  published: '2026-11-22',
  modified: '2026-11-22',
  source: {
    publisher: 'LatePost',
    title: 'A report (title as rendered by this site)',
    date: '2020-06',
    authors: ['Someone (text)'],
  },
  paths,
};
const link = 'https://example.org/s/on-the-table/';

describe('a citation', () => {
  it('names in Chinese site, finding, dates, report and link, with the language’s own marks', () => {
    expect(fullCitation(zh, '还在谈', link, say['zh-Hans'])).toBe(
      `《流量还是交易》：“还在谈”，2026年11月22日（2026年12月1日更新）。独立重述自晚点LatePost《一篇报道》，某人（文），2020年6月。${link}`,
    );
    expect(shortCitation(zh, link, say['zh-Hans'])).toBe(
      `《流量还是交易》，据晚点LatePost（2020年6月）报道，${link}`,
    );
  });

  it('names the same in English, and keeps a remark on a title out of the title', () => {
    expect(fullCitation(en, 'Still negotiating', link, say.en)).toBe(
      `“Still negotiating,” Traffic or Trade, ${say.en.date('2026-11-22')}. An independent retelling of LatePost, “A report” (title as rendered by this site), Someone (text), June 2020. ${link}`,
    );
    expect(shortCitation(en, link, say.en)).toBe(`Traffic or Trade, after LatePost (June 2020), ${link}`);
  });

  it('has the day of access only where it is wanted', () => {
    for (const facts of [zh, en]) {
      const own = say[facts.locale];
      expect(fullCitation(facts, 'x', link, own)).not.toContain(own.date('2027-01-05'));
      expect(fullCitation(facts, 'x', link, own, '2027-01-05')).toContain(own.date('2027-01-05'));
    }
  });

  it('names no date of a story that is not published', () => {
    const { published: _, modified: __, ...draft } = zh;
    expect(fullCitation(draft, '还在谈', link, say['zh-Hans'])).toMatch(/^《流量还是交易》：“还在谈”。独立/);
  });
});

describe('an embed’s code', () => {
  it('is one element, whatever its title holds', () => {
    const code = embedCode(
      'https://example.org/embed/deal/?a=1&b="2"',
      'A "deal" <script>alert(1)</script> & more',
    );
    expect(code).toMatch(/^<iframe src="[^"<>]*" title="[^"<>]*" [^<>]*><\/iframe>$/);
    expect(code).toContain('loading="lazy"');
    expect(code).not.toContain('script>');
  });
});
