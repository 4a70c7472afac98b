import { expect, it } from 'vitest';
import { lowering } from './lower.ts';

it('makes the first letter small, and leaves names and abbreviations as they are', () => {
  const lower = lowering({ claims: { a: { label: { en: 'Framework between Douyin and JD.com' } } } });
  expect(lower('Daily active users')).toBe('daily active users');
  expect(lower('Framework signed')).toBe('framework signed');
  expect(lower('Douyin’s daily active users')).toBe('Douyin’s daily active users');
  expect(lower('JD.com')).toBe('JD.com');
  expect(lower('GMV of a year')).toBe('GMV of a year');
  expect(lower('ByteDance')).toBe('ByteDance');
  expect(lower('A channel')).toBe('a channel');
  expect(lower('')).toBe('');
});
