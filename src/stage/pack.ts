import type { Layout, Mark } from '../model/layout.ts';

/** A picture's marks, and for each next picture only what is different: index of the mark, changed values. */
export interface Packed {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly next: readonly (readonly (readonly [number, Readonly<Record<string, unknown>>])[])[];
}

/** Layouts of one graphic in one frame, as differences from step to step. A value that goes away is null. */
export function pack(layouts: readonly Layout[]): Packed {
  const [first] = layouts as [Layout];
  return {
    width: first.width,
    height: first.height,
    marks: first.marks,
    next: layouts.slice(1).map((layout, step) =>
      layout.marks.flatMap((mark, i) => {
        const changed = difference(layouts[step]!.marks[i]!, mark);
        return Object.keys(changed).length ? [[i, changed] as const] : [];
      }),
    ),
  };
}

function difference(before: Mark, after: Mark): Record<string, unknown> {
  const a = before as unknown as Record<string, unknown>;
  const b = after as unknown as Record<string, unknown>;
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
      .map((key) => [key, b[key] ?? null]),
  );
}

/** The layouts again. Marks that do not change stay the same objects, so that drawing skips them. */
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
