import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { edition } from '../src/model/edition.ts';
import { isError } from '../src/model/problem.ts';
import { active } from '../src/stories/index.ts';
import { inspect } from '../src/stories/load.ts';

/** The newsroom's guide: what it tells people to type and to paste works. */

const languages = { 'zh-Hans': 'docs/newsroom.zh.md', en: 'docs/newsroom.en.md' } as const;
const blocks = (file: string, language: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, text]) => text!,
  );

describe.each(Object.entries(languages))('the guide in %s', (locale, file) => {
  it('has a change for a deal that is signed, which applies and is sound', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'guide-'));
    try {
      for (const folder of ['data', 'src/stories'])
        cpSync(folder, path.join(root, folder), { recursive: true });
      const [diff] = blocks(file, 'diff');
      writeFileSync(path.join(root, 'signed.diff'), diff!);
      execFileSync('git', ['apply', 'signed.diff'], {
        cwd: root,
        // Wherever the folder for temporary files is, no repository above it is meant.
        env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(root) },
      });
      const { story, problems } = await inspect(active, root);
      expect(problems.filter(isError)).toEqual([]);
      const { description } = edition(story!, locale as keyof typeof languages);
      expect(description).toMatch(locale === 'en' ? /RMB 18 billion, has been signed/ : /180亿元/);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('names only commands, files and claims that exist', async () => {
    const text = readFileSync(file, 'utf8');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const commands = [...text.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...new Set(commands)]));
    for (const [, folder] of text.matchAll(/`((?:data|src|tests)\/[\w./-]+)`/g))
      expect(existsSync(folder!), folder).toBe(true);
    for (const entry of blocks(file, 'json')) {
      const { story } = await inspect(active);
      const [graphic, claim] = (JSON.parse(entry) as { claim: string }).claim.split('.');
      expect(Object.keys(story!.graphics[graphic!]!.claims)).toContain(claim);
    }
  });

  it('quotes messages as the commands print them', () => {
    const sources = ['src', 'scripts'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(path.join(folder, name), 'utf8')),
    );
    const printed = sources.join('\n');
    const [, table = ''] = readFileSync(file, 'utf8').split(/^## (?:What the messages mean|消息说了什么)$/m);
    const rows = [...table.split(/^## /m)[0]!.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell!.trim());
    const quoted = rows
      .slice(1)
      .filter((cell) => !cell.startsWith('-') && !/^(status against|状态与)/.test(cell));
    expect(quoted.length).toBeGreaterThan(8);
    for (const cell of quoted)
      for (const part of cell
        .replace('published/', '…')
        .split(/[…“”"；;]+/)
        .map((text) => text.trim()))
        if (part.length > 3) expect(printed.includes(part), `${cell}: ${part}`).toBe(true);
  });

  it('leaves nothing behind that would be committed with a publication', () => {
    expect(
      execFileSync('git', ['check-ignore', 'signed.diff', 'sheets', 'dist/'], { encoding: 'utf8' }),
    ).toBe('signed.diff\nsheets\ndist/\n');
  });

  it('tells the same jobs in the same order as the other', () => {
    const shape = (name: string) =>
      [...readFileSync(name, 'utf8').matchAll(/^(#+ |\d\. |\||```\w+)/gm)].map(([, mark]) => mark);
    expect(shape(file)).toEqual(shape(languages.en));
    expect(blocks(file, 'diff')).toEqual(blocks(languages.en, 'diff'));
  });
});
