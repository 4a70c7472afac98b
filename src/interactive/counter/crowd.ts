/**
 * The dots of the audience counter: each enters at the door, stands somewhere, and leaves when its stay is over.
 * Pure but for the numbers it holds, and the same every time: its chance is a fixed sequence.
 */

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly arrives: number;
  readonly leaves: number;
}

/** A linear congruential generator: the same show every time (Numerical Recipes' constants). */
function chance(): () => number {
  let state = 20200618 >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What is to be drawn: places from 0 to 1, and how much of a dot is there. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly strength: number;
}

export class Crowd {
  readonly #random = chance();
  #dots: Dot[] = [];
  #due = 0;
  #arrived = 0;

  /** Dots that have come through the door so far. */
  get arrived(): number {
    return this.#arrived;
  }

  /**
   * Goes on to a moment of the show.
   * @param minute the moment, never earlier than before
   * @param rate dots that arrive a minute
   * @param stay their average stay in minutes
   */
  advance(minute: number, rate: number, stay: number): readonly Standing[] {
    while (this.#due <= minute) {
      const leaves = this.#due - Math.log(1 - this.#random()) * stay;
      this.#dots.push({ x: this.#random(), y: this.#random(), arrives: this.#due, leaves });
      this.#arrived += 1;
      this.#due += 1 / rate;
    }
    this.#dots = this.#dots.filter(({ leaves }) => leaves > minute);
    const soft = stay / 8;
    return this.#dots.map(({ x, y, arrives, leaves }) => ({
      x,
      y,
      strength: Math.min(1, (minute - arrives) / soft + 0.2, (leaves - minute) / soft),
    }));
  }
}
