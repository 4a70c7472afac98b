import { attributionKinds, statuses, type Claim } from '../model/claim.ts';
import type { Locale } from '../model/locale.ts';
import { say as wordings } from '../model/say.ts';
import { columns, forms, headings, kinds, lines, units } from '../share/readme-words.ts';
import { storyNow } from './editions.ts';
import { absolute, dataPath, home } from './routes.ts';
import { bylineOf, licenceOf, ui } from './ui.ts';

/** What lies beside the data files and says how to read them: files, columns, words, licence, how to cite. */
export async function readmeOf(locale: Locale): Promise<string> {
  const { graphics, sources } = await storyNow();
  const say = wordings[locale];
  const head = headings[locale];
  const list = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([name, words]) => `  ${say.pair(name, words)}`);
  const words = <K extends string>(all: Readonly<Record<K, Readonly<Record<Locale, string>>>>) =>
    list((Object.keys(all) as K[]).map((name) => [name, all[name][locale]]));
  const source = Object.values(sources)[0]!;
  // A word that no file uses would only raise questions.
  const claims = Object.values(graphics).flatMap((graphic) => Object.values(graphic.claims));
  const found = <W>(all: readonly W[], used: (claim: Claim) => W | undefined) =>
    all.filter((word) => claims.some((claim) => used(claim) === word));
  return [
    `${ui.siteName[locale]} · ${ui.tagline[locale]}`,
    bylineOf(source, say),
    absolute(home(locale)),
    '',
    head.files,
    ...Object.entries(graphics).flatMap(([name, { table }]) => [
      `  ${table(say).caption}`,
      ...(['csv', 'json'] as const).map((format) => `    ${absolute(dataPath(locale, name, format))}`),
    ]),
    '',
    lines.csv[locale],
    lines.json[locale],
    '',
    head.columns,
    ...words(columns),
    '',
    head.forms,
    ...words(forms),
    '',
    head.units,
    ...words(units),
    '',
    head.kinds,
    ...list(
      found(attributionKinds, (claim) => claim.attribution.kind).map((kind) => [
        kind,
        `${say.kind(kind)}${say.bracket(kinds[kind][locale])}`,
      ]),
    ),
    '',
    head.statuses,
    ...list(found(statuses, ({ status }) => status).map((status) => [status, say.status(status)])),
    '',
    head.licence,
    `  ${licenceOf(Object.values(sources), say)}`,
    `  ${lines.licence[locale]}`,
    '',
    head.cite,
    `  ${lines.cite(ui.siteName[locale], say.pick(source.publisher), say.date(source.date), absolute(home(locale)))[locale]}`,
    '',
  ].join('\n');
}
