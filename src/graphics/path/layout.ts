import { layout as toLayout, type Frame, type Label, type Layout } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { label, leading, wrap } from '../text.ts';
import { axis } from './axis.ts';
import { leap } from './leap.ts';
import { middle } from './middle.ts';
import { bottomOf } from '../pieces.ts';
import { plans, type Plan, type Scene } from './plan.ts';
import { next, playerMarks } from './players.ts';
import { routes } from './routes.ts';
import type { Path } from './schema.ts';
import { share } from './share.ts';
import { words } from './words.ts';

/** The picture of a scene: an axis that stays, players that move on it, and what each scene adds. */
export function layout(data: Path, scene: Scene, frame: Frame, say: Say): Layout {
  const plan = plans[frame.name];
  const under = axis(data, scene, plan, frame, say);
  const note = foot(data, scene, plan, frame, say);
  // In the chain the share stands between the stages' names and the note.
  const names = under.flatMap((mark) => (mark.kind === 'label' ? bottomOf(mark) : []));
  const from =
    scene.show === 'chain'
      ? Math.max(plan.chain.share, ...names.map((end) => end + frame.small * 0.4))
      : plan.chain.share;
  const until = note.y - note.size * 0.9;
  return toLayout(frame, [
    ...under,
    ...share(data, { shown: scene.show === 'chain', from, until }, plan, frame, say),
    ...routes(data, scene.show === 'decentralised', plan, frame, say),
    ...leap(data, scene.show === 'leap', plan, frame, say),
    ...middle(data, scene.show === 'middle', plan, frame, say),
    ...next(data, scene, plan, frame, say),
    ...Object.keys(data.players).flatMap((player) => playerMarks(data, player, scene, plan, frame, say)),
    note,
  ]);
}

/** At the lower left: that the picture is schematic, what a reader must know besides, and whose view it is. */
function foot(data: Path, { show }: Scene, plan: Plan, frame: Frame, say: Say): Label {
  const about = {
    opening: undefined,
    chain: data.chain.share,
    decentralised: data.routes.claim,
    leap: data.leap.claim,
    middle: data.middle.claim,
  }[show];
  const claim = about === undefined ? undefined : data.claims[about]!;
  const by = claim?.attribution.by;
  const credit = by
    ? say.pick(words.according) +
      say.pick(by) +
      (claim.attribution.kind === 'counterparty' ? say.pick(words.rival) : '')
    : '';
  const note = claim?.note ? say.pick(claim.note) : '';
  const parts = [say.pick(words.schematic), show === 'chain' ? note : credit].filter(Boolean);
  const lines = wrap(parts.join(' · '), plan.right - plan.left, frame.small);
  return label('schematic', frame, {
    x: plan.left,
    y: plan.foot - (lines.length - 1) * frame.small * leading,
    size: frame.small,
    lines,
    tone: 'muted',
  });
}
