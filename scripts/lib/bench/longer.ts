/** A story made longer, to see what its length costs: each chapter tells its steps several times over. */

/** What tells a step's copies apart, in their ids and at the end of their headings: cards with other words are others. */
const mark = (copy: number): string => String.fromCharCode('a'.charCodeAt(0) + copy);

/** The module that takes the place of a story's structure; the story's own stands beside it as once.ts. */
export const longerStory = (times: number): string => `import once from './once.ts';

export default {
  ...once,
  sections: once.sections.map((section) => ({
    ...section,
    steps: ${JSON.stringify(Array.from({ length: times }, (_, i) => (i ? `-${mark(i)}` : '')))}.flatMap((end) =>
      section.steps.map((step) => ({ ...step, id: step.id + end })),
    ),
  })),
};
`;

/**
 * An article whose chapters tell their passages several times; the end note, which comes last, stays as it is.
 * @param text Markdown, as the story's articles are written
 */
export function longerArticle(text: string, times: number): string {
  const [head = '', ...chapters] = text.split(/^(?=## )/m);
  // A chapter's head may have variants: the passages stand below the last of them.
  const notes = chapters.pop() ?? '';
  const longer = chapters.map((chapter) => {
    const start = chapter.search(/^### /m);
    if (start < 0) return chapter;
    const passages = chapter.slice(start).trimEnd();
    const copies = Array.from({ length: times }, (_, i) => (i ? copyOf(passages, mark(i)) : passages));
    return `${chapter.slice(0, start)}${copies.join('\n\n')}\n\n`;
  });
  return [head, ...longer, notes].join('');
}

const copyOf = (passages: string, end: string): string =>
  passages
    .replace(/^(### .*?) ?\{#([\w-]+)/gm, (_, title: string, id: string) => `${title}${end} {#${id}-${end}`)
    .replace(/guess="([\w-]+)"/g, (_, id: string) => `guess="${id}-${end}"`);
