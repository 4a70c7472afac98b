import { Stop } from './report.ts';

/** Where the site will stand. */
export interface Settings {
  /** The origin, as in https://example.org. */
  readonly site: string;
  /** The folder below it: "/", or "/a/folder". */
  readonly base: string;
  /** Whether SITE_URL was given; without it links lead to this machine. */
  readonly known: boolean;
}

/** The origin that links carry where none is set: what `npm start` serves. */
const here = 'http://localhost:4321';

/**
 * Reads SITE_URL and BASE_PATH from the environment.
 * @throws Stop with everything that is wrong with them
 */
export function settings(env: NodeJS.ProcessEnv = process.env): Settings {
  const wrong: string[] = [];
  const { SITE_URL: site = '', BASE_PATH: base = '' } = env;
  const url = site && URL.canParse(site) ? new URL(site) : undefined;
  if (site && (!url || !/^https?:$/.test(url.protocol)))
    wrong.push(`SITE_URL is "${site}"; expected the site’s origin, as in https://example.org`);
  else if (url && (url.pathname !== '/' || url.search || url.hash || url.username))
    wrong.push(
      `SITE_URL is "${site}"; expected an origin alone (${url.origin}). A folder goes into BASE_PATH="${url.pathname.replace(/\/$/, '')}"`,
    );
  if (base && !/^\/([\w.~-]+(\/[\w.~-]+)*\/?)?$/.test(base))
    wrong.push(
      `BASE_PATH is "${base}"; expected a folder that begins with a slash, of letters, digits, dots and hyphens, as in /stories/traffic`,
    );
  if (base.split('/').some((part) => /^\.+$/.test(part)))
    wrong.push(`BASE_PATH is "${base}"; expected a folder without . or ..`);
  if (wrong.length) throw new Stop(wrong.join('\n'));
  return { site: url?.origin ?? here, base: base || '/', known: Boolean(url) };
}
