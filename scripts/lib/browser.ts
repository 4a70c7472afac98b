import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
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

const first = (...programs: string[]) => programs.find((program) => program && existsSync(program));
const find = () => first(...places, chromium.executablePath());

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

/** Installs Debian's packages, saying so. */
function install(what: string, ...packages: string[]): void {
  const distribution = readFileSync('/etc/debian_version', 'utf8').trim();
  console.log(
    inWords(
      `正在从Debian ${distribution}安装${what}（只有这一次，一两分钟）……`,
      `Installing ${what} from Debian ${distribution} (once; a minute or two) …`,
    ),
  );
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages, 'fonts-noto-cjk', 'fontconfig');
}

/**
 * The Chromium to test in: an installed one, or on Debian as root the distribution's.
 * @returns the path of the program
 * @throws Stop saying what to install
 */
export function browser(): string {
  if (isDebian() && (!find() || !hasChinese()))
    install(inWords('Chromium和中文字体', 'Chromium and a Chinese font'), 'chromium');
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

/** Another engine's programs by the names that its tests know them by, or what is to be done to have it. */
export interface OtherEngine {
  readonly name: string;
  readonly programs: Readonly<Record<string, string>> | undefined;
  readonly advice: string;
}

/**
 * Firefox and WebKit: the installed ones, or on Debian as root the distribution's. Where there is none, nothing is
 * thrown: whoever asks says that the engine was not tried.
 */
export function otherEngines(): readonly OtherEngine[] {
  const firefox = () => first(process.env.FIREFOX_PATH ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox');
  const driver = () => first('/usr/bin/WebKitWebDriver');
  const webkit = () => first(...globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser'));
  const display = () => first('/usr/bin/Xvfb');
  if (isDebian()) {
    if (!firefox()) install('Firefox', 'firefox-esr');
    if (!driver() || !webkit() || !display())
      install(inWords('WebKit和虚拟屏幕', 'WebKit and a display'), 'webkit2gtk-driver', 'xvfb');
  }
  const [fox, drives, kit, shows] = [firefox(), driver(), webkit(), display()];
  return [
    {
      name: 'Firefox',
      programs: fox ? { FIREFOX_PATH: fox } : undefined,
      advice: inWords(
        '请安装Firefox（Debian上：apt-get install firefox-esr），或用FIREFOX_PATH指明它的程序。',
        'Install Firefox (on Debian: apt-get install firefox-esr), or name its program in FIREFOX_PATH.',
      ),
    },
    {
      name: 'WebKit',
      programs: drives && kit && shows ? { WEBKIT_DRIVER: drives, WEBKIT_BROWSER: kit } : undefined,
      advice: inWords(
        'Debian上：apt-get install webkit2gtk-driver xvfb。别的系统上不做这项测试。',
        'On Debian: apt-get install webkit2gtk-driver xvfb. Elsewhere its tests do not run.',
      ),
    },
  ];
}
