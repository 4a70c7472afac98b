import type { Layout, Mark } from '../model/layout.ts';

/** A picture's marks, and for each next picture only what is different: index of the mark, changed values. */
export interface Packed {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly next: readonly (readonly (readonly [number, Readonly<Record<string, unknown>>])[])[];
}

type Values = Record<string, unknown>;

/** A mark that is not shown needs no geometry: it fades where it was, or appears where it will be. */
const bare = (mark: Mark): Mark =>
  mark.opacity === 0 ? ({ kind: mark.kind, id: mark.id, opacity: 0 } as Mark) : mark;

/**
 * Layouts of one graphic in one frame, as differences from step to step, without the marks that none of them
 * shows. A value that goes away is null.
 */
export function pack(pictures: readonly Layout[]): Packed {
  const seen = (i: number) => pictures.some(({ marks }) => marks[i]!.opacity > 0);
  const layouts = pictures.map((picture): Layout => ({
    ...picture,
    marks: picture.marks.filter((_, i) => seen(i)),
  }));
  const first = layouts[0]!;
  const known: Values[] = first.marks.map((mark) => ({ ...bare(mark) }));
  const next = layouts.slice(1).map((layout) =>
    layout.marks.flatMap((mark, i) => {
      const before = known[i]!;
      const after: Values = mark.opacity === 0 ? { ...before, opacity: 0 } : { ...mark };
      known[i] = after;
      const changed = difference(before, after);
      return Object.keys(changed).length ? [[i, changed] as const] : [];
    }),
  );
  return { width: first.width, height: first.height, marks: first.marks.map(bare), next };
}

function difference(before: Values, after: Values): Values {
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, after[key] ?? null]),
  );
}

/** The layouts again, as far as they are seen. Marks that do not change stay the same objects, so that drawing skips them. */
export function unpack({ width, height, marks, next }: Packed): Layout[] {
  const layouts: Layout[] = [{ width, height, marks }];
  for (const changes of next) {
    const current = [...layouts.at(-1)!.marks];
    for (const [i, changed] of changes) {
      const mark: Record<string, unknown> = { ...current[i]!, ...changed };
      for (const key in changed) if (changed[key] === null) delete mark[key];
      current[i] = mark as unknown as Mark;
    }
    layouts.push({ width, height, marks: current });
  }
  return layouts;
}
