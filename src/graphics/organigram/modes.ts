import { CannotFit } from '../../model/graphic.ts';
import type { Frame } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { leaders } from './leaders.ts';
import type { Mode } from './places.ts';
import { firstLevel } from './places.ts';
import { plans } from './plans.ts';
import type { Organisation } from './schema.ts';
import { units } from './units.ts';

const modes = new WeakMap<Organisation, Map<string, Mode>>();

/** What a frame falls back to, found out once for all scenes, so that all of them have the same marks. */
export function modeOf(data: Organisation, frame: Frame, say: Say): Mode {
  const found = modes.get(data) ?? new Map<string, Mode>();
  modes.set(data, found);
  const key = `${frame.name} ${say.locale}`;
  const mode = found.get(key) ?? tried(data, frame, say);
  found.set(key, mode);
  return mode;
}

function tried(data: Organisation, frame: Frame, say: Say): Mode {
  const plan = plans[frame.name];
  const boxes: Mode = { units: 'boxes', leaders: 'boxes' };
  const abreast =
    Object.keys(data.leaders).length <= plan.lines.abreast &&
    fits(() => leaders(data, 'lines', boxes, frame, say));
  const mode: Mode = { units: 'boxes', leaders: abreast ? 'boxes' : 'rows' };
  const apart =
    firstLevel(data).length <= plan.capacity &&
    fits(() => {
      for (const show of ['before', 'after', 'lines'] as const) units(data, show, mode, frame, say);
    });
  return { ...mode, units: apart ? 'boxes' : 'list' };
}

function fits(draw: () => unknown): boolean {
  try {
    draw();
    return true;
  } catch (error) {
    if (error instanceof CannotFit) return false;
    throw error;
  }
}
