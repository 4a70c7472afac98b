import type { Say } from '../../model/say.ts';
import { told } from '../script.ts';
import type { Facts } from './facts.ts';

/** The height of an embed, in pixels, in pages that do not listen to what it says of its own. */
export const embedHeight = 760;

/** A text as the value of an attribute in double quotes. */
const quoted = (text: string): string =>
  text.replace(/[&"<>]/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * The code that puts a graphic on another page. It needs no script and no style there.
 * @param address the embed's absolute address
 * @param title what the graphic shows, for readers who hear the page
 */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="${embedHeight}" frameborder="0" loading="lazy"></iframe>`;

/** A title and the remark that stands behind it in brackets: it is no part of the title. */
function remark(title: string): [title: string, remark: string] {
  const [, name, aside] = /^(.*?)\s*([(（].*[)）])?$/.exec(title)!;
  return [name!, aside ?? ''];
}

/** When the story came out and was last changed; nothing before it is published. */
function dates({ published, modified }: Facts, say: Say): string {
  if (!published) return '';
  const changed = modified && modified !== published ? say.date(modified) : '';
  if (say.locale === 'en') return say.date(published) + (changed && `, updated ${changed}`);
  return say.date(published) + (changed && told`（${changed}更新）`);
}

/**
 * A citation for a list of references: site, what is cited, date, the report that it retells, link.
 * @param title of the step or table
 * @param link absolute
 * @param accessed the day of access (YYYY-MM-DD), where the reader wants it in
 */
export function fullCitation(facts: Facts, title: string, link: string, say: Say, accessed?: string): string {
  const { site, source } = facts;
  const when = dates(facts, say);
  const [name, aside] = remark(source.title);
  if (say.locale === 'en') {
    const head = [`“${title},” ${site}`, when].filter(Boolean).join(', ');
    const report = [
      `${source.publisher}, “${name}${aside ? `” ${aside}` : '”'}`,
      ...source.authors,
      say.date(source.date),
    ].join(', ');
    const end = accessed ? `${link} (accessed ${say.date(accessed)})` : link;
    return `${head}. An independent retelling of ${report}. ${source.url ? `${source.url}. ` : ''}${end}`;
  }
  const head = [told`《${site}》：“${title}”`, when].filter(Boolean).join('，');
  const report = [`${source.publisher}《${name}》${aside}`, ...source.authors, say.date(source.date)].join(
    '，',
  );
  const end = accessed ? told`${link}（${say.date(accessed)}访问）` : link;
  return told`${head}。独立重述自${report}。${source.url ? `${source.url} ` : ''}${end}`;
}

/** A citation for a caption or a sentence: site, report and link. */
export function shortCitation({ site, source }: Facts, link: string, say: Say): string {
  const when = say.date(source.date);
  return say.locale === 'en'
    ? `${site}, after ${source.publisher} (${when}), ${link}`
    : told`《${site}》，据${source.publisher}（${when}）报道，${link}`;
}
