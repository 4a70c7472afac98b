import { layout as toLayout, type Frame, type Layout } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { axis } from './axis.ts';
import { geometryOf } from './geometry.ts';
import { key } from './key.ts';
import { note, stamp } from './next.ts';
import { parts } from './parts.ts';
import { isNextShown, plans, type Scene, type Setting } from './plan.ts';
import type { Deal } from './schema.ts';
import { sides } from './sides.ts';
import { firstSquares, nextSquares, strikes } from './squares.ts';

/** The picture of a scene. @throws CannotFit when a name that the scene shows has no room */
export function layout(deal: Deal, scene: Scene, frame: Frame, say: Say): Layout {
  const setting: Setting = { deal, scene, plan: plans[frame.name], frame, say };
  const at = geometryOf(setting);
  const { first, second } = at.heads;
  const opacity = at.squares ? 1 : 0;
  const beside = isNextShown(scene) ? 1 : 0;
  return toLayout(frame, [
    { ...first.name, opacity },
    { ...first.amount, opacity },
    { ...second.name, opacity: beside },
    { ...second.amount, opacity: beside },
    ...firstSquares(setting, at),
    ...nextSquares(setting, at),
    ...strikes(setting, at),
    ...note(setting, at),
    ...key(setting, at),
    ...parts(setting, at),
    ...stamp(setting, at),
    ...axis(setting, at.axis),
    ...sides(setting),
  ]);
}
