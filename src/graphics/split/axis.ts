import { scaleLinear } from 'd3';
import type { Box, Label, Mark } from '../../model/layout.ts';
import { line } from '../pieces.ts';
import { fit, label, leading, measure } from '../text.ts';
import { fillOf, type Setting } from './plan.ts';
import { atFestival, timesOf, type Span, type Times } from './time.ts';
import { ending, signing, standing, until, words } from './words.ts';

/** Where the axis runs: small below the squares, or large where it carries them. */
export interface AxisPlace {
  readonly y: number;
  readonly right: number;
}

/** The axis in numbers. */
interface Axis extends AxisPlace {
  readonly times: Times;
  readonly large: boolean;
  readonly opacity: number;
  readonly height: number;
  /** The size of its labels, and the baseline of those below it. */
  readonly size: number;
  readonly below: number;
  readonly x: (moment: number) => number;
}

/** Both agreements' terms on a time axis, what lies between them, and the festival. */
export function axis(setting: Setting, place: AxisPlace): Mark[] {
  const at = axisAt(setting, place);
  return [...bars(setting, at), ...dates(setting, at), ...callout(setting, at)];
}

/** How thick the axis is. */
const axisHeight = ({ frame, scene }: Setting): number =>
  scene.show === 'gap' ? frame.text * 1.5 : frame.small * 0.9;

/** A moment's place on an axis from the frame's left margin to `right`. */
export const axisScale = ({ plan }: Setting, times: Times, right: number): ((moment: number) => number) =>
  scaleLinear([times.first.from, times.last], [plan.left, right]);

function axisAt(setting: Setting, place: AxisPlace): Axis {
  const { deal, scene, frame } = setting;
  const times = timesOf(deal);
  const large = scene.show === 'gap';
  const height = axisHeight(setting);
  return {
    ...place,
    times,
    large,
    opacity: large || scene.show === 'expired' || scene.show === 'renewal' ? 1 : 0,
    height,
    size: large ? frame.text : frame.small,
    below: place.y + height + (large ? frame.text : frame.small) * 1.4,
    x: axisScale(setting, times, place.right),
  };
}

/** The terms, the gap between them, and ticks for the festival and for an end that was moved. */
function bars({ deal, plan }: Setting, at: Axis): Mark[] {
  const { times, opacity, y, height, x, large } = at;
  const { framework, renewal } = deal.agreements;
  const bar = (id: string, span: Span | undefined, more: Partial<Box>): Box => ({
    kind: 'box',
    id,
    x: x(span?.from ?? times.first.to),
    y,
    width: span ? x(span.to) - x(span.from) : 0,
    height,
    radius: 0,
    fill: 'none',
    stroke: 'deal-3',
    strokeWidth: 1,
    opacity: span ? opacity : 0,
    ...more,
  });
  const look = (claim: string) => {
    const { fill, stroke } = fillOf(deal.claims[claim]!.status, 'deal');
    return { fill, stroke, claim };
  };
  const festival = x(times.festival);
  const talks = large && deal.claims[renewal.total]!.status === 'negotiating' && at.right < plan.right;
  return [
    bar('axis.term', times.first, look(framework.total)),
    bar('axis.gap', times.gap, {
      stroke: 'ink',
      strokeWidth: 1.2,
      dashed: true,
      ...(framework.expires ? { claim: framework.expires } : {}),
    }),
    bar('axis.next', times.second, look(renewal.total)),
    line('axis.talks', x(times.last) + 4, y + height / 2, plan.right, y + height / 2, {
      tone: 'open',
      dashed: true,
      claim: renewal.total,
      opacity: talks ? opacity : 0,
    }),
    line(
      'axis.first-end',
      x(times.firstEnd ?? times.first.to),
      y - 3,
      x(times.firstEnd ?? times.first.to),
      y + height + 3,
      {
        tone: 'paper',
        strokeWidth: 2,
        dashed: true,
        ...(framework.extendedFrom ? { claim: framework.extendedFrom } : {}),
        opacity: times.firstEnd ? opacity : 0,
      },
    ),
    line(
      'axis.festival',
      festival,
      large ? y - height * 0.35 : y - at.size * 0.4,
      festival,
      large ? at.below + at.size * 1.3 : y + height + 3,
      {
        tone: 'ink',
        opacity,
      },
    ),
  ];
}

/** A date below the axis: its wordings, the fullest first, of one line or two, and where it would like to stand. */
interface DateLabel {
  readonly id: string;
  readonly texts: readonly string[];
  readonly wishes: readonly (readonly ['start' | 'middle' | 'end', number])[];
  readonly more: Partial<Label>;
  readonly row?: number;
}

/** When each term began and ended, most telling first; what has no room is left out of the picture. */
function dates(setting: Setting, at: Axis): Label[] {
  const { plan, frame } = setting;
  const { large, opacity, size, below, times, x } = at;
  // The festival's tick runs down through the dates of the large axis.
  const around = (half: number) => ({ left: x(times.festival) - half, right: x(times.festival) + half });
  const flag = around(measure(setting.say.pick(setting.deal.timeline.name), plan.amount, 700) / 2);
  const taken = [around(4), around(4), flag].map((held) => (large ? [held] : []));
  const labels = dateLabels(setting, at).map(({ id, texts, wishes, more, row = 0 }) => {
    const places = wishes.flatMap(([anchor, wish]) =>
      texts.filter(Boolean).map((text) => {
        const lines = text.split('\n');
        const width = Math.max(...lines.map((line) => measure(line, size, more.weight ?? 400)));
        const from = anchor === 'start' ? wish : anchor === 'end' ? wish - width : wish - width / 2;
        const left = Math.max(plan.left, Math.min(from, plan.right - width));
        return { lines, left, right: left + width };
      }),
    );
    const rows = (lines: readonly string[]) => taken.slice(row, row + lines.length);
    const free = places.find((place) =>
      rows(place.lines)
        .flat()
        .every(({ left, right }) => place.left > right + 4 || place.right < left - 4),
    );
    for (const held of free ? rows(free.lines) : []) held.push(free!);
    return label(id, frame, {
      x: free?.left ?? plan.left,
      y: below + row * size * leading,
      size,
      lines: free?.lines ?? [''],
      ...more,
      opacity: free ? opacity : 0,
    });
  });
  if (!large) return labels;
  const big = plan.amount;
  const held = { y: flagY(setting, at), size: big, anchor: 'middle', opacity } as const;
  const festival = setting.say.pick(setting.deal.timeline.name);
  return labels.map((made) =>
    made.id === 'axis.festival-name' ? { ...made, ...held, x: x(times.festival), lines: [festival] } : made,
  );
}

/** What the axis says below itself, most telling first. */
function dateLabels({ deal, plan, say }: Setting, { large, size, times, x }: Axis): DateLabel[] {
  const { framework, renewal } = deal.agreements;
  const date = (claim: string | undefined) => (claim && deal.claims[claim]?.value?.date) ?? '';
  const status = (claim: string) => deal.claims[claim]!.status;
  const ends = ({ total, expires }: typeof framework) =>
    expires
      ? [ending(say, status(total), date(expires)), until(say, date(expires)), say.date(date(expires))]
      : [];
  const { begins, signed } = framework;
  const festival = say.pick(deal.timeline.name);
  const held = x(times.festival);
  const half = measure(festival, size, 700) / 2;
  // A date never stands on the other side of the festival than the moment it tells.
  const besideFestival: DateLabel['wishes'] =
    times.first.to > times.festival
      ? [
          ['start', held + (large ? 10 : half + 6)],
          ['end', plan.right],
        ]
      : [
          ['end', held - half - 6],
          ['start', plan.left],
        ];
  const strong = { weight: 600, tone: 'deal' } as const;
  return [
    {
      id: 'axis.festival-name',
      texts: [festival],
      wishes: large
        ? []
        : [
            ['middle', held],
            ['end', plan.right],
          ],
      more: { weight: 700, claim: deal.timeline.festival },
    },
    {
      id: 'axis.end',
      texts: ends(framework),
      wishes: [['end', x(times.first.to) - 3], ...besideFestival],
      more: { ...strong, ...(framework.expires ? { claim: framework.expires } : {}) },
    },
    {
      id: 'axis.next-end',
      texts: times.second ? ends(renewal) : [],
      wishes: [
        ['end', plan.right],
        ['start', x(times.second?.from ?? times.last)],
      ],
      more: { ...strong, ...(renewal.expires ? { claim: renewal.expires } : {}) },
    },
    {
      id: 'axis.begin',
      texts: begins
        ? [say.date(date(begins))]
        : large
          ? signing(say, date(signed))
          : [say.date(date(signed))],
      wishes: [['start', plan.left]],
      more: { tone: 'muted', ...((begins ?? signed) ? { claim: begins ?? signed! } : {}) },
      row: large ? 1 : 0,
    },
  ];
}

/** The baseline of the festival's name below the large axis. */
const flagY = ({ plan }: Setting, at: Axis): number => at.below + at.size * 1.3 + plan.amount;

/** From the top of the large axis to the end of what is said below it. */
export const largeAxisHeight = ({ plan, frame }: Setting): number =>
  frame.text * (1.5 + 1.4 + 1.3 + 1.25) + plan.amount * 1.22;

/** The headline of the large axis, and what was in force on the day of the festival. */
function callout(setting: Setting, at: Axis): Label[] {
  const { deal, plan, frame, say } = setting;
  const { large, times, x } = at;
  const opacity = large ? 1 : 0;
  const width = plan.right - plan.left;
  const head = standing(deal, say);
  const what = say.pick(atFestival(times) === 'none' ? words.none : words.covered);
  const half = measure(what, frame.text, 600) / 2;
  return [
    label('axis.gap-name', frame, {
      x: plan.left,
      y: plan.headline + plan.amount * 0.4,
      ...fit(head, {
        width,
        lines: 1,
        size: plan.amount,
        smallest: frame.text,
        weight: 700,
        where: `above the time axis in the ${frame.name} frame`,
      }),
      weight: 700,
      opacity,
    }),
    label('axis.gap-label', frame, {
      x: Math.max(plan.left + half, Math.min(x(times.festival), plan.right - half)),
      y: flagY(setting, at) + plan.amount * 0.22 + frame.text,
      lines: [what],
      anchor: 'middle',
      weight: 600,
      opacity,
    }),
  ];
}
