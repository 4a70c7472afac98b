import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { inWords, Stop } from './report.ts';

const places = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const find = () => [...places, chromium.executablePath()].find((place) => place && existsSync(place));

/** Chinese text needs a font that has it; the readers' own do not come with a server. */
const hasChinese = () => {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() !== '';
};

const isDebian = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function apt(...args: string[]): void {
  const { status } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    throw new Stop(
      inWords(
        `apt-get ${args.join(' ')}失败了，它说的在上面。`,
        `apt-get ${args.join(' ')} failed; what it said stands above.`,
      ),
    );
}

/**
 * The Chromium to test in: an installed one, or on Debian as root the distribution's.
 * @returns the path of the program
 * @throws Stop saying what to install
 */
export function browser(): string {
  if (isDebian() && (!find() || !hasChinese())) {
    const distribution = readFileSync('/etc/debian_version', 'utf8').trim();
    console.log(
      inWords(
        `正在从Debian ${distribution}安装Chromium和中文字体（只有这一次，一两分钟）……`,
        `Installing Chromium and a Chinese font from Debian ${distribution} (once; a minute or two) …`,
      ),
    );
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig');
  }
  const found = find();
  if (!found)
    throw new Stop(
      inWords(
        '测试需要Chromium或Chrome。请安装一个（https://www.chromium.org，或运行npx playwright install chromium），' +
          '或者用CHROMIUM_PATH指明程序所在。',
        'The tests need Chromium or Chrome. Install one (https://www.chromium.org, or "npx playwright install chromium"), ' +
          'or name its program in CHROMIUM_PATH.',
      ),
    );
  return found;
}
