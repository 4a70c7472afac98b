import { expect, it } from 'vitest';
import { settings } from '../scripts/lib/settings.ts';

/** Where the site will stand, as a newsroom sets it. */

it('takes an origin and a folder, and knows when none was given', () => {
  expect(settings({ SITE_URL: 'https://example.org', BASE_PATH: '/a/story' })).toEqual({
    site: 'https://example.org',
    base: '/a/story',
    known: true,
    offline: true,
  });
  expect(settings({ SITE_URL: 'https://example.org/' }).site).toBe('https://example.org');
  expect(settings({})).toEqual({ site: 'http://localhost:4321', base: '/', known: false, offline: true });
  expect(settings({ OFFLINE: 'off' }).offline).toBe(false);
});

it.each([
  [{ SITE_URL: 'example.org' }, 'SITE_URL is "example.org"'],
  [{ SITE_URL: 'ftp://example.org' }, 'expected the site’s origin'],
  [{ SITE_URL: 'https://example.org/story' }, 'A folder goes into BASE_PATH="/story"'],
  [{ SITE_URL: 'https://user@example.org' }, 'expected an origin alone'],
  [{ BASE_PATH: 'story' }, 'begins with a slash'],
  [{ BASE_PATH: '/a b' }, 'of letters, digits'],
  [{ BASE_PATH: '/a/../b' }, 'without . or ..'],
  [{ OFFLINE: 'no' }, 'expected on'],
])('refuses %j with what to do', (env, message) => {
  expect(() => settings(env)).toThrow(message);
});

it('says everything that is wrong at once', () => {
  expect(() => settings({ SITE_URL: 'x', BASE_PATH: 'y' })).toThrow(/SITE_URL[^]*BASE_PATH/);
});
