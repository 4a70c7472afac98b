import { z } from 'zod';
import { line, told } from './locale.ts';

/** Words that the converter to traditional Chinese is told: names, and what it would get wrong by itself. */

/** The file of a story's glossary. */
export const glossary = z
  .strictObject({
    $schema: z.string().optional(),
    'zh-Hant': z
      .record(line, line)
      .describe(told('简体写法到繁体写法', 'From the simplified word to the traditional one')),
  })
  .meta({
    description: told(
      '繁体版由程序从简体版转换；这里列出人名、公司名和程序会转错的词',
      'The traditional-Chinese edition is converted from the simplified one by a program; here are names, and words that it would get wrong',
    ),
  });

/** From a simplified word to the traditional one. */
export type Glossary = Readonly<Record<string, string>>;
