import { isUnchanged, type Changes } from '../../../src/model/comparison.ts';
import { locales, type Locale } from '../../../src/model/locale.ts';
import { languages, words } from './words.ts';

/** Changes as lines for a terminal, in the language of who reads it. */
export function print(changes: Changes, locale: Locale): string {
  const word = (key: keyof typeof words) => words[key][locale];
  if (isUnchanged(changes)) return word('unchanged');
  const lines: string[] = [];
  const pair = (before: string, after: string) => {
    lines.push(`    - ${before || word('none')}`, `    + ${after || word('none')}`);
  };
  if (changes.claims.length) lines.push('', `${word('claims')} (${changes.claims.length})`);
  for (const { claim, label, kind, parts } of changes.claims) {
    lines.push(`  ${claim}  ${label[locale]}  [${word(kind)}]`);
    if (kind !== 'changed') continue;
    for (const { part, before, after } of parts) {
      lines.push(`    ${word(part)}`);
      pair(before[locale], after[locale]);
    }
  }
  for (const edition of locales) {
    const texts = changes.texts.filter((change) => change.locale === edition);
    if (!texts.length) continue;
    lines.push('', `${word('texts')} · ${languages[edition]} (${texts.length})`);
    for (const { place, what, before, after } of texts) {
      lines.push(`  ${place}  [${word(what)}]`);
      pair(before, after);
    }
  }
  const pictures = new Map<string, Set<string>>();
  for (const { place, locale: edition } of changes.pictures)
    pictures.set(place, (pictures.get(place) ?? new Set()).add(languages[edition]));
  if (pictures.size) lines.push('', `${word('pictures')} (${pictures.size})`);
  for (const [place, editions] of pictures) lines.push(`  ${place}  (${[...editions].join(', ')})`);
  for (const { locale: edition, before, after } of changes.order) {
    lines.push('', `${word('order')} · ${languages[edition]}`);
    pair(before.join(' '), after.join(' '));
  }
  for (const { locale: edition, cards, pages } of changes.affected)
    lines.push(
      '',
      `${word('cards')} · ${languages[edition]}: ${cards.join(', ') || word('none')}`,
      `${word('pages')} · ${languages[edition]}: ${pages.join(', ')}`,
    );
  return lines.join('\n').trim();
}
