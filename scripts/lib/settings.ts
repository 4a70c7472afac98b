import { inWords, Stop } from './report.ts';

/** Where the site will stand. */
export interface Settings {
  /** The origin, as in https://example.org. */
  readonly site: string;
  /** The folder below it: "/", or "/a/folder". */
  readonly base: string;
  /** Whether SITE_URL was given; without it links lead to this machine. */
  readonly known: boolean;
  /** Whether the site may be kept for reading offline. */
  readonly offline: boolean;
}

/** The origin that links carry where none is set: what `npm start` serves. */
const here = 'http://localhost:4321';

/**
 * Reads SITE_URL, BASE_PATH and OFFLINE from the environment.
 * @throws Stop with everything that is wrong with them
 */
export function settings(env: NodeJS.ProcessEnv = process.env): Settings {
  const wrong: string[] = [];
  const { SITE_URL: site = '', BASE_PATH: base = '', OFFLINE: offline = '' } = env;
  const url = site && URL.canParse(site) ? new URL(site) : undefined;
  if (site && (!url || !/^https?:$/.test(url.protocol)))
    wrong.push(
      inWords(
        `SITE_URL是“${site}”；应为网站的源，如https://example.org`,
        `SITE_URL is "${site}"; expected the site’s origin, as in https://example.org`,
      ),
    );
  else if (url && (url.pathname !== '/' || url.search || url.hash || url.username))
    wrong.push(
      inWords(
        `SITE_URL是“${site}”；这里只写源（${url.origin}）。文件夹写在BASE_PATH="${url.pathname.replace(/\/$/, '')}"里`,
        `SITE_URL is "${site}"; expected an origin alone (${url.origin}). A folder goes into BASE_PATH="${url.pathname.replace(/\/$/, '')}"`,
      ),
    );
  if (base && !/^\/([\w.~-]+(\/[\w.~-]+)*\/?)?$/.test(base))
    wrong.push(
      inWords(
        `BASE_PATH是“${base}”；应为以斜杠开头的文件夹，用字母、数字、点和连字符，如/stories/traffic`,
        `BASE_PATH is "${base}"; expected a folder that begins with a slash, of letters, digits, dots and hyphens, as in /stories/traffic`,
      ),
    );
  if (base.split('/').some((part) => /^\.+$/.test(part)))
    wrong.push(
      inWords(
        `BASE_PATH是“${base}”；文件夹里不能有.或..`,
        `BASE_PATH is "${base}"; expected a folder without . or ..`,
      ),
    );
  if (!['', 'on', 'off'].includes(offline))
    wrong.push(
      inWords(
        `OFFLINE是“${offline}”；应为on（读过一次就能离线打开，不写也一样）或off（收回读者那里存下的）`,
        `OFFLINE is "${offline}"; expected on (open offline after one visit, as without it) or off (clear away what readers keep)`,
      ),
    );
  if (wrong.length) throw new Stop(wrong.join('\n'));
  return { site: url?.origin ?? here, base: base || '/', known: Boolean(url), offline: offline !== 'off' };
}
