import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, packages, refused } from '../scripts/lib/licences.ts';
import { writeSbom } from '../scripts/lib/sbom.ts';

/** What the project takes from others. */

const all = packages();
const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};

describe('packages', () => {
  it('are all under a licence that is allowed', () => expect(refused(all)).toEqual([]));

  it('are refused under one that is not, or under none', () => {
    const some = { ...all[0]!, name: 'some' };
    for (const licence of [
      'GPL-3.0-only',
      'LGPL-3.0-or-later',
      'SEE LICENSE IN x',
      '',
      'MIT AND GPL-3.0-only',
    ])
      expect(refused([{ ...some, licence }]), licence).toHaveLength(1);
    expect(isAllowed('some', '(GPL-3.0-only OR MIT)')).toBe(true);
  });

  it('need no script of theirs to be run', () => {
    const withScript = all.filter(({ installScript }) => installScript).map(({ name }) => name);
    for (const name of withScript)
      expect(project.allowScripts[name], `${name} wants to run a script when it is installed`).toBe(false);
  });

  it('are each named with the hash of their content', () =>
    expect(all.filter(({ integrity }) => !integrity).map(({ name }) => name)).toEqual([]));

  it('are asked for in one version', () => {
    for (const [name, version] of Object.entries({ ...project.dependencies, ...project.devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

it('the bill of materials names every package, the same each time', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sbom-'));
  try {
    const [a, b] = ['a', 'b'].map((name) => {
      const file = path.join(folder, name);
      writeSbom(file);
      return readFileSync(file, 'utf8');
    });
    expect(a).toBe(b);
    const { components, metadata } = JSON.parse(a!) as {
      components: { name: string; version: string }[];
      metadata: { component: { name: string; type: string } };
    };
    expect(metadata.component).toMatchObject({ name: project.name, type: 'application' });
    const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const missing = all.map(({ name, version }) => `${name}@${version}`).filter((id) => !named.has(id));
    expect(missing).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('continuous integration runs what is pinned, and may only read', () => {
  const workflow = readFileSync('.github/workflows/ci.yml', 'utf8');
  const uses = [...workflow.matchAll(/uses: *(\S+)/g)].map(([, action]) => action!);
  expect(uses.length).toBeGreaterThan(0);
  for (const action of uses) expect(action).toMatch(/@[0-9a-f]{40}$/);
  expect([...workflow.matchAll(/permissions:\n((?: +.*\n)+?)\n/g)].map(([, lines]) => lines!.trim())).toEqual(
    ['contents: read'],
  );
  expect(workflow).not.toMatch(/secrets\.|pull_request_target/);
});
