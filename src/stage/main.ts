import { Block, frameNow, isFlat, onFrameChange } from './block.ts';
import { bringCounter } from './counter.ts';
import { replyToGuesses } from './guess.ts';
import { afterFrame } from './idle.ts';
import { layOutAll, layOutLate } from './late.ts';
import { motionSwitch, moves } from './motion.ts';
import { placeOutside, returnTo, type Place } from './outside.ts';
import { bringDetails, listenForPointing } from './pointing.ts';
import { watchSteps, type Watch } from './steps.ts';
import { whileArriving } from './arriving.ts';

/**
 * Sets the page in motion. What is shown follows from one number alone, the step that the reader is at: blocks
 * before it show their last picture, blocks after it their first. So reload, jump, back and scrolling up are right.
 */

const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
let story: HTMLElement;
let blocks: readonly Block[] = [];
let steps: readonly HTMLElement[] = [];
/** The links of the rail, each with its chapter's steps. */
let chapters: { readonly link: HTMLAnchorElement; readonly own: readonly number[]; done?: number }[] = [];
let languages: readonly HTMLAnchorElement[] = [];
let up: HTMLButtonElement | undefined;
let down: HTMLButtonElement | undefined;

/** Takes up what the document has of the story by now; what runs already goes on. */
function takeUp(elements: readonly HTMLElement[]): void {
  story = document.getElementById('story')!;
  const known = new Map(blocks.map((block) => [block.element, block]));
  blocks = elements.map((element) => known.get(element) ?? new Block(element));
  steps = blocks.flatMap((block) => block.steps);
  chapters = all<HTMLAnchorElement>('.rail a').map((link) => {
    const chapter = document.getElementById(link.hash.slice(1));
    return { link, own: steps.flatMap((step, i) => (chapter?.contains(step) ? [i] : [])) };
  });
  languages = all<HTMLAnchorElement>('[data-language]');
  [up, down] = all<HTMLButtonElement>('.walk button');
}

/** Whether the whole document is there. */
let whole = false;
let current = -1;
/** When the reader came to the current step. */
let since = -Infinity;
/** The step that the address names. */
let named = -1;
const sharing = () => import('../interactive/share/share.ts');
/** The claim or the table that the address quotes, until it is shown. */
let quoted = '';

/** While the window changes its size, the step at which the reader was before it did. */
let held: number | undefined;
/** Where the page rested last, if that is outside the steps. */
let place: Place | undefined;
let watch: Watch | undefined;

/** Whoever passes a step quicker, in milliseconds, does not read it, and would see the beginnings of motions alone. */
const passing = 1000;

function enter(index: number): void {
  if (index === current || held !== undefined) return;
  const now = performance.now();
  const moving = moves() && current !== -1 && now - since > passing;
  current = index;
  since = now;
  let first = 0;
  for (const block of blocks) {
    block.show(Math.min(Math.max(index - first, 0), block.steps.length - 1), moving);
    first += block.steps.length;
  }
  document.dispatchEvent(new Event('step'));
  // Details take their words from the tables, and stand at the end of the page.
  if (index >= 0 && whole) bringDetails().catch(() => undefined);
  if (quoted && steps[index]?.id === story.dataset.at) quote(steps[index]);
  rail(index);
  if (up) up.disabled = index < 0;
  if (down) down.disabled = index >= steps.length - 1;
}

/**
 * The address names the step at which the page rests, here and in the links to the other editions: each step has a
 * page of its own.
 */
function address(): void {
  const step = steps[current];
  const place = step ? `s/${step.id}/` : '';
  for (const link of languages) link.href = link.dataset.language! + place;
  // Until the page has loaded, the browser may still be on its way to the address it was asked for.
  if (document.readyState !== 'complete' || current === named) return;
  try {
    history.replaceState(history.state, '', story.dataset.home! + place + location.search);
    named = current;
  } catch {
    // Safari allows a hundred changes in half a minute; the next step tries again.
  }
}

function rested(): void {
  address();
  // While the window changes its size, the page stands where its reader never went.
  if (held === undefined) place = placeOutside(line);
}

/** How far one is in each chapter. */
function rail(index: number): void {
  for (const chapter of chapters) {
    const { link, own } = chapter;
    const done = own.filter((i) => i <= index).length / Math.max(1, own.length);
    // Most chapters stay as they are at each step; a browser would style them anew all the same.
    if (done !== chapter.done) link.style.setProperty('--done', String((chapter.done = done)));
    const isHere = own.includes(index);
    if (isHere === link.hasAttribute('aria-current')) continue;
    if (isHere) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Where a step's top has to pass for its words to be about to be read. */
function line(): number {
  const height = document.querySelector<HTMLElement>('.stage')?.offsetHeight ?? 0;
  return frameNow() === 'wide' ? innerHeight * 0.45 : Math.max(60, innerHeight * 0.85 - height);
}

/** Brings a step where it is read: at its own place on the page, with its picture. */
function goTo(index: number): void {
  const step = steps[index];
  const behavior = moves() ? 'smooth' : 'auto';
  if (step) step.scrollIntoView({ behavior, block: 'start' });
  else scrollTo({ top: 0, behavior });
}

let aim = 0;
let aimed = -Infinity;

/** One step on or back; quick presses add up, though the page is still on its way. */
function walk(by: number): void {
  const now = performance.now();
  const from = now - aimed < 1000 ? aim : current;
  aim = Math.max(-1, Math.min(steps.length - 1, from + by));
  aimed = now;
  layOutAll();
  goTo(aim);
}

/** Shows what the address quotes, once: at the step that it names, or in its table. */
function quote(step?: HTMLElement): void {
  const id = quoted;
  quoted = '';
  void sharing().then(({ quote }) => quote(id, step));
}

/**
 * Passing on is fetched when it is asked for: by a press on a share button, or by selecting words, which may hold
 * a figure. If it does not come, plain links stand in the button's place.
 */
function listenForSharing(): void {
  for (const button of all<HTMLButtonElement>('.pass-on')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const links = () => linksInstead(button);
      // What stays away fails, too.
      const late = setTimeout(links, 4000);
      sharing()
        .then(({ share }) => {
          if (!button.hidden) share(button);
        })
        .catch(links)
        .finally(() => clearTimeout(late));
    });
  }
  document.addEventListener('selectionchange', () => {
    if (!getSelection()!.isCollapsed)
      sharing().then(
        ({ offer }) => offer(),
        () => undefined,
      );
  });
}

/** The plain links in a share button's place, and the focus with them. */
function linksInstead(button: HTMLButtonElement): void {
  const had = document.activeElement === button;
  button.hidden = true;
  if (had) button.parentElement!.querySelector('a')?.focus();
}

/** Opens at the step that the address names; a reload or a step back keeps the place the browser remembers. */
function arrive(): void {
  quoted = story.dataset.quoted || (/^#(claim|data)-/.test(location.hash) && location.hash.slice(1)) || '';
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry && entry.type !== 'navigate') quoted = '';
  else {
    const id = (!quoted && location.hash.slice(1)) || story.dataset.at;
    if (id) document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
    else if (quoted) quote();
  }
}

function startNear(): void {
  if (!('IntersectionObserver' in window)) return;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        blocks.find((block) => block.element === target)!.start();
      }
    },
    { rootMargin: '100% 0px' },
  );
  for (const block of blocks) observer.observe(block.element);
}

/** On paper every picture is drawn and every table is open. */
function listenForPrinting(): void {
  addEventListener('beforeprint', () => {
    for (const block of blocks) block.print();
    const closed = all<HTMLDetailsElement>('details:not([open])');
    for (const table of closed) table.open = true;
    addEventListener('afterprint', () => closed.forEach((table) => (table.open = false)), { once: true });
  });
}

/** A header that its text, made larger, pushes into more rows gives its place up to the story. */
function watchHeader(): void {
  const header = document.querySelector<HTMLElement>('.header');
  if (!header || !('ResizeObserver' in window)) return;
  const size = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
  new ResizeObserver(() => header.classList.toggle('tall', header.offsetHeight > 4 * size())).observe(header);
}

/** The words of a link are found where the picture does not cover them (stage.css); nothing later is moved for it. */
function forgetCited(): void {
  const { classList } = document.documentElement;
  if (!classList.contains('cited')) return;
  const forget = () => classList.remove('cited');
  for (const type of ['pointerdown', 'wheel', 'keydown'])
    addEventListener(type, forget, { capture: true, once: true, passive: true });
}

/** Keeps the story for reading offline, when all else is done; not where data is dear. */
function keepOffline(): void {
  const { worker } = story.dataset;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!worker || !('serviceWorker' in navigator) || connection?.saveData) return;
  navigator.serviceWorker.register(worker).catch(() => undefined);
}

/** Watches where the reader is, from the first time on. */
function follow(): Watch {
  // What the page itself did until now is done here (land.ts).
  if (!watch) document.dispatchEvent(new Event('taken'));
  return (watch ??= watchSteps(() => steps, line, enter, rested));
}

/**
 * The first picture follows its reader while the rest of the page is still on its way: most of what one waits for on
 * a slow phone is the story's end, which nobody reads yet.
 */
function startEarly(first: HTMLElement): void {
  takeUp([first]);
  // What the server drew is pinned by now (land.ts), and is the first step's picture: it need run only to move.
  afterFrame(() => inTurn(follow, () => blocks[0]!.start()));
}

function start(): void {
  whole = true;
  takeUp(all('.block'));
  // Once loaded, the address may follow a reader who was quicker than the scripts.
  addEventListener('load', () => {
    const step = steps[current];
    if (step && (!location.hash || location.hash === `#${step.id}`)) address();
  });
  onFrameChange(() => {
    const step = steps[held ?? current];
    for (const block of blocks)
      if (block.started || block.element.classList.contains('staged')) block.start();
    for (const block of blocks) if (!isFlat() && !block.started) block.start();
    // The page has another shape now: the reader stays with the step, or with what is read outside the steps.
    if (place) returnTo(place);
    else step?.scrollIntoView({ behavior: 'instant' });
  });
  arrive();
  // The story's end has only just been read: not in the same turn with laying it out.
  afterFrame(() => inTurn(...startings));
}

/** What sets the whole page going, one thing after another. */
const startings: readonly (() => void)[] = [
  () => {
    watch?.renew();
    holdWhileResized(follow().settle);
  },
  // Where the reader is, or the first: it need not be seen to be near.
  () => (blocks.find(({ steps: own }) => own.includes(steps[current]!)) ?? blocks[0])?.start(),
  () => current >= 0 && bringDetails().catch(() => undefined),
  startNear,
  listenForWalking,
  listenForPointing,
  listenForPrinting,
  listenForSharing,
  watchHeader,
  forgetCited,
  replyToGuesses,
  bringCounter,
  // Running pictures need no stills: those that are not yet near would be fetched as the reader comes to them.
  () => layOutLate([...blocks.map((block) => () => block.started || block.start()), keepOffline]),
];

/**
 * Holds the reader's step until a window of another width has its new shape: until then, where the page stands is a
 * place among other steps.
 * @param settle enters the step at which the page rests
 */
function holdWhileResized(settle: () => void): void {
  let width = innerWidth;
  let release = 0;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    held ??= current;
    cancelAnimationFrame(release);
    // This frame lays the page out, in the next it is seen where the steps are.
    release = requestAnimationFrame(() => {
      release = requestAnimationFrame(() => {
        held = undefined;
        settle();
      });
    });
  });
}

/** One thing after another, each in a turn of its own: a press or a frame has to wait for one of them alone. */
function inTurn(...all: readonly (() => void)[]): void {
  const [first, ...rest] = all;
  if (!first) return;
  setTimeout(() => inTurn(...rest));
  first();
}

function listenForWalking(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-motion-switch]');
  if (button) motionSwitch(button);
  document.querySelector('[data-walk]')?.removeAttribute('hidden');
  up?.addEventListener('click', () => walk(-1));
  down?.addEventListener('click', () => walk(1));
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, dialog, [role=region], .marks')
    )
      return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) walk(by);
  });
}

// Anything of ours that fails later leaves an illustrated article, too. (Not: what the browser reports as the page's
// own error, such as a ResizeObserver that needs another round.)
addEventListener('error', ({ filename }) => {
  if (filename.startsWith(location.origin) && filename.endsWith('.js'))
    for (const block of blocks) block.fall();
});
whileArriving(startEarly, start);
