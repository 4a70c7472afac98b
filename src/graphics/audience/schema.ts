import { z } from 'zod';
import { amountOf, claims, id, idOf } from '../../model/claim.ts';
import { localized, told } from '../../model/locale.ts';
import { both } from '../../model/problem.ts';
import { refusals } from '../../model/refuse.ts';

/** Live rooms and what the number that each one shows really counts. */
const room = z.strictObject({
  side: z.enum(['bytedance', 'alibaba', 'other']),
  name: localized,
  hosts: z.array(idOf('hosts')).min(1).max(24),
  /** concurrent: the people in the room at one moment. cumulative: every view, added up. */
  counts: z
    .enum(['concurrent', 'cumulative'])
    .describe(
      told(
        'concurrent 同时在线人数，cumulative 累计观看次数',
        'concurrent: the people in the room at one moment. cumulative: every view, added up',
      ),
    ),
  /** Claim ids: the number that the room usually shows, and the one that it sometimes reaches. */
  usual: idOf('claims').describe(told('通常显示的数字', 'The claim of the number that it usually shows')),
  peak: idOf('claims')
    .optional()
    .describe(told('有时达到的数字', 'The claim of the number that it sometimes reaches')),
});

export const schema = z
  .strictObject({
    $schema: z.string().optional(),
    claims,
    rooms: z.record(id, room),
    hosts: z.record(id, z.strictObject({ name: localized })),
    /** Claim ids: why a room shows what it shows, the claim about all rooms, and the doubts about the trade. */
    why: idOf('claims'),
    sameOrder: idOf('claims'),
    doubts: z.strictObject({ few: idOf('claims'), overrated: idOf('claims'), daily: idOf('claims') }),
  })
  .superRefine((data, context) => {
    const { refuse, known, count, drawn } = refusals(context);
    const rooms = Object.entries(data.rooms);
    count(both('直播间', 'rooms'), rooms.length, 2, 4, ['rooms']);
    for (const kind of ['concurrent', 'cumulative'] as const)
      if (!rooms.some(([, { counts }]) => counts === kind))
        refuse(
          'data.count',
          ['rooms'],
          `没有按“${kind}”计数的直播间；至少要有一个`,
          `Found no room that counts "${kind}"; expected at least one`,
        );
    count(both('主播', 'hosts'), Object.keys(data.hosts).length, 1, 24, ['hosts']);

    const seen = new Map<string, string>();
    for (const [name, { hosts, counts, usual, peak }] of rooms) {
      const at = (...rest: (string | number)[]) => ['rooms', name, ...rest];
      hosts.forEach((host, i) => {
        known('host', host, data.hosts, at('hosts', i));
        const other = seen.get(host);
        if (other)
          refuse(
            'data.twice',
            at('hosts', i),
            `“${host}”在这里，也在“${other}”里；每位主播只能在一个直播间`,
            `Found "${host}" here and in "${other}"; expected each host in one room`,
          );
        seen.set(host, name);
      });
      const unit = counts === 'concurrent' ? 'viewer' : 'view';
      const amount = (claim: string, path: (string | number)[]) => {
        if (!known('claim', claim, data.claims, path)) return undefined;
        const found = data.claims[claim]!;
        const value = found.value && amountOf(found.value);
        if (found.unit !== unit || !value) {
          refuse(
            'data.unit',
            path,
            `“${claim}”的单位是${found.unit ?? '（没有）'}；按“${counts}”计数的直播间应是大于0的“${unit}”`,
            `Found "${claim}" in ${found.unit ?? 'no unit'}; a room that counts "${counts}" expects an amount above 0 in "${unit}"`,
          );
          return undefined;
        }
        return value;
      };
      for (const shown of [usual, ...(peak === undefined ? [] : [peak])])
        drawn(shown, data.claims, ['exact', 'about', 'from', 'over', 'order', 'several']);
      const low = amount(usual, at('usual'));
      if (peak === undefined) continue;
      if (counts === 'concurrent')
        refuse(
          'data.peak',
          at('peak'),
          '只有按“cumulative”计数的直播间才有“peak”',
          'Found a peak; expected one only where a room counts "cumulative"',
        );
      const high = amount(peak, at('peak'));
      if (low !== undefined && high !== undefined && high <= low)
        refuse(
          'data.range',
          at('peak'),
          `峰值“${peak}”是${high}；应高于平常的${low}`,
          `Found the peak "${peak}", ${high}; expected more than the usual ${low}`,
        );
    }
    for (const host of Object.keys(data.hosts))
      if (!seen.has(host))
        refuse(
          'data.unused',
          ['hosts', host],
          `“${host}”不在任何直播间；每位主播都应在一个里`,
          `Found "${host}" in no room; expected each host in one`,
        );

    known('claim', data.why, data.claims, ['why']);
    known('claim', data.sameOrder, data.claims, ['sameOrder']);
    const same = data.claims[data.sameOrder];
    if (same && !same.attribution.by)
      refuse(
        'data.attribution',
        ['claims', data.sameOrder, 'attribution'],
        `“${data.sameOrder}”要写明是谁说的（“by”）`,
        `Expected "${data.sameOrder}" to say who claims it ("by")`,
      );
    for (const doubt of ['few', 'overrated', 'daily'] as const)
      known('claim', data.doubts[doubt], data.claims, ['doubts', doubt]);
    const daily = data.claims[data.doubts.daily];
    if (daily && daily.unit !== 'user')
      refuse(
        'data.unit',
        ['doubts', 'daily'],
        `“${data.doubts.daily}”的单位是${daily.unit ?? '（没有）'}；应为“user”`,
        `Found "${data.doubts.daily}" in ${daily.unit ?? 'no unit'}; expected an amount in "user"`,
      );
  })
  .describe(
    told(
      '直播间，以及各自显示的数字究竟数的是什么',
      'Live rooms and what the number that each one shows really counts',
    ),
  );
export type Viewers = z.infer<typeof schema>;
export type Room = Viewers['rooms'][string];
