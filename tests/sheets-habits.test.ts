import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode, encode, type Cell, type Value } from '../scripts/lib/sheets/cell.ts';
import { readCsv } from '../scripts/lib/sheets/csv.ts';
import { bringIn } from '../scripts/lib/sheets/in.ts';
import type { Column, ColumnKind } from '../scripts/lib/sheets/tables.ts';
import { problemsOf, project } from './sheets.ts';

/** What spreadsheets make of cells and files is undone where that is certain, and asked about where it is not. */

describe('what Excel does to cells', () => {
  const column = (kind: ColumnKind, required = false): Column => ({
    head: 'x',
    path: ['x'],
    kind,
    choices: [],
    required,
    description: '',
  });
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  it.each<[string, ColumnKind, Cell, Value, Value]>([
    ['a number as text', 'number', '7000000000', undefined, 7e9],
    ['full-width digits', 'number', '７０００', undefined, 7000],
    ['digits in groups', 'number', '7,000,000,000', undefined, 7e9],
    ['a number shortened to what it is', 'number', '2E+10', 2e10, 2e10],
    ['a number shortened, that the data still has', 'number', '1.23457E+11', 123456789012, 123456789012],
    ['a month turned into its first day', 'date', day('2020-03-01'), '2020-03', '2020-03'],
    ['another month in its place', 'date', day('2020-04-01'), '2020-03', '2020-04'],
    ['a day', 'date', day('2020-06-30'), '2020-03', '2020-06-30'],
    ['a year as a number', 'date', 2019, '2018', '2019'],
    ['a month in a Chinese Excel’s CSV', 'date', '2020/3/1', '2020-03', '2020-03'],
    ['a month as Chinese write it', 'date', '2020年6月', undefined, '2020-06'],
    ['a day as Chinese write it', 'date', '2020年6月1日', '2020-06', '2020-06-01'],
    ['a month in an English Excel’s CSV', 'date', 'Jun-20', '2020-06', '2020-06'],
    ['full-width digits in a date', 'date', '２０２０－０６', undefined, '2020-06'],
    ['a name that is a number', 'text', 618, '618', '618'],
    ['a truth in capitals', 'boolean', 'TRUE', false, true],
    ['a truth in Chinese', 'boolean', '否', true, false],
    ['ids with Chinese commas', 'list', 'a， b、c', undefined, ['a', 'b', 'c']],
    ['an id with spaces', 'word', ' douyin ', undefined, 'douyin'],
    ['an empty cell', 'number', '  ', 5, undefined],
  ])('%s', (_, kind, cell, base, value) => {
    expect(decode(column(kind), cell, base)).toEqual({ value });
  });

  it.each<[string, ColumnKind, Cell, Value]>([
    ['a number that lost its digits', 'number', '1.23457E+11', undefined],
    ['a first of the month that may be the month', 'date', day('2020-06-01'), undefined],
    ['Jun-20 that may be a day', 'date', 'Jun-20', undefined],
    ['a date in a name', 'text', day('2020-06-18'), '618'],
    ['a date for a number', 'number', day('2020-06-18'), 618],
  ])('%s is told, not guessed', (_, kind, cell, base) => {
    expect(decode(column(kind), cell, base)).toHaveProperty('problem');
  });

  it('an empty list that has to be there stays', () => {
    expect(decode(column('list', true), null, [])).toEqual({ value: [] });
    expect(encode([])).toBe('');
  });
});

describe('how a CSV may be saved', () => {
  const rows = [
    ['id', 'name.zh-Hans', 'name.en'],
    ['viya', '薇娅', 'Viya'],
  ];
  // Node reads GB18030 and does not write it: so each pair of bytes is read, and looked up.
  const gb = (text: string) => {
    const decoder = new TextDecoder('gb18030');
    const bytes = new Map<string, number[]>();
    for (let high = 0x81; high < 0xff; high++)
      for (let low = 0x40; low < 0xff; low++)
        bytes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    return Buffer.from(
      [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : bytes.get(char)!)),
    );
  };
  const text = (separator: string, end = '\r\n') => rows.map((row) => row.join(separator)).join(end);
  it.each<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text(',')}`)],
    ['UTF-8 without', Buffer.from(text(',', '\n'))],
    ['semicolons', Buffer.from(`\uFEFF${text(';')}`)],
    ['semicolons, announced', Buffer.from(`sep=;\r\n${text(';')}`)],
    ['tabs in UTF-16, "Unicode text"', Buffer.from(`\uFEFF${text('\t')}`, 'utf16le')],
    ['GB18030 from a Chinese Excel', gb(text(','))],
    ['empty rows at the end', Buffer.from(`${text(',')}\r\n,,\r\n,,\r\n`)],
  ])('%s', (_, bytes) => {
    const read = readCsv(bytes);
    expect('csv' in read && read.csv.rows.slice(0, 2)).toEqual(rows);
  });

  it('changes nothing where empty rows and columns stand at the end, in another encoding', async () => {
    const { root, out } = await project();
    const lines = readFileSync(path.join(out, 'viewers.hosts.csv'), 'utf8')
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n');
    writeFileSync(
      path.join(out, 'viewers.hosts 副本.csv'),
      gb([...lines.map((line) => `${line},`), ',,,', ',,,'].join('\r\n')),
    );
    expect(await bringIn([path.join(out, 'viewers.hosts 副本.csv')], root)).toEqual([]);
  });

  it('says so where it is neither', async () => {
    const { root, out } = await project();
    const file = path.join(out, 'viewers.hosts.csv');
    writeFileSync(file, Buffer.from([0x69, 0x64, 0x0a, 0xff, 0xff]));
    expect((await problemsOf(bringIn([file], root)))[0]).toMatchObject({ code: 'sheet.encoding' });
    // A Western encoding: "Viya’s" in Windows-1252 are sound bytes of GB18030, and no sense.
    writeFileSync(
      file,
      Buffer.concat([
        Buffer.from('id,name.zh-Hans,name.en\nviya,Viya,Viya'),
        Buffer.from([0x92]),
        Buffer.from('s\n'),
      ]),
    );
    expect((await problemsOf(bringIn([file], root)))[0]).toMatchObject({ code: 'sheet.encoding' });
  });
});
