let characters: Readonly<Record<string, string>> | undefined;

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
  characters ??= own();
  return text.replace(/[^\0-\u00FF]/g, (character) => characters![character] ?? character);
}

/** A template of own words, written as the page writes; what is put in stands as it does on the page already. */
export const told = (words: TemplateStringsArray, ...put: readonly string[]): string =>
  words.map((part, i) => written(part) + (put[i] ?? '')).join('');
