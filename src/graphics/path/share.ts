import { amountOf, type Quantity } from '../../model/claim.ts';
import { CannotFit } from '../../model/graphic.ts';
import type { Frame, Label, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { measure } from '../text.ts';
import { bottomOf, box, inside, line } from '../pieces.ts';
import type { Plan } from './plan.ts';
import type { Path } from './schema.ts';
import { words } from './words.ts';

/** How far a bar is surely filled and how far it may reach, as parts of one. */
export function extent(value: Quantity): { sure: number; open: number } {
  const n = amountOf(value) ?? 0;
  if (value.under !== undefined) return { sure: 0, open: n };
  // Over a bound: visibly past it, and from there on open to the end.
  if (value.over !== undefined) return { sure: Math.min(1, n + 0.04), open: 1 };
  if (value.to !== undefined) return { sure: n, open: Math.min(1, value.to) };
  if (value.about !== undefined) return { sure: Math.max(0, n - 0.03), open: Math.min(1, n + 0.03) };
  return { sure: n, open: n };
}

/** The share as a bar with a mark at its bound and an open end, and who says it. */
export function share(
  data: Path,
  place: { shown: boolean; from: number; until: number; settled?: boolean },
  plan: Plan,
  frame: Frame,
  say: Say,
): Mark[] {
  const opacity = place.shown ? 1 : 0;
  const id = data.chain.share;
  const claim = data.claims[id]!;
  const value = claim.value!;
  const width = plan.right - plan.left;
  const { sure, open } = extent(value);
  const bound = amountOf(value)!;
  const room = { x: plan.left, width };
  const head = inside(
    'share.what',
    say.pick(claim.label),
    { ...room, y: place.from, height: frame.text * 2.4 },
    frame,
    {
      size: frame.name === 'compact' ? frame.small : frame.text,
      smallest: frame.small,
      weight: 600,
      anchor: 'start',
      align: 'top',
      opacity,
      claim: id,
    },
  );
  const text = say.claim(claim);
  const big = inside(
    'share.value',
    text[0]!.toUpperCase() + text.slice(1),
    { ...room, y: bottomOf(head) + frame.small * 0.5, height: plan.chain.big * 1.1 },
    frame,
    {
      size: plan.chain.big,
      smallest: frame.text,
      weight: 700,
      anchor: 'start',
      align: 'top',
      tone: 'bytedance',
      opacity,
      claim: id,
    },
  );
  const top = bottomOf(big) + frame.small * 0.55;
  const bottom = top + plan.chain.bar;
  const at = plan.left + width * bound;
  const tick = bound === 0.5 ? say.pick(words.half) : say.quantity({ exact: bound }, 'share');
  const half = measure(tick, frame.small, 600) / 2;
  const bar = (name: string, from: number, to: number, more: object) =>
    box(
      name,
      { x: plan.left + width * from, y: top, width: width * (to - from), height: plan.chain.bar },
      { radius: 0, opacity, claim: id, ...more },
    );
  const name: Label = inside(
    'share.bound',
    tick,
    {
      x: Math.min(Math.max(at, plan.left + half), plan.right - half) - half,
      y: bottom + frame.small * 0.55,
      width: half * 2 + 1,
      height: frame.small * 1.2,
    },
    frame,
    { size: frame.small, smallest: frame.small, weight: 600, opacity },
  );
  const by = claim.attribution.by;
  const credit = by ? say.pick(words.according) + say.pick(by) : say.kind(claim.attribution.kind);
  const said = credit[0]!.toUpperCase() + credit.slice(1);
  const source = inside(
    'share.by',
    said,
    { ...room, y: bottomOf(name) + frame.small * 0.35, height: frame.small * 2.4 },
    frame,
    {
      size: frame.small,
      smallest: frame.small,
      anchor: 'start',
      align: 'top',
      tone: 'muted',
      opacity,
      claim: id,
    },
  );
  if (place.shown && bottomOf(source) > place.until)
    throw new CannotFit(said, `between the stages and the note in the ${frame.name} frame`);
  // Room to spare goes above, between the stages and the share.
  const spare = place.until - bottomOf(source);
  if (place.shown && !place.settled && spare > frame.small)
    return share(
      data,
      { ...place, from: place.from + Math.min(spare * 0.4, frame.small), settled: true },
      plan,
      frame,
      say,
    );
  return [
    head,
    big,
    bar('share.all', 0, 1, { fill: 'none', stroke: 'rule' }),
    bar('share.sure', 0, sure, { fill: 'bytedance', stroke: 'none', strokeWidth: 0 }),
    bar('share.open', sure, Math.max(sure, open), { fill: 'none', stroke: 'open', hatched: true }),
    line('share.tick', at, top, at, bottom + frame.small * 0.4, { tone: 'ink', strokeWidth: 2, opacity }),
    name,
    source,
  ];
}
