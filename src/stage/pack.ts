import type { FrameName, Layout, Mark } from '../model/layout.ts';

/**
 * A block's pictures as they travel in the page. Layouts as plain objects weigh ten times as much: most of them is
 * names of properties, and most of a picture is what the one before it was. So each frame has its first picture's
 * marks and, for each next one, only what changes; names and texts stand once for the whole block.
 */
export interface Packed {
  /** Names of properties, and lists of them: what a mark's values are called. */
  readonly keys: readonly string[];
  readonly shapes: readonly (readonly number[])[];
  /** Every text once: ids, words, tones. */
  readonly texts: readonly string[];
  readonly frames: Readonly<Record<string, PackedFrame>>;
}

interface PackedFrame {
  readonly size: readonly [width: number, height: number];
  /** A mark: the index of its shape, then its values. */
  readonly marks: readonly (readonly Value[])[];
  /**
   * A change: the mark's index, then pairs of a key's index and a value, null where the property goes. A mark that is
   * shown for the first time comes whole, as in `marks`, after its index below zero: -1 for the first mark.
   */
  readonly next: readonly (readonly (readonly Value[])[])[];
}

/** Numbers and truth as they are; a text as its index in a list of one, a label's lines as a list of theirs. */
type Value = number | boolean | null | readonly number[];
type Values = Record<string, unknown>;

/** A mark that is not shown needs no geometry: it fades where it was, or appears where it will be. */
const bare = (mark: Mark): Values =>
  mark.opacity === 0 ? { kind: mark.kind, id: mark.id, opacity: 0 } : { ...mark };

/** A list in which each entry stands once. */
function table<T>() {
  const entries: T[] = [];
  const places = new Map<string, number>();
  const at = (entry: T): number => {
    const key = JSON.stringify(entry);
    if (!places.has(key)) places.set(key, entries.push(entry) - 1);
    return places.get(key)!;
  };
  return { entries, at };
}

/** Packs one graphic's pictures in every frame, without the marks that none of a frame's pictures shows. */
export function pack(frames: Readonly<Partial<Record<FrameName, readonly Layout[]>>>): Packed {
  const keys = table<string>();
  const shapes = table<number[]>();
  const texts = table<string>();
  const value = (given: unknown): Value => {
    if (typeof given === 'string') return [texts.at(given)];
    if (Array.isArray(given)) return (given as string[]).map(texts.at);
    return given as number | boolean | null;
  };
  const mark = (values: Values): Value[] => [
    shapes.at(Object.keys(values).map(keys.at)),
    ...Object.values(values).map(value),
  ];
  const frame = (pictures: readonly Layout[]): PackedFrame => {
    const seen = (i: number) => pictures.some(({ marks }) => marks[i]!.opacity > 0);
    const shown = pictures.map(({ marks }) => marks.filter((_, i) => seen(i)));
    const known: Values[] = shown[0]!.map(bare);
    const marks = known.map(mark);
    const next = shown.slice(1).map((picture) =>
      picture.flatMap((one, i): Value[][] => {
        const before = known[i]!;
        const after: Values = one.opacity === 0 ? { ...before, opacity: 0 } : { ...one };
        known[i] = after;
        if (before['opacity'] === 0 && Object.keys(before).length === 3 && one.opacity > 0)
          return [[-1 - i, ...mark(after)]];
        const changed = difference(before, after).flatMap(([key, to]) => [keys.at(key), value(to)]);
        return changed.length ? [[i, ...changed]] : [];
      }),
    );
    return { size: [pictures[0]!.width, pictures[0]!.height], marks, next };
  };
  const packed = Object.fromEntries(Object.entries(frames).map(([name, layouts]) => [name, frame(layouts)]));
  return { keys: keys.entries, shapes: shapes.entries, texts: texts.entries, frames: packed };
}

const difference = (before: Values, after: Values): [string, unknown][] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => [key, after[key] ?? null]);

/**
 * A frame's layouts again, as far as they are seen. Marks that do not change stay the same objects, so that drawing
 * skips them.
 */
export function unpack({ keys, shapes, texts, frames }: Packed, name: FrameName): Layout[] {
  const { size, marks, next } = frames[name]!;
  const [width, height] = size;
  const set = (mark: Values, key: string, value: Value) => {
    if (value === null) delete mark[key];
    else if (typeof value !== 'object') mark[key] = value;
    else mark[key] = key === 'lines' ? value.map((i) => texts[i]) : texts[value[0]!];
  };
  const whole = ([shape, ...values]: readonly Value[]): Mark => {
    const mark: Values = {};
    shapes[shape as number]!.forEach((key, i) => set(mark, keys[key]!, values[i]!));
    return mark as unknown as Mark;
  };
  let current = marks.map(whole);
  const layouts: Layout[] = [{ width, height, marks: current }];
  for (const changes of next) {
    current = [...current];
    for (const [place, ...changed] of changes) {
      const i = place as number;
      if (i < 0) {
        current[-1 - i] = whole(changed);
        continue;
      }
      const mark: Values = { ...current[i] };
      for (let k = 0; k < changed.length; k += 2) set(mark, keys[changed[k] as number]!, changed[k + 1]!);
      current[i] = mark as unknown as Mark;
    }
    layouts.push({ width, height, marks: current });
  }
  return layouts;
}
