import type { FrameName, Layout } from '../model/layout.ts';
import { moves } from './motion.ts';
import { unpack, type Packed } from './pack.ts';
import { Stage } from './stage.ts';

/**
 * A graphic alone in another page: a stepper through its pictures. It reaches nothing outside its frame; all that it
 * tells the page around it is its height.
 */

/** From here on the picture of the wider frame; the same as in the stylesheet. */
const wider = matchMedia('(min-width: 40em)');
const frameNow = (): FrameName => (wider.matches ? 'narrow' : 'compact');

const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
const root = document.querySelector<HTMLElement>('.embed')!;
const steps = all<HTMLElement>('.step');
const [back, on] = all<HTMLButtonElement>('.stepper button');
const place = document.querySelector('[data-place]')!;
const told = document.querySelector('[role=status]')!;
const stages: Partial<Record<FrameName, Stage>> = {};
/** The first step's picture as the server drew it, by the place where the stage now draws. */
const drawn = new Map<Element, Node[]>();
let fallen = false;
let packed: Packed;
let current = -1;

function stage(): Stage {
  const frame = frameNow();
  return (stages[frame] ??= start());

  function start(): Stage {
    const target = document.querySelector(`.stage [data-frame="${frame}"]`)!;
    drawn.set(target, [...target.childNodes]);
    // The same picture as the server drew, within one frame: taking its marks over would cost more script.
    target.replaceChildren();
    return new Stage(target, layouts(frame), { prefix: `stage-${frame}`, graphic: root.dataset.graphic });
  }
}

function layouts(frame: FrameName): Layout[] {
  packed ??= JSON.parse(document.querySelector('[data-layouts]')!.textContent) as Packed;
  return unpack(packed, frame);
}

/** @param moving whether the picture changes before the reader's eyes */
function show(index: number, moving: boolean): void {
  if (fallen || !steps[index] || index === current) return;
  const near = Math.abs(index - current) === 1;
  current = index;
  stage().show(index, moving && near && moves());
  for (const [i, step] of steps.entries()) step.classList.toggle('now', i === index);
  back!.disabled = index === 0;
  on!.disabled = index === steps.length - 1;
  place.textContent = `${index + 1} / ${steps.length}`;
  if (moving)
    told.textContent = [place, steps[index].querySelector('h2')!, steps[index].querySelector('.alt')!]
      .map(({ textContent }) => textContent.trim())
      .join(' · ');
}

/** Tells the page around it how high it is, in the two ways that such pages listen to. */
function tellHeight(): void {
  if (parent === window) return;
  let last = 0;
  const tell = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (!height || height === last) return;
    last = height;
    parent.postMessage({ type: 'traffic-or-trade:height', graphic: root.dataset.graphic, height }, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  };
  new ResizeObserver(tell).observe(root);
  tell();
}

/** Gives up: the pictures and words of all steps stand one below the other, as without scripts. */
function fall(): void {
  fallen = true;
  root.classList.remove('staged');
  for (const [target, picture] of drawn) target.replaceChildren(...picture);
}

function walk(by: number): void {
  const had = document.activeElement;
  show(current + by, true);
  // A button that ends the way is disabled; focus stays with the stepper.
  if (had instanceof HTMLButtonElement && had.disabled) (had === back ? on : back)!.focus();
}

function start(): void {
  show(
    Math.max(
      0,
      steps.findIndex(({ id }) => `#${id}` === location.hash),
    ),
    false,
  );
  root.classList.add('staged');
  addEventListener('error', fall);
  wider.addEventListener('change', () => fallen || stage().show(current, false));
  back!.addEventListener('click', () => walk(-1));
  on!.addEventListener('click', () => walk(1));
  addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) walk(by);
  });
}

try {
  start();
} catch (error) {
  fall();
  throw error;
} finally {
  tellHeight();
}
