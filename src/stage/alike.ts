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
  if (typeof content === 'string') {
    node.textContent = content;
    live.children = [];
    return;
  }
  const children = content.map((child, i) => {
    const known = live.children[i];
    if (known?.drawn.tag !== child.tag) return make(child);
    update(known, child);
    return known;
  });
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
    // Before the first mark stands what every picture has.
    let last: Element = node.firstElementChild!;
    for (const mark of shownOf(layout)) {
      const known = shown.get(mark.id);
      if (known && known.mark !== mark) update(known.live, markOf(mark, drawing));
      const live = known?.live ?? make(markOf(mark, drawing));
      next.set(mark.id, { mark, live });
      if (last.nextSibling !== live.node) last.after(live.node);
      last = live.node;
    }
    for (const [id, { live }] of shown) if (!next.has(id)) live.node.remove();
    shown = next;
  };
  draw(first);
  target.append(node);
  return draw;
}
