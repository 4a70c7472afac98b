import { z } from 'zod';
import { id, idOf, type Claim } from '../../model/claim.ts';
import { locales, localized, told } from '../../model/locale.ts';
import { both } from '../../model/problem.ts';
import type { refusals } from '../../model/refuse.ts';

/** The two sides: what each needs of the other, the hold over others, and what is at stake. */
export const sides = {
  parties: z
    .record(id, localized)
    .describe(told('双方；先写的一方画在左边', 'The two sides by their ids; the first stands on the left')),
  needs: z
    .record(
      id,
      z.strictObject({ from: idOf('parties'), to: idOf('parties'), name: localized, claim: idOf('claims') }),
    )
    .describe(told('一方有、另一方需要的东西', 'What one side has and the other needs')),
  leverage: z
    .strictObject({ of: idOf('parties'), over: localized, name: localized, claim: idOf('claims') })
    .describe(told('一方（of）对别人（over）的拿捏', 'A hold that one side (of) has over others')),
  stakes: z
    .strictObject({ of: idOf('parties'), gain: localized, loss: localized, claim: idOf('claims') })
    .describe(
      told(
        '同一桩生意，对一方（of）是零和（loss），对另一方是增量（gain）',
        'One business that is zero-sum (loss) for one side (of) and growth (gain) for the other',
      ),
    ),
};
type Sides = z.infer<z.ZodObject<typeof sides>> & { readonly claims: Readonly<Record<string, Claim>> };

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether the sides, their needs and what is at stake name sides and claims that are there. */
export function checkSides(data: Sides, say: ReturnType<typeof refusals>): void {
  const { parties, needs, leverage, stakes } = data;
  const known = (claim: string, path: (string | number)[]) => say.known('claim', claim, data.claims, path);
  say.count(both('合作方', 'parties'), Object.keys(parties).length, 2, 2, ['parties']);
  const [one, other] = Object.entries(parties);
  for (const locale of locales)
    if (one && other && sameName(one[1][locale], other[1][locale]))
      say.refuse(
        'data.twice',
        ['parties', other[0], locale],
        `双方都叫“${other[1][locale]}”；应是两个不同的名字`,
        `Found both parties called "${other[1][locale]}"; expected two different names`,
      );
  say.count(both('需要', 'needs'), Object.keys(needs).length, 1, 4, ['needs']);
  for (const [need, { claim, from, to }] of Object.entries(needs)) {
    known(claim, ['needs', need, 'claim']);
    say.drawn(claim, data.claims, ['exact', 'about', 'over']);
    const unit = data.claims[claim]?.unit;
    if (unit && unit !== 'user')
      say.refuse(
        'data.unit',
        ['claims', claim, 'unit'],
        `“${claim}”的单位是“${unit}”；图里画的是用户，应为“user”`,
        `Found the unit "${unit}" of "${claim}"; expected "user", which the picture draws`,
      );
    say.known('party', from, parties, ['needs', need, 'from']);
    say.known('party', to, parties, ['needs', need, 'to']);
    if (from === to)
      say.refuse(
        'data.twice',
        ['needs', need, 'to'],
        `需要应从一方指向另一方；这里两头都是“${from}”`,
        `Expected a need to go from one party to the other; found "${from}" at both ends`,
      );
  }
  say.known('party', leverage.of, parties, ['leverage', 'of']);
  known(leverage.claim, ['leverage', 'claim']);
  say.known('party', stakes.of, parties, ['stakes', 'of']);
  known(stakes.claim, ['stakes', 'claim']);
}
