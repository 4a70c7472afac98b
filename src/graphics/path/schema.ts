import { z } from 'zod';
import { claims, id, idOf } from '../../model/claim.ts';
import { localized, told } from '../../model/locale.ts';
import { both } from '../../model/problem.ts';
import { refusals, type DataPath } from '../../model/refuse.ts';

const segment = z.strictObject({
  name: localized,
  note: localized,
  /** The stages that it covers, by id. */
  from: idOf('stages'),
  to: idOf('stages'),
});
const group = z.strictObject({ name: localized, role: localized });

/** An axis of stages from traffic to transaction, and the platforms that stand and move on it. */
export const schema = z
  .strictObject({
    $schema: z.string().optional(),
    claims,
    /** In the order of the axis, from left to right. */
    stages: z.record(id, z.strictObject({ name: localized })),
    /** Who stands at which stage and moves towards which; the report gives no distances. */
    players: z.record(
      id,
      z.strictObject({
        name: localized,
        side: z.enum(['bytedance', 'alibaba', 'other']),
        from: idOf('stages'),
        to: idOf('stages'),
      }),
    ),
    /** One player's path, and what is to complete it. */
    chain: z.strictObject({
      player: idOf('players'),
      next: z.strictObject({ name: localized, stage: idOf('stages') }),
      claim: idOf('claims'),
      share: idOf('claims'),
    }),
    /** Two ways for a brand to sell, the second of them open to the candidates. */
    routes: z.strictObject({
      claim: idOf('claims'),
      before: z.strictObject({ name: localized, segments: z.array(segment).min(1).max(3) }),
      after: z.strictObject({ name: localized, segments: z.array(segment).min(1).max(3) }),
      candidates: z
        .array(idOf('players'))
        .min(1)
        .max(3)
        .describe(told('可能的流量方', 'The players that a brand may buy traffic from')),
    }),
    /** Who gets there step by step, and who has to leap. */
    leap: z.strictObject({
      claim: idOf('claims'),
      walker: idOf('players'),
      steps: z.array(localized).min(2).max(4),
      jumper: idOf('players'),
      from: localized,
      to: localized,
    }),
    /** Where those who come from the left and from the right meet. */
    middle: z.strictObject({ claim: idOf('claims'), name: localized, left: group, right: group }),
  })
  .superRefine((data, context) => {
    const { refuse, known, count, unhedged } = refusals(context);
    unhedged(data.claims);
    const stages = Object.keys(data.stages);
    const players = Object.keys(data.players);
    count(both('阶段', 'stages'), stages.length, 2, 5, ['stages']);
    count(both('平台', 'players'), players.length, 2, 8, ['players']);

    let right = 0;
    let left = 0;
    for (const [name, { from, to }] of Object.entries(data.players)) {
      const both = [
        known('stage', from, data.stages, ['players', name, 'from']),
        known('stage', to, data.stages, ['players', name, 'to']),
      ];
      if (!both.every(Boolean)) continue;
      if (from === to)
        refuse(
          'data.order',
          ['players', name, 'to'],
          `“${name}”停在“${from}”；应移到另一个阶段`,
          `Found "${name}" to stay at "${from}"; expected it to move to another stage`,
        );
      else if (stages.indexOf(from) < stages.indexOf(to)) right++;
      else left++;
    }
    if (players.length && (!right || !left))
      refuse(
        'data.count',
        ['players'],
        `向右走的平台有${right}个，向左的有${left}个；两边都至少要有一个`,
        `Found ${right} players moving right and ${left} moving left; expected at least one of each`,
      );

    const { chain, routes, leap, middle } = data;
    known('claim', chain.claim, data.claims, ['chain', 'claim']);
    if (known('claim', chain.share, data.claims, ['chain', 'share'])) {
      const { unit, value } = data.claims[chain.share]!;
      if (unit !== 'share' || !value)
        refuse(
          'data.unit',
          ['chain', 'share'],
          `“${chain.share}”应是占比（share）；这里是${unit ?? '没有数字的事实'}`,
          `Expected "${chain.share}" to be a share; found ${unit ?? 'no figure'}`,
        );
    }
    if (
      known('player', chain.player, data.players, ['chain', 'player']) &&
      known('stage', chain.next.stage, data.stages, ['chain', 'next', 'stage'])
    ) {
      const { from, to } = data.players[chain.player]!;
      const [a, b, next] = [from, to, chain.next.stage].map((stage) => stages.indexOf(stage)) as [
        number,
        number,
        number,
      ];
      if (a > b)
        refuse(
          'data.order',
          ['chain', 'player'],
          `“${chain.player}”往左走；这条路应从左边开始`,
          `Found "${chain.player}" to move left; expected the path to begin on the left`,
        );
      else if (stages.length > 2 ? next <= b : next <= a)
        refuse(
          'data.order',
          ['chain', 'next', 'stage'],
          `下一阶段“${chain.next.stage}”已在“${chain.player}”走过的路上；应在它之后`,
          `Found the next stage "${chain.next.stage}" within what "${chain.player}" already covers; expected a later one`,
        );
    }

    known('claim', routes.claim, data.claims, ['routes', 'claim']);
    for (const route of ['before', 'after'] as const) {
      let last = -1;
      routes[route].segments.forEach(({ from, to }, i) => {
        const at = (key: string): DataPath => ['routes', route, 'segments', i, key];
        if (
          ![known('stage', from, data.stages, at('from')), known('stage', to, data.stages, at('to'))].every(
            Boolean,
          )
        )
          return;
        const [a, b] = [stages.indexOf(from), stages.indexOf(to)];
        if (a > b)
          refuse(
            'data.order',
            at('to'),
            `这一段从“${from}”倒回“${to}”；应顺着轴走`,
            `Found a segment that runs back from "${from}" to "${to}"; expected it to run along the axis`,
          );
        if (a <= last)
          refuse(
            'data.twice',
            at('from'),
            `“${from}”走了两遍；应从“${stages[last]}”之后的阶段开始`,
            `Found "${from}" covered twice; expected a stage after "${stages[last]}"`,
          );
        last = Math.max(last, b);
      });
    }
    routes.candidates.forEach((player, i) =>
      known('player', player, data.players, ['routes', 'candidates', i]),
    );
    if (new Set(routes.candidates).size < routes.candidates.length)
      refuse(
        'data.twice',
        ['routes', 'candidates'],
        '每个候选平台只写一次',
        'Expected each candidate once; found one twice',
      );

    known('claim', leap.claim, data.claims, ['leap', 'claim']);
    known('player', leap.walker, data.players, ['leap', 'walker']);
    if (known('player', leap.jumper, data.players, ['leap', 'jumper']) && leap.jumper === leap.walker)
      refuse(
        'data.twice',
        ['leap', 'jumper'],
        `“${leap.jumper}”既在走又在跳；应是两个平台`,
        `Found "${leap.jumper}" to walk and to leap; expected two players`,
      );
    known('claim', middle.claim, data.claims, ['middle', 'claim']);
  })
  .describe(
    told(
      '从流量到交易的轴，以及各平台的位置和去向',
      'An axis from traffic to transaction, and the platforms that stand and move on it',
    ),
  );
export type Path = z.infer<typeof schema>;
