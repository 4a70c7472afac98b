import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The shipped scripts and styles against the oldest browsers that get the full experience, Chrome 100 and Safari
 * 15.0. The build lowers syntax; what it cannot lower is listed here with the version that brought it.
 */

const dir = process.env.SITE_DIR ?? '';
const files = (pattern: string): [file: string, text: string][] =>
  globSync(pattern, { cwd: dir }).map((file) => [file, readFileSync(path.join(dir, file), 'utf8')]);

/** Syntax and functions that one of the two lacks. */
const newScript: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['static blocks (Safari 16.4)', /[{;}]static ?\{/],
  ['lookbehind in regular expressions (Safari 16.4)', /\(\?<[=!]/],
  ['.at() (Safari 15.4)', /\.at\(/],
  ['Object.hasOwn (Safari 15.4)', /\.hasOwn\(/],
  ['findLast (Chrome 97, Safari 15.4)', /\.findLast(Index)?\(/],
  ['toSorted and its like (Chrome 110)', /\.(toSorted|toReversed|toSpliced)\(/],
  ['structuredClone (Safari 15.4)', /\bstructuredClone\(/],
  ['groupBy (Chrome 117)', /\b(Object|Map)\.groupBy\(/],
  ['Array.fromAsync (Chrome 121)', /\.fromAsync\(/],
  ['Promise.withResolvers (Chrome 119)', /\.withResolvers\(/],
  ['sets’ arithmetic (Chrome 122)', /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/],
  ['randomUUID (Safari 15.4)', /\.randomUUID\(/],
  ['AbortSignal.timeout (Chrome 103)', /AbortSignal\.(timeout|any)\(/],
  ['popovers (Chrome 114)', /\.(show|hide|toggle)Popover\(/],
  ['checkVisibility (Chrome 105)', /\.checkVisibility\(/],
];

/** What the two do not know, and would drop with the declaration or the rule that it stands in. */
const newStyle: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['@layer is lost whole (Safari 15.4)', /@layer\b/],
  ['@container is lost whole (Chrome 105)', /@container\b/],
  ['media ranges (Chrome 104)', /@media[^{]*[<>]/],
  ['nesting (Chrome 112)', /[{;}]\s*&/],
  ['color-mix and its like (Chrome 111)', /\b(color-mix|light-dark|oklch|oklab|lab|lch)\(/],
  ['translate, scale and rotate alone (Chrome 104)', /[{;](translate|scale|rotate):/],
];

const newLength = /\d[sld]v(h|w|i|b|min|max)\b/;

/** The blocks of a stylesheet without those under `@supports`, which browsers skip that do not know what it asks. */
function unconditional(css: string): string {
  let rest = css;
  for (let at = rest.indexOf('@supports'); at >= 0; at = rest.indexOf('@supports')) {
    let depth = 0;
    let end = rest.indexOf('{', at);
    do {
      if (rest[end] === '{') depth++;
      if (rest[end] === '}') depth--;
      end++;
    } while (depth > 0 && end < rest.length);
    rest = rest.slice(0, at) + rest.slice(end);
  }
  return rest;
}

/** Declarations in the newer lengths that leave an older browser with nothing. */
function lonely(css: string): string[] {
  const found: string[] = [];
  for (const [, block = ''] of unconditional(css).matchAll(/\{([^{}]*)\}/g)) {
    const said = new Set<string>();
    for (const declaration of block.split(';')) {
      const [property = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim());
      // A custom property takes any value; it is where it is used that an unknown one leaves nothing.
      if ((newLength.test(value) || value === 'clip') && (property.startsWith('--') || !said.has(property)))
        found.push(`${property}: ${value}`);
      said.add(property);
    }
  }
  return found;
}

it('finds what an old browser would be left without', () => {
  expect(lonely('a{height:1vh;height:1svh}@supports (height:1svh){a{--h:1svh}}')).toEqual([]);
  expect(lonely('a{height:1svh}')).toEqual(['height: 1svh']);
  expect(lonely('@media print{a{--h:1vh;--h:calc(100svh - 1px)}}')).toEqual(['--h: calc(100svh - 1px)']);
  expect(lonely('a{overflow-x:clip}')).toEqual(['overflow-x: clip']);
});

describe.skipIf(!dir)('at the floor', () => {
  const scripts = dir ? files('assets/*.js') : [];
  const styles = dir ? files('assets/*.css') : [];

  it('there are scripts and styles to look at', () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(styles.length).toBeGreaterThan(0);
  });

  it.each(scripts)('%s asks for nothing newer', (_, text) =>
    expect(newScript.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))).toEqual([]),
  );

  it.each(styles)('%s says nothing newer alone', (_, text) => {
    const plain = unconditional(text);
    expect(newStyle.flatMap(([name, pattern]) => (pattern.test(plain) ? [name] : []))).toEqual([]);
    expect(lonely(text)).toEqual([]);
  });
});
