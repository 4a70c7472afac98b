import { describe, expect, it } from 'vitest';
import { nearUntil, once } from './once.ts';

describe('a part that pages share', () => {
  it('is made once, until it is made of something else', async () => {
    let made = 0;
    const make = async () => `part ${++made}`;
    const [first, second] = [{}, {}];
    expect(await once(first, 'a', 'en', make)).toBe('part 1');
    expect(await once(first, 'a', 'en', make)).toBe('part 1');
    expect(await once(first, 'b', 'en', make)).toBe('part 2');
    expect(await once(second, 'a', 'en', make)).toBe('part 3');
  });

  it('is not far up to the end of the chapter in which a page opens', () => {
    const step = (id: string) => `<article class="step far" id="${id}">${id}</article>`;
    const chapter = (...ids: string[]) =>
      `<section class="chapter"><div class="stage far"></div>${ids.map(step).join('')}<div class="tables far"></div></section>`;
    const html = chapter('a', 'b') + chapter('c', 'd') + chapter('e');
    const [before, after] = [chapter('a', 'b') + chapter('c', 'd'), chapter('e')];
    expect(nearUntil(html, 'c')).toBe(before.replaceAll(' far"', '"') + after);
  });
});
