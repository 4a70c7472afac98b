import { layout, type Frame, type Label, type Layout, type Mark } from '../model/layout.ts';

/** What is drawn first lies underneath. */
const order: readonly Mark['kind'][] = ['box', 'field', 'link', 'disc', 'label'];

/**
 * The picture of one scene out of all of a graphic's: a mark that the scene does not show waits, unseen, where the
 * nearest scene has it (the later one of two as near), so that it need not fly far when it is shown. Words that
 * change, or that would fly across the picture, leave and return instead: they are marks of their own.
 * @param names the scenes in the order in which they are told
 * @param marksOf the marks that a scene shows, by its place among the names
 */
export function oneOf<Name extends string>(
  names: readonly Name[],
  show: Name,
  marksOf: readonly (readonly Mark[])[],
  frame: Frame,
): Layout {
  const scenes = apart(marksOf, frame.small * 3);
  const now = names.indexOf(show);
  const nearest = names.map((_, i) => i).sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || b - a);
  const found = new Map<string, Mark>();
  for (const i of nearest)
    for (const mark of scenes[i]!)
      if (!found.has(mark.id)) found.set(mark.id, i === now ? mark : { ...mark, opacity: 0 });
  // The same order in every scene: as the marks first come up in the story.
  const ids = new Set(scenes.flatMap((marks) => marks.map(({ id }) => id)));
  const marks = [...ids].map((id) => found.get(id)!);
  return layout(
    frame,
    order.flatMap((kind) => marks.filter((mark) => mark.kind === kind)),
  );
}

/** Labels with other words, or farther away than `near`, than in the scenes before get ids of their own. */
function apart(scenes: readonly (readonly Mark[])[], near: number): Mark[][] {
  const versions = new Map<string, Label[]>();
  return scenes.map((marks) =>
    marks.map((mark) => {
      if (mark.kind !== 'label') return mark;
      const known = versions.get(mark.id) ?? [];
      versions.set(mark.id, known);
      const same = known.findIndex(
        (other) =>
          other.lines.join('\n') === mark.lines.join('\n') &&
          other.tone === mark.tone &&
          Math.hypot(other.x - mark.x, other.y - mark.y) <= near,
      );
      const version = same < 0 ? known.length : same;
      known[version] = mark;
      return version ? { ...mark, id: `${mark.id}~${version + 1}` } : mark;
    }),
  );
}
