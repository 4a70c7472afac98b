import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemasOf } from '../scripts/lib/schemas.ts';
import { apply } from '../scripts/lib/sheets/apply.ts';
import { guard, unguard, type Cell } from '../scripts/lib/sheets/cell.ts';
import { printCsv, readCsv } from '../scripts/lib/sheets/csv.ts';
import { rewrite } from '../scripts/lib/sheets/edit.ts';
import { bringIn } from '../scripts/lib/sheets/in.ts';
import { mergeSheets } from '../scripts/lib/sheets/merge.ts';
import { takeOut } from '../scripts/lib/sheets/out.ts';
import { rowsOf } from '../scripts/lib/sheets/rows.ts';
import { tablesOf } from '../scripts/lib/sheets/tables.ts';
import { longestName, printXlsx, readXlsx } from '../scripts/lib/sheets/xlsx.ts';
import { active } from '../src/stories/index.ts';
import { dataOf, edit, jsonOf, problemsOf, project } from './sheets.ts';

/** Tables go to a spreadsheet and come back: unchanged to the byte, or changed and checked. */

const tables = tablesOf(schemasOf(active));
const table = (name: string) => tables.find((one) => one.name === name)!;

describe('the tables', () => {
  it('are the claims of every graphic, and what stands in it by id', () => {
    for (const name of Object.keys(active.kinds)) expect(table(`${name}.claims`), name).toBeDefined();
    for (const name of ['deal.parts', 'viewers.hosts', 'organisation.units'])
      expect(table(name)).toBeDefined();
    expect(table('deal.claims').columns.map(({ head }) => head)).toEqual(
      expect.arrayContaining([
        'label.zh-Hans',
        'label.en',
        'value.exact',
        'value.from',
        'unit',
        'asOf',
        'sources',
      ]),
    );
  });
  it('have names that Excel takes', () => {
    for (const { name } of tables) expect(name.length).toBeLessThanOrEqual(longestName);
  });
});

describe('out and in again', () => {
  it('changes no byte, from CSV and from the workbook', async () => {
    const { root, out } = await project();
    const before = dataOf(root);
    expect(await bringIn([out], root)).toEqual([]);
    expect(dataOf(root)).toEqual(before);
  });

  it('changes no byte of other data either, however it is written', async () => {
    const text = JSON.parse(readFileSync(`data/${active.slug}/deal.json`, 'utf8'));
    const odd = fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ',',
        ';',
        '\t',
        '\n',
        ' ',
        '年',
        '框',
        'a',
        '1',
        '\u00AD',
        '，',
        '😀',
      ),
      minLength: 1,
      maxLength: 8,
    });
    const amount = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e15, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            zh: odd,
            en: odd,
            note: fc.option(odd),
            amount,
            form: fc.constantFrom('exact', 'about', 'order'),
          }),
          { maxLength: 4 },
        ),
        fc.constantFrom(2, 4, '\t'),
        fc.boolean(),
        async (claims, indent, isWindows) => {
          const data = structuredClone(text);
          for (const [i, { zh, en, note, amount: n, form }] of claims.entries())
            data.claims[`c${i}`] = {
              ...(note !== null && { note: { en: note, 'zh-Hans': note } }),
              label: { 'zh-Hans': zh, en },
              history: [{ value: { exact: n } }],
              value: { [form]: n },
              sources: [en],
            };
          const before = JSON.stringify(data, null, indent).replaceAll('\n', isWindows ? '\r\n' : '\n');
          for (const one of tables.filter(({ file }) => file === 'deal')) {
            const rows = rowsOf(one, data);
            const csv = readCsv(Buffer.from(printCsv(rows)));
            const xlsx = await readXlsx(await printXlsx([{ name: one.name, rows }]));
            for (const back of [
              (csv as { csv: { rows: Cell[][] } }).csv.rows,
              (xlsx as { sheets: { rows: Cell[][] }[] }).sheets[0]!.rows,
            ]) {
              const { merges, problems } = mergeSheets([{ file: 'x', table: one, rows: back }], {
                deal: data,
              });
              expect(problems).toEqual([]);
              expect(rewrite(before, apply(data, merges[0]!))).toBe(before);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps what a formula would be text, and gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', "'", '-', '@', '\t', 'a') }), (text) => {
        expect(guard(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguard(guard(text))).toBe(text);
      }),
    );
  });

  it('does not overwrite a sheet that someone edited, unless told to', async () => {
    const { root, out } = await project();
    await takeOut(out, false, root);
    edit(path.join(out, 'viewers.hosts.csv'), (lines) => [...lines, 'new,新,New']);
    const [problem, ...more] = await problemsOf(takeOut(out, false, root));
    expect(more).toEqual([]);
    expect(problem!.file).toContain('viewers.hosts.csv');
    await takeOut(out, true, root);
    expect(readFileSync(path.join(out, 'viewers.hosts.csv'), 'utf8')).not.toContain('New');
  });
});

describe('what a newsroom changes', () => {
  it('a figure: one line of the file, everything else byte for byte', async () => {
    const { root, out } = await project();
    const before = dataOf(root)['deal.json']!;
    const file = path.join(out, 'deal.claims.csv');
    edit(file, (lines) => lines.map((line) => line.replace('20000000000', '18000000000')));
    expect(await bringIn([file], root)).toEqual([`data/${active.slug}/deal.json`]);
    expect(dataOf(root)['deal.json']).toBe(before.replace('20000000000', '18000000000'));
  });

  it('a part more: the claim and its place in the agreement', async () => {
    const { root, out } = await project();
    const file = path.join(out, 'deal.parts.csv');
    edit(file, (lines) => [
      ...lines.map((line) => line.replace('6000000000', '4000000000')),
      lines[1]!.replace('advertising,广告,Advertising,6000000000', 'live,直播,Live rooms,2000000000'),
    ]);
    await bringIn([file], root);
    const { claims, agreements } = jsonOf(root, 'deal');
    expect(agreements.framework.parts).toEqual(['advertising', 'commission', 'live']);
    expect(agreements.renewal.parts).toEqual([]);
    expect(claims.live).toEqual({
      ...claims.advertising,
      label: { 'zh-Hans': '直播', en: 'Live rooms' },
      value: { exact: 2e9 },
    });
    expect(Object.keys(claims.live)).toEqual(Object.keys(claims.advertising));
    expect(dataOf(root)['deal.json']).toContain('"parts": ["advertising", "commission", "live"]');
  });

  it('a part less: what is left no longer adds up, and nothing is written', async () => {
    const { root, out } = await project();
    const before = dataOf(root);
    const file = path.join(out, 'deal.parts.csv');
    edit(file, (lines) => lines.filter((line) => !line.includes('commission,')));
    const problems = await problemsOf(bringIn([file], root));
    expect(problems.map(({ code }) => code)).toContain('data.sum');
    expect(dataOf(root)).toEqual(before);
  });

  it('a unit in between, with its note; a note taken away', async () => {
    const { root, out } = await project();
    const file = path.join(out, 'organisation.units.csv');
    edit(file, (lines) =>
      lines.flatMap((line) => {
        if (line.startsWith('games,')) return [line, 'search,搜索,Search,新业务,new business,'];
        return [line.startsWith('zero,') ? 'zero,Zero,Zero,,,' : line];
      }),
    );
    await bringIn([file], root);
    const { units } = jsonOf(root, 'organisation');
    expect(Object.keys(units).slice(-3)).toEqual(['games', 'search', 'zero']);
    expect(units.search).toEqual({
      name: { 'zh-Hans': '搜索', en: 'Search' },
      note: { 'zh-Hans': '新业务', en: 'new business' },
    });
    expect(units.zero).toEqual({ name: { 'zh-Hans': 'Zero', en: 'Zero' } });
  });

  it('a host in two sheets at once, from the workbook’s neighbour', async () => {
    const { root, out } = await project();
    edit(path.join(out, 'viewers.hosts.csv'), (lines) => [...lines, 'another,另一位,Another Host']);
    edit(path.join(out, 'viewers.rooms.csv'), (lines) =>
      lines.map((line) => line.replace('viya, li-jiaqi', 'viya，li-jiaqi; another')),
    );
    // The workbook still says what the data says, and so changes nothing.
    await bringIn([out], root);
    const { hosts, rooms } = jsonOf(root, 'viewers');
    expect(hosts.another.name.en).toBe('Another Host');
    expect(rooms.taobao.hosts).toEqual(['viya', 'li-jiaqi', 'another']);
  });

  it('several files, or none: a mistake in one keeps the others out', async () => {
    const { root, out } = await project();
    const before = dataOf(root);
    edit(path.join(out, 'deal.claims.csv'), (lines) =>
      lines.map((line) => line.replace('20000000000', '18000000000')),
    );
    edit(path.join(out, 'viewers.hosts.csv'), (lines) => [...lines, 'alone,独一位,Alone']);
    const problems = await problemsOf(bringIn([out], root));
    expect(problems).toEqual([
      expect.objectContaining({
        file: path.join(out, 'viewers.hosts.csv'),
        line: 5,
        column: 1,
        path: expect.stringContaining('viewers.hosts!A5'),
      }),
    ]);
    expect(dataOf(root)).toEqual(before);
  });

  it('one thing in two ways: told, not guessed', async () => {
    const { root, out } = await project();
    edit(path.join(out, 'deal.claims.csv'), (lines) =>
      lines.map((line) => line.replace('6000000000', '5000000000')),
    );
    edit(path.join(out, 'deal.parts.csv'), (lines) =>
      lines.map((line) => line.replace('6000000000', '4000000000')),
    );
    expect((await problemsOf(bringIn([out], root))).map(({ code }) => code)).toContain('sheet.contradiction');
  });
});
