/** The dots at the door: rows of equal dots that fill a space when the show is over, never larger than eases counting. */
export interface Pile {
  /** From one dot to the next, in pixels. */
  readonly pitch: number;
  /** Dots in a row. */
  readonly run: number;
  /** So many fit. */
  readonly most: number;
}

const largest = 12;

/**
 * @param width of the space, in pixels; a place without room takes no dots
 * @param count dots that will have come in by the end of the show
 */
export function pileIn(width: number, height: number, count: number): Pile {
  let pitch = Math.min(largest, Math.sqrt((Math.max(1, width) * Math.max(1, height)) / Math.max(1, count)));
  const runAt = (at: number) => Math.max(1, Math.floor(width / at));
  while (Math.ceil(count / runAt(pitch)) * pitch > height && pitch > 0.5) pitch *= 0.98;
  const run = runAt(pitch);
  return { pitch, run, most: run * Math.max(0, Math.floor(height / pitch)) };
}
