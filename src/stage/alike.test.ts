import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { label, link, picture } from '../../tests/marks.ts';
import type { Layout } from '../model/layout.ts';
import { drawInto } from './alike.ts';

const drawing = { prefix: 'p', graphic: 'deal' };
let page: Document;
beforeEach(() => {
  page = parseHTML('<!doctype html><main></main>').document as unknown as Document;
  vi.stubGlobal('document', page);
  return () => vi.unstubAllGlobals();
});
const target = () => page.body.appendChild(page.createElement('div'));

describe('a picture that follows another', () => {
  it('is what it would be if it were drawn first, whatever came before it', () => {
    const opacity = fc.constantFrom(0, 0.5, 1);
    const lines = fc.array(fc.constantFrom('a', 'b & c', '一'), { minLength: 1, maxLength: 3 });
    const marks = fc.tuple(
      fc.record({ opacity, lines, x: fc.nat(9) }).map((more) => label('first', more)),
      fc.record({ opacity, arrow: fc.boolean() }).map((more) => link('second', more)),
      fc.record({ opacity, lines }).map((more) => label('third', more)),
      fc.record({ opacity, dashed: fc.boolean() }).map((more) => link('fourth', more)),
    );
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 5 }), (pictures) => {
        const [first, ...rest] = pictures.map((each) => picture(...each)) as [Layout, ...Layout[]];
        const kept = target();
        const draw = drawInto(kept, first, drawing);
        for (const next of rest) draw(next);
        const fresh = target();
        drawInto(fresh, rest.at(-1) ?? first, drawing);
        // Attributes may have come in another order.
        const plain = (node: Node): unknown =>
          node.nodeType === 3
            ? node.textContent
            : [
                node.nodeName,
                Object.fromEntries(
                  [...(node as Element).attributes].map(({ name, value }) => [name, value]).sort(),
                ),
                [...node.childNodes].map(plain),
              ];
        expect(plain(kept.firstElementChild!)).toEqual(plain(fresh.firstElementChild!));
      }),
      { seed: Number(process.env.SEED ?? 1) },
    );
  });

  it('leaves in its place what both show: what is moved would have to be laid out anew', () => {
    const shown = (...ids: string[]) =>
      picture(...['a', 'b', 'c', 'd', 'e'].map((id) => label(id, { opacity: ids.includes(id) ? 1 : 0 })));
    const kept = target();
    const draw = drawInto(kept, shown('a', 'b', 'c', 'd'), drawing);
    const moved: string[] = [];
    for (const mark of kept.querySelectorAll('[data-mark]')) {
      const { after } = mark;
      mark.after = (...nodes) => {
        moved.push(...nodes.map((node) => (node as Element).getAttribute('data-mark')!));
        after.apply(mark, nodes);
      };
    }
    draw(shown('a', 'c', 'd', 'e'));
    expect(moved).toEqual(['e']);
  });
});
