import type { Locale } from '../model/locale.ts';
import { storyNow } from './editions.ts';
import { embedPath } from './routes.ts';

/** Embedded graphics that are kept as they were on the day of a publication. */

/** The day of the publication that is being made, whose pages are kept as they are. */
export const frozenDate = (): string | undefined => process.env['FREEZE_DATE'] || undefined;

/** The last day of which graphics are kept, and which. */
export interface Kept {
  readonly date: string;
  readonly graphics: readonly string[];
}

/**
 * The graphics that readers can take along as they are now published.
 * @returns nothing when nothing is published yet
 */
export async function keptNow(locale: Locale): Promise<Kept | undefined> {
  const { graphics, sections, past } = await storyNow();
  const shown = new Set(sections.flatMap(({ steps }) => steps.map(({ graphic }) => graphic)));
  const names = Object.keys(graphics).filter((name) => shown.has(name));
  const making = frozenDate();
  if (making) return { date: making, graphics: names };
  const last = past.record.publications.at(-1);
  if (!last?.frozen) return undefined;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const { date, frozen } = last;
  const page = (name: string) => `${embedPath(locale, name, date).slice(base.length + 1)}index.html`;
  return { date, graphics: names.filter((name) => frozen.includes(page(name))) };
}
