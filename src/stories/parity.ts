import type { Claims } from '../model/claim.ts';
import { keysOf, written } from '../model/condition.ts';
import type { Json } from '../model/json.ts';
import * as say from '../model/messages/structure.ts';
import type { Problem } from '../model/problem.ts';
import { textReference } from '../model/texts.ts';
import { citations, passagesOf, written as wordsOf, type Article, type Passage } from '../model/prose.ts';

const condition = ({ when }: Passage): string => when.map(written).sort().join(' ');

/** Who speaks and how it is hedged, as a passage prints it: another's name in one language would be a contradiction. */
const vouched = (passage: Passage): string[] =>
  wordsOf(passage)
    .flatMap((text) => [...text.matchAll(textReference)])
    .map(([, , graphic, path]) => `${graphic}:${path}`)
    .filter((key) => /\.(?:attribution\.by|hedge)$/.test(key));

/** The languages against each other: every passage has its like in the other one, and cites the same claims. */
export function checkParity(articles: readonly Article[]): Problem[] {
  return articles.flatMap((article) =>
    articles
      .filter((other) => other !== article)
      .flatMap((other) => {
        const theirs = passagesOf(other).map(({ passage }) => passage);
        return passagesOf(article).flatMap(({ passage }): Problem[] => {
          const at = { file: article.file, line: passage.line, column: 1 };
          const same = theirs.filter(({ id }) => id === passage.id);
          // A passage without any like is missing over there, and told there.
          if (!same.length) return [];
          const twin = same.find((one) => condition(one) === condition(passage));
          if (!twin)
            return [{ ...at, ...say.noTwin(passage.id, condition(passage), other.locale, other.file) }];
          const lacking = citations(twin).filter((claim) => !citations(passage).includes(claim));
          const silent = vouched(twin).filter((key) => !vouched(passage).includes(key));
          return [
            ...(lacking.length ? [{ ...at, ...say.citesLess(passage.id, lacking, other.locale) }] : []),
            ...(silent.length ? [{ ...at, ...say.printsLess(passage.id, silent, other.locale) }] : []),
          ];
        });
      }),
  );
}

/**
 * Claims in the data that nobody meets: no picture shows them, no passage cites them.
 * @param used by `graphic.claim`
 */
export function checkUse(
  claims: Claims,
  used: ReadonlySet<string>,
  files: Readonly<Record<string, Json>>,
): Problem[] {
  return Object.keys(claims)
    .filter((key) => !used.has(key))
    .flatMap((key) => {
      const [graphic, id] = key.split('.') as [string, string];
      const json = files[graphic]!;
      const written = (json.value as { claims?: object } | undefined)?.claims;
      // What a graphic works out from others is there for prose to use, or not.
      if (!written || !Object.hasOwn(written, id)) return [];
      // Its graphic asks for it by name: if nothing is drawn of it, the description tells it.
      if (names(json.value, id)) return [];
      return [{ file: json.file, ...json.at(['claims', id]), path: `claims.${id}`, ...say.unused(key) }];
    });
}

/** Whether a text of a data file outside its claims is this id. */
function names(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.entries(value).some(([key, inner]) => key !== 'claims' && names(inner, id));
}

/** Every claim that an article names: cited, printed, or in a condition. */
export const namedIn = (article: Article): string[] =>
  passagesOf(article).flatMap(({ passage }) => [...citations(passage), ...passage.when.flatMap(keysOf)]);
