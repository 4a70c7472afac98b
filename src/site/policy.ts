import { createHash } from 'node:crypto';
import { land, scripted } from './land.ts';

/** The source expression that allows one inline script by its text (CSP level 3, 2.3.1). */
const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;

/**
 * What a page of the site may load and run: files of its own origin, and the two inline scripts that every step's
 * page carries, each by its hash. Nothing else: no inline styles, no `eval`, no third party, no forms, no plugins.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", hashOf(scripted), hashOf(land)],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  // The card, fetched to be copied as a picture; the offline copy's files.
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/**
 * The content security policy of every page, as its `<meta http-equiv>` says it, so that it holds on any server.
 * Who may frame a page cannot be said there and is left to the servers (`policyHeader`).
 */
export const policy: string = Object.entries(allowed)
  .map(([directive, sources]) => [directive, ...sources].join(' '))
  .join('; ');

/**
 * The policy as a server's header.
 * @param framedBy who may show the page in a frame: the site itself, or for embedded graphics anybody
 */
export const policyHeader = (framedBy: "'self'" | '*'): string => `${policy}; frame-ancestors ${framedBy}`;
