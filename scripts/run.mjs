// The way in: sets up what is missing, then runs a task. It runs on whatever Node the machine has, so it is plain.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const task = process.argv[2] ?? '';
const rest = process.argv.slice(3);
const needed = [22, 18];

// As src/stories/language.ts has it, which an older Node cannot read.
const language =
  process.env.LC_ALL ||
  process.env.LC_MESSAGES ||
  process.env.LANG ||
  Intl.DateTimeFormat().resolvedOptions().locale;

/**
 * The one of two wordings that the editor's system speaks.
 * @param {string} zh
 * @param {string} en
 */
const inWords = (zh, en) => (/^zh/i.test(language) ? zh : en);

/** @param {string} message */
function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Installs exactly what the lockfile names, unless that was done already. */
function install() {
  const stamp = path.join(root, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error(
    inWords(
      '正在安装所需的东西（只有这一次，约一分钟）……',
      'Installing what is needed (once; about a minute) …',
    ),
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) stop(inWords(`npm没能启动：${error.message}`, `npm could not be started: ${error.message}`));
  if (status !== 0)
    stop(
      inWords(
        '安装失败，npm说的在上面。解决之后再运行一次。',
        'The installation failed; what npm said stands above. Mend that and run the command again.',
      ),
    );
  writeFileSync(stamp, wanted);
}

/** The Node that came with the installation on Linux x64, else the machine's own. */
function nodeBinary() {
  const own = path.join(root, 'node_modules', '.bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

/** @param {string} binary */
function expectNode(binary) {
  const version = spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  stop(
    inWords(
      `生成网站需要Node ${needed.join('.')}或更新的版本；这里是${version}。\n从nodejs.org安装新的Node，再运行一次。`,
      `This project needs Node ${needed.join('.')} or later to build; found ${version}.\nInstall a current Node from nodejs.org and run the command again.`,
    ),
  );
}

install();
const node = nodeBinary();
expectNode(node);
const child = spawn(node, [path.join(root, 'scripts', 'tasks', `${task}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  // Tools that start `node` themselves find the same one.
  env: {
    ...process.env,
    PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
