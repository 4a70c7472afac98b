import { z } from 'zod';
import { amountOf, claims, id } from '../../model/claim.ts';
import { localized, told } from '../../model/locale.ts';

const agreement = z.strictObject({
  name: localized,
  /** Claim ids: the whole, its parts (none where the split is not known), its term. */
  total: z.string().describe(told('总额所在的说法', 'The claim that is the whole')),
  parts: z
    .array(z.string())
    .max(8)
    .describe(
      told(
        '各部分的说法；构成不明就留空',
        'The claims that are its parts; none where the split is not known',
      ),
    ),
  signed: z.string().optional().describe(told('签订日期的说法', 'The claim that says when it was signed')),
  expires: z.string().optional().describe(told('到期日期的说法', 'The claim that says when it ends')),
});

/** Two yearly agreements between two parties, their parts, their terms, and what each party needs. */
export const schema = z
  .strictObject({
    $schema: z.string().optional(),
    claims,
    parties: z.strictObject({ bytedance: localized, alibaba: localized }),
    agreements: z.strictObject({ framework: agreement, renewal: agreement }),
    timeline: z.strictObject({ festival: z.string(), name: localized }),
    needs: z.record(
      id,
      z.strictObject({
        from: z.enum(['bytedance', 'alibaba']),
        to: z.enum(['bytedance', 'alibaba']),
        name: localized,
        claim: z.string(),
      }),
    ),
    leverage: z.strictObject({ name: localized, over: localized, claim: z.string() }),
  })
  .superRefine((data, context) => {
    const fail = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const known = (claim: string | undefined, path: (string | number)[]) => {
      if (claim !== undefined && !Object.hasOwn(data.claims, claim)) {
        fail(
          `Found the unknown claim "${claim}"; expected one of ${Object.keys(data.claims).join(', ')}`,
          path,
        );
        return undefined;
      }
      return claim === undefined ? undefined : data.claims[claim];
    };
    for (const [name, { total, parts, signed, expires }] of Object.entries(data.agreements)) {
      const at = (...rest: (string | number)[]) => ['agreements', name, ...rest];
      const whole = known(total, at('total'));
      const sum = parts.map((part, i) => known(part, at('parts', i)));
      const money = (claim: typeof whole) =>
        claim?.unit === 'CNY' && claim.value ? amountOf(claim.value) : undefined;
      if (whole && !money(whole))
        fail(`Expected the total "${total}" to be an amount of money above 0`, at('total'));
      else if (whole && whole.value?.exact === undefined && whole.value?.about === undefined)
        fail(
          `Found "${total}" as a range or a bound; expected "exact" or "about": its squares are counted one by one`,
          ['claims', total, 'value'],
        );
      if (new Set(parts).size < parts.length) fail('Expected each part once', at('parts'));
      const amounts = sum.map(money);
      if (parts.length && whole?.value?.exact !== undefined && amounts.every((n) => n !== undefined)) {
        const found = amounts.reduce<number>((a, b) => a + b!, 0);
        if (Math.abs(found - whole.value.exact) > 1e-6 * whole.value.exact)
          fail(
            `The parts ${parts.join(' + ')} add up to ${found}; expected the total "${total}", ${whole.value.exact}`,
            at('parts'),
          );
      } else if (parts.length && sum.every(Boolean) && whole)
        fail(
          'Expected the total and its parts as exact amounts of money; list no parts where the split is not known',
          at('parts'),
        );
      const from = known(signed, at('signed'))?.value?.date;
      const until = known(expires, at('expires'))?.value?.date;
      if (signed && data.claims[signed] && !from) fail(`Expected "${signed}" to be a date`, at('signed'));
      if (expires && data.claims[expires] && !until)
        fail(`Expected "${expires}" to be a date`, at('expires'));
      if (from && until && from > until)
        fail(`Found the term to end (${until}) before it began (${from})`, at('expires'));
      if (whole?.status === 'expired' && until && until > whole.asOf)
        fail(`"${total}" is expired as of ${whole.asOf}, yet its term ends later, in ${until}`, [
          'claims',
          total,
          'status',
        ]);
      if (whole?.status === 'expired' && !expires)
        fail(`"${total}" is expired; expected "expires" to name the claim that says when`, at());
      for (const part of parts)
        if (data.claims[part] && whole && data.claims[part].status !== whole.status)
          fail(
            `The part "${part}" has the status ${data.claims[part].status ?? 'none'}; expected that of its total, ${whole.status ?? 'none'}`,
            ['claims', part, 'status'],
          );
    }
    const { framework, renewal } = data.agreements;
    const [first, second] = [framework, renewal].map(
      ({ total }) => amountOf(data.claims[total]?.value ?? {}) ?? 0,
    );
    if (first && second && Math.max(first, second) > 300 * Math.min(first, second))
      fail(
        `Found ${first} and ${second}, more than three hundred times apart: beside the larger, the smaller would be no square`,
        ['agreements', 'renewal', 'total'],
      );
    if (!framework.signed)
      fail('Expected "signed" to name the claim that says when: the time axis begins there', [
        'agreements',
        'framework',
      ]);
    const until = framework.expires && data.claims[framework.expires]?.value?.date;
    const held = data.claims[data.timeline.festival]?.value?.date;
    if (until && held && held < until)
      fail(
        `Found the festival (${held}) before the framework's end (${until}); the picture shows what lies between`,
        ['timeline', 'festival'],
      );
    if (
      known(data.timeline.festival, ['timeline', 'festival']) &&
      !data.claims[data.timeline.festival]?.value?.date
    )
      fail(`Expected "${data.timeline.festival}" to be a date`, ['timeline', 'festival']);
    for (const [need, { claim, from, to }] of Object.entries(data.needs)) {
      known(claim, ['needs', need, 'claim']);
      if (from === to) fail('Expected a need to go from one party to the other', ['needs', need, 'to']);
    }
    known(data.leverage.claim, ['leverage', 'claim']);
  })
  .describe(
    told(
      '两份年度协议：总额、构成、期限和双方所需',
      'Two yearly agreements: totals, parts, terms, and what each party needs',
    ),
  );
export type Deal = z.infer<typeof schema>;
export type AgreementId = keyof Deal['agreements'];
