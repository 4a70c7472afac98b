import { isAskable, keysOf, type State } from './condition.ts';
import { holds } from './edition.ts';
import type { Locale, Localized } from './locale.ts';
import { placeOf, texts } from './markdown.ts';
import * as messages from './messages/prose.ts';
import { space } from './messages/text.ts';
import type { Problem } from './problem.ts';
import { passagesOf, printed, reference, written, type Article, type Passage } from './prose.ts';
import { say } from './say.ts';
import { textReference } from './texts.ts';

/** Words for amounts that must come from a claim, by language. */
const numberWords: Record<Locale, RegExp> = {
  'zh-Hans':
    /[零一二两三四五六七八九十百千数几壹贰叁肆伍陆柒捌玖拾佰仟][零一二两三四五六七八九十百千拾佰仟]*[百千万亿佰仟]|[万千]亿|[二三四五六七八九]?十[一二三四五六七八九]?[个家条人份年倍]|过半|半数|一半|[一二两三四五六七八九]成|百分之|分之|[一二两三四五六七八九十几]倍|翻[了]?(?:近|约|将近|差不多)?[一二两三四五六七八九几]?番|(?:十[一二]?|[一二三四五六七八九])月(?!度)/g,
  en: /\b(?:hundred|thousand|million|billion|trillion|half|dozen|per ?cent|quarter|third|double|triple|twice|(?:two|three|four|five|six|seven|eight|nine|ten|several|many) times|january|february|march|april|june|july|august|september|october|november|december|\w+fold|(?:eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)s?\b/gi,
};

/** Amounts that a passage prints and that are only aimed at, where it does not say that it holds for an aim alone. */
function unpinned(passage: Passage, claims: State['claims']): string[] {
  const isPinned = (key: string) => passage.when.some(({ of, operator }) => of === key && operator === '=');
  const isAim = (key: string) => claims[key]?.status === 'target' && claims[key].unit !== 'date';
  return printed(passage).filter((key) => isAim(key) && !isPinned(key));
}

/** Hedged figures that a passage prints without their hedge, which chips and tables beside it print. */
function unhedged(passage: Passage, claims: State['claims']): string[] {
  const words = written(passage).join(' ');
  const hedgeOf = (key: string) => `${key.replace('.', ':claims.')}.hedge}`;
  return printed(passage).filter((key) => claims[key]?.hedge && !words.includes(hedgeOf(key)));
}

/** Publishers whose names are typed where the data has them, at their places in a text whose references are blanked. */
function typedPublishers(
  text: string,
  locale: Locale,
  printable: Readonly<Record<string, Localized>>,
): { index: number; name: string; key: string }[] {
  return Object.entries(printable).flatMap(([key, named]) => {
    if (!/^sources:.*\.publisher$/.test(key)) return [];
    const name = named[locale];
    const index = text.indexOf(name);
    // "Caixin" is not in "Caixinglobal".
    const around = text.charAt(index - 1) + text.charAt(index + name.length);
    return index < 0 || /[a-z]/i.test(around) ? [] : [{ index, name, key }];
  });
}

/**
 * What is wrong with an article against the claims: references that lead nowhere, figures typed by hand.
 * A passage that does not hold now may refer to what only the data of its day will have.
 * @param state every claim that may be cited, and every field that a condition may ask for
 * @param printable every text that may be printed, by `graphic:path`
 * @param names proper names with figures in them
 * @param isRead whether the claims of a graphic could be read; references into others are not judged
 */
export function checkArticle(
  article: Article,
  state: State,
  printable: Readonly<Record<string, Localized>>,
  names: readonly string[],
  isRead: (graphic: string) => boolean = () => true,
): Problem[] {
  const { file, locale } = article;
  const { claims, fields } = state;
  const problems: Problem[] = [];
  const known = Object.keys(claims);
  const inspect = (value: string, line: number, column: number, now: boolean) => {
    const placeAt = (index: number) => {
      const before = value.slice(0, index);
      const lines = before.split('\n').length - 1;
      return { line: line + lines, column: lines ? index - before.lastIndexOf('\n') : column + index };
    };
    for (const match of value.matchAll(reference)) {
      const key = `${match[2]}.${match[3]}`;
      if (now && isRead(match[2]!) && !Object.hasOwn(claims, key))
        problems.push({ file, ...placeAt(match.index), ...messages.unknownClaim(key, known) });
    }
    for (const match of value.matchAll(textReference)) {
      const key = `${match[2]}:${match[3]}`;
      if (now && isRead(match[2]!) && !Object.hasOwn(printable, key))
        problems.push({
          file,
          ...placeAt(match.index),
          ...messages.unknownText(key, Object.keys(printable)),
        });
    }
    const double = /\S {2,}\S/.exec(value);
    if (double) problems.push({ file, ...placeAt(double.index + 1), ...space('double') });
    // Blanked rather than cut, so that positions stay true.
    const blank = (text: string) => ' '.repeat(text.length);
    let rest = value.replace(reference, blank).replace(textReference, blank);
    for (const name of names) rest = rest.replaceAll(name, blank(name));
    for (const { index, name, key } of typedPublishers(rest, locale, printable))
      problems.push({ file, ...placeAt(index), ...messages.typedName(name, key) });
    const brace = /[{}｛｝]/.exec(rest);
    if (brace) problems.push({ file, ...placeAt(brace.index), ...messages.strayBrace() });
    const typed = [...rest.matchAll(/\p{N}[\p{N}.,%]*/gu), ...rest.matchAll(numberWords[locale])];
    for (const match of typed) {
      // Only a claim whose whole wording stands here is the one that was meant.
      const near = known.find((key) => {
        const wording = claims[key]!.value && say[locale].claim(claims[key]!);
        return wording?.includes(match[0]) && value.includes(wording);
      });
      problems.push({ file, ...placeAt(match.index), ...messages.typedFigure(match[0], near) });
    }
  };
  for (const { passage, depth } of passagesOf(article)) {
    const now = holds(passage, state);
    if (now)
      for (const key of unpinned(passage, claims))
        problems.push({ file, line: passage.line, column: 1, ...messages.unpinnedTarget(key) });
    if (now)
      for (const key of unhedged(passage, claims))
        problems.push({ file, line: passage.line, column: 1, ...messages.unhedged(key) });
    // After the marks of the heading and a space.
    inspect(passage.title, passage.line, depth + 2, now);
    for (const text of [
      ...(passage.label ? [passage.label] : []),
      ...(passage.guess
        ? [passage.guess.question, ...passage.guess.options.flatMap(({ answer, reveal }) => [answer, reveal])]
        : []),
    ])
      inspect(text, passage.line, 1, now);
    for (const node of texts(passage.nodes)) {
      const { line, column } = placeOf(node);
      inspect(node.value, line, column, now);
    }
    for (const key of passage.when.flatMap(keysOf))
      if (isRead(key.split(/[.:]/)[0]!) && !isAskable(key, state))
        problems.push({
          file,
          line: passage.line,
          column: 1,
          ...messages.unknownCondition(key, Object.keys(key.includes(':') ? fields : claims)),
        });
  }
  return problems;
}
