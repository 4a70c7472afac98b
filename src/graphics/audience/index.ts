import { derive } from '../../model/claim.ts';
import type { Kind } from '../../model/graphic.ts';
import type { Localized } from '../../model/locale.ts';
import { say } from '../../model/say.ts';
import { tableOf } from '../../model/table.ts';
import { describe } from './describe.ts';
import { layout, type Scene } from './layout.ts';
import { schema, type Viewers } from './schema.ts';
import { words } from './words.ts';

/** Live rooms in countable dots: the people in one now, and everyone who ever came through another one's door. */
export function audience(): Kind<Viewers, Scene> {
  return {
    schema,
    bind: (data) => {
      const [first] = Object.values(data.rooms);
      const claims = {
        ...data.claims,
        // Prose that speaks of two numbers says so, and the check that there are two.
        rooms: derive(
          data.claims[first!.usual]!,
          words.roomsLabel,
          { exact: Object.keys(data.rooms).length },
          'count',
        ),
      };
      return {
        claims,
        texts: hostsOf(data),
        layout: (scene, frame, say) => layout(data, scene, frame, say),
        describe: (scene, say) => describe(data, scene, say),
        table: (say) => tableOf(claims, say.pick(words.caption), say),
      };
    },
  };
}

/** Each room's hosts as a list in a sentence, by `rooms.<room>.hosts`. */
function hostsOf({ rooms, hosts }: Viewers): Record<string, Localized> {
  const list = (ids: readonly string[]) =>
    Object.fromEntries(
      Object.values(say).map(({ locale, pick, list }) => [
        locale,
        list(ids.map((id) => pick(hosts[id]!.name))),
      ]),
    ) as Localized;
  return Object.fromEntries(
    Object.entries(rooms).map(([id, room]) => [`rooms.${id}.hosts`, list(room.hosts)]),
  );
}
