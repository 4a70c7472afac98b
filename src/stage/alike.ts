import { figure, markOf, shownOf, type Drawing, type Drawn } from '../graphics/figure.ts';
import type { Layout, Mark } from '../model/layout.ts';

/** Keeps an <svg> in the page alike to the picture it is to show, touching only what differs. */

/** An element in the page and what it was made from. */
interface Live {
  readonly node: SVGElement;
  drawn: Drawn;
  children: Live[];
}

function make(drawn: Drawn): Live {
  const node = document.createElementNS('http://www.w3.org/2000/svg', drawn.tag);
  const live: Live = { node, drawn: { ...drawn, attributes: {}, content: [] }, children: [] };
  update(live, drawn);
  return live;
}

/** What is there already, changed, where it is such an element; otherwise another. */
function alike(known: Live | undefined, drawn: Drawn): Live {
  if (known?.drawn.tag !== drawn.tag) return make(drawn);
  update(known, drawn);
  return known;
}

function update(live: Live, drawn: Drawn): void {
  const { node, drawn: before } = live;
  const { attributes, content } = drawn;
  for (const name in { ...before.attributes, ...attributes }) {
    const value = attributes[name];
    if (value === before.attributes[name] || name === 'xmlns') continue;
    if (value === undefined) node.removeAttribute(name);
    else node.setAttribute(name, String(value));
  }
  live.drawn = drawn;
  if (content === before.content) return;
  // Words are no child that is looked after.
  if (typeof before.content === 'string') node.textContent = '';
  if (typeof content === 'string') {
    node.textContent = content;
    live.children = [];
    return;
  }
  const children = content.map((child, i) => alike(live.children[i], child));
  for (const { node: gone } of live.children.splice(content.length)) gone.remove();
  children.forEach((child, i) => {
    const old = live.children[i]?.node;
    if (old !== child.node) old ? old.replaceWith(child.node) : node.append(child.node);
  });
  live.children = children;
}

/**
 * Draws a picture at the end of an element.
 * @returns what draws another picture of the same graphic in its place; marks that are the same objects as before
 *   are not looked at
 */
export function drawInto(target: Element, first: Layout, drawing: Drawing): (layout: Layout) => void {
  const { node } = make(figure({ ...first, marks: [] }, drawing));
  let shown = new Map<string, { mark: Mark; live: Live }>();
  const draw = (layout: Layout) => {
    const next: typeof shown = new Map();
    const marks = shownOf(layout);
    const staying = new Set(marks.map(({ id }) => id));
    // Gone before the others are looked at: whatever were moved past them would have to be laid out anew.
    for (const [id, { live }] of shown) if (!staying.has(id)) live.node.remove();
    // Before the first mark stands what every picture has.
    let last: Element = node.firstElementChild!;
    for (const mark of marks) {
      const known = shown.get(mark.id);
      const live = known?.mark === mark ? known.live : alike(known?.live, markOf(mark, drawing));
      next.set(mark.id, { mark, live });
      if (known && known.live !== live) known.live.node.remove();
      if (last.nextSibling !== live.node) last.after(live.node);
      last = live.node;
    }
    shown = next;
  };
  draw(first);
  target.append(node);
  return draw;
}
