import { z } from 'zod';
import { amountOf, claims } from '../../model/claim.ts';
import { told } from '../../model/locale.ts';

/** A target and the size at which others would feel it: two volumes of goods sold that differ in scope. */
export const schema = z
  .strictObject({
    $schema: z.string().optional(),
    claims,
    /** Claim ids: the target, where it has to come from at first, and what would be a threat. */
    target: z.string().describe(told('目标', 'The claim that is the target')),
    live: z.string().describe(told('直播', 'The claim that says where it has to come from at first')),
    threat: z.string().describe(told('会构成威胁的规模', 'The claim that says what would be a threat')),
  })
  .superRefine((data, context) => {
    const fail = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    for (const name of ['target', 'live', 'threat'] as const) {
      const claim = data.claims[data[name]];
      if (!claim) {
        fail(
          `Found the unknown claim "${data[name]}"; expected one of ${Object.keys(data.claims).join(', ')}`,
          [name],
        );
        continue;
      }
      if (name === 'live') continue;
      if (claim.unit !== 'CNY' || !claim.value || !amountOf(claim.value))
        fail(`Found "${data[name]}" in ${claim.unit ?? 'no unit'}; expected an amount of money above 0`, [
          name,
        ]);
      // The two volumes differ in scope and period: side by side only where the data says how.
      if (!claim.note)
        fail(`Expected a note on "${data[name]}" that says what the amount covers`, [
          'claims',
          data[name],
          'note',
        ]);
    }
    const [target, threat] = [data.claims[data.target], data.claims[data.threat]];
    if (target && target.status !== 'target')
      fail(`Found the status ${target.status ?? 'none'}; expected "target"`, [
        'claims',
        data.target,
        'status',
      ]);
    if (threat && !threat.attribution.by)
      fail(`Expected "${data.threat}" to say who names it`, ['claims', data.threat, 'attribution']);
    if (data.target === data.threat) fail('Expected the target and the threat to be two claims', ['threat']);
  })
  .describe(
    told('一个目标，以及会让别人感到威胁的规模', 'A target, and the size at which others would feel it'),
  );
export type Ambition = z.infer<typeof schema>;
