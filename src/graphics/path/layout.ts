import {
  layout as toLayout,
  type Box,
  type Frame,
  type Label,
  type Layout,
  type Link,
  type Mark,
  type Tone,
} from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { leading, measure, wrap, label } from '../text.ts';
import { bottomOf, box, inside, inset, type Room } from './pieces.ts';
import { candidatesPart, columns, coveredTo, leapEnds, plans, sides, type Plan, type Scene } from './plan.ts';
import { leap, middle, routes, share } from './scenes.ts';
import type { Path } from './schema.ts';
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

/** The axis as one bar per stage, the stages' names under it, and arrows from one to the next. */
function axis(data: Path, { show }: Scene, plan: Plan, frame: Frame, say: Say): Mark[] {
  const ids = Object.keys(data.stages);
  const y = plan.axis[show];
  const chain = show === 'chain';
  const column = columns(data, plan);
  const covered = ids.indexOf(coveredTo(data));
  const begin = ids.indexOf(data.players[data.chain.player]!.from);
  const bars: Box[] = ids.map((stage, i) => {
    const room = column(stage, stage, [y, y + plan.bar]);
    const done = chain && i >= begin && i <= covered;
    // Outside the chain the axis is one line: each bar reaches into the next.
    const width = room.width + (chain || i === ids.length - 1 ? 0 : plan.gap + 1);
    const open = chain && stage === data.chain.next.stage;
    return box(
      `stage.${stage}`,
      { ...room, width },
      {
        radius: 0,
        fill: done ? 'bytedance' : open ? 'open' : chain ? 'rule' : 'ink',
        stroke: 'none',
        strokeWidth: 0,
      },
    );
  });
  const size = show === 'opening' ? plan.opening.word : chain ? frame.text * 1.15 : frame.text;
  const loose: Label[] = ids.map((stage, i) => {
    const ends = i === 0 || i === ids.length - 1;
    const room = column(stage, stage, [
      y + plan.bar + size * 0.4,
      y + plan.bar + size * 0.4 + Math.max(size, frame.small) * 2.4,
    ]);
    const half = (plan.right - plan.left) / 2 - plan.gap;
    const wide = chain || !ends ? room.width : half;
    return inside(
      `stage.${stage}.name`,
      say.pick(data.stages[stage]!.name),
      { ...room, x: i && ends ? plan.right - wide : room.x, width: wide },
      frame,
      {
        size,
        smallest: frame.small,
        weight: 700,
        anchor: i === 0 ? 'start' : ends ? 'end' : 'middle',
        align: 'top',
        tone: chain && stage === data.chain.next.stage ? 'open-text' : 'ink',
        opacity: ends || chain ? 1 : 0,
      },
    );
  });
  // The two ends speak at one size.
  const common = Math.min(loose[0]!.size, loose.at(-1)!.size);
  const baseline = Math.min(loose[0]!.y, loose.at(-1)!.y);
  const names = loose.map((name, i) =>
    i && i < ids.length - 1 ? name : { ...name, size: common, y: name.lines.length > 1 ? name.y : baseline },
  );
  const edges = names.map(({ x, anchor, lines, size: drawn, weight }) => {
    const width = Math.max(...lines.map((line) => measure(line, drawn, weight)));
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return [from, from + width] as const;
  });
  const arrows: Link[] = ids.slice(1).map((stage, i) => {
    const [x1, x2] = [edges[i]![1] + plan.gap, edges[i + 1]![0] - plan.gap];
    const at = y + plan.bar + size * 0.92;
    const open = ids.indexOf(stage) > covered;
    return {
      kind: 'link',
      id: `stage.${stage}.arrow`,
      x1,
      x2: Math.max(x1, x2),
      y1: at,
      y2: at,
      reveal: 1,
      bend: 'straight',
      tone: open ? 'open' : 'muted',
      strokeWidth: frame.name === 'wide' ? 2 : 1.5,
      arrow: true,
      ...(open ? { dashed: true } : {}),
      opacity: chain && x2 - x1 > frame.small ? 1 : 0,
    };
  });
  return [...bars, ...names, ...arrows];
}

/** What is still to come: a dashed outline at first, then the store at the end of the path, then a place to land. */
function next(data: Path, { show }: Scene, plan: Plan, frame: Frame, say: Say): Mark[] {
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
function playerMarks(
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
