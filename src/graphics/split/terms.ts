import { isBefore } from '../../model/day.ts';
import type { Claim } from '../../model/claim.ts';

/** An agreement's dates as far as they are known. */
export interface Dates {
  readonly signed?: string | undefined;
  readonly begins?: string | undefined;
  readonly expires?: string | undefined;
  readonly extendedFrom?: string | undefined;
}

/** A contradiction and where in the agreement it stands; without a field it is the status that is wrong. */
export interface Contradiction {
  readonly field?: keyof Dates;
  readonly message: string;
}

const binding = ['in force', 'signed', 'extended'];

/**
 * What an agreement's status says against its dates. Dates may be as coarse as a year; only what cannot be true
 * in any reading of them is a contradiction.
 * @param total the claim of the whole, whose status and as-of date count
 */
export function contradictions(name: string, { status, asOf }: Claim, dates: Dates): Contradiction[] {
  const { signed, begins, expires, extendedFrom } = dates;
  const found: Contradiction[] = [];
  const add = (message: string, field?: keyof Dates) => found.push(field ? { message, field } : { message });
  const lacking = (field: keyof Dates, what: string) => {
    if (dates[field] === undefined)
      add(
        `Found no "${field}"; "${name}" has the status "${status}", so expected the claim that says ${what}`,
        field,
      );
  };
  if (status === undefined || status === 'target')
    add(
      `Found ${status ? `the status "${status}"` : 'no status'}; expected one of an agreement: in force, expired, negotiating, signed, extended, collapsed`,
    );
  if (status === 'expired' || binding.includes(status ?? '')) {
    lacking('signed', 'when it was signed');
    lacking('expires', 'when its term ends');
    if (signed && isBefore(asOf, signed))
      add(`"${name}" is ${status} as of ${asOf}, yet it was signed later, in ${signed}`);
  }
  if (status === 'negotiating' || status === 'collapsed')
    if (signed)
      add(
        `"${name}" has the status "${status}", yet it was signed in ${signed}; take "signed" out or change the status`,
        'signed',
      );
  if (expires && status === 'expired' && isBefore(asOf, expires))
    add(`"${name}" is expired as of ${asOf}, yet its term ends later, in ${expires}`);
  if (expires && binding.includes(status ?? '') && isBefore(expires, asOf))
    add(`"${name}" is ${status} as of ${asOf}, yet its term ended before, in ${expires}`);
  if (begins && status === 'in force' && isBefore(asOf, begins))
    add(`"${name}" is in force as of ${asOf}, yet its term begins later, in ${begins}`);
  if (signed && expires && isBefore(expires, signed))
    add(`Found the term to end (${expires}) before it was signed (${signed})`, 'expires');
  else if (begins && expires && isBefore(expires, begins))
    add(`Found the term to end (${expires}) before it began (${begins})`, 'expires');
  if (status === 'extended') {
    lacking('extendedFrom', 'when it was first to end');
    if (extendedFrom && expires && !isBefore(extendedFrom, expires))
      add(`Found the extended term to end in ${expires}; expected a date after ${extendedFrom}`, 'expires');
  } else if (extendedFrom && status !== 'expired')
    add(`Only an agreement that was extended has a first end; its status is "${status}"`, 'extendedFrom');
  return found;
}
