import type { Mark } from '../../model/layout.ts';
import { box, inside, line, type Room } from '../pieces.ts';
import type { Setting } from './plan.ts';
import { tonesOf, type Stand } from './sides.ts';

/** Merchants in the row: schematic, no count. */
const shops = 6;

/** The hold that one side has over others: it presses on a row of shops that it holds in a frame. */
export function hold(setting: Setting, { held, gap }: Stand): Mark[] {
  const { deal, frame, say } = setting;
  const { claim, of, name, over } = deal.leverage;
  const { area, text } = tonesOf(deal, of);
  const half = held.width * 0.5;
  const room: Room = {
    x: held.x + gap * 1.4,
    y: held.y + gap * 0.5,
    width: half - gap * 2,
    height: held.height - gap,
  };
  const pitch = (held.width - half - gap) / shops;
  const pressed = Math.min(pitch * 0.66, held.height * 0.36);
  const under = frame.small * 1.5;
  const shopY = held.y + held.height - under - pressed - gap * 0.3;
  const at = (i: number) => held.x + half + pitch * (i + 0.5);
  return [
    box('leverage', held, {
      fill: 'none',
      stroke: area,
      strokeWidth: frame.name === 'wide' ? 3 : 2,
      radius: 3,
      claim,
    }),
    inside('leverage.name', say.pick(name), room, frame, {
      size: frame.text * 1.1,
      smallest: frame.small,
      weight: 600,
      anchor: 'start',
      tone: text,
      claim,
    }),
    ...Array.from({ length: shops }, (_, i) => shop(`merchants.${i}`, at(i), shopY, pressed)).flat(),
    ...Array.from({ length: shops }, (_, i) =>
      line(`leverage.${i}`, at(i), held.y, at(i), shopY - 3, {
        tone: area,
        strokeWidth: frame.name === 'wide' ? 3 : 1.6,
        arrow: true,
        claim,
      }),
    ),
    inside(
      'merchants.name',
      say.pick(over),
      { x: held.x + half, y: held.y + held.height - under, width: pitch * shops, height: under },
      frame,
      { size: frame.small, smallest: frame.small, weight: 600, align: 'middle' },
    ),
  ];
}

/** A shop: walls and an awning. */
function shop(id: string, x: number, y: number, side: number): Mark[] {
  const left = x - side / 2;
  return [
    box(
      id,
      { x: left + side * 0.08, y: y + side * 0.2, width: side * 0.84, height: side * 0.8 },
      { radius: 0 },
    ),
    box(
      `${id}.roof`,
      { x: left, y, width: side, height: side * 0.36 },
      { fill: 'ink', stroke: 'none', radius: 1 },
    ),
  ];
}
