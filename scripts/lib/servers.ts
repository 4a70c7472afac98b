import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configurations } from './hosting.ts';
import { inWords } from './report.ts';

/** The real servers, as Debian packs them, to try the configurations of `deploy/` in. */

export type ServerName = 'nginx' | 'caddy';
const places: Record<ServerName, readonly string[]> = {
  nginx: ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
  caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
};

/** Where each server's program is, if it is installed. */
export const serverPrograms = (): Partial<Record<ServerName, string>> =>
  Object.fromEntries(
    Object.entries(places).flatMap(([name, all]) => {
      const found = all.find(existsSync);
      return found ? [[name, found]] : [];
    }),
  );

/** nginx's module that sends files compressed with brotli, where it is installed. */
export const brotliModule = (): string | undefined =>
  ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'].find(existsSync);

/** Installs on Debian, as root, what is missing of the servers; elsewhere says what will not be tested. */
export function installServers(): void {
  const missing = (['nginx', 'caddy'] as const).filter((name) => !serverPrograms()[name]);
  if (!missing.length) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    const names = missing.join(', ');
    console.log(
      inWords(
        `没有安装${names}：deploy/里它的配置不会在真正的服务器上测试。`,
        `${names} not installed: its configuration in deploy/ will not be tried in the real server.`,
      ),
    );
    return;
  }
  const packages = missing.flatMap((name) =>
    name === 'nginx' ? ['nginx-light', 'libnginx-mod-http-brotli-static'] : [name],
  );
  console.log(inWords(`安装${packages.join('、')}……`, `Installing ${packages.join(', ')} …`));
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * Writes a server's configuration for a site on this machine alone.
 * @param folder for the server's own files
 * @param root the folder that the server shows; the site lies in it at its base
 * @returns the arguments that start the server in the foreground
 */
export function startingArguments(
  name: ServerName,
  folder: string,
  base: string,
  root: string,
  port: number,
): string[] {
  mkdirSync(folder, { recursive: true });
  const all = configurations(base);
  if (name === 'caddy') {
    const own = all['Caddyfile']!.replace(':80 {', `:${port} {\n  bind 127.0.0.1`).replace(
      '/srv/story',
      root,
    );
    writeFileSync(path.join(folder, 'Caddyfile'), `{\n  admin off\n  auto_https off\n}\n${own}`);
    return ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')];
  }
  const module = brotliModule();
  const own = all['nginx.conf']!.replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('  listen [::]:80;\n', '')
    .replace('/srv/story', root);
  writeFileSync(path.join(folder, 'story.conf'), own);
  if (module) writeFileSync(path.join(folder, 'story-brotli.conf'), all['story-brotli.conf']!);
  const lines = [
    ...(module ? [`load_module ${module};`] : []),
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'worker_processes auto;',
    `pid ${folder}/nginx.pid;`,
    `error_log ${folder}/error.log;`,
    'events { worker_connections 1024; }',
    'http {',
    '  access_log off;',
    '  sendfile on;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `  ${kind}_temp_path ${folder}/${kind};`,
    ),
    '  include story.conf;',
    '}',
  ];
  writeFileSync(path.join(folder, 'nginx.conf'), `${lines.join('\n')}\n`);
  return ['-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log'), '-g', 'daemon off;'];
}
