/** What the tests need of a browser, whichever it is and whatever drives it. */
export interface Reader {
  /** Opens an address and waits until the page has loaded. */
  open(address: string): Promise<void>;
  /** Runs a function inside the page; it sees nothing but its arguments. */
  ask<Args extends unknown[], Answer>(
    question: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>>;
  /** Presses and releases a key, as a reader's hand does. */
  press(key: Key): Promise<void>;
  /** Presses an element in view with the pointer. */
  click(selector: string): Promise<void>;
  /** What the window shows, as PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type Key = 'Tab' | 'Space' | 'Escape' | 'End' | 'Home' | 'ArrowRight' | 'ArrowDown';

export interface Habits {
  /** The size of the page's window in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether the system asks for less motion. */
  readonly still: boolean;
}

/** An engine: its name, and how one of its readers sits down. */
export interface Engine {
  readonly name: string;
  start(habits: Habits): Promise<Reader>;
}
