import { folders, locales } from '../../src/model/locale.ts';
import { policyHeader } from '../../src/site/policy.ts';
import { isLasting } from './manifest.ts';

/** What a server says with each file of the site: one list for the server of `npm start` and for `deploy/`. */

/** Said with every file. */
export const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
  // Nothing here is anybody's secret; embedded graphics in a sandboxed frame need their fonts, programs the data.
  'access-control-allow-origin': '*',
};

/** For files whose name changes with their content. */
export const forever = 'public, max-age=31536000, immutable';
/** For all others: kept, but asked about each time. */
export const askEachTime = 'no-cache';

/** Pages that stand in other people's pages, by their path below the base. */
export const embeds = new RegExp(`^(?:${locales.map((locale) => folders[locale]).join('|')})embed/`);

/**
 * The headers of an answer, beyond those that say what a file is.
 * @param file its path below the site's base, without a slash at the start
 * @param found whether there is such a file; what says that there is none is not to be kept
 */
export const headersFor = (file: string, found = true): Record<string, string> => ({
  ...everywhere,
  'content-security-policy': policyHeader(embeds.test(file) ? '*' : "'self'"),
  'cache-control': found && isLasting(file) ? forever : askEachTime,
});
