import type { Frame, Mark, Tone } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { label, leading } from '../text.ts';
import { box, inside, inset, type Room } from '../pieces.ts';
import { candidatesPart, columns, coveredTo, leapEnds, sides, type Plan, type Scene } from './plan.ts';
import type { Path } from './schema.ts';
import { words } from './words.ts';

/** What is still to come: a dashed outline at first, then the store at the end of the path, then a place to land. */
export function next(data: Path, { show }: Scene, plan: Plan, frame: Frame, say: Say): Mark[] {
  const column = columns(data, plan);
  const landing = show === 'leap';
  const shown = show === 'opening' || show === 'chain' || landing ? 1 : 0;
  const width = plan.right - plan.left;
  const [top, bottom] = plan.opening.box;
  const room: Room =
    show === 'opening'
      ? { x: plan.left + width * 0.6, y: top, width: width * 0.32, height: bottom - top }
      : landing
        ? leapEnds(plan).to
        : column(data.chain.next.stage, data.chain.next.stage, plan.chain.box);
  const named = show === 'chain' || landing ? 1 : 0;
  const strip = room.height * (frame.name === 'compact' ? 0.16 : 0.24);
  const inner = inset({ ...room, height: room.height - strip }, plan.pad);
  const title = inside(
    'next.name',
    say.pick(landing ? data.leap.to : data.chain.next.name),
    {
      ...inner,
      height: landing ? inner.height : Math.min(inner.height, frame.text * 3),
    },
    frame,
    {
      size: frame.text * (frame.name === 'wide' ? 1.3 : 1.1),
      smallest: frame.small,
      weight: 700,
      align: landing ? 'middle' : 'top',
      opacity: named,
      claim: landing ? data.leap.claim : data.chain.claim,
    },
  );
  const status = title.y + title.size * ((title.lines.length - 1) * leading + 0.5);
  return [
    box('next', room, {
      stroke: 'bytedance',
      strokeWidth: 1.5,
      dashed: true,
      opacity: shown,
      claim: landing ? data.leap.claim : data.chain.claim,
    }),
    box(
      'next.open',
      { x: room.x + 1, y: room.y + room.height - strip - 1, width: room.width - 2, height: strip },
      {
        fill: 'none',
        stroke: 'none',
        hatched: true,
        radius: 0,
        opacity: named,
      },
    ),
    title,
    show === 'chain'
      ? inside(
          'next.status',
          say.pick(words.helping),
          { ...inner, y: status, height: inner.y + inner.height - status + plan.pad / 2 },
          frame,
          {
            size: frame.small,
            smallest: frame.small,
            tone: 'open-text',
            align: 'top',
            claim: data.chain.claim,
          },
        )
      : label('next.status', frame, {
          x: room.x + room.width / 2,
          y: status,
          size: frame.small,
          lines: [''],
          anchor: 'middle',
          tone: 'open-text',
          opacity: 0,
        }),
  ];
}

/** A player's box where the scene has it; where it has none, the box waits unseen at its place in the middle scene. */
export function playerMarks(
  data: Path,
  player: string,
  { show }: Scene,
  plan: Plan,
  frame: Frame,
  say: Say,
): Mark[] {
  const { name, side } = data.players[player]!;
  const { room, size, shown } = placeOf(data, player, show, plan, frame);
  const candidate = show === 'decentralised';
  const stroke: Tone = side === 'other' ? 'muted' : side;
  const fill: Tone = candidate || side === 'other' ? 'paper' : `${side}-soft`;
  const jumper = show === 'leap' && player === data.leap.jumper;
  const inner = inset(room, Math.min(plan.pad, room.height * 0.12));
  const claim = {
    opening: undefined,
    chain: data.chain.claim,
    decentralised: data.routes.claim,
    leap: data.leap.claim,
    middle: data.middle.claim,
  }[show];
  const text = jumper
    ? `${say.pick(name)}${say.locale === 'en' ? ': ' : '：'}${say.pick(data.leap.from)}`
    : say.pick(name);
  return [
    box(`player.${player}`, room, {
      fill,
      stroke,
      strokeWidth: 1.5,
      ...(candidate ? { dashed: true } : {}),
      opacity: shown ? 1 : 0,
      ...(shown && claim ? { claim } : {}),
    }),
    inside(`player.${player}.name`, text, inner, frame, {
      size,
      smallest: frame.small,
      weight: 700,
      tone: side === 'bytedance' ? 'bytedance' : side === 'alibaba' ? 'alibaba-text' : 'ink',
      opacity: shown ? 1 : 0,
      claim: shown ? claim : undefined,
    }),
  ];
}

function placeOf(
  data: Path,
  player: string,
  show: Scene['show'],
  plan: Plan,
  frame: Frame,
): { room: Room; size: number; shown: boolean } {
  const width = plan.right - plan.left;
  const text = frame.text * (frame.name === 'wide' ? 1.3 : 1.1);
  if (show === 'opening' && player === data.chain.player) {
    const [top, bottom] = plan.opening.box;
    return {
      room: { x: plan.left + width * 0.08, y: top, width: width * 0.52, height: bottom - top },
      size: plan.opening.name,
      shown: true,
    };
  }
  if (show === 'chain' && player === data.chain.player)
    return {
      room: columns(data, plan)(data.players[player]!.from, coveredTo(data), plan.chain.box),
      size: plan.chain.name,
      shown: true,
    };
  if (show === 'leap' && player === data.leap.jumper)
    return { room: leapEnds(plan).from, size: text, shown: true };
  if (show === 'leap' && player === data.leap.walker) {
    const [top, bottom] = plan.leap.tag;
    return {
      room: { x: plan.left, y: top, width: width * 0.29, height: bottom - top },
      size: text,
      shown: true,
    };
  }
  const rank = data.routes.candidates.indexOf(player);
  if (show === 'decentralised' && rank >= 0) {
    const [top, bottom] = plan.routes.candidates;
    const count = data.routes.candidates.length;
    const all = width * candidatesPart;
    const each = (all - plan.gap * (count - 1)) / count;
    return {
      room: { x: plan.left + rank * (each + plan.gap), y: top, width: each, height: bottom - top },
      size: text,
      shown: true,
    };
  }
  const { left, right } = sides(data);
  const mine = left.includes(player) ? left : right;
  const [top, bottom] = plan.middle.box;
  const gap = Math.min(plan.gap * 1.5, 60 / mine.length);
  const height = Math.min(plan.middle.most, (bottom - top - gap * (mine.length - 1)) / mine.length);
  const tall = height * mine.length + gap * (mine.length - 1);
  return {
    room: {
      x: mine === left ? plan.left : plan.right - plan.middle.group,
      y: (top + bottom - tall) / 2 + mine.indexOf(player) * (height + gap),
      width: plan.middle.group,
      height,
    },
    size: text,
    shown: show === 'middle',
  };
}
