/** An element with its properties, data and listeners set, and its children in it. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Partial<Omit<HTMLElementTagNameMap[T], 'dataset' | 'children'>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A button that does something when pressed. @param of what it leads to, to come back to it */
export function button(words: string, press: () => unknown, of = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: words, onclick: () => void press() });
  if (of) made.dataset.of = of;
  return made;
}
