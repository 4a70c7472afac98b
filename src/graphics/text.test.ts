import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../share/glyphs.ts';
import { contrast } from '../../tests/contrast.ts';
import { CannotFit } from '../model/graphic.ts';
import { palette } from './theme.ts';
import { fit, measure, unitFor, widthOf, wrap } from './text.ts';

const latin = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCodePoint(0x21 + i)).join(' ');

describe('wrapping', () => {
  it('keeps words whole and lines even', () => {
    expect(wrap('E-commerce commission', 90, 12)).toEqual(['E-commerce', 'commission']);
    expect(wrap('电商佣金', 100, 12)).toEqual(['电商佣金']);
  });

  it('never begins a line with a mark that closes', () => {
    for (const line of wrap('报道没有给出构成，也没有说明（口径）。', 80, 12))
      expect(line).not.toMatch(/^[，。）、]/);
  });

  it('ends no line after a single letter and its hyphen, unless the word is wider than the line', () => {
    expect(wrap('Own e-commerce platform', 80, 12)).toEqual(['Own', 'e-commerce', 'platform']);
    expect(wrap('A cross-border team', 80, 12)).toEqual(['A cross-', 'border team']);
    expect(wrap('Own e-commerce', 62, 12)).toEqual(['Own e-', 'commerce']);
  });

  it('leaves English amounts whole where a line has room for one', () => {
    expect(wrap('over 300 million users', 70, 12)).toEqual(['over', '300 million', 'users']);
    expect(wrap('worth RMB 20 billion', 100, 12)).toEqual(['worth', 'RMB 20 billion']);
    expect(wrap('over 300 million', 40, 12)).toEqual(['over', '300', 'million']);
  });

  it('breaks at a soft hyphen and shows it only there', () => {
    expect(wrap('Commerciali\u00ADsation', 70, 12)).toEqual(['Commerciali-', 'sation']);
    expect(wrap('Commerciali\u00ADsation', 200, 12)).toEqual(['Commercialisation']);
  });

  it('loses nothing and stays within the width where words allow it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 90, max: 400 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, width, 14);
          expect(lines.join(' ')).toBe(text);
          expect(widthOf(lines, 14)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('takes the largest size that fits, or says what cannot', () => {
    const room = { width: 100, lines: 1, size: 20, smallest: 12, where: 'in the box' };
    expect(fit('电商', room).size).toBe(20);
    expect(fit('电商事业部门', room).size).toBeLessThan(20);
    expect(() => fit('一个怎么都放不下的很长的名字', room)).toThrow(CannotFit);
  });

  it('divides e-commerce only when no size avoids it', () => {
    const room = { width: 100, lines: 1, size: 20, smallest: 12, where: 'in the box' };
    expect(fit('e-commerce', { ...room, lines: 2 })).toEqual({ lines: ['e-commerce'], size: 16.5 });
    expect(fit('e-commerce', { ...room, lines: 2, width: 66 }).lines).toEqual(['e-', 'commerce']);
  });

  it('measures English by the advances of the face it is set in, and never short of them', async () => {
    const words =
      'A “top” host’s team (as far as they know): RMB 20 billion – 100 % of E-commerce? Viya · Luo';
    for (const [face, weight] of [
      ['Source Sans 3', 400],
      ['Source Sans 3 Bold', 700],
    ] as const)
      for (const text of [words, ...words.split(/(?<= \S+ )/), `${latin} `]) {
        if (!text.trim().includes(' ')) continue;
        const set = await advance(face, text, 10);
        expect(measure(text, 10, weight), text).toBeGreaterThanOrEqual(set);
        expect(measure(text, 10, weight), text).toBeLessThan(set * 1.06);
      }
  });

  it('measures a word alone, and what stands beside Han, for any face of a reader’s', async () => {
    for (const text of ['Shopify', '2019年年框 20 GMV'])
      expect(measure(text, 10)).toBeGreaterThan((await advance('Noto Sans SC', text, 10)) * 1.02);
  });

  it('measures Han as a full em', () => {
    expect(measure('电商', 10)).toBe(20);
  });
});

describe('the unit of a field', () => {
  it('is 1, 2 or 5 times a power of ten and keeps the count in bounds', () => {
    expect(unitFor(27e9, 400)).toBe(1e8);
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e13, noNaN: true }),
        fc.integer({ min: 50, max: 1200 }),
        (total, limit) => {
          const unit = unitFor(total, limit);
          expect(total / unit).toBeLessThanOrEqual(limit);
          expect(total / unit).toBeGreaterThan(limit / 10);
          expect([1, 2, 5]).toContain(Math.round(unit / 10 ** Math.floor(Math.log10(unit) + 1e-9)));
        },
      ),
    );
  });
});

describe('the palette', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it.each(['ink', 'muted', 'bytedance', 'alibaba-text', 'deal', 'deal-2', 'open-text'] as const)(
      `sets %s text at 4.5:1 on paper, ${scheme}`,
      (tone) => {
        expect(contrast(palette[scheme][tone], palette[scheme].paper)).toBeGreaterThanOrEqual(4.5);
      },
    );
    it(`sets ink on the soft colours and paper on the strong ones, ${scheme}`, () => {
      for (const soft of ['bytedance-soft', 'alibaba-soft', 'deal-soft'] as const)
        expect(contrast(palette[scheme].ink, palette[scheme][soft])).toBeGreaterThanOrEqual(4.5);
      for (const strong of ['bytedance', 'deal'] as const)
        expect(contrast(palette[scheme].paper, palette[scheme][strong])).toBeGreaterThanOrEqual(4.5);
    });
  }
});
