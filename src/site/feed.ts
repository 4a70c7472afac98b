import type { Edition } from '../model/edition.ts';
import { absolute, home } from './routes.ts';

/** What a feed's reader is told: that the story appeared, and every correction and update of it since. */
export function feedItems(edition: Edition) {
  const address = absolute(home(edition.tag));
  return [
    ...edition.corrections.map(({ id, kindWord, label, date, text }) => ({
      title: `${kindWord} · ${label}`,
      link: `${address}#${id}`,
      pubDate: new Date(`${date}T00:00:00Z`),
      description: text,
    })),
    {
      title: edition.title,
      link: address,
      description: edition.lead.join('\n'),
      // A story that is not out yet has no day.
      ...(edition.published && { pubDate: new Date(`${edition.published}T00:00:00Z`) }),
    },
  ];
}
