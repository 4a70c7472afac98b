import { createHash } from 'node:crypto';
import { land, pin, scripted, whole } from './land.ts';

/** The source expression that allows one inline script or style by its text (CSP level 3, 2.3.1). */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * What a page of the site may load and run: files of its own origin, and the four inline scripts of the story's
 * pages, each by its hash. Nothing else: no `eval`, no third party, no forms, no plugins.
 * @param styles source expressions of the styles that stand in the page
 */
const allowed = (...styles: readonly string[]): Readonly<Record<string, readonly string[]>> => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", ...[whole, scripted, pin, land].map(hashOf)],
  'style-src': ["'self'", ...styles],
  'img-src': ["'self'"],
  // The opening's headline brings its face along.
  'font-src': ["'self'", 'data:'],
  // The card, fetched to be copied as a picture; the offline copy's files.
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
});

const inWords = (directives: ReturnType<typeof allowed>): string =>
  Object.entries(directives)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

/**
 * The content security policy of a page, as its `<meta http-equiv>` says it, so that it holds on any server.
 * Who may frame a page cannot be said there and is left to the servers (`policyHeader`).
 * @param styles the texts of the page's own <style> elements
 */
export const policyOf = (...styles: readonly string[]): string => inWords(allowed(...styles.map(hashOf)));

/** What a server allows of styles: any page's own <style>, whose text it cannot know, and none on an element. */
const served = { ...allowed("'unsafe-inline'"), 'style-src-attr': ["'none'"] };

/**
 * The policy as a server's header. A server has one for all pages and all versions of them, so it leaves the page's
 * own style to the page, whose policy holds as well and names that style by its hash.
 * @param framedBy who may show the page in a frame: the site itself, or for embedded graphics anybody
 */
export const policyHeader = (framedBy: "'self'" | '*'): string =>
  `${inWords(served)}; frame-ancestors ${framedBy}`;
