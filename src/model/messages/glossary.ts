import { both, type Told } from '../problem.ts';

/** What can be wrong with a word of the glossary for traditional Chinese that is written in Han characters. */

const rewrite = both(
  '只写同一个词的繁体字；改说法、改数字，要改数据和正文',
  'Write the same word in traditional characters; other words and figures are changed in the data and the prose',
);

/** @param numbers the number characters of each, in order */
export const otherNumber = (
  word: string,
  form: string,
  [before, after]: readonly [string, string],
): Told => ({
  code: 'glossary.number',
  message: both(
    `“${form}”里的数字是“${after}”；应与“${word}”里的相同：“${before}”`,
    `The number characters of "${form}" are "${after}"; expected those of "${word}": "${before}"`,
  ),
  fix: rewrite,
});

export const otherWord = (word: string, form: string): Told => ({
  code: 'glossary.other-word',
  message: both(
    `“${form}”不是“${word}”的繁体写法；应当一字对一字，每个字都是同一个字的繁体`,
    `"${form}" is not "${word}" in traditional characters; expected as many characters, each a form of the same one`,
  ),
  fix: rewrite,
});
