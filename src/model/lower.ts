/**
 * A label in the middle of an English sentence: its first letter small, unless its first word is a name. A name
 * is a word that the data itself writes large in the middle of some text ("… between Douyin and Taobao"), or one
 * with a further capital or a digit in it (GMV, ByteDance).
 * @param data a graphic's data; every English text in it counts
 */
export function lowering(data: object): (text: string) => string {
  let names = known.get(data);
  if (!names) known.set(data, (names = new Set(englishOf(data).flatMap(namesIn))));
  const found = names;
  return (text) => {
    const [word = ''] = /^[\p{L}\p{N}]+/u.exec(text) ?? [];
    return found.has(word) || /^.+[\p{Lu}\p{N}]/u.test(word)
      ? text
      : text.charAt(0).toLowerCase() + text.slice(1);
  };
}

/** Data is bound once and described many times. */
const known = new WeakMap<object, Set<string>>();

function englishOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'en' && typeof inner === 'string' ? [inner] : englishOf(inner),
  );
}

/** The words of a text that are large without beginning it, a sentence, a quotation or the part after a colon. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/(?<=[\p{Ll}\p{N},;)’] )(\p{Lu}[\p{L}\p{N}]*)/gu)].map(([, word]) => word!);
