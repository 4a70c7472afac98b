import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect } from 'vitest';
import { takeOut } from '../scripts/lib/sheets/out.ts';
import { Problems, type Problem } from '../src/model/problem.ts';
import { active } from '../src/stories/index.ts';

/** A project in a folder of its own whose tables go to a spreadsheet and come back. */

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
export const temporary = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sheets-test-'));
  folders.push(folder);
  return folder;
};

/** A project with this story's data and words, and its sheets. */
export async function project(): Promise<{ root: string; out: string }> {
  const root = temporary();
  cpSync(await (template ??= made()), root, { recursive: true });
  return { root, out: path.join(root, 'out') };
}
let template: Promise<string> | undefined;
async function made(): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'sheets-test-'));
  for (const folder of ['data', 'src/stories']) cpSync(folder, path.join(root, folder), { recursive: true });
  await takeOut(path.join(root, 'out'), false, root);
  return root;
}
afterAll(async () => template && rmSync(await template, { recursive: true, force: true }));
export const dataOf = (root: string) =>
  Object.fromEntries(
    readdirSync(path.join(root, 'data', active.slug)).map((file) => [
      file,
      readFileSync(path.join(root, 'data', active.slug, file), 'utf8'),
    ]),
  );
export const jsonOf = (root: string, name: string): any => JSON.parse(dataOf(root)[`${name}.json`]!);

/** Changes the lines of a CSV without what Excel adds. */
export function edit(file: string, change: (lines: string[]) => string[]): void {
  const lines = readFileSync(file, 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
  writeFileSync(file, change(lines).join('\r\n'));
}
export const problemsOf = async (promise: Promise<unknown>): Promise<readonly Problem[]> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Problems);
  return (error as Problems).problems;
};
