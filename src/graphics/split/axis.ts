import { scaleUtc, utcMonth } from 'd3';
import type { Box, Label, Link, Mark } from '../../model/layout.ts';
import { fit, label, leading, measure } from '../text.ts';
import type { Setting } from './plan.ts';
import { words } from './words.ts';

/** The axis in numbers: small below the squares, or large and alone. */
interface Axis {
  readonly large: boolean;
  readonly opacity: number;
  readonly y: number;
  readonly height: number;
  /** The size of its labels, and the baseline of those below it. */
  readonly size: number;
  readonly below: number;
  /** The term's dates as the data has them. */
  readonly begin: string;
  readonly end: string;
  /** Where the term ends and where the festival is. */
  readonly ended: number;
  readonly festival: number;
}

/** The first agreement's term on a time axis, up to the festival and the moment of the report. */
export function axis(setting: Setting, at: number): Mark[] {
  const numbers = axisAt(setting, at);
  return [...bars(setting, numbers), ...termLabels(setting, numbers), ...gapLabels(setting, numbers)];
}

/** The first day of a date's month; of a year's, the first month or the last. */
function monthOf(date: string, atEnd = false): Date {
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year!, (month ?? (atEnd ? 12 : 1)) - (atEnd ? 0 : 1), 1));
}

function axisAt({ deal, scene, plan, frame }: Setting, at: number): Axis {
  const { signed, expires } = deal.agreements.framework;
  const dateOf = (claim: string) => deal.claims[claim]!.value!.date!;
  const festival = dateOf(deal.timeline.festival);
  const begin = signed ? dateOf(signed) : festival;
  const end = expires ? dateOf(expires) : festival;
  const last = utcMonth.offset(monthOf(festival), 1);
  const over = monthOf(end, true);
  const x = scaleUtc([monthOf(begin), last > over ? last : over], [plan.left, plan.right]);
  const large = scene.show === 'gap';
  const y = large ? frame.height * 0.54 : at;
  const height = large ? frame.text * 2.6 : frame.small * 0.9;
  const size = large ? frame.text : frame.small;
  return {
    large,
    opacity: large || scene.show === 'expired' || scene.show === 'renewal' ? 1 : 0,
    y,
    height,
    size,
    below: y + height + size * 1.4,
    begin,
    end,
    ended: x(over),
    // The festival's day is the eighteenth.
    festival: x(new Date(monthOf(festival).getTime() + 17 * 864e5)),
  };
}

/** The term, the gap after it, and a tick for the festival. */
function bars({ deal, plan }: Setting, { large, opacity, y, height, size, ended, festival }: Axis): Mark[] {
  const { total, expires } = deal.agreements.framework;
  const box = (id: string, from: number, to: number, more: Partial<Box>): Box => ({
    kind: 'box',
    id,
    x: from,
    y,
    width: Math.max(0, to - from),
    height,
    radius: 0,
    fill: 'deal-soft',
    stroke: 'deal-3',
    strokeWidth: 1,
    opacity,
    ...more,
  });
  const tick: Link = {
    kind: 'link',
    id: 'axis.festival',
    x1: festival,
    x2: festival,
    y1: y - (large ? size * 1.6 : size * 0.4),
    y2: y + height + 3,
    reveal: 1,
    bend: 'straight',
    tone: 'ink',
    strokeWidth: 1.5,
    opacity,
  };
  return [
    box('axis.term', plan.left, ended, { claim: total }),
    box('axis.gap', ended, festival, {
      hatched: true,
      fill: 'none',
      stroke: 'open',
      ...(expires ? { claim: expires } : {}),
    }),
    tick,
  ];
}

/** In the term its name; below it when it began and when it ended. */
function termLabels({ deal, plan, frame, say }: Setting, at: Axis): Label[] {
  const { large, opacity, size, below } = at;
  const { signed, expires, name, total } = deal.agreements.framework;
  const word = say.pick(deal.claims[total]!.status === 'expired' ? words.expired : words.expires);
  const date = say.date(at.end);
  return [
    label('axis.name', frame, {
      x: plan.left + 8,
      y: at.y + at.height / 2 + size * 0.36,
      size,
      lines: [say.pick(name)],
      weight: 600,
      tone: 'deal',
      opacity: large ? 1 : 0,
    }),
    label('axis.begin', frame, {
      x: plan.left,
      y: below,
      size,
      lines: [say.date(at.begin)],
      tone: 'muted',
      opacity,
      ...(signed ? { claim: signed } : {}),
    }),
    label('axis.month', frame, {
      x: plan.left,
      y: below + size * leading,
      size: frame.small,
      lines: [say.pick(words.noMonth)],
      tone: 'muted',
      opacity: large && !at.begin.includes('-') ? 1 : 0,
    }),
    label('axis.end', frame, {
      x: at.ended - 4,
      y: below,
      size,
      lines: [say.locale === 'en' ? `${word} ${date}` : date + word],
      anchor: 'end',
      tone: 'deal',
      weight: 600,
      opacity,
      ...(expires ? { claim: expires } : {}),
    }),
  ];
}

/** The festival, and what the stretch after the term is. */
function gapLabels({ deal, plan, frame, say }: Setting, at: Axis): Label[] {
  const { large, opacity, y, size } = at;
  const festival = say.pick(deal.timeline.name);
  // Only while the next one is talked about is it the talks that fill the gap.
  const talks = deal.claims[deal.agreements.renewal.total]!.status === 'negotiating';
  const gap = say.pick(talks ? words.between : words.after);
  return [
    label('axis.festival-name', frame, {
      x: Math.min(at.festival, plan.right - measure(festival, size, 700) / 2),
      y: large ? y - size * 2 : at.below,
      size,
      lines: [festival],
      anchor: 'middle',
      weight: 700,
      opacity,
      claim: deal.timeline.festival,
    }),
    label('axis.gap-name', frame, {
      x: plan.right,
      y: y - size * 3.9,
      size: fit(gap, {
        width: plan.right - plan.left,
        lines: 1,
        size: plan.amount,
        smallest: frame.text,
        weight: 700,
        where: `above the time axis in the ${frame.name} frame`,
      }).size,
      lines: [gap],
      anchor: 'end',
      tone: 'open-text',
      weight: 700,
      opacity: large ? 1 : 0,
    }),
  ];
}
