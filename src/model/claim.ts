import { z } from 'zod';
import { isDate } from './day.ts';
import { localized, told, type Localized } from './locale.ts';
import type { Format } from './messages/schema.ts';
import { both } from './problem.ts';
import { refusals } from './refuse.ts';

/** Where a claim stands on its way from talk to fact. */
export const statuses = [
  'in force',
  'expired',
  'negotiating',
  'signed',
  'extended',
  'collapsed',
  'target',
] as const;
export type Status = (typeof statuses)[number];

/**
 * Who vouches for a claim: the report on its own authority, an unnamed person inside or close to the company,
 * an unnamed person on the other side, a fund analyst, the report's own analysis, or this site's own model.
 */
export const attributionKinds = [
  'reported',
  'insider',
  'counterparty',
  'analyst',
  'observation',
  'own',
] as const;
export type AttributionKind = (typeof attributionKinds)[number];

/** Base units: yuan, people at one moment, views counted one by one, people a day, things, a part of one, a date. */
export const units = ['CNY', 'viewer', 'view', 'user', 'count', 'share', 'year', 'date'] as const;
export type Unit = (typeof units)[number];

const forms = ['exact', 'about', 'from', 'over', 'under', 'order', 'several', 'date'] as const;

/** A calendar date of the precision that is known: a year, a month or a day. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'format.date' satisfies Format)
  // What is not written as a date is said already.
  .refine((text) => isDate(text) || !/^\d{4}(-\d{2}){0,2}$/.test(text), 'format.calendar' satisfies Format)
  .meta({
    id: 'Date',
    description: told(
      '日期，写到已知的精度：年、年-月或年-月-日',
      'A date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD',
    ),
  });

/** As many as figures are printed with: what the data says is never rounded. */
const decimals = 6;

const amount = z.number().nonnegative().max(1e15);

/** The largest power of ten of which both languages say "several" (say.ts): 数百万亿, hundreds of trillions. */
const mostSeveral = 1e14;

/**
 * A value in base units as the source gives it: exact, about, a range, over or under a bound,
 * "of the order of" a power of ten, "several times" a power of ten, or a date. Exactly one form is used.
 */
export const quantity = z
  .strictObject({
    exact: amount.optional().describe(told('确数', 'The exact amount')),
    about: amount.optional().describe(told('约数', 'About so much')),
    from: amount.optional().describe(told('区间的下限', 'The lower end of a range')),
    to: amount.optional().describe(told('区间的上限', 'The upper end of a range')),
    over: amount.optional().describe(told('超过这个数', 'More than this')),
    under: amount.optional().describe(told('低于这个数', 'Less than this')),
    order: amount.optional().describe(told('数量级：十的整数次幂', 'An order of magnitude: a power of ten')),
    several: amount
      // Held to by the rule below, which says why.
      .meta({ maximum: mostSeveral })
      .optional()
      .describe(told('数个：十的整数次幂，如“数十万”写 100000', 'Several times a power of ten')),
    date: calendarDate.optional(),
  })
  .superRefine((value, context) => {
    const { refuse } = refusals(context);
    const used = forms.filter((form) => value[form] !== undefined);
    if (used.length !== 1)
      refuse(
        'data.quantity',
        [],
        `${forms.join('、')}应恰好用一个；这里${used.length ? `用了${used.join('和')}` : '一个也没有'}`,
        `Expected exactly one of ${forms.join(', ')}; found ${used.length ? used.join(' and ') : 'none'}`,
      );
    if (value.to !== undefined && value.from === undefined)
      refuse(
        'data.range',
        ['to'],
        '区间要有“from”和“to”两头；这里只有“to”',
        'Expected a range to have both "from" and "to"; found only "to"',
      );
    if (value.from !== undefined && value.to === undefined)
      refuse(
        'data.range',
        ['from'],
        '区间要有“from”和“to”两头；这里只有“from”',
        'Expected a range to have both "from" and "to"; found only "from"',
      );
    if (value.from !== undefined && value.to !== undefined && value.from >= value.to)
      refuse(
        'data.range',
        ['from'],
        `“from”应小于“to”；这里是${value.from}和${value.to}`,
        `Expected "from" to be below "to"; found ${value.from} and ${value.to}`,
      );
    for (const form of ['order', 'several'] as const) {
      const n = value[form];
      // Below ten there are no words for it: "several" of one is no figure.
      if (n !== undefined && !(n >= 10 && Number.isInteger(Math.log10(n))))
        refuse(
          'data.quantity',
          [form],
          `“${form}”应是10的整数次幂，至少10；这里是${n}`,
          `Expected a power of ten, from ten up, for "${form}"; found ${n}`,
        );
    }
    if (value.several !== undefined && value.several > mostSeveral)
      refuse(
        'data.quantity',
        ['several'],
        `“several”至多是${mostSeveral}（数百万亿），再大就没有两种语言都有的说法；这里是${value.several}`,
        `Expected at most ${mostSeveral} for "several" (hundreds of trillions), above which English has no word for it; found ${value.several}`,
        both('写成order、over或确数', 'Write it as "order", "over" or an exact amount'),
      );
    if (value.under === 0)
      refuse('data.quantity', ['under'], '“under”应大于0；没有比0少的', 'Expected "under" to be above 0');
    for (const [form, n] of Object.entries(value))
      if (typeof n === 'number' && Number(n.toFixed(decimals)) !== n)
        refuse(
          'data.precision',
          [form],
          `“${form}”最多写${decimals}位小数；这里是${n}`,
          `Expected at most ${decimals} decimals for "${form}"; found ${n}`,
        );
  })
  .meta({
    id: 'Quantity',
    description: told(
      '数值，用基本单位（元、人），只写一种形式；from 与 to 一起写',
      'A value in base units (yuan, people), in one form only; "from" goes with "to"',
    ),
    // What the rules above say, as far as JSON Schema can.
    oneOf: forms.map((form) => ({ required: form === 'from' ? ['from', 'to'] : [form] })),
  });
export type Quantity = z.infer<typeof quantity>;

const needsName: AttributionKind[] = ['insider', 'counterparty', 'analyst'];

const attribution = z
  .strictObject({
    kind: z
      .enum(attributionKinds)
      .describe(
        told(
          '谁说的：reported 报道本身，insider 内部人士，counterparty 对方人士，analyst 分析师，observation 报道的分析，own 本站自己的推算',
          'Who vouches for it: the report, an insider, the other side, an analyst, the report’s own analysis, this site’s own working',
        ),
      ),
    /** Who the unnamed person is said to be: "a person close to the division". */
    by: localized.optional().describe(told('怎么称呼匿名的说话人', 'Who the unnamed person is said to be')),
  })
  .superRefine((value, context) => {
    if (needsName.includes(value.kind) && !value.by)
      refusals(context).refuse(
        'data.attribution',
        [],
        `缺少“by”：“${value.kind}”一类的出处要写明是谁说的`,
        `Expected "by": an attribution of kind "${value.kind}" says who is speaking`,
      );
  });

/** Ids are what addresses and references are made of. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'format.id' satisfies Format)
  .describe(told('代号：小写字母、数字和单个连字符', 'An id: lower-case letters, digits and single hyphens'));

/**
 * The id of something that is written elsewhere, for forms that offer what there is; that it is there, the rules say.
 * @param records where it is: a record of the same file, as "claims"; a whole file, as "sources.json"; or "*.claims",
 *   every graphic's claims by `graphic.claim`
 */
export const idOf = (records: string) => z.string().meta({ idOf: records });

/** One checkable number or fact. A fact without a number has neither value nor unit. */
export const claim = z
  .strictObject({
    label: localized.describe(told('说的是什么', 'What it is')),
    value: quantity.optional(),
    unit: z
      .enum(units)
      .optional()
      .describe(
        told(
          '单位：CNY 元，viewer 同时在场的人，view 观看次数，user 每日用户，count 个数，share 占比（0 到 1），year 年，date 日期',
          'The unit: yuan, people at one moment, views, people a day, things, a part of one, years, a date',
        ),
      ),
    /** What the source hedges with: "usually", "may". */
    hedge: localized
      .optional()
      .describe(told('原文的保留语气，如“通常”', 'What the source hedges with, as in “usually”')),
    asOf: calendarDate.describe(told('截至何时', 'As of when')),
    attribution,
    status: z
      .enum(statuses)
      .optional()
      .describe(told('状态；正文和图随它变', 'The status; words and pictures follow it')),
    /** What a reader must know to use the figure rightly: its scope, its period. */
    note: localized
      .optional()
      .describe(
        told(
          '口径、范围、期间等读者必须知道的事',
          'What a reader must know to use the figure rightly: scope, period',
        ),
      ),
    sources: z
      .array(idOf('sources.json'))
      .describe(told('来源，用 sources.json 里的代号', 'Sources, by their ids in sources.json')),
  })
  .superRefine((value, context) => {
    const { refuse } = refusals(context);
    if ((value.value === undefined) !== (value.unit === undefined))
      refuse(
        'data.unit',
        [],
        '“value”和“unit”要么都写，要么都不写（没有数字的事实）',
        'Expected "value" and "unit" together, or neither for a fact without a number',
      );
    if (value.value && value.unit && (value.value.date !== undefined) !== (value.unit === 'date'))
      refuse(
        'data.unit',
        ['unit'],
        `值是日期时单位才写“date”；这里是“${value.unit}”`,
        `Expected the unit "date" for a value that is a date, and for no other; found "${value.unit}"`,
      );
    for (const [form, n] of Object.entries(value.value ?? {}))
      if (typeof n === 'number' && value.unit !== 'share' && !Number.isInteger(n))
        refuse(
          'data.precision',
          ['value', form],
          `单位是“${value.unit}”时应是整数；这里是${n}`,
          `Expected a whole number in the unit "${value.unit}"; found ${n}`,
        );
    for (const form of ['order', 'several'] as const)
      if (value.unit === 'share' && value.value?.[form] !== undefined)
        refuse(
          'data.share',
          ['value', form],
          `占比不能写成“${form}”；应是exact、about、over、under或区间`,
          `Found a share in the form "${form}"; expected exact, about, over, under or a range`,
        );
    const most = value.value && Math.max(amountOf(value.value) ?? 0, value.value.to ?? 0);
    if (value.unit === 'share' && most !== undefined && most > 1)
      refuse(
        'data.share',
        ['value'],
        `占比应在0到1之间；这里是${most}`,
        `Expected a share between 0 and 1; found ${most}`,
        both('百分之六十写成0.6', 'Sixty per cent is written 0.6'),
      );
    // What an agreement's money is bound to; anything may be aimed at.
    if (value.status && value.status !== 'target' && value.unit !== 'CNY')
      refuse(
        'data.status',
        ['status'],
        `状态“${value.status}”说的是一份协议的金额；这条论断不是金额`,
        `Found the status "${value.status}", which is that of an agreement’s money; this claim is no amount of money`,
        both(
          '去掉“status”；结束了的事写进标签或附注',
          'Leave "status" out; say in the label or the note what has ended',
        ),
      );
    if (value.status === 'target' && !value.value)
      refuse(
        'data.status',
        ['status'],
        '只有数额或日期可以是“target”；这条论断没有值',
        'Found the status "target" on a claim without a value; expected an amount or a date that is aimed at',
      );
    const twice = value.sources.findIndex((source, i) => value.sources.indexOf(source) < i);
    if (twice >= 0)
      refuse(
        'data.twice',
        ['sources', twice],
        `“${value.sources[twice]}”写了两遍；每个来源只写一次`,
        `Found "${value.sources[twice]}" a second time; expected each source once`,
      );
    if (value.sources.length === 0 && value.attribution.kind !== 'own')
      refuse('data.no-source', ['sources'], '至少要有一个来源', 'Expected at least one source');
  })
  .meta({
    id: 'Claim',
    description: told(
      '一个可以核对的数字或事实；没有数字的事实不写 value 和 unit',
      'One checkable number or fact. A fact without a number has neither value nor unit',
    ),
    dependencies: { value: ['unit'], unit: ['value'] },
  });
export type Claim = z.infer<typeof claim>;
export type Claims = Record<string, Claim>;

export const claims = z.record(id, claim);

export const source = z.strictObject({
  publisher: localized,
  title: localized,
  url: z.url({ protocol: /^https?$/ }).optional(),
  date: calendarDate,
  /** The bylines, as the source prints them. */
  authors: z.array(localized).describe(told('署名，照来源所印', 'The bylines, as the source prints them')),
  note: localized.optional(),
});
export type Source = z.infer<typeof source>;

/** The sources of a story by id, as the file has them: with the address of their schema beside them. */
export const sources = z
  .object({ $schema: z.string().optional() })
  .catchall(source)
  .superRefine((value, context) => {
    for (const key of Object.keys(value)) {
      const issues = key === '$schema' ? [] : (id.safeParse(key).error?.issues ?? []);
      if (issues.length)
        context.addIssue({ code: 'invalid_key', origin: 'record', issues, path: [key], input: key });
    }
  })
  .meta({
    description: told('各篇报道所用的来源', 'The sources that claims name'),
    propertyNames: { pattern: '^(\\$schema|[a-z][a-z0-9]*(-[a-z0-9]+)*)$' },
  })
  .transform(({ $schema: _schema, ...rest }) => rest as Record<string, Source>);

/**
 * The number by which a quantity is drawn: the value itself, the lower end of a range, or the bound.
 * @returns undefined for a date.
 */
export function amountOf(value: Quantity): number | undefined {
  return (
    value.exact ?? value.about ?? value.from ?? value.over ?? value.under ?? value.order ?? value.several
  );
}

/**
 * A claim that a graphic derives from others (a count, a share) rather than finds in the data: this site's own
 * working, and marked so.
 * @param of the claim whose date and sources it shares
 */
export function derive(of: Claim, label: Localized, value: Quantity, unit: Unit): Claim {
  const { status: _status, hedge: _hedge, note: _note, ...rest } = of;
  return { ...rest, attribution: { kind: 'own' }, label, value, unit };
}
