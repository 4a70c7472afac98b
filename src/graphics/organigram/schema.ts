import { z } from 'zod';
import { claims, id, idOf } from '../../model/claim.ts';
import { locales, localized, told } from '../../model/locale.ts';
import { both } from '../../model/problem.ts';
import { refusals } from '../../model/refuse.ts';

const unit = z.strictObject({
  name: localized,
  note: localized.optional(),
  parent: idOf('units').optional(),
});

/** At most so many levels of units, the first one included. */
const levels = 3;

/** How many of an origin's people there are in comparison; the sources give no counts. */
const weights = ['most', 'some'] as const;

/** Records with a number of entries that a picture can hold. */
const keyed = <T extends z.ZodType>(value: T, least: number, most: number) =>
  z.record(id, value).superRefine((found, context) => {
    refusals(context).count(both('条目', 'entries'), Object.keys(found).length, least, most, []);
  });

/** A new unit: where its work was before, what it stands beside, whom it reports to, who and what it consists of. */
export const schema = z
  .strictObject({
    $schema: z.string().optional(),
    claims,
    /** Which claim vouches for which part of the pictures. */
    shows: z.strictObject({
      before: idOf('claims'),
      after: idOf('claims'),
      lines: idOf('claims'),
      head: idOf('claims'),
      elsewhere: idOf('claims')
        .optional()
        .describe(
          told(
            '负责人并非来自哪里；与head.notFrom同时给出，或都不给',
            'Where the head did not come from; given together with head.notFrom, or not at all',
          ),
        ),
      people: idOf('claims'),
      also: idOf('claims')
        .optional()
        .describe(told('对人员来源的另一种说法', 'What a source says otherwise about the people')),
      remit: idOf('claims'),
      intent: idOf('claims'),
    }),
    /** The unit that the story is about. */
    newest: idOf('units').describe(
      told('故事的主角，一级部门', 'The unit that the story is about, on the first level'),
    ),
    units: keyed(unit, 2, 40),
    leaders: keyed(z.strictObject({ name: localized, title: localized }), 1, 4),
    /** Where the work was before: a named team inside a unit, or the unit itself. */
    homes: keyed(z.strictObject({ unit: idOf('units'), name: localized.optional() }), 1, 3),
    /** Where the people come from: a team inside a unit, or one outside of them all. */
    origins: keyed(
      z.strictObject({
        name: localized,
        unit: idOf('units').optional(),
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
      from: idOf('origins')
        .optional()
        .describe(
          told(
            '负责人来自哪个来源；不写，表示来自没有别人来的地方',
            'The origin that the head comes from; left out where nobody else comes from there',
          ),
        ),
      notFrom: idOf('units')
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
        claim: idOf('claims'),
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
    const { refuse, known, unhedged } = refusals(context);
    unhedged(data.claims);
    for (const [scene, claim] of Object.entries(data.shows))
      known('claim', claim, data.claims, ['shows', scene]);
    for (const [name, { claim }] of Object.entries(data.products))
      known('claim', claim, data.claims, ['products', name, 'claim']);

    let sound = true;
    for (const [name, { parent }] of Object.entries(data.units))
      sound = known('unit', parent, data.units, ['units', name, 'parent']) && sound;
    for (const name of sound ? Object.keys(data.units) : []) {
      const path = chain(data.units, name);
      const again = path.indexOf(path.at(-1)!);
      if (again < path.length - 1) {
        sound = false;
        // A circle is reported once, at its first unit, not again by every unit in it.
        if (again === 0 && [...path].sort()[0] === name)
          refuse(
            'data.cycle',
            ['units', name, 'parent'],
            `部门绕成了圈，互为上级：${path.join(' → ')}；应止于一个没有“parent”的部门`,
            `Found units that are each other's parents: ${path.join(' → ')}; expected an end at a unit without "parent"`,
          );
      } else if (path.length > levels)
        refuse(
          'data.levels',
          ['units', name, 'parent'],
          `有${path.length}级：${path.join(' → ')}；至多${levels}级`,
          `Found ${path.length} levels, ${path.join(' → ')}; expected at most ${levels}`,
        );
    }

    if (known('unit', data.newest, data.units, ['newest']) && data.units[data.newest]!.parent !== undefined)
      refuse(
        'data.levels',
        ['newest'],
        `新部门“${data.newest}”应在第一级；这里在“${data.units[data.newest]!.parent}”之下`,
        `Expected the new unit "${data.newest}" on the first level; found it inside "${data.units[data.newest]!.parent}"`,
      );
    checkNewest(data, refuse);
    const within = (kind: 'homes' | 'origins') => {
      const taken = new Map<string, string>();
      for (const [name, { unit: where }] of Object.entries(data[kind])) {
        const path = [kind, name, 'unit'];
        if (where === undefined || !known('unit', where, data.units, path) || !sound) continue;
        const root = rootOf(data.units, where);
        if (root === data.newest)
          refuse(
            'data.newest',
            path,
            `这里是“${where}”；应是新部门以外的部门`,
            `Expected a unit other than the new one; found "${where}"`,
          );
        if (taken.has(root))
          refuse(
            'data.twice',
            path,
            `“${taken.get(root)}”和“${name}”都在“${root}”里；每个一级部门里只能有一个`,
            `Found "${taken.get(root)}" and "${name}" both in "${root}"; expected one in each first-level unit`,
          );
        taken.set(root, name);
      }
    };
    within('homes');
    within('origins');
    known('origin', data.head.from, data.origins, ['head', 'from']);
    const { from, notFrom } = data.head;
    if ((notFrom === undefined) !== (data.shows.elsewhere === undefined))
      refuse(
        'data.missing',
        notFrom === undefined ? ['shows', 'elsewhere'] : ['head', 'notFrom'],
        '“head.notFrom”和“shows.elsewhere”要一起写：一个部门，以及说明负责人不是从那里来的论断；这里只有其一',
        'Expected "head.notFrom" and "shows.elsewhere" together: a unit and the claim that the head is not from it; found one of them',
      );
    if (known('unit', notFrom, data.units, ['head', 'notFrom']) && notFrom !== undefined && sound) {
      const root = rootOf(data.units, notFrom);
      const home = from === undefined ? undefined : data.origins[from]?.unit;
      if (root === data.newest)
        refuse(
          'data.newest',
          ['head', 'notFrom'],
          `这里是“${notFrom}”；应是新部门以外的部门`,
          `Expected a unit other than the new one; found "${notFrom}"`,
        );
      if (home !== undefined && Object.hasOwn(data.units, home) && rootOf(data.units, home) === root)
        refuse(
          'data.origin',
          ['head', 'notFrom'],
          `负责人既来自“${home}”又不来自那里；应是两个不同的部门`,
          `Found that the head both comes from "${home}" and does not; expected two different units`,
        );
    }
    if (data.claims[data.shows.intent]?.attribution.kind === 'own')
      refuse(
        'data.attribution',
        ['shows', 'intent'],
        '用意要有来源为证；这里的出处是“own”',
        'Expected an intent that a source vouches for; found the attribution "own"',
      );
  })
  .describe(
    told(
      '新部门：原在何处、与谁并列、向谁汇报、人从哪来、管什么',
      'A new unit: where its work was, what it stands beside, whom it reports to, who and what it consists of',
    ),
  );
export type Organisation = z.infer<typeof schema>;
export type UnitId = string;

/** The picture marks the unit that is new; the claim that it shows must speak of the same one. */
function checkNewest(data: Organisation, refuse: ReturnType<typeof refusals>['refuse']): void {
  const { newest, shows, units, claims: all } = data;
  if (!Object.hasOwn(units, newest) || !Object.hasOwn(all, shows.after)) return;
  const { name } = units[newest]!;
  const { label } = all[shows.after]!;
  // A soft hyphen is for narrow boxes.
  const plain = (text: string) => text.replaceAll('\u00ad', '').toLowerCase();
  for (const locale of locales)
    if (
      !plain(label[locale]).includes(plain(name[locale])) &&
      !label[locale].includes(`:units.${newest}.name}`)
    )
      refuse(
        'data.newest',
        ['newest'],
        `新部门是“${newest}”，而论断“${shows.after}”没有提到它的名称“${name[locale]}”`,
        `Found "${newest}" as the new unit, yet the claim "${shows.after}" does not name it ("${name[locale]}")`,
        both(
          `若写错了，改“newest”；若名称变了，也改“${shows.after}”的“label”`,
          `Correct "newest"; or, if the unit has another name now, the label of "${shows.after}", too`,
        ),
      );
}

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
