/**
 * The audience counter: how many people are in a live room, and what a counter at its door shows.
 *
 * This is the site's own model, not the report's. People arrive at an even rate and stay for a while, the same
 * on average throughout. Then the number in the room settles at arrivals × average stay, which is Little's law
 * (J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9(3), 1961), while a counter
 * that only adds shows arrivals × time. Times are in minutes.
 */

/** Arrivals a minute that keep so many people in the room, by Little's law. */
export const arrivalsFor = (people: number, stay: number): number => people / stay;

/** Views on a counter that adds up everyone who came in, after so many minutes. */
export const viewsAfter = (people: number, stay: number, minutes: number): number =>
  arrivalsFor(people, stay) * minutes;

/** The part of its settled number that a room which opened empty has reached, for stays that end at random. */
export const filled = (stay: number, minutes: number): number => 1 - Math.exp(-minutes / stay);

/** Two significant digits: the model is not more precise than that. */
export function rough(n: number): number {
  if (n === 0) return 0;
  const size = 10 ** (Math.floor(Math.log10(n)) - 1);
  return Math.round(n / size) * size;
}

/**
 * Bounds of the sliders, in minutes. A show is never shorter than the longest stay, so the room always has time
 * to settle.
 */
export const bounds = {
  stay: { min: 2, max: 60, step: 1, start: 10 },
  length: { min: 60, max: 480, step: 30, start: 240 },
} as const;

/** Worked examples for readers without the moving model. */
export const examples = [
  { stay: 5, length: 120 },
  { stay: 5, length: 240 },
  { stay: 10, length: 240 },
  { stay: 30, length: 240 },
  { stay: 60, length: 240 },
] as const;
