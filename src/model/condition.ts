import { statuses, type Claim, type Quantity } from './claim.ts';
import { firstDay, lastDay, momentOf } from './day.ts';

/**
 * What a heading's `when="…"` asks of the data, so that prose is printed only while it is true of it:
 * `deal.renewal=signed` (a claim's status), `organisation.leaders=2` (its exact value),
 * `path.store-share>0.5`, `deal.expiry<deal.festival` (amounts and dates, of which every reading must be so),
 * `viewers.taobao-usual>2*viewers.douyin-room` (that many times as much),
 * `organisation:products.luban.priority=false`, `deal:agreements.renewal.parts=0` (the data itself: a text that is no
 * prose, a number, true or false, or of a list or a record how many entries it has; `none` where there is nothing).
 */
export interface Condition {
  /** A claim as `graphic.claim`, or a field of the data as `graphic:path`. */
  readonly of: string;
  readonly operator: Operator;
  /** What it is compared with, as it is written: a status, a value, a number, or another claim. */
  readonly than: string;
}

/** Less and more hold only when they are certain; "at most" and "at least" are what is left otherwise. */
const operators = ['<=', '>=', '=', '<', '>'] as const;
type Operator = (typeof operators)[number];

/** A value of the data that is no prose. */
export type Field = string | number | boolean;

/** What conditions are judged by. */
export interface State {
  /** By `graphic.claim`. */
  readonly claims: Readonly<Record<string, Claim>>;
  /** By `graphic:path`. */
  readonly fields: Readonly<Record<string, Field>>;
}

const isField = (key: string): boolean => key.includes(':');

/** A status as a condition writes it: one of two words has a hyphen, as in `in-force`. */
export const hyphened = (status: string): string => status.replaceAll(' ', '-');

/** Reads one condition; nothing for what is none. */
export function readCondition(text: string): Condition | undefined {
  const match = /^([a-z][\w-]*[.:][\w.-]+)(<=|>=|=|<|>)([\w.*-]+)$/.exec(text);
  if (!match) return undefined;
  const [, of, operator, than] = match as unknown as [string, string, Operator, string];
  const isNumber = /^\d+(\.\d+)?$/.test(than);
  if (isField(of)) return operator === '=' || isNumber ? { of, operator, than } : undefined;
  if (operator === '=')
    return isNumber || statuses.some((status) => hyphened(status) === than)
      ? { of, operator, than }
      : undefined;
  return isNumber || times.test(than) ? { of, operator, than } : undefined;
}

/** Another claim, as it is or a number of times. */
const times = /^(?:(\d+(?:\.\d+)?)\*)?([a-z][\w-]*\.[a-z][\w-]*)$/;

export const written = ({ of, operator, than }: Condition): string => of + operator + than;

/** The claims and fields that a condition speaks of. */
export const keysOf = ({ of, operator, than }: Condition): string[] =>
  operator !== '=' && !isField(of) && times.test(than) ? [of, times.exec(than)![2]!] : [of];

/** Whether there is something to ask for: a claim, or a field or the place where there may be one. */
export const isAskable = (key: string, { claims, fields }: State): boolean =>
  isField(key)
    ? Object.hasOwn(fields, key) || Object.hasOwn(fields, key.slice(0, key.lastIndexOf('.')))
    : Object.hasOwn(claims, key);

/** The least and the most that something may be: an amount in base units, or a moment in milliseconds. */
type Reach = readonly [least: number, most: number];

function reachOf({ exact, about, from, to, over, under, order, several, date }: Quantity): Reach {
  if (date !== undefined) return [momentOf(firstDay(date)), momentOf(lastDay(date))];
  if (over !== undefined) return [over * (1 + 1e-9), Infinity];
  if (under !== undefined) return [0, under * (1 - 1e-9)];
  if (several !== undefined) return [2 * several, 10 * several];
  const least = exact ?? about ?? from ?? order ?? 0;
  return [least, to ?? least];
}

const reach = (key: string, state: State): Reach | undefined => {
  const { claims, fields } = state;
  const [, factor, claim] = times.exec(key) ?? [];
  if (factor) {
    const once = reach(claim!, state);
    return once && [once[0] * Number(factor), once[1] * Number(factor)];
  }
  if (/^\d/.test(key)) return [Number(key), Number(key)];
  if (isField(key)) return typeof fields[key] === 'number' ? [fields[key], fields[key]] : undefined;
  const value = claims[key]?.value;
  return value && reachOf(value);
};

/** What stands in the data for a condition of equality. */
function found({ of, than }: Condition, { claims, fields }: State): Field | undefined {
  if (isField(of)) return Object.hasOwn(fields, of) ? fields[of] : 'none';
  const claim = claims[of];
  return /^\d/.test(than) ? claim?.value?.exact : claim?.status && hyphened(claim.status);
}

/** Whether a condition is met; what the data does not have meets none. */
export function meets(condition: Condition, state: State): boolean {
  const { of, operator, than } = condition;
  if (operator === '=') return String(found(condition, state)) === than;
  const [left, right] = [reach(of, state), reach(than, state)];
  if (!left || !right) return false;
  const isLess = left[1] < right[0];
  const isMore = left[0] > right[1];
  return { '<': isLess, '>': isMore, '>=': !isLess, '<=': !isMore }[operator];
}

const opposite: Record<Exclude<Operator, '='>, Operator> = { '<': '>=', '>': '<=', '<=': '>', '>=': '<' };

/** The condition in its place that the data meets; nothing where the data does not say. */
export function instead(condition: Condition, state: State): Condition | undefined {
  if (meets(condition, state)) return condition;
  const { operator } = condition;
  if (operator !== '=') {
    const other = { ...condition, operator: opposite[operator] };
    if (meets(other, state)) return other;
    const none: Condition = { of: condition.of, operator: '=', than: 'none' };
    return isField(condition.of) && meets(none, state) ? none : undefined;
  }
  const now = found(condition, state);
  return now === undefined ? undefined : { ...condition, than: String(now) };
}

/** What conditions may ask of a graphic's data: every value that is no prose, and how many entries there are. */
export function fieldsIn(
  data: unknown,
  isText: (value: unknown) => boolean,
  path = '',
): Record<string, Field> {
  if (typeof data === 'number' || typeof data === 'boolean') return { [path]: data };
  if (typeof data === 'string') return /^[\w.-]+$/.test(data) ? { [path]: data } : {};
  if (typeof data !== 'object' || data === null || isText(data)) return {};
  const entries = Object.entries(data).filter(([key]) => key !== '$schema');
  return Object.assign(
    path ? { [path]: entries.length } : {},
    ...entries.map(([key, value]) => fieldsIn(value, isText, path ? `${path}.${key}` : key)),
  );
}
