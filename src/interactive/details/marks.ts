import { idle } from '../../stage/idle.ts';
import { restedFor } from '../../stage/rest.ts';
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
  [...document.querySelectorAll(`.stage svg [data-claim="${CSS.escape(claim)}"]`)].filter(
    (mark) => mark.getBoundingClientRect().width > 0,
  );

/** The smallest mark around a point: between the squares of a field, or inside an outline, one still means it. */
export function markAt({ clientX: x, clientY: y, target }: MouseEvent): HTMLElement | undefined {
  const stage = target instanceof Element ? target.closest('.stage') : null;
  let found: HTMLElement | undefined;
  let smallest = Infinity;
  for (const mark of stage?.querySelectorAll<HTMLElement>('svg [data-claim]') ?? []) {
    const { left, right, top, bottom, width, height } = mark.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom || width * height >= smallest) continue;
    smallest = width * height;
    found = mark;
  }
  return found;
}

const bars = new Map<Element, HTMLElement>();

/** Gives every running picture its toolbar when it comes near, or all when the keyboard may go there. */
export function watchMarks(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        refreshSoon(target);
      }
    },
    { rootMargin: '100% 0px' },
  );
  const give = (block: Element) => {
    const stage = block.querySelector('.stage')!;
    if (bars.has(stage)) return refreshSoon(stage);
    waiting.set(stage, 0);
    near.observe(stage);
  };
  document.addEventListener('staged', ({ target }) => give(target as Element));
  const isTab = ({ key }: KeyboardEvent) => key === 'Tab';
  addEventListener('keydown', (event) => isTab(event) && [...waiting.keys()].forEach(refresh), true);
  for (const block of document.querySelectorAll('.staged')) give(block);
}

function toolbar(stage: Element): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'marks';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words('marks'));
  bar.id = `marks-${stage.parentElement!.dataset.block}`;
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
  bars.set(stage, bar);
  // A picture that moves on has other marks; while it moves, only attributes change.
  new MutationObserver((changes) => {
    if (!changes.every(({ target }) => bar.contains(target))) refreshSoon(stage);
  }).observe(stage, { childList: true, subtree: true });
  return bar;
}

/** Pictures that have changed since their buttons were made, each with the timer that will make them, if it is near. */
const waiting = new Map<Element, number>();

/**
 * Once a picture and the page have been at rest for a while: a reader who scrolls on has no use for its buttons.
 * Pictures that started together get theirs one after the other.
 */
function refreshSoon(stage: Element): void {
  clearTimeout(waiting.get(stage));
  const due = () => {
    if (restedFor() < 400) return refreshSoon(stage);
    idle(() => waiting.has(stage) && refresh(stage), 400);
  };
  waiting.set(stage, window.setTimeout(due, 800));
}

/** The picture's first mark of each claim, in the picture's order; none where no picture runs. */
function marksOf(stage: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  if (!stage.parentElement!.matches('.staged')) return found;
  for (const mark of frameOf(stage)?.querySelectorAll<HTMLElement>('svg [data-claim]') ?? [])
    if (!found.has(mark.dataset.claim!)) found.set(mark.dataset.claim!, mark);
  return found;
}

type Share = Readonly<Record<'left' | 'top' | 'width' | 'height', string>>;

/** Where marks lie, as shares of the picture's place. */
function placesOf(stage: Element, marks: ReadonlyMap<string, Element>): Map<string, Share> {
  const outer = stage.getBoundingClientRect();
  const share = (n: number, of: number) => `${(100 * n) / of}%`;
  return new Map(
    [...marks].map(([claim, mark]) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const place = {
        left: share(left - outer.left, outer.width),
        top: share(top - outer.top, outer.height),
        width: share(width, outer.width),
        height: share(height, outer.height),
      };
      return [claim, place];
    }),
  );
}

/**
 * The stage stands before all its steps; read from top to bottom, the marks belong to the step whose picture they are
 * in, after its words.
 */
function giveToStep(stage: Element, bar: HTMLElement): void {
  stage.parentElement!.querySelector('[aria-owns]')?.removeAttribute('aria-owns');
  const { shows } = (stage as HTMLElement).dataset;
  if (shows) document.getElementById(shows)?.setAttribute('aria-owns', bar.id);
}

/** One button for each claim of the picture that is shown, in the picture's order; the focus stays where it can. */
function refresh(stage: Element): void {
  const bar = bars.get(stage) ?? toolbar(stage);
  clearTimeout(waiting.get(stage));
  waiting.delete(stage);
  // All places are read before anything is written, or the browser would lay the page out again for each.
  const marks = marksOf(stage);
  const places = placesOf(stage, marks);
  const known = new Map([...bar.children].map((button) => [(button as HTMLElement).dataset.claim, button]));
  const focused = bar.contains(document.activeElement) ? document.activeElement : undefined;
  const buttons = [...marks.keys()].flatMap((claim) => {
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
  lay(stage, places);
  giveToStep(stage, bar);
}

/** Lays each button on the first of its claim's marks. */
function lay(stage: Element, places = placesOf(stage, marksOf(stage))): void {
  for (const button of bars.get(stage)!.children as HTMLCollectionOf<HTMLElement>)
    Object.assign(button.style, places.get(button.dataset.claim!));
}
