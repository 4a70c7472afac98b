import papaparse from 'papaparse';
import { expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import { toCsv, toJson, type Download } from './downloads.ts';

const claim = (label: string, more: Partial<Claim> = {}): Claim => ({
  label: { 'zh-Hans': label, en: label },
  asOf: '2020-06',
  attribution: { kind: 'reported' },
  sources: ['paper'],
  ...more,
});
const download = (claims: Record<string, Claim>): Download => ({
  locale: 'en',
  graphic: 'deal',
  caption: 'The deal',
  claims,
  sources: {
    paper: {
      publisher: { 'zh-Hans': '报', en: 'Paper' },
      title: { 'zh-Hans': '题', en: 'Title' },
      date: '2020-06',
      authors: [],
    },
  },
  address: 'https://example.org/en/',
  readme: 'Read me.',
});
const rows = (text: string) =>
  papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/, '').trim(), { header: true }).data;

it('gives a range both its ends, a bound its form, and a fact no value', () => {
  const csv = toCsv(
    download({
      range: claim('A range', { value: { from: 200000, to: 300000 }, unit: 'viewer' }),
      bound: claim('A bound', { value: { over: 0.5 }, unit: 'share', status: 'target' }),
      fact: claim('A fact'),
    }),
  );
  expect(rows(csv)).toMatchObject([
    { claim: 'deal.range', form: 'range', value: '200000', value_to: '300000', unit: 'viewer' },
    { claim: 'deal.bound', form: 'over', value: '0.5', value_to: '', status: 'target' },
    { claim: 'deal.fact', form: '', value: '', sources: 'Paper, Title, 2020-06' },
  ]);
});

it.each([
  ...['=HYPERLINK("http://evil")', '+1', '-2', '@SUM(A1)', '\t=1', '\n1'],
  ...['＝1+1', '＋1', '－2', '＠SUM(A1)'],
  ...[' =1', '  \n=1', '\u00A0=1', '\u3000＝1', '\u2003@SUM(A1)', '\uFEFF=1', '\u200B=1'],
])('leaves %j a text that no spreadsheet runs', (label) => {
  const [row] = rows(toCsv(download({ odd: claim(label) })));
  expect(row!['label']).toBe(`'${label}`);
});

it.each(['a=1', 'A - B', '—', '·', '5%', '１＋１'])('leaves %j as it is', (label) => {
  const [row] = rows(toCsv(download({ odd: claim(label) })));
  expect(row!['label']).toBe(label);
});

it('keeps quotes, commas and lines inside their cell', () => {
  const label = 'A "quoted", long label';
  expect(rows(toCsv(download({ odd: claim(label) })))[0]!['label']).toBe(label);
});

it('takes along in JSON only the sources that are used', () => {
  const file = download({ one: claim('One') });
  const json = JSON.parse(
    toJson({ ...file, sources: { ...file.sources, other: file.sources['paper']! } }),
  ) as { sources: object };
  expect(Object.keys(json.sources)).toEqual(['paper']);
});
