import { describe, expect, it } from 'vitest';
import { atOrigin, overlay } from './overlay.ts';

const base = {
  file: 'story.md',
  text: '# T {#opening when="a.b=signed"}\nLead\n# U {#opening}\nOther\n## C {#c}\n### S {#s}\nOld\n### R {#r}\nKept\n',
};
const over = { file: 'over.md', text: 'A word to editors.\n## N {#notice}\nFictional\n### S2 {#s}\nNew\n' };

describe('an overlay', () => {
  const both = overlay(base, over);
  it('replaces the passages it has and keeps the others in their order', () => {
    expect(both.text).toBe(
      '# T {#opening when="a.b=signed"}\nLead\n# U {#opening}\nOther\n## N {#notice}\nFictional\n## C {#c}\n### S2 {#s}\nNew\n\n### R {#r}\nKept\n',
    );
  });

  it('says where each of its lines comes from', () => {
    const at = (words: string) =>
      atOrigin(
        { file: 'story.md', line: both.text.split('\n').indexOf(words) + 1, message: '' } as never,
        both,
      );
    expect(at('New')).toMatchObject({ file: 'over.md', line: 5 });
    expect(at('Kept')).toMatchObject({ file: 'story.md', line: 9 });
  });

  it('leaves a text alone over which nothing is laid', () => {
    expect(overlay(base, { file: 'none', text: '' }).text).toBe(base.text);
  });
});
