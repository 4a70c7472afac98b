/** Puts characters, and words that go before them, in place of others; the longest word first. */
export function putter(characters: Readonly<Record<string, string>>): (text: string) => string {
  const words = Object.keys(characters).filter((word) => word.length > 1);
  const pattern = [...words.sort((a, b) => b.length - a.length), '[^\\0-\\u00FF]'].join('|');
  return (text) => text.replace(RegExp(pattern, 'g'), (found) => characters[found] ?? found);
}

let put: ((text: string) => string) | undefined;

/** The characters of this page that are not those in which its words are written. */
const own = (): Readonly<Record<string, string>> =>
  typeof document === 'undefined'
    ? {}
    : (JSON.parse(document.querySelector('script[data-characters]')?.textContent ?? '{}') as Record<
        string,
        string
      >);

/** A text as the page writes it: on one in traditional Chinese, which brings the characters, in those. */
export function written(text: string): string {
  put ??= putter(own());
  return put(text);
}

/** A template of own words, written as the page writes; what is put in stands as it does on the page already. */
export const told = (words: TemplateStringsArray, ...put: readonly string[]): string =>
  words.map((part, i) => written(part) + (put[i] ?? '')).join('');
