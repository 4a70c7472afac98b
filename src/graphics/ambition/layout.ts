import { CannotFit } from '../../model/graphic.ts';
import type { Frame, Label, Layout, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { oneOf } from '../scenes.ts';
import { coin, coins, coinsOf, columnsFor, plans } from './coins.ts';
import { keyOf, type Context } from './key.ts';
import type { Ambition } from './schema.ts';
import { stack, type Line } from '../stack.ts';
import { words } from './words.ts';

/**
 * What a step asks of the ambition.
 * target: the target, what it covers, and where it has to come from at first.
 * threat: zoomed out, with the volume at which somebody would see a threat.
 */
export interface Scene {
  readonly show: (typeof scenes)[number];
}
/** In the order in which they are told. */
export const scenes = ['target', 'threat'] as const;

/** A part of the picture that knows its height before it stands anywhere. */
interface Part {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The picture of a scene. */
export function layout(data: Ambition, { show }: Scene, frame: Frame, say: Say): Layout {
  const context = { data, frame, say, plan: plans[frame.name] };
  return oneOf(scenes, show, [target(context), threat(context)], frame);
}

/** The target fills the view; a frame stands around it that says where it has to come from, without a split. */
function target(context: Context): Mark[] {
  const { data, frame, say, plan } = context;
  const key = keyOf(context, false);
  const width = plan.right - plan.left;
  const note = noteLine(context, 'target', say.pick(data.claims[data.target]!.note!));
  const head = texts(context, [...headLines(context, 'target', plan.amount, frame.text), note], width);
  const about: Line = {
    id: 'live',
    text: say.pick(data.claims[data.live]!.label),
    size: frame.text * 1.15,
    smallest: frame.small,
    weight: 700,
    tone: 'bytedance',
    claim: data.live,
  };
  const unknown: Line = {
    id: 'no-share',
    text: say.pick(words.noShare),
    size: frame.small,
    tone: 'muted',
    claim: data.live,
  };
  const foot = texts(context, [about, unknown], width);
  const inset = plan.gap;
  const room = key.top - plan.gap - plan.top - head.height - foot.height - 2 * inset - plan.gap;
  const count = coinsOf(data, data.target);
  const fit = best([count], width - 2 * inset, room, context);
  const rows = Math.ceil(count / fit.run);
  const high = (rows - 1 + coin) * fit.pitch;
  const wide = (Math.min(count, fit.run) - 1 + coin) * fit.pitch;
  const total = head.height + plan.gap * 0.5 + high + 2 * inset + plan.gap * 0.5 + foot.height;
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
    fill: 'paper',
    stroke: 'bytedance',
    strokeWidth: 2,
    claim: data.live,
    opacity: 1,
  });
  marks.push(
    ...coins(
      'target',
      { x: plan.left + (width - wide) / 2, y: y + inset, pitch: fit.pitch, run: fit.run, count },
      { edge: 'bytedance', face: 'bytedance-soft' },
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
          noteLine(context, name, name === 'threat' ? who + note : note),
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

/** What a volume covers, and who names it. */
const noteLine = ({ data, frame }: Context, name: 'target' | 'threat', text: string): Line => ({
  id: `${name}.note`,
  text,
  size: frame.small,
  tone: 'muted',
  claim: data[name],
});

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
