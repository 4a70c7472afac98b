import { lowering } from '../../model/lower.ts';
import type { Frame, Link, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { box, commonSize, cross, inset, rect, stack, type Layers, type Rect } from './parts.ts';
import type { Show } from './places.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { words } from './words.ts';

/**
 * The aim: the unit becomes one channel between merchants and users, and not another one. Trade goes both ways,
 * a message one way, so the channel that is wanted has two arrows and the other has one, broken by a cross.
 */
export function intent(data: Organisation, show: Show, frame: Frame, say: Say): Omit<Layers, 'links'> {
  const plan = plans[frame.name];
  const { merchants, users, newest, unwanted, note } = plan.intent;
  const opacity = show === 'intent' ? 1 : 0;
  const claim = data.shows.intent;
  const mark = { claim, opacity };
  const sides = commonSize(
    [say.pick(data.intent.merchants), say.pick(data.intent.users)],
    inset(merchants, plan.pad),
    plan.name,
    frame.small,
  );
  const side = (id: 'merchants' | 'users', at: Rect) =>
    stack(
      inset(at, plan.pad),
      [{ id: `intent.${id}.name`, text: say.pick(data.intent[id]), size: sides, weight: 700, ...mark }],
      { frame, where: `in the box of the ${id}` },
    );
  const lower = rect(newest.x, newest.y + newest.height * 0.48, newest.width, newest.height * 0.5);
  const under = rect(unwanted.x, unwanted.y + unwanted.height * 0.32, unwanted.width, unwanted.height * 0.68);
  return {
    boxes: [
      box('intent.unwanted', unwanted, { radius: 0, stroke: 'muted', dashed: true, ...mark }),
      box('intent.merchants', merchants, { fill: 'paper', stroke: 'ink', ...mark }),
      box('intent.users', users, { fill: 'bytedance-soft', stroke: 'bytedance', ...mark }),
    ],
    labels: [
      ...arrows(newest, unwanted, frame, claim, opacity),
      ...side('merchants', merchants),
      ...side('users', users),
      ...stack(
        inset(lower, plan.pad * 1.5, plan.pad / 2),
        [
          {
            id: 'intent.wanted',
            text: say.pick(data.intent.wanted),
            size: plan.name,
            weight: 700,
            tone: 'paper',
            ...mark,
          },
        ],
        { frame, where: 'in the channel that is wanted' },
      ),
      ...stack(
        inset(under, plan.pad * 1.5, plan.pad / 2),
        [
          { id: 'intent.rather', text: say.pick(words.unwanted), size: frame.small, tone: 'muted', ...mark },
          {
            id: 'intent.not',
            // It goes on from the words above it.
            text:
              say.locale === 'en'
                ? lowering(data)(say.pick(data.intent.unwanted))
                : say.pick(data.intent.unwanted),
            size: frame.name === 'compact' ? frame.text : frame.text * 1.15,
            tone: 'muted',
            gap: 0.15,
            ...mark,
          },
        ],
        { frame, rise: 'top', where: 'in the channel that is not wanted' },
      ),
      ...stack(
        note,
        [
          {
            id: 'intent.source',
            text: say.pair(say.pick(words.source), say.attribution(data.claims[claim]!)),
            size: frame.text,
            weight: 600,
            ...mark,
          },
          {
            id: 'intent.schematic',
            text: say.pick(words.schematic),
            size: frame.small,
            tone: 'muted',
            opacity,
          },
        ],
        { frame, anchor: 'start', rise: 'top', where: 'under the channels' },
      ),
    ],
  };
}

/** To and fro through the channel that is wanted; one way and no further through the other. */
function arrows(newest: Rect, unwanted: Rect, frame: Frame, claim: string, opacity: number): Mark[] {
  const { name, pad } = plans[frame.name];
  const left = newest.x + pad * 2;
  const right = newest.x + newest.width - pad * 2;
  const wide = frame.name === 'wide';
  const arrow = (id: string, x1: number, x2: number, y: number, more: Partial<Link>): Link => ({
    kind: 'link',
    id,
    claim,
    x1,
    y1: y,
    x2,
    y2: y,
    reveal: opacity,
    bend: 'straight',
    tone: 'paper',
    strokeWidth: wide ? 5 : 3,
    arrow: true,
    opacity,
    ...more,
  });
  const y = newest.y + newest.height * 0.38;
  const apart = name * 0.34;
  const broken = unwanted.y + unwanted.height * 0.18;
  return [
    arrow('intent.to', left, right, y - apart, {}),
    arrow('intent.fro', right, left, y + apart, {}),
    arrow('intent.none', left, right, broken, { tone: 'muted', dashed: true, strokeWidth: wide ? 3 : 2 }),
    ...cross('intent.cross', (left + right) / 2, broken, name * 0.36, {
      claim,
      strokeWidth: wide ? 5 : 3,
      reveal: opacity,
      opacity,
    }),
  ];
}
