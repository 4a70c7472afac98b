import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { palette } from '../../graphics/theme.ts';

it('the page and the files use the same colours', () => {
  const css = readFileSync('src/site/css/colours.css', 'utf8');
  const [light, dark] = css.split('@media') as [string, string];
  for (const [scheme, text] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    for (const [tone, value] of Object.entries(palette[scheme]))
      expect(text, `--${tone} in the ${scheme} scheme`).toContain(`--${tone}: ${value.toLowerCase()};`);
  for (const tone of Object.keys(palette.light))
    for (const way of ['f', 's']) expect(css, `.${way}-${tone}`).toContain(`.${way}-${tone} {`);
  // What is not said to be filled is black; what is not said to be stroked is not.
  expect(css).toContain('.f-none {');
});

it('with more contrast, areas in the grey of lines keep their own', () => {
  const css = readFileSync('src/site/css/contrast.css', 'utf8');
  for (const scheme of ['light', 'dark'] as const) {
    const [, part] = css.split(`(prefers-color-scheme: ${scheme})`) as [string, string];
    expect(/\.f-rule \{\s*fill: (.*);/.exec(part)?.[1], scheme).toBe(palette[scheme].rule.toLowerCase());
  }
});
