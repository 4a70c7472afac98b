import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { leading, measure } from '../text.ts';
import { coin, coins, unitOf, type Plan } from './coins.ts';
import type { Ambition } from './schema.ts';
import { exactly } from '../stack.ts';
import { words } from './words.ts';

/** What every part of the picture needs to know. */
export interface Context {
  readonly data: Ambition;
  readonly frame: Frame;
  readonly say: Say;
  readonly plan: Plan;
}

/** What one coin stands for; always at the foot of the frame. */
export function keyOf({ data, frame, say, plan }: Context, zoomed: boolean): { marks: Mark[]; top: number } {
  const size = frame.small;
  const parts = [
    `${say.pick(words.oneCoin)} = ${say.quantity({ exact: unitOf(data) }, 'CNY')}${say.pick(words.goods)}`,
    ...(zoomed && data.claims[data.threat]!.value!.order !== undefined ? [say.pick(words.order)] : []),
    ...(zoomed ? [say.pick(words.differ)] : []),
  ];
  const separator = say.locale === 'en' ? '; ' : '；';
  const indent = size * 1.15;
  const width = plan.right - plan.left - indent;
  const lines: string[] = [];
  // A new line begins with a new remark rather than in the middle of one.
  for (const part of parts) {
    const longer = lines.length ? `${lines.at(-1)!}${separator}${part}` : part;
    if (lines.length && measure(longer, size) <= width) lines[lines.length - 1] = longer;
    else {
      if (lines.length) lines[lines.length - 1] += separator.trim();
      lines.push(...exactly(part, width - size, size, `in the key of the ${frame.name} frame`));
    }
  }
  const y = plan.bottom - (lines.length - 1) * size * leading;
  const ring = size * 0.8;
  const at = { x: plan.left, y: y - size * 0.74, pitch: ring / coin, run: 1, count: 1 };
  return {
    top: y - size * 0.84,
    marks: [
      ...coins('key', at, { edge: 'muted', face: 'paper' }),
      {
        kind: 'label',
        id: 'key-label',
        x: plan.left + indent,
        y,
        size,
        lines,
        anchor: 'start',
        tone: 'muted',
        weight: 400,
        opacity: 1,
      },
    ],
  };
}
