import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkMoved, settle, type Moved } from './moved.ts';
import '../../tests/seed.ts';

const steps = ['deal', 'split', 'people'];
const codes = (table: Moved) => checkMoved(table, steps).map(({ old, code }) => [old, code]);

it('leads old ids to steps, through other old ones, or to the beginning', () => {
  const table = {
    first: 'deal',
    older: 'first',
    dropped: null,
    'older-still': 'dropped',
    constructor: 'split',
  };
  expect(codes(table)).toEqual([]);
  expect(settle(table)).toEqual({
    first: 'deal',
    older: 'deal',
    dropped: null,
    'older-still': null,
    constructor: 'split',
  });
});

it('tells of every line that leads astray, and of each once', () => {
  expect(
    codes({ deal: 'split', gone: 'dael', round: 'about', about: 'round', self: 'self', into: 'round' }),
  ).toEqual([
    ['deal', 'moved.still-there'],
    ['gone', 'moved.nowhere'],
    ['round', 'moved.circle'],
    ['about', 'moved.circle'],
    ['self', 'moved.circle'],
  ]);
  expect(checkMoved({ gone: 'dael' }, steps)[0]!.fix?.en).toContain('"deal"');
});

it('either finds a mistake or leads every old id to a step or to the beginning', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', ...steps);
  fc.assert(
    fc.property(fc.dictionary(name, fc.option(name)), (table) => {
      if (checkMoved(table, steps).length) return;
      for (const [old, end] of Object.entries(settle(table))) {
        expect(steps).not.toContain(old);
        expect([...steps, null]).toContain(end);
      }
    }),
  );
});
