import { expect, it } from 'vitest';
import { brief } from './sentences.ts';

it('takes as many whole sentences as a preview shows', () => {
  expect(brief('One. Two.', 'en')).toBe('One. Two.');
  expect(brief(`${'Long '.repeat(30)}one. ${'More '.repeat(30)}two.`, 'en')).toBe(
    `${'Long '.repeat(30)}one.`,
  );
  expect(brief(`${'字'.repeat(60)}。${'字'.repeat(60)}。`, 'zh-Hans')).toBe(`${'字'.repeat(60)}。`);
});

it('cuts a first sentence that is too long at a comma, and says so', () => {
  expect(brief(`${'word '.repeat(20)}here, ${'word '.repeat(60)}.`, 'en')).toBe(`${'word '.repeat(20)}here…`);
});
