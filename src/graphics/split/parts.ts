import { CannotFit } from '../../model/graphic.ts';
import type { Label } from '../../model/layout.ts';
import { label, wrap } from '../text.ts';
import type { Geometry } from './geometry.ts';
import { isNumbered, namesFrom, numberWidth, rowsAt, textsOf } from './names.ts';
import type { Setting } from './plan.ts';
import { unsplit } from './words.ts';
import { spread } from './spread.ts';

/**
 * Names and amounts of the first agreement's parts, and the numbers that tie a long list to the squares.
 * @throws CannotFit when the names are to be shown and have no room
 */
export function parts(setting: Setting, at: Geometry): Label[] {
  const { deal, scene, frame } = setting;
  const { names, placed } = at;
  const visible = scene.show === 'split';
  if (!deal.agreements.framework.parts.length) return [unknown(setting, at, visible)];
  if (visible && names.misfit)
    throw new CannotFit(names.misfit, `among the names of the parts in the ${frame.name} frame`);
  const y = namesFrom(names, at.bottom, at.key.end, frame.small);
  const texts = names.list ? listed(setting, at, y) : under(setting, at, y);
  const labels = placed.map(({ piece }, i) =>
    label(`${piece.id}.label`, frame, {
      ...texts[i]!,
      size: frame.small,
      weight: 600,
      tone: i % 3 ? 'deal-2' : 'deal',
      claim: piece.claim,
      opacity: visible ? 1 : 0,
    }),
  );
  return [...labels, ...(isNumbered(names) ? numbers(setting, at, visible) : [])];
}

/** That the parts are not known. */
function unknown({ deal, plan, frame, say }: Setting, at: Geometry, visible: boolean): Label {
  const y = Math.max(at.bottom, at.key.end - frame.small) + frame.small * 1.35;
  return label('framework.whole.label', frame, {
    x: at.left,
    y,
    lines: wrap(
      say.pick(unsplit(deal.claims[deal.agreements.framework.total]!.status)),
      plan.right - at.left,
      frame.small,
    ),
    size: frame.small,
    tone: 'muted',
    opacity: visible ? 1 : 0,
  });
}

type Words = Pick<Label, 'x' | 'y' | 'lines'>;

/** Each name under its squares, and the last one as far as the frame goes. */
function under(setting: Setting, { placed }: Geometry, y: number): Words[] {
  const { plan, frame } = setting;
  const pieces = placed.map(({ piece }) => piece);
  return textsOf(setting, pieces).map((text, i) => {
    const { x, width } = placed[i]!;
    const room = (placed[i + 1]?.x ?? plan.right) - x - 8;
    return { x, y, lines: text.flatMap((part) => wrap(part, Math.max(width, room), frame.small, 600)) };
  });
}

/** The names in rows. */
function listed(setting: Setting, { names, key, left }: Geometry, y: number): Words[] {
  const list = names.list!;
  return rowsAt(setting, list, list.place === 'beside' ? key.x : left, y).map((spot, i) => ({
    ...spot,
    lines: list.rows[i]!,
  }));
}

/** A number under each part's squares, or as near as its neighbours let it stand. */
function numbers({ plan, frame }: Setting, at: Geometry, visible: boolean): Label[] {
  const { small } = frame;
  const centres = at.placed.map(({ x, width }) => x + width / 2);
  const apart = numberWidth(small);
  const places = spread(centres, apart, at.left, at.left + at.width + plan.gutter);
  return at.placed.map(({ piece }, i) =>
    label(`${piece.id}.number`, frame, {
      x: places[i]!,
      y: at.bottom + small * 1.1,
      size: small,
      lines: [String(i + 1)],
      anchor: 'middle',
      weight: 600,
      tone: i % 3 ? 'deal-2' : 'deal',
      claim: piece.claim,
      opacity: visible ? 1 : 0,
    }),
  );
}
