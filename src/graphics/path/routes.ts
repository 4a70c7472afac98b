import type { Frame, Mark } from '../../model/layout.ts';
import type { Say } from '../../model/say.ts';
import { bottomOf, box, inside, inset, line } from '../pieces.ts';
import { candidatesPart, type Plan } from './plan.ts';
import type { Path } from './schema.ts';
import { words } from './words.ts';

/** Two routes, one under the other, over the same axis; under the second, who may take its first place. */
export function routes(data: Path, shown: boolean, plan: Plan, frame: Frame, say: Say): Mark[] {
  const opacity = shown ? 1 : 0;
  const claim = data.routes.claim;
  const width = plan.right - plan.left;
  const marks: Mark[] = [];
  // The width of the second route's first box, which the candidates point at.
  let first = 0;
  for (const route of ['before', 'after'] as const) {
    const { name, segments } = data.routes[route];
    const y = route === 'before' ? plan.routes.first : plan.routes.second;
    const head = frame.text * 1.65;
    marks.push(
      inside(`route.${route}`, say.pick(name), { x: plan.left, y, width, height: frame.text * 1.2 }, frame, {
        size: frame.text,
        smallest: frame.small,
        weight: 600,
        anchor: 'start',
        align: 'top',
        opacity,
        claim,
      }),
    );
    const between = plan.gap * 5;
    const each = (width - between * (segments.length - 1)) / segments.length;
    first = each;
    segments.forEach((segment, i) => {
      const room = { x: plan.left + i * (each + between), y: y + head, width: each, height: plan.routes.box };
      const inner = inset(room, plan.pad * 0.6);
      const title = inside(
        `route.${route}.${i}.name`,
        say.pick(segment.name),
        { ...inner, height: inner.height * 0.5 },
        frame,
        {
          size: frame.text * (frame.name === 'wide' ? 1.4 : 1.15),
          smallest: frame.small,
          weight: 700,
          align: 'bottom',
          opacity,
          claim,
        },
      );
      const below = bottomOf(title) + frame.small * 0.3;
      marks.push(
        box(`route.${route}.${i}`, room, {
          stroke: route === 'after' ? 'ink' : 'muted',
          strokeWidth: route === 'after' ? 2 : 1.2,
          opacity,
          claim,
        }),
        title,
        inside(
          `route.${route}.${i}.note`,
          say.pick(segment.note),
          { ...inner, y: below, height: inner.y + inner.height - below + plan.pad * 0.5 },
          frame,
          {
            size: frame.small,
            smallest: frame.small,
            tone: 'muted',
            align: 'top',
            opacity,
            claim,
          },
        ),
      );
      if (i)
        marks.push(
          line(
            `route.${route}.${i}.arrow`,
            room.x - between + plan.gap * 0.7,
            y + head + plan.routes.box / 2,
            room.x - plan.gap * 0.7,
            y + head + plan.routes.box / 2,
            {
              tone: 'ink',
              strokeWidth: 2,
              arrow: true,
              opacity,
            },
          ),
        );
    });
  }
  const [top, bottom] = plan.routes.candidates;
  const count = data.routes.candidates.length;
  const all = width * candidatesPart;
  const goal = plan.routes.second + frame.text * 1.65 + plan.routes.box;
  data.routes.candidates.forEach((player, i) => {
    const x = plan.left + (all + plan.gap) * ((i + 0.5) / count) - plan.gap / 2;
    marks.push(
      line(`player.${player}.may`, x, top - plan.gap * 0.4, x, goal + plan.gap * 0.6, {
        tone: 'open',
        dashed: true,
        arrow: true,
        strokeWidth: frame.name === 'wide' ? 2 : 1.5,
        opacity: opacity && x < plan.left + first ? 1 : 0,
        claim,
      }),
    );
  });
  const x = plan.left + all + plan.gap * 1.5;
  marks.push(
    inside(
      'route.may',
      say.pick(words.may),
      { x, y: top, width: plan.right - x, height: bottom - top },
      frame,
      {
        size: frame.text,
        smallest: frame.small,
        weight: 600,
        tone: 'open-text',
        anchor: 'start',
        opacity,
        claim,
      },
    ),
  );
  return marks;
}
