import type { FrameName, Layout } from '../model/layout.ts';
import { drawInto } from './alike.ts';
import { unpack, type Packed } from './pack.ts';
import { Stage } from './stage.ts';

/** The width from which each frame is used; the same as in the stylesheet. */
const wide = matchMedia('(min-width: 75em)');
const narrow = matchMedia('(min-width: 40em)');
/** Too low or too narrow (large text) to pin a picture above the text: the stills stay. */
const flat = matchMedia('(max-height: 30em), (max-width: 19em)');

export const frameNow = (): FrameName => (wide.matches ? 'wide' : narrow.matches ? 'narrow' : 'compact');
export const isFlat = (): boolean => flat.matches;

/** Calls back when another frame is needed. */
export function onFrameChange(changed: () => void): void {
  for (const query of [wide, narrow, flat]) query.addEventListener('change', changed);
}

/** A stage and its steps: it starts when asked, and falls back to stills when anything fails. */
export class Block {
  readonly steps: readonly HTMLElement[];
  readonly element: HTMLElement;
  #stages: Partial<Record<FrameName, Stage>> = {};
  #layouts: Packed | undefined;
  #index = 0;
  #failed = false;

  constructor(element: HTMLElement) {
    this.element = element;
    this.steps = [...element.querySelectorAll<HTMLElement>('.step')];
  }

  /** Pins the picture: it is that of the step that is read from now on. */
  pin(): void {
    this.element.classList.toggle('staged', !isFlat());
    // While it runs, each step tells its picture in words; flat, the first picture tells itself.
    for (const drawn of this.element.querySelectorAll('.stage > .frame'))
      drawn.setAttribute('aria-hidden', String(!isFlat()));
  }

  /** Takes over the picture that the server drew, in the frame that is in use. */
  start(): void {
    if (this.#failed) return;
    try {
      const frame = frameNow();
      this.#stages[frame] ??= this.#take(frame);
      this.#stages[frame].show(isFlat() ? 0 : this.#index, false);
      this.#name();
      this.pin();
      this.element.dispatchEvent(new Event('staged', { bubbles: true }));
    } catch (error) {
      this.fall();
      throw error;
    }
  }

  /** A running picture in the place of the one in the page, which is lighter for not having to become one. */
  #take(frame: FrameName): Stage {
    const id = this.element.dataset.block!;
    const layouts = this.#unpacked(frame);
    const target = this.element.querySelector(`.stage [data-frame="${frame}"]`)!;
    const drawn = target.querySelector('svg');
    const label = drawn?.getAttribute('aria-label') ?? undefined;
    const stage = new Stage(target, layouts, {
      prefix: `${id}-${frame}`,
      label,
      graphic: this.element.dataset.graphic,
    });
    drawn?.remove();
    return stage;
  }

  #unpacked(frame: FrameName): Layout[] {
    this.#layouts ??= JSON.parse(
      document.querySelector(`[data-layouts="${this.element.dataset.block}"]`)!.textContent,
    ) as Packed;
    return unpack(this.#layouts, frame);
  }

  /**
   * Draws each step's picture into its place for paper: files of another size or scheme would not arrive in time.
   * The phone's pictures have the largest labels for their size.
   */
  print(): void {
    if (this.element.matches('.drawn')) return;
    const layouts = this.#unpacked('compact');
    for (const [i, step] of this.steps.entries())
      drawInto(step.querySelector('.still')!, layouts[i]!, {
        prefix: `${step.id}-print`,
        label: step.querySelector('img')?.alt,
      });
    this.element.classList.add('drawn');
  }

  /** Shows the picture of a step of this block. */
  show(index: number, moving: boolean): void {
    if (index === this.#index) return;
    const travels = moving && Math.abs(index - this.#index) <= 1;
    this.#index = index;
    if (this.#failed || isFlat()) return;
    this.#name();
    // Colours move only with the picture.
    this.element.classList.toggle('travels', travels);
    this.#stages[frameNow()]?.show(index, travels);
  }

  /** Says on the stage whose picture it shows, for what lies over the picture. */
  #name(): void {
    this.element.querySelector<HTMLElement>('.stage')!.dataset.shows = this.steps[this.#index]!.id;
  }

  /** Gives up the stage; every step shows its still. */
  fall(): void {
    this.#failed = true;
    this.element.classList.remove('staged');
    this.element.classList.add('fallen');
  }

  get started(): boolean {
    return this.#stages[frameNow()] !== undefined;
  }
}
