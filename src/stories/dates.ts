import type { Claims, Source } from '../model/claim.ts';
import { isBefore } from '../model/day.ts';
import type { Json } from '../model/json.ts';
import * as say from '../model/messages/structure.ts';
import type { Problem } from '../model/problem.ts';

type Sources = Readonly<Record<string, Source>>;

/**
 * Claims that say how things stood on a day later than any of their sources was written: each file's once, at the
 * first of them.
 * @param claims those of one file
 */
export function checkDates(json: Json, claims: Claims, sources: Sources): Problem[] {
  // What a graphic works out from others is told with them.
  const written = (json.value as { claims?: object }).claims ?? {};
  const late = Object.entries(claims).filter(([id, claim]) => {
    if (!Object.hasOwn(written, id)) return false;
    const known = claim.sources.filter((id) => Object.hasOwn(sources, id));
    return known.length > 0 && known.every((id) => isBefore(sources[id]!.date, claim.asOf));
  });
  const [first] = late;
  if (!first) return [];
  const [id, { asOf, sources: named }] = first;
  const newest = named.map((source) => sources[source]?.date ?? '').reduce((a, b) => (a > b ? a : b));
  const path = ['claims', id, 'asOf'];
  return [
    {
      file: json.file,
      ...json.at(path),
      path: path.join('.'),
      ...say.afterSource(
        asOf,
        newest,
        late.slice(1).map(([other]) => other),
      ),
    },
  ];
}

/** The claim that says when its source came out: it stands in the prose, the source's own date beside it. */
const publication = 'published';
/** And the one that says when it was copied. */
const archive = 'archived';

/** Where a file's claim of the one name and the source itself date it differently, or a copy is older than it. */
export function checkPublication(json: Json, claims: Claims, sources: Sources): Problem[] {
  return [publication, archive].flatMap((name) => {
    const claim = Object.hasOwn(claims, name) ? claims[name] : undefined;
    const found = claim?.value?.date;
    const [source] = claim?.sources ?? [];
    const date = source !== undefined && Object.hasOwn(sources, source) ? sources[source]!.date : undefined;
    if (found === undefined || date === undefined) return [];
    if (name === publication ? found === date : !isBefore(found, date)) return [];
    const path = ['claims', name, 'value', 'date'];
    const told = (name === publication ? say.otherPublication : say.archivedBefore)(found, source!, date);
    return [{ file: json.file, ...json.at(path), path: path.join('.'), ...told }];
  });
}

/** Sources that would only be written some day. */
export const checkSourceDates = (json: Json, sources: Sources, today: string): Problem[] =>
  Object.entries(sources)
    .filter(([, { date }]) => isBefore(today, date))
    .map(([id, { date }]) => ({
      file: json.file,
      ...json.at([id, 'date']),
      path: `${id}.date`,
      ...say.futureSource(date, today),
    }));
