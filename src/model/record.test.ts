import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { checkCorrections } from './corrections-check.ts';
import { corrections as schema, type Correction } from './corrections.ts';
import { locales } from './locale.ts';
import {
  follow,
  keptFiles,
  publication,
  record as recordSchema,
  unpublished,
  type Now,
  type PublishedRecord,
} from './record.ts';
import { say } from './say.ts';
import { tell } from './telling.ts';

const claim = (billions: number, more: Partial<Claim> = {}): Claim => ({
  label: { 'zh-Hans': '新年框', en: 'New framework' },
  value: { exact: billions * 1e9 },
  unit: 'CNY',
  asOf: '2020-06',
  attribution: { kind: 'reported' },
  status: 'negotiating',
  sources: ['latepost'],
  ...more,
});
const now = (claims: Record<string, Claim>, derived: string[] = []): Now => ({
  claims,
  derived: new Set(derived),
});
const entry = (date: string, more: Partial<Correction> = {}): Correction => ({
  claim: 'deal.renewal',
  kind: 'update',
  date,
  text: { 'zh-Hans': '已签署', en: 'Signed' },
  ...more,
});
const publish = (record: PublishedRecord, data: Now, entries: Correction[], date: string, files = ['a.js']) =>
  publication(follow(record, data, entries, date), date, files);

const talks = now({ 'deal.renewal': claim(20) });
const signed = now({ 'deal.renewal': claim(18, { status: 'signed', asOf: '2020-08' }) });
const first = publish(unpublished, talks, [], '2026-01-01');
const told = entry('2026-02-01');
const second = publish(first, signed, [told], '2026-02-02');

describe('the record of what was published', () => {
  it('has a version of a claim for each change, with its day, and is sound itself', () => {
    expect(second.claims['deal.renewal']).toMatchObject([
      { from: '2026-01-01', value: { exact: 20e9 }, status: 'negotiating' },
      { from: '2026-02-02', value: { exact: 18e9 }, status: 'signed' },
    ]);
    expect(second.publications.map(({ date }) => date)).toEqual(['2026-01-01', '2026-02-02']);
    expect(second.corrections).toEqual([{ ...told, version: 1 }]);
    expect(recordSchema.parse(JSON.parse(JSON.stringify(second)))).toEqual(second);
  });

  it('stays as it is when nothing has changed, whatever the order of the data', () => {
    const { label, value, ...rest } = signed.claims['deal.renewal']!;
    const turned = now({ 'deal.renewal': { ...rest, value, label } as Claim });
    expect(publish(second, turned, [told], '2026-02-02')).toEqual(second);
    const later = publish(second, turned, [told], '2026-03-03');
    expect(later.claims).toEqual(second.claims);
    expect(later.corrections).toEqual(second.corrections);
  });

  it('knows that a claim was taken out, and that it came back', () => {
    const gone = publish(second, now({}), [told, entry('2026-03-01')], '2026-03-01');
    expect(gone.claims['deal.renewal']!.at(-1)).toEqual({ from: '2026-03-01', removed: true });
    const back = publish(gone, signed, [told, entry('2026-03-01')], '2026-04-01');
    expect(back.claims['deal.renewal']).toHaveLength(4);
    expect(recordSchema.safeParse(back).success).toBe(true);
  });

  it('keeps the lasting files of three publications', () => {
    let record = second;
    for (const n of [3, 4, 5]) record = publish(record, signed, [told], `2026-0${n}-01`, [`${n}.js`, 'a.js']);
    expect(keptFiles(record)).toEqual(['3.js', '4.js', '5.js', 'a.js']);
    record = publish(record, signed, [told], '2026-06-01', ['6.js']);
    expect(keptFiles(record)).toEqual(['4.js', '5.js', '6.js', 'a.js']);
    expect(record.publications).toHaveLength(6);
  });

  it('never loses or rewrites what it had, through any changes', () => {
    const data = fc.dictionary(fc.constantFrom('deal.a', 'deal.b', 'path.c'), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(data, { maxLength: 8 }), (steps) => {
        let record = unpublished;
        for (const [i, values] of steps.entries()) {
          const claims = Object.fromEntries(Object.entries(values).map(([key, n]) => [key, claim(n)]));
          const next = publish(record, now(claims), [], `2026-01-0${i + 1}`);
          for (const [key, history] of Object.entries(record.claims))
            expect(next.claims[key]!.slice(0, history.length)).toEqual(history);
          expect(follow(next, now(claims), [], '2027-01-01').claims).toEqual(next.claims);
          record = next;
        }
      }),
    );
  });
});

const problems = (record: PublishedRecord, data: Now, entries: Correction[]) =>
  checkCorrections(record, data, entries, 'corrections.json', '2026-05-05');

describe('a change to a published claim', () => {
  const codes = (record: PublishedRecord, data: Now, entries: Correction[]) =>
    problems(record, data, entries).map(({ code }) => code);

  it.each<[string, Partial<Claim>]>([
    ['value', { value: { exact: 18e9 } }],
    ['form of the value', { value: { about: 20e9 } }],
    ['unit', { unit: 'view' }],
    ['status', { status: 'collapsed' }],
    ['date', { asOf: '2020-07' }],
    ['kind of attribution', { attribution: { kind: 'observation' } }],
    ['speaker in one language', { attribution: { kind: 'insider', by: { 'zh-Hans': '某人', en: 'One' } } }],
    ['hedge', { hedge: { 'zh-Hans': '一般', en: 'usually' } }],
  ])('in its %s needs an entry', (_, change) => {
    const data = now({ 'deal.renewal': claim(20, change) });
    expect(codes(first, data, [])).toEqual(['corrections.unexplained']);
    expect(codes(first, data, [entry('2026-01-01')])).toEqual([]);
  });

  it('in its name or its note needs none but is pointed out, for it may make another figure of it', () => {
    const label = { 'zh-Hans': '新的年框', en: 'A new framework' };
    const note = { 'zh-Hans': '一年', en: 'A year' };
    for (const change of [{ label }, { note }, { label, note }]) {
      const [problem, ...more] = problems(first, now({ 'deal.renewal': claim(20, change) }), []);
      expect(more).toEqual([]);
      expect(problem).toMatchObject({
        claim: 'deal.renewal',
        code: 'corrections.reworded',
        severity: 'warning',
      });
      for (const [part, words] of Object.entries(change))
        for (const locale of locales) {
          expect(problem!.message[locale]).toContain(`"${part}"`);
          expect(problem!.message[locale]).toContain(words[locale]);
        }
    }
    const settled = [entry('2026-01-01')];
    expect(codes(first, now({ 'deal.renewal': claim(20, { label }) }), settled)).toEqual([]);
  });

  it('of which one is new needs no word', () => {
    expect(codes(first, now({ ...talks.claims, 'deal.other': claim(1) }), [])).toEqual([]);
  });

  it('in the words of a fact without a number is pointed out, for those may say something else', () => {
    const fact = (en: string, hedge?: string): Now =>
      now({
        'deal.leave': claim(0, {
          label: { 'zh-Hans': en, en },
          value: undefined,
          unit: undefined,
          status: undefined,
          ...(hedge && { hedge: { 'zh-Hans': hedge, en: hedge } }),
        }),
      });
    const told = publish(unpublished, fact('May not leave'), [], '2026-01-01');
    expect(codes(told, fact('May not leave', 'perhaps'), [])).toEqual(['corrections.reworded']);
    expect(problems(told, fact('May not leave'), [])).toEqual([]);
    expect(problems(told, fact('May leave'), [])).toMatchObject([
      { claim: 'deal.leave', code: 'corrections.reworded', severity: 'warning' },
    ]);
    const settled = [entry('2026-02-01', { claim: 'deal.leave' })];
    expect(problems(told, fact('May leave'), settled)).toEqual([]);
  });

  it('is told with before, after and an entry to paste, which settles it', () => {
    const [problem] = problems(first, signed, []);
    expect(problem!.claim).toBe('deal.renewal');
    expect(problem!.message.en).toContain('"RMB 20 billion" → "RMB 18 billion"');
    expect(problem!.message['zh-Hans']).toContain('“谈判中”→“已签署”');
    for (const locale of locales) {
      const pasted = JSON.parse(/\{.*\}$/.exec(problem!.fix![locale])![0]) as Correction;
      expect(schema.safeParse({ entries: [pasted] }).success).toBe(true);
      expect(pasted.text.en).toContain('RMB 18 billion (before: RMB 20 billion)');
      expect(codes(first, signed, [pasted])).toEqual([]);
    }
  });

  it('needs a further entry each time, even on the same day', () => {
    const other = now({ 'deal.renewal': claim(17, { status: 'signed', asOf: '2020-08' }) });
    expect(codes(second, other, [told])).toEqual(['corrections.unexplained']);
    expect(codes(second, other, [told, entry('2026-02-01')])).toEqual(['corrections.unexplained']);
    expect(codes(second, other, [told, entry('2026-02-02')])).toEqual([]);
  });

  it('needs an entry when it is taken out', () => {
    const [problem] = problems(first, now({}), []);
    expect(problem!.message.en).toContain('"RMB 20 billion" → "taken out"');
    expect(codes(first, now({}), [entry('2026-01-02')])).toEqual([]);
  });

  it('from which another is worked out explains that one too', () => {
    const counted = (n: number) =>
      now({ 'deal.renewal': claim(n), 'deal.parts': claim(n, { unit: 'count' }) }, ['deal.parts']);
    const record = publish(unpublished, counted(2), [], '2026-01-01');
    expect(problems(record, counted(3), []).map(({ claim }) => claim)).toEqual([
      'deal.parts',
      'deal.renewal',
    ]);
    expect(codes(record, counted(3), [entry('2026-01-01')])).toEqual([]);
    expect(codes(record, counted(3), [entry('2026-01-01', { claim: 'deal.parts' })])).toEqual([
      'corrections.unexplained',
    ]);
  });
});

describe('an entry', () => {
  it.each<[string, Correction[], string]>([
    ['on a claim that does not exist', [entry('2026-01-01', { claim: 'deal.renewel' })], 'unknown-claim'],
    ['on a claim that was never published', [entry('2026-01-01', { claim: 'deal.new' })], 'never-published'],
    ['before its claim was published', [entry('2025-12-31')], 'too-early'],
    ['of a day to come', [entry('2026-05-07')], 'future'],
  ])('%s is refused', (_, entries, code) => {
    const data = now({ ...talks.claims, 'deal.new': claim(1) });
    expect(problems(first, data, entries)).toMatchObject([{ entry: 0, code: `corrections.${code}` }]);
  });

  it.each(['2026-05-05', '2026-05-06'])('of today, here or where it is a day later, is none: %s', (date) =>
    expect(problems(first, signed, [entry(date)])).toEqual([]),
  );

  it.each<[string, Correction[]]>([
    ['taken out', []],
    ['with another date', [entry('2026-02-02')]],
    ['of another kind', [entry('2026-02-01', { kind: 'correction' })]],
    ['with an older one put before it', [entry('2026-01-15'), told]],
  ])('that was published cannot be %s', (_, entries) =>
    expect(problems(second, signed, entries).map(({ code }) => code)).toContain('corrections.gone'),
  );

  it('that was published may be worded better', () =>
    expect(
      problems(second, signed, [entry('2026-02-01', { text: { 'zh-Hans': '签了', en: 'Done' } })]),
    ).toEqual([]));

  it.each([
    { claim: 'deal', kind: 'update', date: '2026-01-01', text: { 'zh-Hans': '一', en: 'a' } },
    { claim: 'deal.renewal', kind: 'erratum', date: '2026-01-01', text: { 'zh-Hans': '一', en: 'a' } },
    { claim: 'deal.renewal', kind: 'update', date: '2026-02-30', text: { 'zh-Hans': '一', en: 'a' } },
    { claim: 'deal.renewal', kind: 'update', date: '2026-02', text: { 'zh-Hans': '一', en: 'a' } },
    { claim: 'deal.renewal', kind: 'update', date: '2026-01-01', text: { en: 'a' } },
  ])('is a known kind of thing, on a day, in both languages: %j', (one) =>
    expect(schema.safeParse({ entries: [one] }).success).toBe(false),
  );
});

describe('readers', () => {
  const telling = (record: PublishedRecord, data: Now, entries: Correction[]) =>
    tell({ record, entries, derived: data.derived }, data.claims, say.en);

  it('are told nothing of a story that was never published', () =>
    expect(telling(unpublished, talks, [])).toEqual({ corrections: [], history: {} }));

  it('are told of entries, newest first, with what it said before, and of the figure on each day', () => {
    const third = now({ 'deal.renewal': claim(17, { status: 'signed', asOf: '2020-08' }) });
    const entries = [
      told,
      entry('2026-03-01', { kind: 'correction' }),
      entry('2026-03-02', { kind: 'clarification' }),
    ];
    const { published, modified, corrections, history } = telling(second, third, entries);
    expect({ published, modified }).toEqual({ published: '2026-01-01', modified: '2026-03-02' });
    expect(corrections.map(({ id, kind }) => [id, kind])).toEqual([
      ['correction-deal.renewal-3', 'clarification'],
      ['correction-deal.renewal-2', 'correction'],
      ['correction-deal.renewal-1', 'update'],
    ]);
    expect(corrections[2]!.changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['Figure', 'RMB 20 billion', 'RMB 18 billion'],
      ['Status', 'Under negotiation', 'Signed'],
      ['As of', 'June 2020', 'August 2020'],
    ]);
    expect(history['deal.renewal']).toEqual([
      { when: '2 March 2026', line: 'RMB 17 billion · Signed · as of August 2020' },
      { when: '2 February 2026', line: 'RMB 18 billion · Signed · as of August 2020' },
      { when: '1 January 2026', line: 'RMB 20 billion · Under negotiation · as of June 2020' },
    ]);
  });

  it('are told the same before publishing and after, but for the day', () => {
    const before = telling(first, signed, [told]);
    const after = telling(second, signed, [told]);
    expect(before.corrections).toEqual(after.corrections);
    expect(before.modified).toBe(after.modified);
  });
});
