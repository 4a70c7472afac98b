import { CannotFit } from '../../model/graphic.ts';
import type { Field, Mark } from '../../model/layout.ts';
import { figure } from '../../model/table.ts';
import { box } from '../pieces.ts';
import { stack, type Line } from '../stack.ts';
import { dot, type Context } from './context.ts';
import { countedOf, toneOf, type Counted } from './dots.ts';
import type { Room } from './schema.ts';
import { words } from './words.ts';

type Setting = Pick<Context, 'data' | 'show' | 'frame' | 'say' | 'plan'>;

/**
 * More rooms than a frame can draw: one below the other, each with its number, what it counts, and its dots, all at
 * one scale.
 * @param bottom where the list must end
 * @throws CannotFit when even the smallest dots have no room below all the texts
 */
export function list(setting: Setting, bottom: number): Mark[] {
  const { show, plan, frame, say } = setting;
  const shown = countedOf(setting.data).filter(({ room }) => show !== 'room' || room.counts === 'concurrent');
  const first = shown.find(({ room }) => room.counts === 'cumulative');
  const width = plan.right - plan.left;
  const air = frame.small * 0.45;
  const strip = frame.small * 0.45;
  let why: unknown;
  for (const short of [false, true]) {
    try {
      const texts = shown.map((one) =>
        stack(
          textsOf(setting, one, one === first, short),
          0,
          0,
          width,
          frame,
          `in the list of rooms, at "${one.id}"`,
        ),
      );
      const dots = shown.map((one) => dotsOf(setting, one).reduce((sum, { count }) => sum + count, 0));
      const open = shown.map(({ room }) => isOpen(setting, room));
      const strips = open.filter(Boolean).length * (strip + 3);
      const said = texts.reduce((sum, { height }) => sum + height, 0);
      const free = bottom - plan.top - said - strips - air * (2 * shown.length - 1);
      // The largest dots whose rows leave room for all that is said.
      let pitch = frame.small * 1.4;
      const rowsAt = (at: number) => Math.floor(width / at + 1 - dot);
      const needed = (at: number) =>
        dots.reduce((sum, count) => sum + (Math.ceil(count / rowsAt(at)) - 1 + dot) * at, 0);
      while (pitch > 1.2 && needed(pitch) > free) pitch *= 0.97;
      if (needed(pitch) > free) {
        const names = shown.map(({ room }) => say.pick(room.name)).sort((a, b) => b.length - a.length);
        throw new CannotFit(names[0]!, `in a list of ${shown.length} rooms in the ${frame.name} frame`);
      }
      const run = rowsAt(pitch);
      const left = free - needed(pitch);
      const gap = Math.min(plan.gap * 2, left / shown.length);
      // A little above the middle looks centred.
      let y = plan.top + (left - gap * (shown.length - 1)) * 0.42;
      return shown.flatMap((one, i) => {
        const labels = texts[i]!.labels.map((mark) => ({ ...mark, x: mark.x + plan.left, y: mark.y + y }));
        y += texts[i]!.height + air;
        const fields = dotsOf(setting, one).map((part): Field => ({
          kind: 'field',
          shape: 'dot',
          x: plan.left,
          y: y + Math.floor(part.before / run) * pitch,
          cell: pitch * dot,
          pitch,
          run,
          flow: 'right',
          fill: toneOf[one.room.side].area,
          stroke: 'none',
          ...(part.before % run ? { skip: part.before % run } : {}),
          id: `${one.id}.${part.id}`,
          count: part.count,
          claim: part.claim,
          opacity: part.opacity,
        }));
        y += (Math.ceil(dots[i]! / run) - 1 + dot) * pitch;
        const more: Mark[] = [];
        if (open[i]) {
          const { claim } = dotsOf(setting, one).at(-1)!;
          const wide = (Math.min(run, dots[i]!) - 1 + dot) * pitch;
          const at = { x: plan.left, y: y + 3, width: wide, height: strip };
          const look = { radius: 0, fill: 'none', stroke: 'none', strokeWidth: 0, hatched: true } as const;
          more.push(box(`${one.id}.open`, at, { ...look, claim }));
          y += strip + 3;
        }
        y += air + gap;
        return [...labels, ...fields, ...more];
      });
    } catch (error) {
      if (!(error instanceof CannotFit)) throw error;
      why = error;
    }
  }
  throw why;
}

/** The number has no upper end. */
function isOpen({ data, show }: Setting, { counts, usual, peak }: Room): boolean {
  if (counts === 'concurrent' || show === 'same-order') return false;
  return data.claims[show === 'peak' && peak ? peak : usual]!.value!.over !== undefined;
}

/** A room's name with its number, and what the number counts; shortened, without what the key or another row says. */
function textsOf(
  { data, show, frame, say }: Setting,
  { id, room }: Counted,
  first: boolean,
  short: boolean,
): Line[] {
  const tone = toneOf[room.side].text;
  const concurrent = room.counts === 'concurrent';
  const supposed = show === 'same-order' && !concurrent;
  const claim = supposed ? data.sameOrder : show === 'peak' && room.peak ? room.peak : room.usual;
  const said = supposed ? say.pick(words.ifSo) : figure(data.claims[claim]!, say);
  const lines: Line[] = [
    {
      id: `${id}.amount`,
      text: `${say.pick(room.name)} · ${said}`,
      size: short ? frame.small : frame.text * 1.1,
      smallest: frame.small,
      weight: 700,
      tone,
      claim,
    },
  ];
  const note = (text: string): Line => ({
    id: `${id}.counts`,
    text,
    size: frame.small,
    tone: 'muted',
    claim,
  });
  if (supposed) {
    const same = data.claims[data.sameOrder]!;
    const by = say.pick(words.saysWho) + (say.locale === 'en' ? ' ' : '') + say.pick(same.attribution.by!);
    const hedge = same.hedge ? say.bracket(say.pick(same.hedge)) : '';
    if (first)
      lines.push(
        note(
          by + hedge + (same.note && !short ? (say.locale === 'en' ? '. ' : '。') + say.pick(same.note) : ''),
        ),
      );
  } else if (concurrent) lines.push(note(say.pick(words.concurrent)));
  else lines.push(note(say.pick(short ? words.cumulative : words.cumulativeOnly)));
  return lines;
}

interface Part {
  readonly id: 'certain' | 'possible' | 'usual' | 'more' | 'supposed';
  readonly count: number;
  /** Dots that stand before them in the same rows. */
  readonly before: number;
  readonly opacity: number;
  readonly claim: string;
}

/** The dots of a room in a scene, part by part. */
function dotsOf({ data, show }: Setting, { room, certain, possible, usual, more }: Counted): Part[] {
  const claim = room.usual;
  const parts: Part[] =
    room.counts === 'concurrent'
      ? [
          { id: 'certain', count: certain, before: 0, opacity: 1, claim },
          { id: 'possible', count: possible, before: certain, opacity: 0.35, claim },
        ]
      : show === 'same-order'
        ? [
            {
              id: 'supposed',
              count: Math.max(...countedOf(data).map((other) => other.certain + other.possible)),
              before: 0,
              opacity: 0.35,
              claim: data.sameOrder,
            },
          ]
        : [
            { id: 'usual', count: usual, before: 0, opacity: 1, claim },
            ...(show === 'peak' && room.peak
              ? [{ id: 'more' as const, count: more, before: usual, opacity: 0.55, claim: room.peak }]
              : []),
          ];
  return parts.filter(({ count }) => count > 0);
}
