import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { edition } from '../src/model/edition.ts';
import { locales } from '../src/model/locale.ts';
import type { Problem } from '../src/model/problem.ts';
import { active } from '../src/stories/index.ts';
import { inspect } from '../src/stories/load.ts';

/** A newsroom changes the data: either everything agrees, or every mistake is named with its place. */

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the story's data and words with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'story-'));
  folders.push(root);
  for (const folder of ['data', 'src/stories']) cpSync(folder, path.join(root, folder), { recursive: true });
  const full = path.join(root, file);
  writeFileSync(full, change(readFileSync(full, 'utf8')));
  return root;
}
const deal = 'data/traffic-or-trade/deal.json';
const organisation = 'data/traffic-or-trade/organisation.json';
const viewers = 'data/traffic-or-trade/viewers.json';
const english = 'src/stories/traffic-or-trade/en.md';

const asJson =
  (change: (data: any) => void) =>
  (text: string): string => {
    const data: unknown = JSON.parse(text);
    change(data);
    return JSON.stringify(data, null, 2);
  };
const problemsOf = async (file: string, change: (text: string) => string): Promise<Problem[]> =>
  (await inspect(active, changed(file, change))).problems;

describe('a mistake is named with file, line, what was found and what to do', () => {
  it.each<[string, string, (text: string) => string, Partial<Record<keyof Problem, unknown>>]>([
    [
      'a stray comma',
      deal,
      (text) => text.replace('"unit": "CNY",', '"unit": "CNY",,'),
      { file: deal, line: expect.any(Number), code: 'json.syntax' },
    ],
    [
      'parts that do not add up',
      deal,
      (text) => text.replace('6000000000', '5000000000'),
      {
        file: deal,
        path: 'agreements.framework.parts',
        message: expect.objectContaining({ en: expect.stringContaining('add up to 6000000000') }),
      },
    ],
    [
      'a missing language',
      deal,
      asJson((data) => delete data.claims.renewal.label.en),
      { path: 'claims.renewal.label.en', code: 'data.missing' },
    ],
    [
      'an unknown source',
      deal,
      asJson((data) => (data.claims.renewal.sources = ['latpost'])),
      { path: 'claims.renewal.sources.0', fix: expect.objectContaining({ en: 'Did you mean "latepost"?' }) },
    ],
    [
      'an unknown status',
      deal,
      asJson((data) => (data.claims.renewal.status = 'negotiation')),
      { path: 'claims.renewal.status', fix: expect.objectContaining({ en: 'Did you mean "negotiating"?' }) },
    ],
    [
      'a number as text',
      deal,
      asJson((data) => (data.claims.renewal.value.exact = '200')),
      {
        path: 'claims.renewal.value.exact',
        message: expect.objectContaining({ en: 'Found "200"; expected a number' }),
      },
    ],
    [
      'a range upside down',
      viewers,
      asJson((data) => (data.claims['douyin-room'].value = { from: 3e5, to: 2e5 })),
      { path: 'claims.douyin-room.value.from' },
    ],
    [
      'a cycle in the organisation',
      organisation,
      asJson((data) => {
        data.units.douyin.parent = 'games';
        data.units.games.parent = 'douyin';
      }),
      { file: organisation, message: expect.objectContaining({ en: expect.stringMatching(/each other/i) }) },
    ],
    [
      'an unknown id',
      organisation,
      asJson((data) => (data.units.games.parent = 'gamse')),
      { file: organisation, message: expect.objectContaining({ en: expect.stringContaining('gamse') }) },
    ],
    [
      'a figure typed by hand',
      english,
      (text) =>
        text.replace('A framework of {deal.renewal} is still', 'A framework of RMB 20 billion is still'),
      {
        file: english,
        line: expect.any(Number),
        message: expect.objectContaining({ en: expect.stringContaining('typed by hand') }),
      },
    ],
    [
      'a reference that leads nowhere',
      english,
      (text) => text.replace('{deal.framework}', '{deal.frameworks}'),
      { file: english, fix: expect.objectContaining({ en: 'Did you mean "deal.framework"?' }) },
    ],
    [
      'a step without its passage',
      english,
      (text) => text.replace('{#own-shops ', '{#own-shop '),
      {
        file: english,
        message: expect.objectContaining({ en: expect.stringContaining('"own-shops" is missing') }),
      },
    ],
    [
      'steps in another order',
      english,
      (text) =>
        text
          .replace('{#side-by-side ', '{#x ')
          .replace('{#intent ', '{#side-by-side ')
          .replace('{#x ', '{#intent '),
      {
        file: english,
        message: expect.objectContaining({ en: expect.stringContaining('expected "side-by-side" here') }),
      },
    ],
  ])('%s', async (_, file, change, problem) => {
    expect(await problemsOf(file, change)).toContainEqual(expect.objectContaining(problem));
  });

  it('and all mistakes at once', async () => {
    const problems = await problemsOf(
      deal,
      asJson((data) => {
        data.claims.renewal.status = 'gone';
        data.claims.framework.asOf = 'June';
        delete data.parties.alibaba.en;
      }),
    );
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'claims.framework.asOf',
      'claims.renewal.status',
      'parties.alibaba.en',
    ]);
  });

  it('and every passage to write where none is written for what the data says, in each language', async () => {
    const problems = await problemsOf(
      deal,
      asJson((data) => {
        for (const id of ['framework', 'advertising', 'commission']) data.claims[id].status = 'in force';
        data.claims.expiry.value.date = '2021-03';
      }),
    );
    for (const locale of locales) {
      const ours = problems.filter(({ file }) => file === `src/stories/traffic-or-trade/${locale}.md`);
      for (const [mark, id, now] of [
        ['#', 'opening', 'deal.framework=in-force deal.renewal=negotiating'],
        ['##', 'deal', 'deal.framework=in-force'],
        ['###', 'two-parts', 'deal.framework=in-force'],
        ['###', 'expired', 'deal.framework=in-force'],
      ])
        expect(ours.map(({ fix }) => fix?.[locale]).join('\n'), id).toMatch(
          new RegExp(`(^|[^#])${mark} .*\\{#${id}[^}]* ?when="${now}`, 'm'),
        );
      expect(ours).toHaveLength(4);
    }
  });

  it('and prose that counts otherwise than the data', async () => {
    const problems = await problemsOf(
      organisation,
      asJson((data) => delete data.leaders['zhang-lidong']),
    );
    for (const locale of locales)
      expect(problems).toContainEqual(
        expect.objectContaining({
          file: `src/stories/traffic-or-trade/${locale}.md`,
          message: expect.objectContaining({
            en: expect.stringContaining('organisation.leaders=2; the data says organisation.leaders=1'),
          }),
        }),
      );
  });
});

describe('a change that is sound shows everywhere', () => {
  const editionAfter = async (file: string, change: (data: any) => void, locale: 'en' | 'zh-Hans' = 'en') => {
    const { story, problems } = await inspect(active, changed(file, asJson(change)));
    expect(problems).toEqual([]);
    const made = edition(story!, locale);
    return {
      text: JSON.stringify({
        ...made,
        sections: made.sections.map(({ blocks, ...rest }) => ({
          ...rest,
          steps: blocks.flatMap((block) => block.steps.map(({ layouts, ...step }) => step)),
        })),
      }),
      made,
    };
  };
  const wordsOf = (made: Awaited<ReturnType<typeof editionAfter>>['made'], id: string) =>
    made.sections
      .flatMap((section) => section.blocks.flatMap((block) => block.steps))
      .find((step) => step.id === id)!
      .layouts.wide.marks.flatMap((mark) => (mark.kind === 'label' && mark.opacity > 0 ? mark.lines : []))
      .join(' ');

  it('another amount: prose, picture, alternative and description', async () => {
    const { text, made } = await editionAfter(deal, (data) => (data.claims.renewal.value.exact = 18.5e9));
    expect(text).not.toContain('RMB 20 billion');
    expect(made.description).toContain('RMB 18.5 billion');
    expect(wordsOf(made, 'on-the-table')).toContain('RMB 18.5 billion');
  });

  it('more parts', async () => {
    const { made } = await editionAfter(deal, (data) => {
      data.claims.advertising.value.exact = 4e9;
      data.claims.live = {
        ...data.claims.advertising,
        label: { 'zh-Hans': '直播', en: 'Live rooms' },
        value: { exact: 2e9 },
      };
      data.agreements.framework.parts.push('live');
    });
    const step = made.sections[1]!.blocks[0]!.steps[1]!;
    expect(step.html).toMatch(/RMB 4 billion.* advertising, .*RMB 1 billion.* and .*RMB 2 billion/);
    expect(step.alt).toContain('Live rooms RMB 2 billion');
    expect(wordsOf(made, 'two-parts')).toContain('Live rooms');
  });

  it('other names and more units', async () => {
    const { made } = await editionAfter(organisation, (data) => {
      data.units.games.name = { 'zh-Hans': '游戏业务', en: 'Gaming' };
      for (const n of ['a', 'b', 'c'])
        data.units[`unit-${n}`] = { name: { 'zh-Hans': `部门${n}`, en: `Unit ${n}` } };
    });
    const step = made.sections[0]!.blocks[0]!.steps[1]!;
    expect(step.title).toBe('Now it stands beside eight named peers');
    expect(wordsOf(made, 'side-by-side')).toMatch(/Gaming.*Unit a|Unit a.*Gaming/);
  });

  it('more hosts', async () => {
    const { made } = await editionAfter(viewers, (data) => {
      data.hosts.another = { name: { 'zh-Hans': '另一位', en: 'Another Host' } };
      data.rooms.taobao.hosts.push('another');
    });
    expect(wordsOf(made, 'through-the-door')).toContain('Another Host');
  });
});
