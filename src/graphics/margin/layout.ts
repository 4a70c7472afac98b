import { layout as toLayout, type Frame, type Label, type Layout, type Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { label, leading, wrap } from '../text.ts';
import { box, inside, inset, type Room } from '../pieces.ts';
import { plans, type Plan, type Scene } from './plan.ts';
import type { Merchants } from './schema.ts';
import { share, slices } from './share.ts';
import { use } from './use.ts';
import { words } from './words.ts';

/** The picture of a scene. */
export function layout(data: Merchants, scene: Scene, frame: Frame, say: Say): Layout {
  const plan = plans[frame.name];
  return toLayout(frame, [
    ...share(data, scene.show === 'share', plan, frame, say),
    ...use(data, scene.show === 'use', plan, frame, say),
    ...merchant(data, scene, plan, frame, say),
    foot(data, scene, plan, frame, say),
  ]);
}

/** The merchants: what is left of the price for them, then the crowd before the doors. */
function merchant(data: Merchants, { show }: Scene, plan: Plan, frame: Frame, say: Say): Mark[] {
  const claim = show === 'use' ? data.uses.claim : data.price.claim;
  const room: Room =
    show === 'use'
      ? { x: plan.left, y: plan.top, width: plan.crowd, height: plan.bottom - plan.top }
      : slices(data, plan, frame).left;
  return [
    box('merchant', room, { radius: 0, fill: 'ink', stroke: 'ink', claim }),
    inside(
      'merchant.name',
      say.pick(show === 'use' ? data.uses.who : data.price.left),
      inset(room, plan.pad),
      frame,
      {
        size: frame.text * (frame.name === 'wide' ? 1.9 : 1.45),
        smallest: frame.small,
        weight: 700,
        tone: 'paper',
        claim,
      },
    ),
  ];
}

/** At the lower left: that the picture is schematic, and who says it. */
function foot(data: Merchants, { show }: Scene, plan: Plan, frame: Frame, say: Say): Label {
  const claim = data.claims[{ share: data.price.claim, use: data.uses.claim }[show]]!;
  const { by, kind } = claim.attribution;
  const parts = [say.pick(words.schematic)];
  if (show === 'share') parts.push(say.pick(words.sizes));
  if (by)
    parts.push(
      say.pick(words.according) + say.pick(by) + (kind === 'counterparty' ? say.pick(words.rival) : ''),
    );
  const lines = wrap(parts.join(' · '), plan.right - plan.left, frame.small);
  return label('schematic', frame, {
    x: plan.left,
    y: plan.foot - (lines.length - 1) * frame.small * leading,
    size: frame.small,
    lines,
    tone: 'muted',
  });
}
