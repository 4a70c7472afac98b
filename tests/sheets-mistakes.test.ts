import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringIn } from '../scripts/lib/sheets/in.ts';
import { replaceAll } from '../scripts/lib/sheets/replace.ts';
import { dataOf, edit, problemsOf, project, temporary } from './sheets.ts';

/** What is wrong with a sheet is named by sheet, row and column, and then nothing is written. */

describe('a mistake is named by sheet, row and column', () => {
  it.each<[string, string, (lines: string[]) => string[], number, number, string]>([
    [
      'an amount in words',
      'deal.claims',
      (l) => l.map((x) => x.replace('20000000000', '200亿')),
      7,
      4,
      'sheet.number',
    ],
    [
      'a percentage',
      'path.claims',
      (l) => [l[0]!, ...l.slice(1).map((x) => x.replace(/0\.\d+/, '5%'))],
      0,
      0,
      'sheet.number',
    ],
    ['a row without id', 'viewers.hosts', (l) => [...l, ',无名,Nobody'], 5, 1, 'sheet.no-id'],
    ['an id twice', 'viewers.hosts', (l) => [...l, 'viya,薇娅,Viya'], 5, 1, 'sheet.twice-id'],
    ['an id that is none', 'viewers.hosts', (l) => [...l, '__proto__,薇娅,Viya'], 5, 1, 'sheet.id'],
    [
      'a head misspelt',
      'viewers.hosts',
      (l) => [l[0]!.replace('name.en', 'name.eng'), ...l.slice(1)],
      1,
      3,
      'sheet.unknown-head',
    ],
    ['no ids at all', 'viewers.hosts', (l) => l.map((x) => x.replace(/^[^,]*,/, '')), 1, 1, 'sheet.no-head'],
    ['a cell beyond the heads', 'viewers.hosts', (l) => [...l, 'a,b,c,d'], 5, 4, 'sheet.beyond'],
    [
      'an agreement that is none',
      'deal.parts',
      (l) => l.map((x) => x.replace('framework,comm', 'frame,comm')),
      3,
      2,
      'sheet.unknown-owner',
    ],
    [
      'a truth that is none',
      'organisation.products',
      (l) => l.map((x) => x.replace('true', 'perhaps')),
      2,
      6,
      'sheet.boolean',
    ],
  ])('%s', async (_, name, change, line, column, code) => {
    const { root, out } = await project();
    const before = dataOf(root);
    const file = path.join(out, `${name}.csv`);
    edit(file, change);
    const problems = await problemsOf(bringIn([file], root));
    expect(problems[0]).toMatchObject({ file, code, ...(line && { line, column }) });
    for (const { message } of problems)
      expect(Object.values(message).every((text) => text !== '')).toBe(true);
    expect(dataOf(root)).toEqual(before);
  });

  it('what the check finds, at the cell that it came from', async () => {
    const { root, out } = await project();
    const file = path.join(out, 'deal.claims.csv');
    edit(file, (lines) => lines.map((line) => line.replace('negotiating', 'negotiation')));
    expect(await problemsOf(bringIn([file], root))).toContainEqual(
      expect.objectContaining({
        file,
        line: 7,
        path: expect.stringMatching(/^deal\.claims![A-Z]7 status {2}\(claims\.renewal\.status\)$/),
      }),
    );
  });

  it('files that are no sheets', async () => {
    const { root, out } = await project();
    for (const [name, content, code] of [
      ['deal.claims.xls', 'x', 'sheet.format'],
      ['deal.xlsx', 'x', 'sheet.xlsx'],
      ['deal.cliams.csv', 'id', 'sheet.unknown-table'],
      ['viewers.hosts (1).csv', 'id,name.en\r\n"viya,Viya', 'sheet.csv'],
    ] as const) {
      writeFileSync(path.join(out, name), content);
      expect((await problemsOf(bringIn([path.join(out, name)], root)))[0], name).toMatchObject({ code });
    }
    expect((await problemsOf(bringIn([path.join(out, 'gone.csv')], root)))[0]).toMatchObject({
      code: 'sheet.no-file',
    });
  });
});

describe('writing', () => {
  it('puts back what it replaced when a later file cannot be', async () => {
    const root = temporary();
    const [a, b] = ['a.json', 'b.json'].map((name) => path.join(root, name)) as [string, string];
    writeFileSync(a, 'old a');
    writeFileSync(b, 'old b');
    const second = { file: b, before: 'old b', after: 'new b' };
    // The second time there is nothing left to put in its place.
    await expect(
      replaceAll([{ file: a, before: 'old a', after: 'new a' }, second, second]),
    ).rejects.toThrow();
    expect([a, b].map((file) => readFileSync(file, 'utf8'))).toEqual(['old a', 'old b']);
    expect(readdirSync(root).sort()).toEqual(['a.json', 'b.json']);
  });

  it('does not write over what changed meanwhile', async () => {
    const file = path.join(temporary(), 'a.json');
    writeFileSync(file, 'newer');
    await problemsOf(replaceAll([{ file, before: 'old', after: 'new' }]));
    expect(readFileSync(file, 'utf8')).toBe('newer');
    expect(existsSync(`${file}.next.${process.pid}`)).toBe(false);
  });
});
