import { z } from 'zod';
import { calendarDate } from './claim.ts';
import { localized, told } from './locale.ts';
import type { Format } from './messages/schema.ts';

/**
 * What an entry does: an update tells what has happened since, a correction mends what was wrong when it was
 * published, a clarification says more exactly what was meant.
 */
export const correctionKinds = ['update', 'correction', 'clarification'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** A day, YYYY-MM-DD. */
export const day = calendarDate
  // Other lengths are refused as dates already.
  .refine((text) => text.length !== 4 && text.length !== 7, 'format.day' satisfies Format)
  .meta({ id: 'Day', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` });

/** A claim of a story, by its graphic and its id there: `deal.renewal`. */
export const claimKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'format.claim' satisfies Format);

/** What a newsroom tells its readers about a change to a published claim. */
export const correction = z.strictObject({
  claim: claimKey.meta({
    idOf: '*.claims',
    description: told('论断，写作“图形.代号”', 'The claim, as graphic.claim'),
  }),
  kind: z
    .enum(correctionKinds)
    .describe(
      told(
        'update 更新：后来发生的事；correction 更正：当时就错了；clarification 澄清：说得更清楚',
        'update: what has happened since; correction: it was wrong from the start; clarification: what was meant',
      ),
    ),
  date: day.describe(told('日期，YYYY-MM-DD', 'The day, YYYY-MM-DD')),
  text: localized.describe(
    told('读者看到的说明，各语言各一行', 'What readers are told, a line in each language'),
  ),
});
export type Correction = z.infer<typeof correction>;

/** The file of a story's corrections. */
export const corrections = z
  .strictObject({ $schema: z.string().optional(), entries: z.array(correction) })
  .meta({
    description: told(
      '更新、更正和澄清；已发布的论断一改，就要在这里写一条',
      'Updates, corrections and clarifications: each change to a published claim needs an entry here',
    ),
  });
