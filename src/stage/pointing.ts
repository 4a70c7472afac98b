/** Listens for a reader who points at, taps or focuses something that shows a claim, and brings its details. */

const details = () => import('../interactive/details/details.ts');

const claimOf = (target: EventTarget | null): HTMLElement | undefined => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-claim]') : null;
  return element ?? undefined;
};

/** The smallest mark around a point: between the squares of a field, or inside an outline, one still means it. */
function markAt({ clientX: x, clientY: y, target }: MouseEvent): HTMLElement | undefined {
  const stage = target instanceof Element ? target.closest('.stage') : null;
  let found: HTMLElement | undefined;
  let smallest = Infinity;
  for (const mark of stage?.querySelectorAll<HTMLElement>('[data-claim]') ?? []) {
    const { left, right, top, bottom, width, height } = mark.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom || width * height >= smallest) continue;
    smallest = width * height;
    found = mark;
  }
  return found;
}

export function listenForPointing(): void {
  let wanted: string | undefined;
  const ask = async (element: HTMLElement, from?: HTMLElement) => {
    wanted = element.dataset.claim!;
    const claim = wanted;
    const { show } = await details();
    // The reader may have moved on while the file was on its way.
    if (wanted === claim) show(claim, from);
  };
  document.addEventListener('click', (event) => {
    const element = claimOf(event.target) ?? markAt(event);
    if (!element) return;
    // A link to the table leads there where scripts do not run; here its details come to the reader.
    if (element.matches('a')) event.preventDefault();
    void ask(element, element.matches('a') ? element : undefined);
  });
  document.addEventListener('pointerover', (event) => {
    const element = claimOf(event.target);
    if (event.pointerType === 'mouse' && element?.closest('.stage')) void ask(element);
  });
  document.addEventListener('focusin', (event) => {
    const element = claimOf(event.target);
    if (element?.matches('a:focus-visible')) void ask(element, element);
  });
}
