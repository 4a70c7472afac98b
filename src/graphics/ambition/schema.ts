import { z } from 'zod';
import { amountOf, claims, idOf } from '../../model/claim.ts';
import { isBefore } from '../../model/day.ts';
import { told } from '../../model/locale.ts';
import { refusals } from '../../model/refuse.ts';

type Refusals = ReturnType<typeof refusals>;

/** A target and the size at which others would feel it: two volumes of goods sold that differ in scope. */
export const schema = z
  .strictObject({
    $schema: z.string().optional(),
    claims,
    /** Claim ids: the target, where it has to come from at first, and what would be a threat. */
    target: idOf('claims').describe(told('目标', 'The claim that is the target')),
    live: idOf('claims').describe(told('直播', 'The claim that says where it has to come from at first')),
    threat: idOf('claims').describe(told('会构成威胁的规模', 'The claim that says what would be a threat')),
    deadline: idOf('claims').describe(
      told('到哪一年年底', 'The claim that says by the end of which year the target is to be met'),
    ),
  })
  .superRefine((data, context) => {
    const say = refusals(context);
    const { refuse, known, unhedged, drawn } = say;
    unhedged(data.claims);
    drawn(data.target, data.claims, ['exact', 'about']);
    drawn(data.threat, data.claims, ['exact', 'about', 'order']);
    checkDeadline(data, say);
    for (const name of ['target', 'live', 'threat'] as const) {
      if (!known('claim', data[name], data.claims, [name]) || name === 'live') continue;
      const claim = data.claims[data[name]]!;
      if (claim.unit !== 'CNY' || !claim.value || !amountOf(claim.value))
        refuse(
          'data.unit',
          [name],
          `“${data[name]}”的单位是${claim.unit ?? '（没有）'}；应是大于0的金额（CNY）`,
          `Found "${data[name]}" in ${claim.unit ?? 'no unit'}; expected an amount of money above 0 (CNY)`,
        );
      // The two volumes differ in scope and period: side by side only where the data says how.
      if (!claim.note)
        refuse(
          'data.note',
          ['claims', data[name], 'note'],
          `“${data[name]}”要有“note”，写明这个金额涵盖什么`,
          `Expected a note on "${data[name]}" that says what the amount covers`,
        );
    }
    const threat = data.claims[data.threat];
    if (threat && !threat.attribution.by)
      refuse(
        'data.attribution',
        ['claims', data.threat, 'attribution'],
        `“${data.threat}”要写明是谁说的（“by”）`,
        `Expected "${data.threat}" to say who names it ("by")`,
      );
    if (data.target === data.threat)
      refuse(
        'data.twice',
        ['threat'],
        `“target”和“threat”都是“${data.threat}”；应是两条论断`,
        `Found "${data.threat}" as target and as threat; expected two claims`,
      );
  })
  .describe(
    told('一个目标，以及会让别人感到威胁的规模', 'A target, and the size at which others would feel it'),
  );
export type Ambition = z.infer<typeof schema>;

/** Texts say "by the end of": a year, which had not ended when the target was set. */
function checkDeadline({ deadline, target, claims: all }: Ambition, { refuse, known }: Refusals): void {
  if (!known('claim', deadline, all, ['deadline'])) return;
  const date = all[deadline]!.value?.date;
  if (date === undefined || !/^\d{4}$/.test(date)) {
    refuse(
      'data.term',
      date === undefined ? ['deadline'] : ['claims', deadline, 'value', 'date'],
      `期限是${date ?? '（没有日期）'}；应是年份，如“2020”：文字说的是“到那年年底”`,
      `Found the deadline ${date ?? 'without a date'}; expected a year, as in "2020": texts say "by the end of" it`,
    );
    return;
  }
  const asOf = all[target]?.asOf;
  if (asOf !== undefined && isBefore(date, asOf))
    refuse(
      'data.term',
      ['claims', deadline, 'value', 'date'],
      `目标截至${asOf}，期限${date}却已经过去`,
      `Found the deadline ${date} of a target as of ${asOf}, when it had passed`,
    );
}
