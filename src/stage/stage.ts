import type { Drawing } from '../graphics/figure.ts';
import type { Layout } from '../model/layout.ts';
import { drawInto } from './alike.ts';
import { between } from './between.ts';

/** Milliseconds from one picture to the next. */
const duration = 700;

/** What moves: shows one picture of a graphic, and tweens to another when asked. */
export class Stage {
  readonly #layouts: readonly Layout[];
  readonly #draw: (layout: Layout) => void;
  /** Where it comes from, where it goes, and what is in between now. */
  #from: Layout;
  #to: Layout;
  #shown: Layout;
  #next = 0;

  /** Starts with the first picture, at the end of an element. */
  constructor(target: Element, layouts: readonly Layout[], drawing: Drawing) {
    this.#layouts = layouts;
    this.#from = this.#to = this.#shown = layouts[0]!;
    this.#draw = drawInto(target, this.#to, drawing);
  }

  /** Shows the picture of a step, at once or moving. Asking for the picture that is shown does nothing. */
  show(index: number, moving: boolean): void {
    const target = this.#layouts[index];
    if (!target || target === this.#to) return;
    this.#from = this.#shown;
    this.#to = target;
    cancelAnimationFrame(this.#next);
    if (moving) this.#run(performance.now());
    else this.#at(1);
  }

  #at(time: number): void {
    this.#shown = between(this.#from, this.#to, time);
    this.#draw(this.#shown);
  }

  #run(start: number): void {
    this.#next = requestAnimationFrame((now) => {
      const time = Math.min(1, Math.max(0, now - start) / duration);
      this.#at(time);
      if (time < 1) this.#run(start);
    });
  }
}
