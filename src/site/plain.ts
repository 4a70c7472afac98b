import type { Edition } from '../model/edition.ts';
import { published, type Published } from '../model/locale.ts';
import { say as wordings } from '../model/say.ts';
import { absolute, dataPath, home, stepPath } from './routes.ts';
import { bylineOf, converted, editionName, notConverted, ui } from './ui.ts';

/**
 * The article as plain text in Markdown, with its figures and who vouches for them: for programs that read pages
 * (llmstxt.org), and for whoever wants the words alone.
 */
export function plainEdition(edition: Edition): string {
  const { locale, tag } = edition;
  const say = wordings[locale];
  const lines: string[] = [
    `# ${edition.title}`,
    '',
    `> ${edition.description}`,
    '',
    ...(edition.notice ? [`**${edition.notice.title}**`, ''] : []),
    bylineOf(edition.sources[0]!, say),
    absolute(home(tag)),
    ...(tag === 'zh-Hant' ? ['', converted + notConverted] : []),
    '',
    ...edition.lead.flatMap((paragraph) => [paragraph, '']),
  ];
  for (const section of edition.sections) {
    lines.push(`## ${section.title}`, '', ...section.paragraphs.flatMap((paragraph) => [paragraph, '']));
    for (const step of section.blocks.flatMap((block) => block.steps)) {
      lines.push(`### ${step.title}`, '', absolute(stepPath(tag, step.id)), '');
      lines.push(...step.paragraphs.flatMap((paragraph) => [paragraph, '']));
      lines.push(say.pair(ui.picture[locale], step.alt), '');
      for (const cite of step.cites) {
        const items = cite.items.map(({ label, figure }) => (figure ? say.pair(label, figure) : label));
        const head = [cite.kind, cite.status, cite.by, `${ui.asOf[locale]} ${cite.asOf}`].filter(Boolean);
        lines.push(`- ${head.join(' · ')} · ${items.join(locale === 'en' ? '; ' : '；')}`);
      }
      if (step.cites.length) lines.push('');
    }
    for (const { table, graphic } of section.tables) {
      const row = (cells: readonly string[]) =>
        `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      lines.push(`#### ${table.caption}`, '', row(table.columns), row(table.columns.map(() => '---')));
      lines.push(...table.rows.map(row), '', absolute(dataPath(locale, graphic, 'csv')), '');
    }
  }
  lines.push(`## ${edition.notes.title}`, '');
  for (const part of edition.notes.parts)
    lines.push(`### ${part.title}`, '', ...part.paragraphs.flatMap((paragraph) => [paragraph, '']));
  for (const other of published.filter((candidate) => candidate !== tag))
    lines.push(`[${editionName(other, tag)}](${absolute(plainPath(other))})`, '');
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** Where the plain edition stands: at the root for the first language, as programs expect. */
export const plainPath = (tag: Published): string => `${home(tag)}llms.txt`;
