import papaparse from 'papaparse';
import { amountOf, type Claim, type Source } from '../model/claim.ts';
import type { Locale, Localized } from '../model/locale.ts';
import { sayFor } from '../model/say.ts';
import { figure } from '../model/table.ts';

/** A graphic's claims as others take them away: each with unit, bound, status, date, speaker and source. */
export interface Download {
  readonly locale: Locale;
  /** The graphic's name and its caption. */
  readonly graphic: string;
  readonly caption: string;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** Where the story stands, absolute. */
  readonly address: string;
  /** What a user must know: whose report, what is the site's own, what the columns hold. */
  readonly readme: string;
}

/** How a value is meant: the form in which the source gives it. */
function formOf(claim: Claim): string {
  const value = claim.value;
  if (!value) return '';
  if (value.from !== undefined) return 'range';
  return Object.keys(value)[0] ?? '';
}

function rowOf(download: Download, id: string, claim: Claim) {
  const say = sayFor(download.sources)[download.locale];
  const pick = (text: Localized | undefined) => (text ? say.pick(text) : '');
  return {
    claim: `${download.graphic}.${id}`,
    label: say.pick(claim.label),
    figure: figure(claim, say),
    form: formOf(claim),
    value: claim.value?.date ?? (claim.value && amountOf(claim.value)) ?? '',
    value_to: claim.value?.to ?? '',
    unit: claim.unit ?? '',
    hedge: pick(claim.hedge),
    status: claim.status ?? '',
    as_of: claim.asOf,
    attribution: claim.attribution.kind,
    according_to: say.attribution(claim),
    note: pick(claim.note),
    sources: claim.sources
      .map((source) => download.sources[source])
      .map((source) =>
        source ? `${say.pick(source.publisher)}, ${say.pick(source.title)}, ${source.date}` : '',
      )
      .join('; '),
    link: `${download.address}#claim-${download.graphic}.${id}`,
  };
}

/** A column of the table. */
export type Column = keyof ReturnType<typeof rowOf>;

/**
 * What a spreadsheet may run: a formula's first character, also in full width, which Chinese and Japanese Excel take
 * for the same, and after white space of any kind, which some take away; and what moves to another cell.
 */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * The claims as a table for spreadsheets: comma-separated (RFC 4180), in UTF-8 with the mark that Excel needs to
 * see it. Cells that a spreadsheet would run as a formula are made text with an apostrophe.
 */
export function toCsv(download: Download): string {
  const rows = Object.entries(download.claims).map(([id, claim]) => rowOf(download, id, claim));
  return `\uFEFF${papaparse.unparse(rows, { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

/** The claims for programs: values in base units, texts in every language, sources in full. */
export function toJson(download: Download): string {
  const { graphic, caption, claims, sources, address, readme, locale } = download;
  const used = new Set(Object.values(claims).flatMap((claim) => claim.sources));
  return `${JSON.stringify(
    {
      graphic,
      title: caption,
      language: locale,
      readme,
      address,
      claims,
      sources: Object.fromEntries(Object.entries(sources).filter(([id]) => used.has(id))),
    },
    null,
    2,
  )}\n`;
}
