import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sources as sourcesSchema, type Claims, type Source } from '../model/claim.ts';
import type { AnyKind, Graphic, Kind } from '../model/graphic.ts';
import { checkJson, readJson, type Json } from '../model/json.ts';
import * as say from '../model/messages/file.ts';
import { unknownSources } from '../model/messages/structure.ts';
import { fieldsIn, type Field } from '../model/condition.ts';
import { localized, type Localized } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';
import { dateInWords, namesIn, textsIn, withNames } from '../model/texts.ts';
import { overlay, standsFor, type Overlaid, type Place } from './overlay.ts';

/** Where the data and the words of a story lie, below the project's root. */
export const dataFolder = (slug: string): string => `data/${slug}`;
export const wordsFolder = (slug: string): string => `src/stories/${slug}`;

/** What could be read of a story's data. A graphic whose data cannot be bound is absent. */
export interface Data {
  readonly graphics: Record<string, Graphic>;
  readonly sources: Record<string, Source>;
  readonly files: Record<string, Json>;
  /** Every text and date that other texts of the data may print, by `graphic:path`. */
  readonly names: Record<string, Localized>;
  /** Every text that prose may print, by `graphic:path`. */
  readonly texts: Record<string, Localized>;
  /** Every other value that a passage's conditions may ask for, by `graphic:path`. */
  readonly fields: Record<string, Field>;
  readonly problems: Problem[];
}

/** Reads a text strictly: bytes of another encoding are a mistake, not odd characters. */
export async function readText(root: string, file: string): Promise<{ text?: string; problems: Problem[] }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path.join(root, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') return { problems: [{ file, ...say.unreadable(code ?? String(error)) }] };
    const folder = path.posix.dirname(file);
    const beside = await readdir(path.join(root, folder)).catch(() => []);
    return { problems: [{ file, ...say.missing(folder, path.posix.basename(file), beside.sort()) }] };
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16 || bytes.subarray(0, 64).includes(0))
    return { problems: [{ file, line: 1, column: 1, ...say.otherEncoding(utf16 ? 'UTF-16' : 'UTF-16/32') }] };
  const text = bytes.toString('utf8');
  const same = Buffer.from(text);
  if (same.equals(bytes)) return { text, problems: [] };
  const good = bytes
    .subarray(
      0,
      bytes.findIndex((byte, i) => byte !== same[i]),
    )
    .toString('utf8');
  const place = { line: good.split('\n').length, column: good.length - good.lastIndexOf('\n') };
  return { problems: [{ file, ...place, ...say.otherEncoding(undefined) }] };
}

/** Reads and checks every data file of a story; one that is broken keeps no other from being checked. */
export async function readData(
  slug: string,
  kinds: Readonly<Record<string, AnyKind>>,
  place: Place,
): Promise<Data> {
  const { root, over } = place;
  const folder = dataFolder(slug);
  const files: Record<string, Json> = {};
  const graphics: Record<string, Graphic> = {};
  const texts: Record<string, Localized> = {};
  const fields: Record<string, Field> = {};
  const problems: Problem[] = [];
  const open = async (name: string): Promise<Json | undefined> => {
    const file = standsFor(place, `${folder}/${name}.json`);
    const read = await readText(root, file);
    problems.push(...read.problems);
    return read.text === undefined ? undefined : (files[name] = readJson(file, read.text));
  };
  const sourcesJson = await open('sources');
  const readSources = sourcesJson && checkJson(sourcesJson, sourcesSchema);
  problems.push(...(readSources?.problems ?? []));
  const sound: Record<string, { claims: Claims }> = {};
  /** The names and dates that labels and notes may refer to, which refer to none themselves. */
  const names: Record<string, Localized> = {};
  for (const [name, anyKind] of Object.entries(kinds)) {
    const { schema } = anyKind as Kind<{ claims: Claims }, unknown>;
    const json = await open(name);
    if (!json) continue;
    const result = checkJson(json, schema);
    problems.push(...result.problems);
    if (readSources?.data) problems.push(...checkSources(json, Object.keys(readSources.data)));
    const data = result.data ?? result.mended;
    if (!data) continue;
    sound[name] = data;
    // Lists that a graphic makes of its names, such as all hosts of a room, are bound once for these.
    const { texts: lists } = (anyKind as Kind<{ claims: Claims }, unknown>).bind(data);
    Object.assign(names, namesIn(name, data, lists));
  }
  for (const [name, data] of Object.entries(sound)) {
    const said = withNames(data, names);
    const graphic = (graphics[name] = (kinds[name] as Kind<{ claims: Claims }, unknown>).bind(said));
    for (const [at, text] of Object.entries({ ...textsIn(said), ...graphic.texts }))
      texts[`${name}:${at}`] = ofGraphic(text, name);
    for (const [at, field] of Object.entries({ ...fieldsIn(said, isLocalized), ...graphic.facts }))
      fields[`${name}:${at}`] = field;
  }
  Object.assign(fields, speakersIn(sound));
  const sources = withNames(readSources?.data ?? {}, names);
  Object.assign(texts, textsOfSources(sources));
  const known = [...Object.keys(kinds), 'sources', 'corrections', 'moved', 'glossary'];
  for (const where of [folder, ...(over ? [`${over}/data`] : [])])
    for (const file of await readdir(path.join(root, where)).catch(() => []))
      if (file.endsWith('.json') && !known.includes(file.slice(0, -5)))
        problems.push({ file: `${where}/${file}`, ...say.unusedFile(file.slice(0, -5), known) });
  return {
    graphics,
    sources,
    files,
    names,
    texts,
    fields,
    problems,
  };
}

/**
 * Who speaks, for conditions: prose that says "the same person" asks whether two claims have one speaker. By
 * `graphic:claims.id.attribution.by` the first claim, as `graphic.id`, whose speaker is called the same.
 */
function speakersIn(data: Readonly<Record<string, { readonly claims: Claims }>>): Record<string, string> {
  const first = new Map<string, string>();
  const found: Record<string, string> = {};
  for (const [graphic, { claims }] of Object.entries(data))
    for (const [id, { attribution }] of Object.entries(claims)) {
      if (!attribution.by) continue;
      const called = JSON.stringify(attribution.by);
      if (!first.has(called)) first.set(called, `${graphic}.${id}`);
      found[`${graphic}:claims.${id}.attribution.by`] = first.get(called)!;
    }
  return found;
}

/** What prose may print of the sources, by `sources:path`: their texts and the dates on which they came out. */
function textsOfSources(sources: Readonly<Record<string, Source>>): Record<string, Localized> {
  const dates = Object.entries(sources).map(([id, { date }]) => [`${id}.date`, dateInWords(date)] as const);
  return Object.fromEntries(
    [...Object.entries(textsIn(sources)), ...dates].map(([at, text]) => [`sources:${at}`, text]),
  );
}

const isLocalized = (value: unknown): boolean => localized.safeParse(value).success;

/** A text whose references to its graphic's own claims, {.advertising}, carry the graphic's name. */
const ofGraphic = (text: Localized, name: string): Localized =>
  Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [locale, words.replaceAll('{.', `{${name}.`)]),
  ) as Localized;

/** Reads an article's text with the overlay's passages in it. */
export async function readWords(
  file: string,
  name: string,
  { root, over }: Place,
): Promise<{ words?: Overlaid; problems: Problem[] }> {
  const base = await readText(root, file);
  if (base.text === undefined) return { problems: base.problems };
  const own = { file, text: base.text };
  if (over === undefined) return { words: overlay(own, { file, text: '' }), problems: [] };
  const other = `${over}/${name}`;
  const above = await readText(root, other);
  return { words: overlay(own, { file: other, text: above.text ?? '' }), problems: above.problems };
}

/** Sources that claims name and sources.json does not have: each once in a file, at its first place. */
function checkSources(json: Json, known: readonly string[]): Problem[] {
  const { claims } = (json.value ?? {}) as { claims?: Record<string, { sources?: unknown }> };
  const places = new Map<string, (string | number)[][]>();
  for (const [id, claim] of Object.entries(claims ?? {}))
    if (Array.isArray(claim?.sources))
      for (const [i, source] of claim.sources.entries())
        if (typeof source === 'string' && !known.includes(source))
          places.set(source, [...(places.get(source) ?? []), ['claims', id, 'sources', i]]);
  return [...places].map(([source, [first = [], ...more]]) => ({
    file: json.file,
    ...json.at(first),
    path: first.join('.'),
    ...unknownSources(source, known, 1 + more.length),
  }));
}
