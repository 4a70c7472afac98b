import { z } from 'zod';
import { amountOf, claims, id } from '../../model/claim.ts';
import { localized, told } from '../../model/locale.ts';

/** Live rooms and what the number that each one shows really counts. */
const room = z.strictObject({
  side: z.enum(['bytedance', 'alibaba', 'other']),
  name: localized,
  hosts: z.array(z.string()).min(1).max(24),
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
  usual: z.string().describe(told('通常显示的数字', 'The claim of the number that it usually shows')),
  peak: z
    .string()
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
    why: z.string(),
    sameOrder: z.string(),
    doubts: z.strictObject({ few: z.string(), overrated: z.string(), daily: z.string() }),
  })
  .superRefine((data, context) => {
    const fail = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const known = (claim: string, path: (string | number)[]) => {
      if (!data.claims[claim])
        fail(
          `Found the unknown claim "${claim}"; expected one of ${Object.keys(data.claims).join(', ')}`,
          path,
        );
      return data.claims[claim];
    };
    const rooms = Object.entries(data.rooms);
    if (rooms.length < 2 || rooms.length > 4)
      fail(`Found ${rooms.length} rooms; expected between 2 and 4`, ['rooms']);
    for (const kind of ['concurrent', 'cumulative'] as const)
      if (!rooms.some(([, { counts }]) => counts === kind))
        fail(`Found no room that counts "${kind}"; expected at least one`, ['rooms']);
    if (Object.keys(data.hosts).length > 24)
      fail(`Found ${Object.keys(data.hosts).length} hosts; expected at most 24`, ['hosts']);

    const seen = new Map<string, string>();
    for (const [name, { hosts, counts, usual, peak }] of rooms) {
      const at = (...rest: (string | number)[]) => ['rooms', name, ...rest];
      hosts.forEach((host, i) => {
        if (!data.hosts[host])
          fail(
            `Found the unknown host "${host}"; expected one of ${Object.keys(data.hosts).join(', ')}`,
            at('hosts', i),
          );
        const other = seen.get(host);
        if (other)
          fail(`Found "${host}" here and in "${other}"; expected each host in one room`, at('hosts', i));
        seen.set(host, name);
      });
      const unit = counts === 'concurrent' ? 'viewer' : 'view';
      const amount = (claim: string, path: (string | number)[]) => {
        const found = known(claim, path);
        if (!found) return undefined;
        const value = found.value && amountOf(found.value);
        if (found.unit !== unit || !value) {
          fail(
            `Found "${claim}" in ${found.unit ?? 'no unit'}; a room that counts "${counts}" expects an amount above 0 in "${unit}"`,
            path,
          );
          return undefined;
        }
        return value;
      };
      const low = amount(usual, at('usual'));
      if (peak === undefined) continue;
      if (counts === 'concurrent')
        fail('Found a peak; expected one only where a room counts "cumulative"', at('peak'));
      const high = amount(peak, at('peak'));
      if (low !== undefined && high !== undefined && high <= low)
        fail(`Found the peak "${peak}", ${high}; expected more than the usual ${low}`, at('peak'));
    }
    for (const host of Object.keys(data.hosts))
      if (!seen.has(host)) fail(`Found "${host}" in no room; expected each host in one`, ['hosts', host]);

    known(data.why, ['why']);
    const same = known(data.sameOrder, ['sameOrder']);
    if (same && !same.attribution.by)
      fail(`Expected "${data.sameOrder}" to say who claims it`, ['claims', data.sameOrder, 'attribution']);
    known(data.doubts.few, ['doubts', 'few']);
    known(data.doubts.overrated, ['doubts', 'overrated']);
    const daily = known(data.doubts.daily, ['doubts', 'daily']);
    if (daily && daily.unit !== 'user')
      fail(`Found "${data.doubts.daily}" in ${daily.unit ?? 'no unit'}; expected an amount in "user"`, [
        'doubts',
        'daily',
      ]);
  })
  .describe(
    told(
      '直播间，以及各自显示的数字究竟数的是什么',
      'Live rooms and what the number that each one shows really counts',
    ),
  );
export type Viewers = z.infer<typeof schema>;
export type Room = Viewers['rooms'][string];
