/**
 * The dots of the audience counter: each enters at the door, walks to its place, and leaves when its
 * stay is over.
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
      const [x, y] = [this.#random(), this.#random()];
      if (leaves > minute) this.#dots.push({ x, y, arrives: this.#due, leaves });
      this.#arrived += 1;
      this.#due += 1 / rate;
    }
    this.#dots = this.#dots.filter(({ leaves }) => leaves > minute);
    const walk = stay / 4;
    return this.#dots.map(({ x, y, arrives, leaves }) => {
      // In from the door at the lower left, out through the right.
      const inside = eased((minute - arrives) / walk);
      const left = 1 - eased((leaves - minute) / walk);
      return {
        x: door.x + (x - door.x) * inside + (1 - x) * left * inside,
        y: door.y + (y - door.y) * inside,
        strength: 1 - left * 0.8,
      };
    });
  }
}

/** Where everybody comes in, in parts of the room. */
const door = { x: 0, y: 1 };

/** A part of a way from 0 to 1, slow at its end. */
const eased = (part: number): number => 1 - (1 - Math.min(1, Math.max(0, part))) ** 2;
