import { layout, type Frame, type Layout, type Mark } from '../model/layout.ts';

/** What is drawn first lies underneath. */
const order: readonly Mark['kind'][] = ['box', 'field', 'link', 'disc', 'label'];

/**
 * The picture of one scene out of all of a graphic's: a mark that the scene does not show waits, unseen, where the
 * nearest scene has it (the later one of two as near), so that it need not fly far when it is shown.
 * @param names the scenes in the order in which they are told
 * @param marksOf the marks that a scene shows, by its place among the names
 */
export function oneOf<Name extends string>(
  names: readonly Name[],
  show: Name,
  marksOf: readonly (readonly Mark[])[],
  frame: Frame,
): Layout {
  const now = names.indexOf(show);
  const nearest = names.map((_, i) => i).sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || b - a);
  const found = new Map<string, Mark>();
  for (const i of nearest)
    for (const mark of marksOf[i]!)
      if (!found.has(mark.id)) found.set(mark.id, i === now ? mark : { ...mark, opacity: 0 });
  // The same order in every scene: as the marks first come up in the story.
  const ids = new Set(marksOf.flatMap((marks) => marks.map(({ id }) => id)));
  const marks = [...ids].map((id) => found.get(id)!);
  return layout(
    frame,
    order.flatMap((kind) => marks.filter((mark) => mark.kind === kind)),
  );
}
