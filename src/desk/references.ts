import type { Locale } from '../model/locale.ts';
import { isRecord, titleOf } from './items.ts';

/** Something that a field may name. */
export interface Choice {
  readonly id: string;
  /** Its own label or name, and the id. */
  readonly title: string;
}

/** Gives what a field may name, by what its schema says in `idOf`. */
export type Choices = (records: string) => readonly Choice[];

/**
 * The choices of one data file's fields, in the order of the data.
 * @param name the file's name, as in `deal`
 * @param data every data file by its name; the value is absent where a file cannot be read
 */
export function choicesIn(
  name: string,
  data: Readonly<Record<string, { readonly value?: unknown }>>,
  locale: Locale,
): Choices {
  const inside = (file: string, key: string): unknown => {
    const value = data[file]?.value;
    return isRecord(value) ? value[key] : undefined;
  };
  const listed = (records: unknown, prefix = ''): Choice[] =>
    Object.entries(isRecord(records) ? records : {}).flatMap(([key, value]) => {
      if (key === '$schema') return [];
      const id = prefix + key;
      const title = titleOf({ value: isText(value) ? { name: value } : value, path: [key] }, locale);
      return [{ id, title: title === id ? id : `${title} (${id})` }];
    });
  return (records) => {
    if (records === '*.claims')
      return Object.keys(data).flatMap((file) => listed(inside(file, 'claims'), `${file}.`));
    const [, file] = /^(.+)\.json$/.exec(records) ?? [];
    return listed(file === undefined ? inside(name, records) : data[file]?.value);
  };
}

const isText = (value: unknown): boolean => isRecord(value) && typeof value['zh-Hans'] === 'string';
