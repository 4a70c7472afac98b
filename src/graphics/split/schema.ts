import { z } from 'zod';
import { amountOf, claims, idOf, type Claim } from '../../model/claim.ts';
import { isBefore } from '../../model/day.ts';
import { localized, told } from '../../model/locale.ts';
import { both } from '../../model/problem.ts';
import { refusals } from '../../model/refuse.ts';
import { checkSides, sides } from './sides-schema.ts';
import { contradictions, type Dates } from './terms.ts';

/** Everything but the name is the id of a claim. */
const agreement = z.strictObject({
  name: localized,
  total: idOf('claims').describe(told('总额所在的论断', 'The claim that is the whole')),
  parts: z
    .array(idOf('claims'))
    .max(8)
    .describe(
      told(
        '各部分的论断；构成不明就留空',
        'The claims that are its parts; none where the split is not known',
      ),
    ),
  signed: idOf('claims')
    .optional()
    .describe(told('说签订日期的论断', 'The claim that says when it was signed')),
  begins: idOf('claims')
    .optional()
    .describe(
      told('说生效日期的论断；不写就从签订算起', 'The claim that says when it begins, if not when signed'),
    ),
  expires: idOf('claims').optional().describe(told('说到期日期的论断', 'The claim that says when it ends')),
  extendedFrom: idOf('claims')
    .optional()
    .describe(
      told(
        '说延期前原定到期日期的论断',
        'Of an extended agreement: the claim that says when it was first to end',
      ),
    ),
});
const dateFields = ['signed', 'begins', 'expires', 'extendedFrom'] as const;

const shape = z.strictObject({
  $schema: z.string().optional(),
  claims,
  agreements: z.strictObject({ framework: agreement, renewal: agreement }),
  timeline: z.strictObject({ festival: idOf('claims'), name: localized }),
  ...sides,
});
type Shape = z.infer<typeof shape>;
type Path = (string | number)[];
type Refusals = ReturnType<typeof refusals>;

/** Two yearly agreements between two parties, their parts, their terms, and what each party needs. */
export const schema = shape
  .superRefine((data, context) => {
    const say = refusals(context);
    say.unhedged(data.claims);
    for (const name of ['framework', 'renewal'] as const) checkAgreement(data, name, say);
    checkPair(data, say);
    checkSides(data, say);
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

/** The claim of an id, if there is one. */
function known(data: Shape, claim: string | undefined, path: Path, say: Refusals): Claim | undefined {
  return say.known('claim', claim, data.claims, path) && claim !== undefined ? data.claims[claim] : undefined;
}

function checkAgreement(data: Shape, name: AgreementId, say: Refusals): void {
  const { refuse } = say;
  const found = data.agreements[name];
  const { total, parts } = found;
  const at = (...rest: Path): Path => ['agreements', name, ...rest];
  const whole = known(data, total, at('total'), say);
  const dates: Record<string, string> = {};
  const missing = new Set<string>();
  for (const field of dateFields) {
    const claim = known(data, found[field], at(field), say);
    if (claim?.value?.date) dates[field] = claim.value.date;
    else if (found[field] !== undefined) missing.add(field);
    if (claim && !claim.value?.date)
      refuse('data.unit', at(field), `“${found[field]}”应是日期`, `Expected "${found[field]}" to be a date`);
  }
  if (whole)
    for (const { code, zh, en, field } of contradictions(total, whole, dates as Dates))
      // A date that is named wrongly has been reported; it is not also lacking.
      if (!field || !missing.has(field))
        refuse(code, field ? at(field) : ['claims', total, 'status'], zh, en);
  if (whole && !money(whole))
    refuse(
      'data.unit',
      at('total'),
      `总额“${total}”应是大于0的金额（CNY）`,
      `Expected the total "${total}" to be an amount of money above 0`,
    );
  else if (whole && whole.value?.exact === undefined && whole.value?.about === undefined)
    refuse(
      'data.quantity',
      ['claims', total, 'value'],
      `“${total}”是区间或上下限；应为“exact”或“about”：它的方格要一格一格数`,
      `Found "${total}" as a range or a bound; expected "exact" or "about": its squares are counted one by one`,
    );
  const pieces = parts.map((part, i) => known(data, part, at('parts', i), say));
  // A part that counts twice would also upset the sum.
  if (new Set(parts).size < parts.length)
    refuse('data.twice', at('parts'), '每一份只写一次', 'Expected each part once; found one twice');
  else if (whole && parts.length && pieces.every(Boolean)) checkParts(data, name, say);
}

/** Parts against their total; all are known. */
function checkParts(data: Shape, name: AgreementId, { refuse }: Refusals): void {
  const { total, parts } = data.agreements[name];
  const whole = data.claims[total]!;
  const exact = whole.value?.exact;
  const amounts = parts.map((part) => money(data.claims[part]));
  if (exact === undefined || amounts.some((amount) => amount === undefined))
    refuse(
      'data.quantity',
      ['agreements', name, 'parts'],
      '总额和各部分都应是“exact”的金额；不知道怎么分就不要列出各部分',
      'Expected the total and its parts as exact amounts of money; list no parts where the split is not known',
    );
  else {
    const larger = parts.filter((_, i) => amounts[i]! > exact);
    for (const part of larger)
      refuse(
        'data.sum',
        ['claims', part, 'value'],
        `“${part}”是${money(data.claims[part])}，比总额“${total}”的${exact}还大`,
        `Found the part "${part}" at ${money(data.claims[part])}, larger than its total "${total}", ${exact}`,
      );
    for (const part of parts.filter((_, i) => amounts[i] === 0))
      refuse(
        'data.sum',
        ['claims', part, 'value'],
        `“${part}”是0；一份应大于0，没有就不要列出`,
        `Found the part "${part}" at 0; expected more, or no such part`,
      );
    const sum = amounts.reduce<number>((a, b) => a + b!, 0);
    // Figures are printed whole: what is left over would show. Fractions of a yuan add up as computers add.
    if (!larger.length && Math.abs(sum - exact) > 1e-6)
      refuse(
        'data.sum',
        ['agreements', name, 'parts'],
        `各部分${parts.join(' + ')}加起来是${sum}；应等于总额“${total}”的${exact}`,
        `The parts ${parts.join(' + ')} add up to ${sum}; expected the total "${total}", ${exact}`,
        both(
          '改总额或其中一份，或把缺的一份写成论断、列进"parts"',
          'Change the total or a part, or write the part that is missing as a claim and name it in "parts"',
        ),
      );
  }
  for (const part of parts)
    if (data.claims[part]!.status !== whole.status)
      refuse(
        'data.status',
        ['claims', part, 'status'],
        `“${part}”的状态是${data.claims[part]!.status ?? '（没有）'}；应与总额相同：${whole.status ?? '（没有）'}`,
        `The part "${part}" has the status ${data.claims[part]!.status ?? 'none'}; expected that of its total, ${whole.status ?? 'none'}`,
      );
}

/** The two agreements beside each other, and the festival. */
function checkPair(data: Shape, say: Refusals): void {
  const { refuse } = say;
  const { framework, renewal } = data.agreements;
  const [first, second] = [framework, renewal].map(({ total }) => money(data.claims[total]) ?? 0) as [
    number,
    number,
  ];
  if (first && second && Math.max(first, second) > 300 * Math.min(first, second))
    refuse(
      'data.scale',
      ['agreements', 'renewal', 'total'],
      `${first}和${second}相差三百倍以上：放在大的旁边，小的连一格也没有`,
      `Found ${first} and ${second}, more than three hundred times apart: beside the larger, the smaller would be no square`,
    );
  const status = data.claims[framework.total]?.status;
  if (status === 'negotiating' || status === 'collapsed')
    refuse(
      'data.status',
      ['claims', framework.total, 'status'],
      `第一份协议的状态是“${status}”；应是签过的协议：时间轴从它开始`,
      `Found the first agreement to be ${status}; expected one that was signed: the time axis begins with it`,
    );
  const signing = [framework, renewal].map(({ signed }) => signed && data.claims[signed]?.value?.date);
  if (signing[0] && signing[1] && isBefore(signing[1], signing[0]))
    refuse(
      'data.term',
      ['agreements', 'renewal', 'signed'],
      `新的协议签于${signing[1]}，早于原有协议的${signing[0]}`,
      `Found the new agreement signed in ${signing[1]}, before the first one (${signing[0]})`,
    );
  const { festival } = data.timeline;
  const held = known(data, festival, ['timeline', 'festival'], say);
  if (held && !held.value?.date)
    refuse(
      'data.unit',
      ['timeline', 'festival'],
      `“${festival}”应是日期`,
      `Expected "${festival}" to be a date`,
    );
  const date = (claim: string | undefined) => claim && data.claims[claim]?.value?.date;
  const [from, until, day] = [date(framework.signed), date(framework.expires), date(festival)];
  if (day && held && isBefore(held.asOf, day))
    refuse(
      'data.term',
      ['claims', festival, 'value', 'date'],
      `购物节（${day}）晚于“${festival}”的截至日期${held.asOf}，而文字说的是它已经办了`,
      `Found the festival (${day}) after the day as of which "${festival}" holds (${held.asOf}); texts tell of it as held`,
    );
  if (day && status === 'expired' && until && isBefore(day, until))
    refuse(
      'data.term',
      ['timeline', 'festival'],
      `购物节（${day}）早于年框到期（${until}），而年框已到期；图里画的是两者之间`,
      `Found the festival (${day}) before the end of the framework (${until}), which is expired; the picture shows what lies between`,
    );
  // A festival named after its day, as 618 is, has it.
  const named = /^(\d?\d)\d\d$/.exec(data.timeline.name['zh-Hans'].trim())?.[1];
  if (day && named && day.length >= 7 && Number(day.slice(5, 7)) !== Number(named))
    refuse(
      'data.term',
      ['timeline', 'festival'],
      `购物节叫“${data.timeline.name['zh-Hans']}”，而“${festival}”是${day}；应在${Number(named)}月`,
      `Found the festival "${data.timeline.name.en}" in ${day}; a festival of that name is held in month ${Number(named)}`,
    );
  for (const [id, { signed, name }] of Object.entries(data.agreements)) {
    const year = date(signed)?.slice(0, 4);
    const words = name['zh-Hans'] + name.en;
    const other = /(?:19|20)\d\d/.exec(words)?.[0];
    if (year && other && !words.includes(year))
      refuse(
        'data.term',
        ['agreements', id, 'name'],
        `协议的名称里是${other}年，而它签于${year}年`,
        `Found ${other} in the name of an agreement that was signed in ${year}`,
      );
  }
  if (day && from && isBefore(day, from))
    refuse(
      'data.term',
      ['timeline', 'festival'],
      `购物节（${day}）早于年框签订（${from}）`,
      `Found the festival (${day}) before the framework was signed (${from})`,
    );
}
