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
  readonly code: 'data.status' | 'data.term';
  readonly zh: string;
  readonly en: string;
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
  const add = (zh: string, en: string, field?: keyof Dates) =>
    found.push(field ? { code: 'data.term', zh, en, field } : { code: 'data.status', zh, en });
  const lacking = (field: keyof Dates, zh: string, en: string) => {
    if (dates[field] === undefined)
      add(
        `缺少“${field}”：“${name}”的状态是“${status}”，应写明${zh}的论断`,
        `Found no "${field}"; "${name}" has the status "${status}", so expected the claim that says ${en}`,
        field,
      );
  };
  if (status === undefined || status === 'target')
    add(
      `${status ? `这里的状态是“${status}”` : '没有状态'}；协议的状态应为in force、expired、negotiating、signed、extended、collapsed之一`,
      `Found ${status ? `the status "${status}"` : 'no status'}; expected one of an agreement: in force, expired, negotiating, signed, extended, collapsed`,
    );
  if (status === 'expired' || binding.includes(status ?? '')) {
    lacking('signed', '何时签订', 'when it was signed');
    lacking('expires', '何时到期', 'when its term ends');
    if (signed && isBefore(asOf, signed))
      add(
        `“${name}”在${asOf}时已是“${status}”，却到${signed}才签订`,
        `"${name}" is ${status} as of ${asOf}, yet it was signed later, in ${signed}`,
      );
  }
  if (status === 'negotiating' || status === 'collapsed') {
    const rest = (field: keyof Dates, zh: string, en: string) => {
      if (dates[field])
        add(
          `“${name}”的状态是“${status}”，却${zh}；去掉“${field}”，或改状态`,
          `"${name}" has the status "${status}", yet it ${en}; take "${field}" out or change the status`,
          field,
        );
    };
    rest('signed', `在${signed}签订了`, `was signed in ${signed}`);
    rest('begins', `从${begins}起生效`, `has a term that begins in ${begins}`);
    rest('expires', `有到期日（${expires}）`, `has a term that ends in ${expires}`);
  }
  if (expires && status === 'expired' && isBefore(asOf, expires))
    add(
      `“${name}”在${asOf}时已是“expired”，它的期限却到${expires}才结束`,
      `"${name}" is expired as of ${asOf}, yet its term ends later, in ${expires}`,
    );
  if (expires && binding.includes(status ?? '') && isBefore(expires, asOf))
    add(
      `“${name}”在${asOf}时是“${status}”，它的期限却早在${expires}就结束了`,
      `"${name}" is ${status} as of ${asOf}, yet its term ended before, in ${expires}`,
    );
  if (begins && status === 'in force' && isBefore(asOf, begins))
    add(
      `“${name}”在${asOf}时已是“in force”，它的期限却到${begins}才开始`,
      `"${name}" is in force as of ${asOf}, yet its term begins later, in ${begins}`,
    );
  if (signed && expires && isBefore(expires, signed))
    add(
      `还没签订（${signed}）就到期了（${expires}）`,
      `Found the term to end (${expires}) before it was signed (${signed})`,
      'expires',
    );
  else if (begins && expires && isBefore(expires, begins))
    add(
      `还没开始（${begins}）就到期了（${expires}）`,
      `Found the term to end (${expires}) before it began (${begins})`,
      'expires',
    );
  if (status === 'extended') {
    lacking('extendedFrom', '原定何时到期', 'when it was first to end');
    if (extendedFrom && expires && !isBefore(extendedFrom, expires))
      add(
        `延期后的期限到${expires}结束；应晚于${extendedFrom}`,
        `Found the extended term to end in ${expires}; expected a date after ${extendedFrom}`,
        'expires',
      );
  } else if (extendedFrom && status !== 'expired')
    add(
      `延过期的协议才有原定的到期日；这里的状态是“${status}”`,
      `Only an agreement that was extended has a first end; its status is "${status}"`,
      'extendedFrom',
    );
  return found;
}
