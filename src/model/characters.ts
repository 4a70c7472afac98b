import * as say from './messages/text.ts';
import type { Told } from './problem.ts';

/** A character that readers would not see, or that turns the order of others, and where it stands in the text. */
export interface Odd {
  readonly index: number;
  readonly told: Told;
}

const kinds: readonly (readonly [RegExp, say.OddKind])[] = [
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, 'bidi'],
  [/\p{Co}/u, 'private'],
  [/[\uFFFD\p{Cn}\p{Cs}]/u, 'broken'],
  [/[\p{Cf}\u115F\u1160\u3164\uFFA0]/u, 'invisible'],
  [/[\p{Cc}\u2028\u2029]/u, 'control'],
];

/** A soft hyphen says where a long word may break; inside an emoji, a joiner holds its parts together. */
const allowed = /\u00AD|\p{Extended_Pictographic}\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?)+/gu;

/**
 * Characters that have no business in a text: control characters, those that are invisible or turn the direction of
 * writing, those of private use, and what a wrong encoding left behind. A run of the same one is told once.
 * @param text a label, or prose with its line breaks
 */
export function oddCharacters(text: string): Odd[] {
  const found: Odd[] = [];
  // Blanked rather than cut, so that positions stay true.
  const rest = text.replace(allowed, (match) => ' '.repeat(match.length));
  let last = '';
  let index = 0;
  for (const char of rest) {
    const kind = /[\n\r\t]/.test(char) ? undefined : kinds.find(([pattern]) => pattern.test(char))?.[1];
    if (kind && char !== last) found.push({ index, told: say.oddCharacter(char, kind) });
    last = char;
    index += char.length;
  }
  return found;
}
