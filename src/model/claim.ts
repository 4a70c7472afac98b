import { z } from 'zod';
import { localized, type Localized } from './locale.ts';

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
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Expected a date as YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((text) => {
    if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return true; // Said already.
    const [year, month = 1, day = 1] = text.split('-').map(Number);
    const date = new Date(Date.UTC(year!, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  }, 'Expected a day that exists in the calendar');

const amount = z.number().nonnegative().max(1e15);

/**
 * A value in base units as the source gives it: exact, about, a range, over or under a bound,
 * "of the order of" a power of ten, "several times" a power of ten, or a date. Exactly one form is used.
 */
export const quantity = z
  .strictObject({
    exact: amount.optional(),
    about: amount.optional(),
    from: amount.optional(),
    to: amount.optional(),
    over: amount.optional(),
    under: amount.optional(),
    order: amount.optional(),
    several: amount.optional(),
    date: calendarDate.optional(),
  })
  .superRefine((value, context) => {
    const used = forms.filter((form) => value[form] !== undefined);
    const fail = (message: string, path: string[] = []) =>
      context.addIssue({ code: 'custom', message, path });
    if (used.length !== 1)
      fail(`Expected exactly one of ${forms.join(', ')}; found ${used.length ? used.join(' and ') : 'none'}`);
    if ((value.from === undefined) !== (value.to === undefined))
      fail('Expected a range to have both "from" and "to"');
    if (value.from !== undefined && value.to !== undefined && value.from >= value.to)
      fail(`Expected "from" to be below "to"; found ${value.from} and ${value.to}`, ['from']);
    for (const form of ['order', 'several'] as const) {
      const n = value[form];
      if (n !== undefined && !(n > 0 && Number.isInteger(Math.log10(n))))
        fail(`Expected a power of ten for "${form}"; found ${n}`, [form]);
    }
  });
export type Quantity = z.infer<typeof quantity>;

const needsName: AttributionKind[] = ['insider', 'counterparty', 'analyst'];

const attribution = z
  .strictObject({
    kind: z.enum(attributionKinds),
    /** Who the unnamed person is said to be: "a person close to the division". */
    by: localized.optional(),
  })
  .superRefine((value, context) => {
    if (needsName.includes(value.kind) && !value.by)
      context.addIssue({
        code: 'custom',
        message: `Expected "by": an attribution of kind "${value.kind}" says who is speaking`,
      });
  });

/** One checkable number or fact. A fact without a number has neither value nor unit. */
export const claim = z
  .strictObject({
    label: localized,
    value: quantity.optional(),
    unit: z.enum(units).optional(),
    /** What the source hedges with: "usually", "may". */
    hedge: localized.optional(),
    asOf: calendarDate,
    attribution,
    status: z.enum(statuses).optional(),
    /** What a reader must know to use the figure rightly: its scope, its period. */
    note: localized.optional(),
    sources: z.array(z.string()),
  })
  .superRefine((value, context) => {
    const fail = (message: string, path: string[] = []) =>
      context.addIssue({ code: 'custom', message, path });
    if ((value.value === undefined) !== (value.unit === undefined))
      fail('Expected "value" and "unit" together, or neither for a fact without a number');
    if (value.value && (value.value.date !== undefined) !== (value.unit === 'date'))
      fail('Expected the unit "date" for a value that is a date, and for no other', ['unit']);
    if (value.unit === 'share' && value.value && (amountOf(value.value) ?? 0) > 1)
      fail('Expected a share between 0 and 1', ['value']);
    if (value.sources.length === 0 && value.attribution.kind !== 'own')
      fail('Expected at least one source', ['sources']);
  });
export type Claim = z.infer<typeof claim>;
export type Claims = Record<string, Claim>;

/** Ids are what addresses and references are made of. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Expected an id of lower-case letters, digits and single hyphens');

export const claims = z.record(id, claim);

export const source = z.strictObject({
  publisher: localized,
  title: localized,
  url: z.url({ protocol: /^https?$/ }).optional(),
  date: calendarDate,
  /** The bylines, as the source prints them. */
  authors: z.array(localized),
  note: localized.optional(),
});
export type Source = z.infer<typeof source>;
export const sources = z.record(id, source);

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
