import type { FrameName, Layout, Mark } from '../model/layout.ts';

/**
 * A block's pictures as they travel in the page. Layouts as plain objects weigh twenty times as much: most of them
 * is names of properties, most of a picture is what the one before it was, and in another frame the same marks
 * change in the same way to other numbers. So each picture is what changes from the one before, told once for all
 * frames, and beside it each frame has a list of its own numbers in the order in which they are needed.
 */
export interface Packed {
  /** Names of properties; those whose values are texts come first, `words` of them. */
  readonly keys: readonly string[];
  readonly words: number;
  /**
   * What may change together: indices of keys; below zero (-1 for the first key) where the value is each frame's
   * own. A shape stands once, however many marks change so.
   */
  readonly shapes: readonly (readonly number[])[];
  /** Every text once. */
  readonly texts: readonly string[];
  /** Each mark's kind and id. */
  readonly marks: readonly string[];
  /** For each picture, after each other: how many marks stay as they are, a shape, the values all frames share. */
  readonly pictures: readonly (readonly Value[])[];
  readonly frames: Readonly<Record<string, PackedFrame>>;
}

interface PackedFrame {
  readonly size: readonly [width: number, height: number];
  /** The frame's own values, picture by picture. */
  readonly own: readonly Value[];
}

/** Numbers and truth as they are, a text by its index, null where a property goes. */
type Value = number | boolean | null;
type Values = Record<string, unknown>;

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

/** A mark's look: what may change of it. Lines of words are one text. */
const look = ({ kind: _, id: __, ...rest }: Mark): Values =>
  Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, Array.isArray(value) ? value.join('\n') : value]),
  );

/**
 * The marks of all frames in one order that keeps each frame's own, which says what lies over what.
 * @param frames each frame's pictures
 * @returns for each mark its name and, by frame, its index; a mark that no picture shows is left out, and one whose
 *   place among the others differs between frames stands twice
 */
function aligned(frames: readonly (readonly Layout[])[]): { name: string; at: (number | undefined)[] }[] {
  const list: { name: string; at: (number | undefined)[] }[] = [];
  for (const [frame, layouts] of frames.entries()) {
    let after = 0;
    for (const [i, { kind, id }] of layouts[0]!.marks.entries()) {
      if (layouts.every(({ marks }) => marks[i]!.opacity === 0)) continue;
      const name = `${kind} ${id}`;
      let place = list.findIndex((mark, k) => k >= after && mark.name === name);
      if (place < 0) list.splice((place = after), 0, { name, at: [] });
      list[place]!.at[frame] = i;
      after = place + 1;
    }
  }
  return list;
}

/** Packs one graphic's pictures in every frame, without the marks that no picture shows. */
export function pack(frames: Readonly<Partial<Record<FrameName, readonly Layout[]>>>): Packed {
  const all = Object.values(frames);
  const list = aligned(all);
  const every = all.flatMap((layouts) => layouts.flatMap(({ marks }) => marks.map(look)));
  const named = (isText: boolean) =>
    every.flatMap((values) =>
      Object.keys(values).filter((key) => (typeof values[key] === 'string') === isText),
    );
  const worded = [...new Set(named(true))];
  const keys = [...new Set([...worded, ...named(false)])];
  const shapes = table<number[]>();
  const texts = table<string>();
  const value = (given: unknown): Value =>
    typeof given === 'string' ? texts.at(given) : ((given ?? null) as Value);
  const known: Values[][] = all.map(() => list.map(() => ({ opacity: 0 })));
  const own: Value[][] = all.map(() => []);
  const pictures = all[0]!.map((_, step) => {
    const packed: Value[] = [];
    let kept = 0;
    for (const [place, { at }] of list.entries()) {
      const before = known.map((marks) => marks[place]!);
      // A mark that is not shown needs no geometry: it fades where it was, or appears where it will be.
      const after = all.map((layouts, frame) => {
        const mark = layouts[step]!.marks[at[frame] ?? -1];
        return mark && mark.opacity > 0 ? look(mark) : { ...before[frame], opacity: 0 };
      });
      known.forEach((marks, frame) => (marks[place] = after[frame]!));
      const changed = keys.filter((key) =>
        after.some((values, frame) => values[key] !== before[frame]![key]),
      );
      if (!changed.length) {
        kept++;
        continue;
      }
      const shared = (key: string) => after.every((values) => values[key] === after[0]![key]);
      const entry = changed.map((key) => (shared(key) ? keys.indexOf(key) : -1 - keys.indexOf(key)));
      packed.push(kept, shapes.at(entry));
      kept = 0;
      for (const key of changed)
        if (shared(key)) packed.push(value(after[0]![key]));
        else own.forEach((values, frame) => values.push(value(after[frame]![key])));
    }
    return packed;
  });
  return {
    keys,
    words: worded.length,
    shapes: shapes.entries,
    texts: texts.entries,
    marks: list.map(({ name }) => name),
    pictures,
    frames: Object.fromEntries(
      Object.entries(frames).map(([name, [first]], frame) => [
        name,
        { size: [first!.width, first!.height], own: own[frame]! },
      ]),
    ),
  };
}

/**
 * A frame's layouts again, as far as they are seen. Marks that do not change stay the same objects, so that drawing
 * skips them.
 */
export function unpack(
  { keys, words, shapes, texts, marks, pictures, frames }: Packed,
  name: FrameName,
): Layout[] {
  const { size, own } = frames[name]!;
  const [width, height] = size;
  let next = 0;
  const valueOf = (key: number, value: Value): unknown => {
    if (key >= words || value === null) return value;
    const text = texts[value as number]!;
    return keys[key] === 'lines' ? text.split('\n') : text;
  };
  let current = marks.map((mark): Values => {
    const [kind, id] = mark.split(' ');
    return { kind, id, opacity: 0 };
  });
  return pictures.map((picture) => {
    current = [...current];
    let place = 0;
    for (let i = 0; i < picture.length; place++) {
      place += picture[i++] as number;
      const shape = shapes[picture[i++] as number]!;
      const mark = { ...current[place] };
      let changes = false;
      for (const key of shape) {
        const k = key < 0 ? -1 - key : key;
        const property = keys[k]!;
        const value = valueOf(k, key < 0 ? own[next++]! : picture[i++]!);
        if (String(mark[property] ?? null) === String(value)) continue;
        changes = true;
        if (value === null) delete mark[property];
        else mark[property] = value;
      }
      // What changes in another frame alone stays what it was.
      if (changes) current[place] = mark;
    }
    return { width, height, marks: current as unknown as Mark[] };
  });
}
