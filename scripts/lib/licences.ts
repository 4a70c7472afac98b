import { readFileSync } from 'node:fs';

/** Licences under which the project may use a package: they ask for a notice at most, or stand beside the fonts. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Files of the package that are changed stay open; ours are none of its files.
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Licences allowed for certain packages alone: tools of the build, used unchanged, of which no reader gets a part. */
const excepted: readonly { readonly name: RegExp; readonly licence: string }[] = [
  { name: /^@img\/sharp-/, licence: 'LGPL-3.0-or-later' },
];

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Only for building and testing. */
  readonly dev: boolean;
  readonly installScript: boolean;
  readonly integrity: boolean;
}

interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

/**
 * Every package that an installation may bring, on any system, by name and version.
 * @param lockfile the path of a package-lock.json of version 3
 */
export function packages(lockfile = 'package-lock.json'): Package[] {
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
    packages: Readonly<Record<string, Entry>>;
  };
  const found = new Map<string, Package>();
  for (const [path, entry] of Object.entries(packages)) {
    if (!path || entry.link) continue;
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = entry.version ?? '';
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: entry.license ?? '',
      dev: entry.dev ?? false,
      installScript: entry.hasInstallScript ?? false,
      integrity: entry.integrity !== undefined,
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * Whether a package may be used under its licence.
 * @param licence an SPDX expression: one side of an OR has to be allowed, both sides of an AND
 */
export function isAllowed(name: string, licence: string): boolean {
  const bare = licence.replace(/[()]/g, ' ').trim();
  const sides = (word: string) => bare.split(` ${word} `);
  if (sides('OR').length > 1) return sides('OR').some((side) => isAllowed(name, side));
  if (sides('AND').length > 1) return sides('AND').every((side) => isAllowed(name, side));
  return (
    allowed.has(bare) || excepted.some((exception) => exception.licence === bare && exception.name.test(name))
  );
}

/** The packages whose licence is not allowed, or not known. */
export const refused = (all: readonly Package[]): Package[] =>
  all.filter(({ name, licence }) => !isAllowed(name, licence));
