import { CannotFit } from '../../model/graphic.ts';
import { layout as toLayout, type Frame, type Label, type Layout, type Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { coin, coins, coinsOf, columnsFor, plans } from './coins.ts';
import { keyOf, type Context } from './key.ts';
import type { Ambition } from './schema.ts';
import { stack, type Line } from '../stack.ts';
import { words } from './words.ts';

/**
 * What a step asks of the ambition.
 * target: the target alone. live: the same, and where it has to come from at first.
 * threat: zoomed out, with the volume at which an analyst would see a threat.
 */
export interface Scene {
  readonly show: (typeof scenes)[number];
}
/** In the order in which they are told. */
export const scenes = ['target', 'live', 'threat'] as const;

/** What is drawn first lies underneath. */
const order: readonly Mark['kind'][] = ['box', 'field', 'link', 'disc', 'label'];

/** A part of the picture that knows its height before it stands anywhere. */
interface Part {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The picture of a scene; a mark that it does not show waits where the nearest scene has it. */
export function layout(data: Ambition, { show }: Scene, frame: Frame, say: Say): Layout {
  const context = { data, frame, say, plan: plans[frame.name] };
  const all = scenes.map((name) => {
    const marks = name === 'threat' ? threat(context) : target(context, name === 'live');
    return new Map(marks.map((mark) => [mark.id, mark]));
  });
  const now = scenes.indexOf(show);
  const nearest = scenes.map((_, i) => i).sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || b - a);
  const ids = [...new Set(all.flatMap((marks) => [...marks.keys()]))];
  const marks = ids.map((id): Mark => {
    const at = nearest.find((i) => all[i]!.has(id))!;
    const mark = all[at]!.get(id)!;
    return at === now ? mark : { ...mark, opacity: 0 };
  });
  return toLayout(
    frame,
    order.flatMap((kind) => marks.filter((mark) => mark.kind === kind)),
  );
}

/** The target fills the view; in the step on live selling a frame stands around it, without a split. */
function target(context: Context, live: boolean): Mark[] {
  const { data, frame, say, plan } = context;
  const claim = data.claims[data.target]!;
  const key = keyOf(context, false);
  const width = plan.right - plan.left;
  const head = texts(context, [...headLines(context, 'target', plan.amount, frame.text)], width);
  const about = data.claims[data.live]!;
  const foot = texts(
    context,
    live
      ? [
          {
            id: 'live',
            text: say.pick(about.label),
            size: frame.text * 1.15,
            smallest: frame.small,
            weight: 700,
            tone: 'bytedance',
            claim: data.live,
          },
          {
            id: 'no-share',
            text: say.pick(words.noShare),
            size: frame.small,
            tone: 'muted',
            claim: data.live,
          },
        ]
      : [
          {
            id: 'target.note',
            text: say.pick(claim.note!),
            size: frame.small,
            tone: 'muted',
            claim: data.target,
          },
        ],
    width,
  );
  // The room for the longer foot is kept in both steps, so that the coins stand still between them.
  const other = live
    ? texts(context, [{ id: 'o', text: say.pick(claim.note!), size: frame.small }], width)
    : texts(
        context,
        [
          {
            id: 'o',
            text: say.pick(about.label),
            size: frame.text * 1.15,
            smallest: frame.small,
            weight: 700,
          },
          { id: 'p', text: say.pick(words.noShare), size: frame.small },
        ],
        width,
      );
  const footHeight = Math.max(foot.height, other.height);
  const inset = plan.gap;
  const room = key.top - plan.gap - plan.top - head.height - footHeight - 2 * inset - plan.gap;
  const count = coinsOf(data, data.target);
  const fit = best([count], width - 2 * inset, room, context);
  const rows = Math.ceil(count / fit.run);
  const high = (rows - 1 + coin) * fit.pitch;
  const wide = (Math.min(count, fit.run) - 1 + coin) * fit.pitch;
  const total = head.height + plan.gap * 0.5 + high + 2 * inset + plan.gap * 0.5 + footHeight;
  let y = plan.top + Math.max(0, key.top - plan.gap - plan.top - total) * 0.42;
  const marks: Mark[] = [...move(head.marks, plan.left, y)];
  y += head.height + plan.gap * 0.5;
  marks.push({
    kind: 'box',
    id: 'band',
    x: plan.left,
    y,
    width,
    height: high + 2 * inset,
    radius: 4,
    fill: live ? 'bytedance-soft' : 'paper',
    stroke: live ? 'bytedance' : 'rule',
    strokeWidth: live ? 2 : 1,
    ...(live ? { claim: data.live } : {}),
    opacity: 1,
  });
  marks.push(
    ...coins(
      'target',
      { x: plan.left + (width - wide) / 2, y: y + inset, pitch: fit.pitch, run: fit.run, count },
      { edge: 'bytedance', face: live ? 'paper' : 'bytedance-soft' },
      data.target,
    ),
  );
  y += high + 2 * inset + plan.gap * 0.5;
  return [...marks, ...move(foot.marks, plan.left, y), ...key.marks];
}

/** Both volumes at one scale, each with what it covers and who names it; no ratio. */
function threat(context: Context): Mark[] {
  const { data, frame, say, plan } = context;
  const key = keyOf(context, true);
  const width = plan.right - plan.left;
  const by = data.claims[data.threat]!.attribution.by!;
  const space = say.locale === 'en' ? ' ' : '';
  const groups = (small: boolean) =>
    (['target', 'threat'] as const).map((name) => {
      const claim = data.claims[data[name]]!;
      const amount = small ? frame.text : plan.amount * (name === 'threat' ? 0.8 : 0.62);
      const note = say.pick(claim.note!);
      const who = `${say.pick(words.says)}${space}${say.pick(by)}${say.locale === 'en' ? '. ' : '。'}`;
      return texts(
        context,
        [
          ...headLines(context, name, amount, small || frame.name === 'compact' ? frame.small : frame.text),
          {
            id: `${name}.note`,
            text: name === 'threat' ? who + note : note,
            size: frame.small,
            tone: 'muted',
            claim: data[name],
          },
        ],
        width,
      );
    });
  const counts = (['target', 'threat'] as const).map((name) => coinsOf(data, data[name]));
  let why: unknown;
  for (const small of [false, true]) {
    try {
      const heads = groups(small);
      const gaps = plan.gap * 0.4 * 2 + plan.gap;
      const room = key.top - plan.gap - plan.top - heads[0]!.height - heads[1]!.height - gaps;
      const { pitch, run } = best(counts, width, room, context, small ? 1 : frame.small * 0.6);
      const high = counts.map((count) => (Math.ceil(count / run) - 1 + coin) * pitch);
      const total = heads[0]!.height + heads[1]!.height + gaps + high[0]! + high[1]!;
      const air = Math.max(0, key.top - plan.gap - plan.top - total);
      let y = plan.top + air * 0.25;
      const marks: Mark[] = [];
      (['target', 'threat'] as const).forEach((name, i) => {
        marks.push(...move(heads[i]!.marks, plan.left, y));
        y += heads[i]!.height + plan.gap * 0.4;
        marks.push(
          ...coins(
            name,
            { x: plan.left, y, pitch, run, count: counts[i]! },
            name === 'target'
              ? { edge: 'bytedance', face: 'bytedance-soft' }
              : { edge: 'muted', face: 'paper' },
            data[name],
          ),
        );
        y += high[i]! + plan.gap + air * 0.3;
      });
      return [...marks, ...key.marks];
    } catch (error) {
      if (!(error instanceof CannotFit)) throw error;
      why = error;
    }
  }
  throw why;
}

/** A volume's name and status above its amount. */
function headLines(
  { data, say, frame, plan }: Context,
  name: 'target' | 'threat',
  amount: number,
  size: number,
): Line[] {
  const claim = data.claims[data[name]]!;
  const status = claim.status ? ` · ${say.status(claim.status)}` : '';
  return [
    {
      id: `${name}.name`,
      text: say.pick(claim.label) + status,
      size,
      smallest: frame.small,
      weight: 600,
      tone: name === 'target' ? 'bytedance' : 'ink',
      claim: data[name],
    },
    {
      id: `${name}.amount`,
      text: say.claim(claim),
      size: Math.min(amount, plan.amount),
      smallest: frame.small,
      weight: 700,
      tone: name === 'target' ? 'bytedance' : 'ink',
      claim: data[name],
    },
  ];
}

/** The scale at which groups of coins fill a room, one below the other. @throws CannotFit below `smallest` */
function best(
  counts: readonly number[],
  width: number,
  height: number,
  { frame }: Context,
  smallest = 1,
): { pitch: number; run: number } {
  const tries = columnsFor(Math.max(...counts)).map((run) => {
    const rows = counts.reduce((sum, count) => sum + Math.ceil(count / run) - 1 + coin, 0);
    // A single coin need not fill the frame.
    return { run, pitch: Math.min(width / (run - 1 + coin), height / rows, frame.height * 0.4) };
  });
  const largest = (among: typeof tries) =>
    among.reduce((a, b) => (b.pitch > a.pitch * 1.02 ? b : a), { run: 1, pitch: 0 });
  const loose = largest(tries);
  // Full rows are easier to count; they are worth somewhat smaller coins.
  const full = largest(tries.filter(({ run }) => counts.every((count) => count % run === 0)));
  const found = full.pitch > loose.pitch * 0.7 ? full : loose;
  if (found.pitch < smallest) throw new CannotFit(`${counts.join(' + ')} coins`, `the ${frame.name} frame`);
  return found;
}

/** Texts below one another, standing at the origin. */
function texts({ frame }: Context, lines: readonly Line[], width: number): Part {
  const { labels, height } = stack(lines, 0, 0, width, frame, 'in the ambition');
  return { marks: labels, height };
}

const move = (marks: readonly Mark[], x: number, y: number): Mark[] =>
  (marks as readonly Label[]).map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
