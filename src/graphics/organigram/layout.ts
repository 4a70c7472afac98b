import { layout as toLayout, type Frame, type Layout, type Mark } from '../../model/layout.ts';
import type { Localized } from '../../model/locale.ts';
import type { Say } from '../../model/say.ts';
import { head } from './head.ts';
import { intent } from './intent.ts';
import { leaders } from './leaders.ts';
import { modeOf } from './modes.ts';
import { heading, stack } from './parts.ts';
import { people } from './people.ts';
import type { Show } from './places.ts';
import { plans } from './plans.ts';
import { remit } from './remit.ts';
import type { Organisation } from './schema.ts';
import { units } from './units.ts';
import { words } from './words.ts';

/**
 * What a step asks of the organisation.
 * before: the work in its homes. after: the new unit among its equals. lines: whom it reports to.
 * head: who heads it. people: where the others come from. remit: what it is in charge of. intent: what it is for.
 */
export interface Scene {
  readonly show: Show;
}

/** The picture of a scene; `data.claims` has the counts too. */
export function layout(data: Organisation, { show }: Scene, frame: Frame, say: Say): Layout {
  const mode = modeOf(data, frame, say);
  const lasting = units(data, show, mode, frame, say);
  const parts = [
    leaders(data, show, mode, frame, say),
    people(data, show, frame, say),
    head(data, show, frame, say),
  ];
  const purpose = [remit(data, show, frame, say), intent(data, show, frame, say)];
  const marks: Mark[] = [
    ...parts.flatMap(({ links }) => links),
    ...purpose.flatMap(({ boxes }) => boxes),
    ...lasting.boxes,
    ...parts.flatMap(({ boxes }) => boxes),
    ...lasting.labels,
    ...[...parts, ...purpose].flatMap(({ labels }) => labels),
    ...count(data, show, frame, say),
    ...question(show, frame, say),
  ];
  return toLayout(frame, marks);
}

/** How many units stand side by side, and what the report leaves open about their list. */
function count(data: Organisation, show: Show, frame: Frame, say: Say): Mark[] {
  const { after } = plans[frame.name];
  const opacity = show === 'after' ? 1 : 0;
  const { note } = data.claims[data.shows.after]!;
  const text = heading(say.pick(words.units), say.claim(data.claims.units!));
  return [
    ...stack(
      after.count,
      [
        {
          id: 'units.count',
          text,
          size: after.title,
          weight: 700,
          tone: 'bytedance',
          claim: 'units',
          opacity,
        },
      ],
      { frame, anchor: 'start', where: 'above the units' },
    ),
    ...(note
      ? stack(
          after.note,
          [
            {
              id: 'units.note',
              text: say.pick(note),
              size: frame.small,
              tone: 'muted',
              claim: data.shows.after,
              opacity,
            },
          ],
          {
            frame,
            anchor: 'start',
            rise: 'top',
            where: 'under the units',
          },
        )
      : []),
  ];
}

const questions = {
  before: words.before,
  after: words.after,
  lines: words.reports,
  head: words.head,
  people: words.people,
  remit: words.owns,
  intent: words.aim,
} satisfies Record<Show, Localized>;

/** The question that the scene answers; it stays in its place while its words change. */
function question(show: Show, frame: Frame, say: Say): Mark[] {
  const { question: room, asked: size } = plans[frame.name];
  return stack(
    room,
    [{ id: 'question', text: say.pick(questions[show]), size, weight: 600, tone: 'muted' }],
    { frame, anchor: 'start', rise: 'top', where: 'above the picture' },
  );
}
