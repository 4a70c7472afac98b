import { expect, it } from 'vitest';
import { Crowd } from './crowd.ts';

it('settles near arrivals × stay, while arrivals only add up', () => {
  const crowd = new Crowd();
  const heads: number[] = [];
  let before = 0;
  for (let minute = 0; minute <= 480; minute += 0.5) {
    const standing = crowd.advance(minute, 5, 10);
    expect(crowd.arrived).toBeGreaterThanOrEqual(before);
    before = crowd.arrived;
    if (minute > 60) heads.push(standing.length);
    for (const { x, y, strength } of standing) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
      expect(strength).toBeLessThanOrEqual(1);
    }
  }
  const mean = heads.reduce((a, b) => a + b, 0) / heads.length;
  expect(mean).toBeGreaterThan(42);
  expect(mean).toBeLessThan(58);
  expect(crowd.arrived).toBeGreaterThanOrEqual(2400);
});

it('is the same show every time', () => {
  expect(new Crowd().advance(50, 3, 10)).toEqual(new Crowd().advance(50, 3, 10));
});
