import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalsFor, bounds, examples, filled, rough, viewsAfter } from './model.ts';

describe('the audience counter, computed by hand', () => {
  it('needs 25,000 arrivals a minute to keep 250,000 people who stay ten minutes', () => {
    expect(arrivalsFor(250_000, 10)).toBe(25_000);
  });

  it('shows six million after four hours of that', () => {
    expect(viewsAfter(250_000, 10, 240)).toBe(6_000_000);
  });

  it('shows 4.8 to 7.2 million for the report’s 200,000 to 300,000', () => {
    expect([2e5, 3e5].map((people) => rough(viewsAfter(people, 10, 240)))).toEqual([4.8e6, 7.2e6]);
  });

  it('fills to 63 % after one average stay and settles after five', () => {
    expect(filled(10, 10)).toBeCloseTo(0.632, 3);
    expect(filled(10, 50)).toBeGreaterThan(0.99);
    expect(filled(10, 0)).toBe(0);
  });

  it('rounds to two digits', () => {
    expect(rough(1_234_567)).toBe(1_200_000);
    expect(rough(987)).toBe(990);
    expect(rough(0)).toBe(0);
  });
});

it('only ever climbs at the door, and never shows fewer than are in the room', () => {
  const stay = fc.integer({ min: bounds.stay.min, max: bounds.stay.max });
  const length = fc.integer({ min: bounds.length.min, max: bounds.length.max });
  fc.assert(
    fc.property(stay, length, fc.integer({ min: 1, max: 1e6 }), (w, t, people) => {
      expect(viewsAfter(people, w, t + 1)).toBeGreaterThan(viewsAfter(people, w, t));
      expect(viewsAfter(people, w, t)).toBeGreaterThanOrEqual(people * filled(w, t) * 0.999);
    }),
  );
});

it('has bounds in which the room settles, and examples inside them', () => {
  expect(bounds.length.min).toBeGreaterThanOrEqual(bounds.stay.max);
  for (const { stay, length } of examples) {
    expect(stay).toBeGreaterThanOrEqual(bounds.stay.min);
    expect(stay).toBeLessThanOrEqual(bounds.stay.max);
    expect(length).toBeLessThanOrEqual(bounds.length.max);
  }
});
