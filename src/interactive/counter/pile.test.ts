import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrivalsFor, bounds } from './model.ts';
import { pileIn } from './pile.ts';

it('holds everyone who comes in, on every screen and at every stand of the sliders', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 240, max: 1600 }),
      fc.integer({ min: 80, max: 300 }),
      fc.integer({ min: bounds.stay.min, max: bounds.stay.max }),
      fc.integer({ min: bounds.length.min, max: bounds.length.max }),
      (width, height, stay, length) => {
        const count = Math.ceil(arrivalsFor(25, stay) * length);
        const { pitch, run, most } = pileIn(width, height, count);
        expect(most).toBeGreaterThanOrEqual(count);
        expect(run * pitch).toBeLessThanOrEqual(width + 0.01);
        // A dot is still to be seen.
        expect(pitch).toBeGreaterThan(1.5);
      },
    ),
  ));

it('survives a place without room', () => expect(pileIn(0, 0, 600).most).toBeLessThanOrEqual(1));
