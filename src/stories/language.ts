import type { Locale } from '../model/locale.ts';

/**
 * The language in which an editor is told things, after the system's.
 * @param env the first of LC_ALL, LC_MESSAGES and LANG that is set decides, as everywhere; without one, the system's settings
 */
export function systemLocale(env: Readonly<Record<string, string | undefined>> = process.env): Locale {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const tag = set ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh_/i.test(tag) ? 'zh-Hans' : 'en';
}
