import type { Edition } from '../model/edition.ts';

/** The blocks of an edition in the order in which they are told, each with its chapter and an id of its own. */
export const blocksOf = ({ sections }: Edition) =>
  sections.flatMap((section) =>
    section.blocks.map((block, i) => ({ section: section.id, id: `${section.id}-${i + 1}`, ...block })),
  );
