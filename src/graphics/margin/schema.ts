import { z } from 'zod';
import { claims, id, idOf } from '../../model/claim.ts';
import { localized, told } from '../../model/locale.ts';
import { both } from '../../model/problem.ts';
import { refusals } from '../../model/refuse.ts';

/** What live commerce leaves a merchant, and what merchants use it for. */
export const schema = z
  .strictObject({
    $schema: z.string().optional(),
    claims,
    /** Who takes a part of the price. */
    parties: z.record(id, z.strictObject({ name: localized })),
    /** From the ordinary price down, cut by cut, to what is left. The report gives no amounts. */
    price: z.strictObject({
      claim: idOf('claims'),
      start: localized,
      /** In order; "to" is the party that takes the cut, none for a lower price. */
      cuts: z.record(
        id,
        z.strictObject({
          name: localized,
          to: idOf('parties')
            .optional()
            .describe(told('由谁拿走；降价则不写', 'Who takes the cut; none for a lower price')),
        }),
      ),
      left: localized,
    }),
    /** Uses as doors that most merchants go through, or few. */
    uses: z.strictObject({
      claim: idOf('claims'),
      who: localized,
      doors: z.record(id, z.strictObject({ name: localized, width: z.enum(['wide', 'narrow']) })),
    }),
  })
  .superRefine((data, context) => {
    const { refuse, known, count, unhedged } = refusals(context);
    unhedged(data.claims);
    known('claim', data.price.claim, data.claims, ['price', 'claim']);
    known('claim', data.uses.claim, data.claims, ['uses', 'claim']);
    count(both('各方', 'parties'), Object.keys(data.parties).length, 1, 4, ['parties']);
    count(both('扣减', 'cuts'), Object.keys(data.price.cuts).length, 1, 5, ['price', 'cuts']);
    count(both('门', 'doors'), Object.keys(data.uses.doors).length, 2, 5, ['uses', 'doors']);
    const takers = new Set<string>();
    for (const [cut, { to }] of Object.entries(data.price.cuts)) {
      if (to === undefined) {
        // A lower price after a taker's cut would say that the taker's part came first.
        if (takers.size)
          refuse(
            'data.order',
            ['price', 'cuts', cut],
            `“${cut}”不归任何一方，却排在有人拿走的扣减之后；应排在它们之前`,
            `Found "${cut}", which no party takes, after cuts that one does; expected it before them`,
          );
        continue;
      }
      known('party', to, data.parties, ['price', 'cuts', cut, 'to']);
      takers.add(to);
    }
    for (const party of Object.keys(data.parties))
      if (!takers.has(party))
        refuse(
          'data.unused',
          ['parties', party],
          `“${party}”没有拿走任何一份；每一方都应在某个“to”里`,
          `Found the party "${party}", which takes no cut; expected each party in one "to"`,
        );
  })
  .describe(
    told(
      '直播带货给商家留下什么、商家用它做什么',
      'What live commerce leaves a merchant, and what merchants use it for',
    ),
  );
export type Merchants = z.infer<typeof schema>;
