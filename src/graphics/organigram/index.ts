import { derive, type Claims } from '../../model/claim.ts';
import type { Localized } from '../../model/locale.ts';
import type { Kind } from '../../model/graphic.ts';
import { tableOf } from '../../model/table.ts';
import { describe } from './describe.ts';
import { layout, type Scene } from './layout.ts';
import { schema, type Organisation } from './schema.ts';
import { filled, words } from './words.ts';

/** A scene for data that has units: the compiler refuses a file that is no organisation. */
type SceneOver<Data> = Data extends { readonly units: object } ? Scene : never;

/** How a new unit comes to stand beside the others: its work, its place, its lines, its people, its aim. */
export function organigram<Data extends { readonly units: object }>(): Kind<Organisation, SceneOver<Data>> {
  return {
    schema,
    bind(organisation) {
      const { units, newest } = organisation;
      const claims = withCounts(organisation);
      const data = { ...organisation, claims };
      return {
        claims,
        layout: (scene, frame, say) => layout(data, scene, frame, say),
        describe: (scene, say) => describe(data, scene, say),
        table: (say) => tableOf(claims, say.pick(filled(words.caption, units[newest]!.name)), say),
      };
    },
  };
}

/** The claims and what can be counted in them: units, the new one's peers, reporting lines. */
export function withCounts({ claims, shows, units, newest, leaders }: Organisation): Claims {
  const { name } = units[newest]!;
  const first = Object.values(units).filter(({ parent }) => parent === undefined).length;
  const count = (of: string, label: Localized, n: number) => {
    const claim = derive(claims[of]!, label, { exact: n }, 'count');
    const { note } = claims[of]!;
    // What limits the list that is counted limits the count too.
    return note ? { ...claim, note } : claim;
  };
  return {
    ...claims,
    units: count(shows.after, filled(words.unitsLabel, name), first),
    peers: count(shows.after, filled(words.peersLabel, name), first - 1),
    leaders: count(shows.lines, words.leadersLabel, Object.keys(leaders).length),
  };
}
