import { expect, it } from 'vitest';
import { firstDay, isBefore, lastDay } from './day.ts';

it('takes a year or a month for all of its days', () => {
  expect(['2020', '2020-03', '2020-03-15'].map(firstDay)).toEqual(['2020-01-01', '2020-03-01', '2020-03-15']);
  expect(['2019', '2020-02', '2020-03-15'].map(lastDay)).toEqual(['2019-12-31', '2020-02-29', '2020-03-15']);
});

it('calls a date earlier only where no reading of the two says otherwise', () => {
  expect(isBefore('2019', '2020-01')).toBe(true);
  expect(isBefore('2020-03-14', '2020-03-15')).toBe(true);
  expect(isBefore('2020-03', '2020-03-15')).toBe(false);
  expect(isBefore('2020', '2020-03')).toBe(false);
  expect(isBefore('2020-03-15', '2020')).toBe(false);
});
