import { expect } from 'vitest';
import { fieldPath, positions } from '../src/graphics/draw.ts';
import { leading, widthOf } from '../src/graphics/text.ts';
import type { Graphic } from '../src/model/graphic.ts';
import { frameNames, frames, type Label, type Layout, type Mark } from '../src/model/layout.ts';
import { locales } from '../src/model/locale.ts';
import { say } from '../src/model/say.ts';

/** What every picture must keep, whatever the data. */

interface Rect {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room that a label takes, by the same upper estimates that it was laid out with. */
export function labelRect(mark: Label): Rect {
  const width = widthOf(mark.lines, mark.size, mark.weight);
  const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
  return {
    id: mark.id,
    left,
    right: left + width,
    top: mark.y - mark.size * 0.84,
    bottom: mark.y + mark.size * (0.22 + (mark.lines.length - 1) * leading),
  };
}

function rectOf(mark: Mark): Rect {
  const id = mark.id;
  switch (mark.kind) {
    case 'label':
      return labelRect(mark);
    case 'box':
      return { id, left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height };
    case 'disc':
      return {
        id,
        left: mark.x - mark.r,
        right: mark.x + mark.r,
        top: mark.y - mark.r,
        bottom: mark.y + mark.r,
      };
    case 'link':
      return {
        id,
        left: Math.min(mark.x1, mark.x2),
        right: Math.max(mark.x1, mark.x2),
        top: Math.min(mark.y1, mark.y2),
        bottom: Math.max(mark.y1, mark.y2),
      };
    case 'field': {
      const at = positions(mark);
      const xs = at.filter((_, i) => i % 2 === 0);
      const ys = at.filter((_, i) => i % 2 === 1);
      return {
        id,
        left: Math.min(...xs),
        right: Math.max(...xs) + mark.cell,
        top: Math.min(...ys),
        bottom: Math.max(...ys) + mark.cell,
      };
    }
  }
}

const overlap = (a: Rect, b: Rect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** Marks inside the frame, no label on another, none smaller than the frame allows, nothing that is no number. */
export function expectReadable(picture: Layout, where: string, smallest: number): void {
  const shown = picture.marks.filter((mark) => mark.opacity > 0);
  for (const mark of picture.marks)
    for (const [key, value] of Object.entries(mark))
      if (typeof value === 'number')
        expect(Number.isFinite(value), `${where}: ${mark.id}.${key} is ${value}`).toBe(true);
  for (const mark of shown) {
    const rect = rectOf(mark);
    const inside =
      rect.left >= -0.5 &&
      rect.top >= -0.5 &&
      rect.right <= picture.width + 0.5 &&
      rect.bottom <= picture.height + 0.5;
    expect(inside, `${where}: ${mark.id} leaves the frame: ${JSON.stringify(rect)}`).toBe(true);
    if (mark.kind === 'label') {
      expect(mark.size, `${where}: ${mark.id} is too small to read`).toBeGreaterThanOrEqual(smallest);
      expect(mark.lines.join('').trim(), `${where}: ${mark.id} says nothing`).not.toBe('');
    }
    if (mark.kind === 'field') expect(fieldPath(mark)).not.toMatch(/NaN|Infinity/);
  }
  const labels = shown.filter((mark) => mark.kind === 'label').map(labelRect);
  for (const [i, a] of labels.entries())
    for (const b of labels.slice(i + 1))
      expect(overlap(a, b), `${where}: the labels ${a.id} and ${b.id} overlap`).toBe(false);
}

/** A label must not lie on squares or dots either. */
export function expectLabelsOffFields(picture: Layout, where: string): void {
  const shown = picture.marks.filter((mark) => mark.opacity > 0);
  const fields = shown.filter((mark) => mark.kind === 'field').map(rectOf);
  for (const mark of shown)
    if (mark.kind === 'label')
      for (const field of fields)
        expect(overlap(labelRect(mark), field), `${where}: the label ${mark.id} lies on ${field.id}`).toBe(
          false,
        );
}

/** Every scene in every frame and language: readable, the same marks, the same bytes twice, a description. */
export function expectSoundGraphic<Scene>(
  graphic: Graphic<Scene>,
  scenes: readonly Scene[],
  smallest = 12,
): void {
  for (const locale of locales) {
    for (const name of frameNames) {
      let ids: string | undefined;
      for (const scene of scenes) {
        const where = `${locale} ${name} ${JSON.stringify(scene)}`;
        const picture = graphic.layout(scene, frames[name], say[locale]);
        expectReadable(picture, where, smallest);
        expectLabelsOffFields(picture, where);
        const marks = picture.marks.map((mark) => `${mark.kind} ${mark.id}`);
        expect(new Set(marks).size, `${where}: a mark id stands twice`).toBe(marks.length);
        ids ??= marks.join('\n');
        expect(marks.join('\n'), `${where}: other marks than in the first scene`).toBe(ids);
        expect(JSON.stringify(graphic.layout(scene, frames[name], say[locale]))).toBe(
          JSON.stringify(picture),
        );
        for (const mark of picture.marks)
          if (mark.claim)
            expect(
              graphic.claims[mark.claim],
              `${where}: ${mark.id} shows the unknown claim ${mark.claim}`,
            ).toBeDefined();
      }
    }
    for (const scene of scenes) {
      const words = graphic.describe(scene, say[locale]);
      expect(words.length, `${locale} ${JSON.stringify(scene)}: no description`).toBeGreaterThan(8);
      expect(words).not.toMatch(/undefined|NaN|\[object/);
    }
    const table = graphic.table(say[locale]);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
}
