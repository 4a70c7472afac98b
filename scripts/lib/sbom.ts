import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Stop } from './report.ts';

/** What npm writes of CycloneDX, as far as it is changed here. */
interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
}

/**
 * Writes the list of every package that the lockfile names, with hashes and licences, in the CycloneDX format. It is
 * the same for the same lockfile, wherever it lies: number and time of writing are left out.
 * @throws Stop when npm cannot list them
 */
export function writeSbom(file: string): void {
  const { status, stdout, stderr, error } = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [
      'sbom',
      '--sbom-format=cyclonedx',
      '--sbom-type=application',
      '--package-lock-only',
      '--loglevel=error',
      // Whatever the environment leaves out: what builds the site belongs in the list.
      ...['dev', 'optional', 'peer'].map((kind) => `--include=${kind}`),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Stop(`npm sbom: ${error?.message ?? stderr}`);
  const bom = JSON.parse(stdout) as Bom;
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  // Where npm has the name of the folder.
  bom.metadata.component.name = (JSON.parse(readFileSync('package.json', 'utf8')) as { name: string }).name;
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
}
