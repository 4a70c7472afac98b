import { words } from './words.ts';

/**
 * The marks of a picture that show a claim, for keyboards and screen readers: a toolbar over each running
 * picture with a button on each claim's marks. One tab stop a picture; arrow keys go from mark to mark.
 */

/** Events of a focus that the page moved itself. */
const quiet = new WeakSet<Event>();

/** Whether the page moved the focus itself: that is no asking for details. */
export const isQuiet = (event: Event): boolean => quiet.has(event);

/** Moves the focus without asking for what it comes to. */
export function focusQuietly(element: HTMLElement): void {
  const note = (event: Event) => quiet.add(event);
  addEventListener('focusin', note, true);
  element.focus({ preventScroll: true });
  removeEventListener('focusin', note, true);
}

/** What a claim's row in the chapter's table says, as pairs of column and cell, without the empty ones. */
export function labelled(claim: string): [string, string][] | null {
  const row = document.getElementById(`claim-${claim}`);
  const heads = row?.closest('table')?.querySelectorAll('thead th');
  return (
    row &&
    [...row.children].flatMap((cell, i): [string, string][] => {
      // A claim's history is a list: a line each.
      const lines = [...cell.querySelectorAll('li')].map((line) => line.textContent);
      const text = lines.join('\n') || cell.textContent;
      return text === '—' ? [] : [[heads?.[i]?.textContent ?? '', text]];
    })
  );
}

const frameOf = (stage: Element) =>
  [...stage.querySelectorAll<HTMLElement>('.frame')].find((frame) => frame.offsetWidth > 0);

/** The marks on the screen that show a claim. */
export const markOf = (claim: string): Element[] =>
  [...document.querySelectorAll(`.stage g[data-claim="${CSS.escape(claim)}"]`)].filter(
    (mark) => mark.getBoundingClientRect().width > 0,
  );

/** The smallest mark around a point: between the squares of a field, or inside an outline, one still means it. */
export function markAt({ clientX: x, clientY: y, target }: MouseEvent): HTMLElement | undefined {
  const stage = target instanceof Element ? target.closest('.stage') : null;
  let found: HTMLElement | undefined;
  let smallest = Infinity;
  for (const mark of stage?.querySelectorAll<HTMLElement>('g[data-claim]') ?? []) {
    const { left, right, top, bottom, width, height } = mark.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom || width * height >= smallest) continue;
    smallest = width * height;
    found = mark;
  }
  return found;
}

const bars = new Map<Element, HTMLElement>();

/** Gives every running picture its toolbar, now and as further ones start. */
export function watchMarks(): void {
  const give = (block: Element) => {
    const stage = block.querySelector('.stage')!;
    if (!bars.has(stage)) bars.set(stage, toolbar(stage));
    refresh(stage);
  };
  document.addEventListener('staged', ({ target }) => give(target as Element));
  for (const block of document.querySelectorAll('.staged')) give(block);
}

function toolbar(stage: Element): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'marks';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words('marks'));
  bar.addEventListener('keydown', (event) => {
    const buttons = [...bar.children] as HTMLElement[];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const last = buttons.length - 1;
    const next = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at ? at - 1 : last,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    buttons[next]?.focus({ preventScroll: true });
  });
  bar.addEventListener('focusin', ({ target }) => {
    for (const button of bar.children) button.setAttribute('tabindex', button === target ? '0' : '-1');
    lay(stage);
  });
  stage.append(bar);
  // A picture that moves on has other marks; while it moves, only attributes change.
  let rest = 0;
  new MutationObserver((changes) => {
    if (changes.every(({ target }) => bar.contains(target))) return;
    clearTimeout(rest);
    rest = window.setTimeout(() => refresh(stage), 50);
  }).observe(stage, { childList: true, subtree: true });
  return bar;
}

/** One button for each claim of the picture that is shown, in the picture's order; the focus stays where it can. */
function refresh(stage: Element): void {
  const bar = bars.get(stage)!;
  const running = stage.parentElement!.matches('.staged');
  const claims = new Set(
    [...((running && frameOf(stage)?.querySelectorAll<HTMLElement>('g[data-claim]')) || [])].map(
      (mark) => mark.dataset.claim!,
    ),
  );
  const known = new Map([...bar.children].map((button) => [(button as HTMLElement).dataset.claim, button]));
  const focused = bar.contains(document.activeElement) ? document.activeElement : undefined;
  const buttons = [...claims].flatMap((claim) => {
    const facts = labelled(claim);
    if (!facts) return [];
    const button = known.get(claim) ?? document.createElement('button');
    button.setAttribute('type', 'button');
    button.setAttribute('data-claim', claim);
    // The name and the figure; who says so, and since when, is the panel's to tell.
    button.setAttribute(
      'aria-label',
      facts
        .slice(0, 2)
        .map(([, value]) => value)
        .join(' · '),
    );
    return [button as HTMLElement];
  });
  const stop =
    buttons.find((button) => button.tabIndex === 0 && known.has(button.dataset.claim)) ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  bar.hidden = !buttons.length;
  if (buttons.length !== bar.children.length || buttons.some((button, i) => button !== bar.children[i]))
    bar.replaceChildren(...buttons);
  const next = buttons.includes(focused as HTMLElement) ? (focused as HTMLElement) : stop;
  if (focused && next && document.activeElement !== focused) focusQuietly(next);
  lay(stage);
}

/** Lays each button on the first of its claim's marks, as shares of the picture's place. */
function lay(stage: Element): void {
  const outer = stage.getBoundingClientRect();
  const frame = frameOf(stage);
  const share = (n: number, of: number) => `${(100 * n) / of}%`;
  const buttons = [...(bars.get(stage)!.children as HTMLCollectionOf<HTMLElement>)];
  // All places are read before the first is written, or the browser would lay the page out for each.
  const places = buttons.map((button) =>
    frame?.querySelector(`g[data-claim="${CSS.escape(button.dataset.claim!)}"]`)?.getBoundingClientRect(),
  );
  for (const [i, button] of buttons.entries()) {
    const place = places[i];
    if (!place) continue;
    const { left, top, width, height } = place;
    button.style.left = share(left - outer.left, outer.width);
    button.style.top = share(top - outer.top, outer.height);
    button.style.width = share(width, outer.width);
    button.style.height = share(height, outer.height);
  }
}
