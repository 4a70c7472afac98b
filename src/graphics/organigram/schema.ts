import { z } from 'zod';
import { claims, id } from '../../model/claim.ts';
import { localized, told } from '../../model/locale.ts';

const unit = z.strictObject({ name: localized, note: localized.optional(), parent: z.string().optional() });

/** At most so many levels of units, the first one included. */
const levels = 3;

/** How many of an origin's people there are in comparison; the sources give no counts. */
const weights = ['most', 'some'] as const;

/** Records with a number of entries that a picture can hold. */
const keyed = <T extends z.ZodType>(value: T, least: number, most: number) =>
  z.record(id, value).superRefine((found, context) => {
    const count = Object.keys(found).length;
    if (count < least || count > most)
      context.addIssue({ code: 'custom', message: `Expected ${least} to ${most} entries; found ${count}` });
  });

/** A new unit: where its work was before, what it stands beside, whom it reports to, who and what it consists of. */
export const schema = z
  .strictObject({
    $schema: z.string().optional(),
    claims,
    /** Which claim vouches for which part of the pictures. */
    shows: z.strictObject({
      before: z.string(),
      after: z.string(),
      lines: z.string(),
      head: z.string(),
      elsewhere: z
        .string()
        .optional()
        .describe(
          told(
            '负责人并非来自哪里；与head.notFrom同时给出，或都不给',
            'Where the head did not come from; given together with head.notFrom, or not at all',
          ),
        ),
      people: z.string(),
      also: z
        .string()
        .optional()
        .describe(told('对人员来源的另一种说法', 'What a source says otherwise about the people')),
      remit: z.string(),
      intent: z.string(),
    }),
    /** The unit that the story is about. */
    newest: z
      .string()
      .describe(told('故事的主角，一级部门', 'The unit that the story is about, on the first level')),
    units: keyed(unit, 2, 40),
    leaders: keyed(z.strictObject({ name: localized, title: localized }), 1, 4),
    /** Where the work was before: a named team inside a unit, or the unit itself. */
    homes: keyed(z.strictObject({ unit: z.string(), name: localized.optional() }), 1, 3),
    /** Where the people come from: a team inside a unit, or one outside of them all. */
    origins: keyed(
      z.strictObject({
        name: localized,
        unit: z.string().optional(),
        weight: z
          .enum(weights)
          .describe(told('多数还是部分；报道没有人数', 'Most of the people or some; there are no counts')),
      }),
      1,
      3,
    ),
    head: z.strictObject({
      name: localized,
      role: localized,
      from: z
        .string()
        .optional()
        .describe(
          told(
            '负责人来自哪个来源；不写，表示来自没有别人来的地方',
            'The origin that the head comes from; left out where nobody else comes from there',
          ),
        ),
      notFrom: z
        .string()
        .optional()
        .describe(
          told(
            '读者可能以为负责人来自这里，其实不是',
            'A unit that one might expect the head to come from, and from which the head does not',
          ),
        ),
      field: localized,
      until: localized,
      products: z.array(z.strictObject({ name: localized, what: localized })).max(3),
    }),
    remit: z.strictObject({ where: localized, items: keyed(z.strictObject({ name: localized }), 1, 9) }),
    products: keyed(
      z.strictObject({
        name: localized,
        note: localized.optional(),
        priority: z.boolean(),
        claim: z.string(),
      }),
      1,
      3,
    ),
    intent: z.strictObject({
      merchants: localized,
      users: localized,
      wanted: localized,
      unwanted: localized,
    }),
  })
  .superRefine((data, context) => {
    const fail = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    const known = (
      kind: string,
      all: object,
      name: string | undefined,
      path: (string | number)[],
    ): boolean => {
      if (name === undefined || Object.hasOwn(all, name)) return true;
      fail(`Found the unknown ${kind} "${name}"; expected one of ${Object.keys(all).join(', ')}`, path);
      return false;
    };
    for (const [scene, claim] of Object.entries(data.shows))
      known('claim', data.claims, claim, ['shows', scene]);
    for (const [name, { claim }] of Object.entries(data.products))
      known('claim', data.claims, claim, ['products', name, 'claim']);

    let sound = true;
    for (const [name, { parent }] of Object.entries(data.units))
      sound = known('unit', data.units, parent, ['units', name, 'parent']) && sound;
    for (const name of sound ? Object.keys(data.units) : []) {
      const path = chain(data.units, name);
      const again = path.indexOf(path.at(-1)!);
      if (again < path.length - 1) {
        sound = false;
        // A circle is reported once, at its first unit, not again by every unit in it.
        if (again === 0 && [...path].sort()[0] === name)
          fail(
            `Found units that are each other's parents: ${path.join(' → ')}; expected an end at a unit without parent`,
            ['units', name, 'parent'],
          );
      } else if (path.length > levels)
        fail(`Found ${path.length} levels, ${path.join(' → ')}; expected at most ${levels}`, [
          'units',
          name,
          'parent',
        ]);
    }

    if (known('unit', data.units, data.newest, ['newest']) && data.units[data.newest]!.parent !== undefined)
      fail(
        `Expected the new unit "${data.newest}" on the first level; found it inside "${data.units[data.newest]!.parent}"`,
        ['newest'],
      );
    const within = (kind: 'homes' | 'origins') => {
      const taken = new Map<string, string>();
      for (const [name, { unit: where }] of Object.entries(data[kind])) {
        const path = [kind, name, 'unit'];
        if (where === undefined || !known('unit', data.units, where, path) || !sound) continue;
        const root = rootOf(data.units, where);
        if (root === data.newest) fail(`Expected a unit other than the new one; found "${where}"`, path);
        if (taken.has(root))
          fail(
            `Found "${taken.get(root)}" and "${name}" both in "${root}"; expected one in each first-level unit`,
            path,
          );
        taken.set(root, name);
      }
    };
    within('homes');
    within('origins');
    known('origin', data.origins, data.head.from, ['head', 'from']);
    const { from, notFrom } = data.head;
    if ((notFrom === undefined) !== (data.shows.elsewhere === undefined))
      fail(
        'Expected "head.notFrom" and "shows.elsewhere" together: a unit and the claim that the head is not from it; found one of them',
        notFrom === undefined ? ['shows', 'elsewhere'] : ['head', 'notFrom'],
      );
    if (known('unit', data.units, notFrom, ['head', 'notFrom']) && notFrom !== undefined && sound) {
      const root = rootOf(data.units, notFrom);
      const home = from === undefined ? undefined : data.origins[from]?.unit;
      if (root === data.newest)
        fail(`Expected a unit other than the new one; found "${notFrom}"`, ['head', 'notFrom']);
      if (home !== undefined && Object.hasOwn(data.units, home) && rootOf(data.units, home) === root)
        fail(`Found that the head both comes from "${home}" and does not; expected two different units`, [
          'head',
          'notFrom',
        ]);
    }
    if (data.claims[data.shows.intent]?.attribution.kind === 'own')
      fail('Expected an intent that a source vouches for; found the attribution "own"', ['shows', 'intent']);
  })
  .describe(
    told(
      '新部门：原在何处、与谁并列、向谁汇报、人从哪来、管什么',
      'A new unit: where its work was, what it stands beside, whom it reports to, who and what it consists of',
    ),
  );
export type Organisation = z.infer<typeof schema>;
export type UnitId = string;

/** A unit and those that it is part of, upward; a circle ends with the unit that stands in it twice. */
function chain(units: Organisation['units'], name: string): string[] {
  const path = [name];
  for (let up = units[name]?.parent; up !== undefined; up = units[up]?.parent) {
    const seen = path.includes(up);
    path.push(up);
    if (seen) break;
  }
  return path;
}

/** The first-level unit that a unit is part of. */
export const rootOf = (units: Organisation['units'], name: string): string => chain(units, name).at(-1)!;
