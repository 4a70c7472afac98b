import type { Status } from '../../model/claim.ts';
import type { Frame, Label, Tone } from '../../model/layout.ts';
import { fit, label, leading, measure, wrap } from '../text.ts';
import { isPaired, type Setting } from './plan.ts';
import type { AgreementId } from './schema.ts';

/** An agreement's name and status, and its amount. */
interface Head {
  readonly name: Label;
  readonly amount: Label;
}

/** What stands above the squares, and where the squares may begin below it. */
export interface Heads {
  readonly first: Head;
  readonly second: Head;
  /** The top of the squares. */
  readonly top: number;
}

/** Where the two agreements begin, and how far down the composition is moved to be centred. */
interface Place {
  readonly left: number;
  readonly nextLeft: number;
  readonly drop: number;
}

/** Both heads. Side by side, names and amounts stand on common lines at a common size. */
export function headsOf(setting: Setting, { left, nextLeft, drop }: Place): Heads {
  const { plan, frame, scene } = setting;
  const paired = isPaired(scene);
  const y = plan.headline + drop;
  const width = (paired ? nextLeft : plan.right) - left - 8;
  const first = head(setting, 'framework', { x: left, y, width });
  const second = head(setting, 'renewal', { x: nextLeft, y, width: plan.right - nextLeft });
  const { tall, size, amountY, top } = linesOf(setting, paired ? [first, second] : [first], drop);
  const aligned = ({ name, amount }: Head): Head => ({
    name: { ...name, y: y + (tall - (name.lines.length - 1)) * frame.small * leading },
    amount: { ...amount, y: amountY, size },
  });
  return { first: aligned(first), second: aligned(second), top };
}

/** The top of the first agreement's squares when it stands alone. */
export function topAlone(setting: Setting, left: number): number {
  const { plan } = setting;
  const place = { x: left, y: plan.headline, width: plan.right - left - 8 };
  return linesOf(setting, [head(setting, 'framework', place)], 0).top;
}

/** The lines that the heads in view share: how many a name has beyond one, the amounts' size and baseline. */
function linesOf({ plan, frame }: Setting, heads: readonly Head[], drop: number) {
  const most = (labels: readonly Label[]) => Math.max(...labels.map(({ lines }) => lines.length)) - 1;
  const amounts = heads.map(({ amount }) => amount);
  const tall = most(heads.map(({ name }) => name));
  const common = Math.min(...amounts.map(({ size }) => size));
  const size = heads.length > 1 ? Math.min(common, frame.text * 1.7) : common;
  const amountY = plan.headline + drop + tall * frame.small * leading + size * 1.2;
  const top = Math.max(plan.squares + drop, amountY + size * (0.55 + most(amounts) * leading));
  return { tall, size, amountY, top };
}

function head(
  { deal, scene, plan, frame, say }: Setting,
  id: AgreementId,
  { x, y, width }: { x: number; y: number; width: number },
): Head {
  const { total, name: title } = deal.agreements[id];
  const claim = deal.claims[total]!;
  // That the first one has expired is told beside it, and how it stands now not before its scene.
  const told = id === 'renewal' || (isPaired(scene) && claim.status !== 'expired');
  const status = told && claim.status ? say.status(claim.status) : '';
  const where = `above the agreement "${id}" in the ${frame.name} frame`;
  const tone = toneOf(claim.status);
  const name = nameIn(say.pick(title), status, width, where, frame);
  const amount = amountIn(say.claim(claim), width, plan.amount, where, frame);
  const shared = { x, y, claim: total } as const;
  return {
    name: label(`${id}.name`, frame, {
      ...shared,
      ...name,
      weight: 600,
      tone: tone === 'deal' ? 'muted' : tone,
    }),
    amount: label(`${id}.amount`, frame, {
      ...shared,
      ...amount,
      weight: 700,
      tone,
    }),
  };
}

/** The colour of an agreement's words. */
export const toneOf = (status: Status | undefined): Tone =>
  status === 'negotiating' ? 'open-text' : status === 'collapsed' ? 'muted' : 'deal';

/** A name and its status on one line, or each on its own. */
function nameIn(name: string, status: string, width: number, where: string, frame: Frame) {
  const room = { width, size: frame.small, smallest: frame.small - 1, weight: 600, where } as const;
  const line = [name, status].filter(Boolean).join(' · ');
  if (!status || measure(line, frame.small, 600) <= width) return fit(line, { ...room, lines: 2 });
  const [first, second] = [fit(name, { ...room, lines: 2 }), fit(status, { ...room, lines: 2 })];
  return { lines: [...first.lines, ...second.lines], size: Math.min(first.size, second.size) };
}

/** On one line while that is larger than the labels; on two or three where the column is narrow. */
function amountIn(text: string, width: number, size: number, where: string, frame: Frame) {
  const room = { width, weight: 700, where } as const;
  if (measure(text, frame.text, 700) <= width)
    return fit(text, { ...room, lines: 1, size, smallest: frame.text });
  // The sizes tried are half a unit apart: what needs two lines here does so at one of them.
  const lines = wrap(text, width, frame.small + 0.5, 700).length > 2 ? 3 : 2;
  return fit(text, { ...room, lines, size: frame.text * 1.3, smallest: frame.small });
}
