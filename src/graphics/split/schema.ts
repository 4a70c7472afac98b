import { z } from 'zod';
import { amountOf, claims, id, type Claim } from '../../model/claim.ts';
import { isBefore } from '../../model/day.ts';
import { localized, told } from '../../model/locale.ts';
import { suggest } from '../../model/suggest.ts';
import { contradictions, type Dates } from './terms.ts';

/** Everything but the name is the id of a claim. */
const agreement = z.strictObject({
  name: localized,
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
  begins: z
    .string()
    .optional()
    .describe(
      told('生效日期的说法；不写就从签订算起', 'The claim that says when it begins, if not when signed'),
    ),
  expires: z.string().optional().describe(told('到期日期的说法', 'The claim that says when it ends')),
  extendedFrom: z
    .string()
    .optional()
    .describe(
      told(
        '延期前原定到期日期的说法',
        'Of an extended agreement: the claim that says when it was first to end',
      ),
    ),
});
const dateFields = ['signed', 'begins', 'expires', 'extendedFrom'] as const;

const shape = z.strictObject({
  $schema: z.string().optional(),
  claims,
  parties: z
    .record(id, localized)
    .describe(told('双方；先写的一方画在左边', 'The two sides by their ids; the first stands on the left')),
  agreements: z.strictObject({ framework: agreement, renewal: agreement }),
  timeline: z.strictObject({ festival: z.string(), name: localized }),
  needs: z
    .record(id, z.strictObject({ from: z.string(), to: z.string(), name: localized, claim: z.string() }))
    .describe(told('一方有、另一方需要的东西', 'What one side has and the other needs')),
  leverage: z
    .strictObject({ of: z.string(), over: localized, name: localized, claim: z.string() })
    .describe(told('一方（of）对别人（over）的拿捏', 'A hold that one side (of) has over others')),
});
type Shape = z.infer<typeof shape>;
type Path = (string | number)[];
type Fail = (message: string, path: Path) => void;

/** Two yearly agreements between two parties, their parts, their terms, and what each party needs. */
export const schema = shape
  .superRefine((data, context) => {
    const fail: Fail = (message, path) => context.addIssue({ code: 'custom', message, path });
    for (const name of ['framework', 'renewal'] as const) checkAgreement(data, name, fail);
    checkPair(data, fail);
    checkNeeds(data, fail);
  })
  .describe(
    told(
      '两份年度协议：总额、构成、期限和双方所需',
      'Two yearly agreements: totals, parts, terms, and what each party needs',
    ),
  );
export type Deal = Shape;
export type AgreementId = keyof Deal['agreements'];

const money = (claim: Claim | undefined) =>
  claim?.unit === 'CNY' && claim.value ? amountOf(claim.value) : undefined;

/** The claim of an id. Every object has names of its own, like "toString"; none is a claim. */
function known(data: Shape, claim: string | undefined, path: Path, fail: Fail): Claim | undefined {
  if (claim === undefined) return undefined;
  if (Object.hasOwn(data.claims, claim)) return data.claims[claim];
  fail(`Found the unknown claim "${claim}". ${suggest(claim, Object.keys(data.claims))}`, path);
  return undefined;
}

function checkAgreement(data: Shape, name: AgreementId, fail: Fail): void {
  const found = data.agreements[name];
  const { total, parts } = found;
  const at = (...rest: Path): Path => ['agreements', name, ...rest];
  const whole = known(data, total, at('total'), fail);
  const dates: Record<string, string> = {};
  const missing = new Set<string>();
  for (const field of dateFields) {
    const claim = known(data, found[field], at(field), fail);
    if (claim?.value?.date) dates[field] = claim.value.date;
    else if (found[field] !== undefined) missing.add(field);
    if (claim && !claim.value?.date) fail(`Expected "${found[field]}" to be a date`, at(field));
  }
  if (whole)
    for (const { message, field } of contradictions(total, whole, dates as Dates))
      // A date that is named wrongly has been reported; it is not also lacking.
      if (!field || !missing.has(field)) fail(message, field ? at(field) : ['claims', total, 'status']);
  if (whole && !money(whole))
    fail(`Expected the total "${total}" to be an amount of money above 0`, at('total'));
  else if (whole && whole.value?.exact === undefined && whole.value?.about === undefined)
    fail(
      `Found "${total}" as a range or a bound; expected "exact" or "about": its squares are counted one by one`,
      ['claims', total, 'value'],
    );
  const pieces = parts.map((part, i) => known(data, part, at('parts', i), fail));
  if (new Set(parts).size < parts.length) fail('Expected each part once', at('parts'));
  if (whole && parts.length && pieces.every(Boolean)) checkParts(data, name, fail);
}

/** Parts against their total; all are known. */
function checkParts(data: Shape, name: AgreementId, fail: Fail): void {
  const { total, parts } = data.agreements[name];
  const whole = data.claims[total]!;
  const exact = whole.value?.exact;
  const amounts = parts.map((part) => money(data.claims[part]));
  if (exact === undefined || amounts.some((amount) => amount === undefined))
    fail(
      'Expected the total and its parts as exact amounts of money; list no parts where the split is not known',
      ['agreements', name, 'parts'],
    );
  else {
    const larger = parts.filter((_, i) => amounts[i]! > exact * (1 + 1e-6));
    for (const part of larger)
      fail(
        `Found the part "${part}" at ${money(data.claims[part])}, larger than its total "${total}", ${exact}`,
        ['claims', part, 'value'],
      );
    const sum = amounts.reduce<number>((a, b) => a + b!, 0);
    if (!larger.length && Math.abs(sum - exact) > 1e-6 * exact)
      fail(`The parts ${parts.join(' + ')} add up to ${sum}; expected the total "${total}", ${exact}`, [
        'agreements',
        name,
        'parts',
      ]);
  }
  for (const part of parts)
    if (data.claims[part]!.status !== whole.status)
      fail(
        `The part "${part}" has the status ${data.claims[part]!.status ?? 'none'}; expected that of its total, ${whole.status ?? 'none'}`,
        ['claims', part, 'status'],
      );
}

/** The two agreements beside each other, and the festival. */
function checkPair(data: Shape, fail: Fail): void {
  const { framework, renewal } = data.agreements;
  const [first, second] = [framework, renewal].map(({ total }) => money(data.claims[total]) ?? 0) as [
    number,
    number,
  ];
  if (first && second && Math.max(first, second) > 300 * Math.min(first, second))
    fail(
      `Found ${first} and ${second}, more than three hundred times apart: beside the larger, the smaller would be no square`,
      ['agreements', 'renewal', 'total'],
    );
  const status = data.claims[framework.total]?.status;
  if (status === 'negotiating' || status === 'collapsed')
    fail(
      `Found the first agreement to be ${status}; expected one that was signed: the time axis begins with it`,
      ['claims', framework.total, 'status'],
    );
  const { festival } = data.timeline;
  const held = known(data, festival, ['timeline', 'festival'], fail);
  if (held && !held.value?.date) fail(`Expected "${festival}" to be a date`, ['timeline', 'festival']);
  const date = (claim: string | undefined) => claim && data.claims[claim]?.value?.date;
  const [from, until, day] = [date(framework.signed), date(framework.expires), date(festival)];
  if (day && status === 'expired' && until && isBefore(day, until))
    fail(
      `Found the festival (${day}) before the end of the framework (${until}), which is expired; the picture shows what lies between`,
      ['timeline', 'festival'],
    );
  if (day && from && isBefore(day, from))
    fail(`Found the festival (${day}) before the framework was signed (${from})`, ['timeline', 'festival']);
}

function checkNeeds(data: Shape, fail: Fail): void {
  const { parties, needs, leverage } = data;
  const sides = Object.keys(parties);
  if (sides.length !== 2) fail(`Found ${sides.length} parties; expected two`, ['parties']);
  const party = (side: string, path: Path) => {
    if (!sides.includes(side)) fail(`Found the unknown party "${side}". ${suggest(side, sides)}`, path);
  };
  for (const [need, { claim, from, to }] of Object.entries(needs)) {
    known(data, claim, ['needs', need, 'claim'], fail);
    party(from, ['needs', need, 'from']);
    party(to, ['needs', need, 'to']);
    if (from === to) fail('Expected a need to go from one party to the other', ['needs', need, 'to']);
  }
  party(leverage.of, ['leverage', 'of']);
  known(data, leverage.claim, ['leverage', 'claim'], fail);
}
