import { derive, type Claims } from '../../model/claim.ts';
import type { Localized } from '../../model/locale.ts';
import type { Kind } from '../../model/graphic.ts';
import { say, type Say } from '../../model/say.ts';
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
        texts: { peers: peersOf(organisation), 'remit-items': remitOf(organisation) },
        layout: (scene, frame, say) => layout(data, scene, frame, say),
        describe: (scene, say) => describe(data, scene, say),
        table: (say) => tableOf(claims, say.pick(filled(words.caption, units[newest]!.name)), say),
      };
    },
  };
}

/** The newest unit's peers by name, each with what it is where the data says so. */
function peersOf({ units, newest }: Organisation): Localized {
  const peers = Object.entries(units).filter(([id, { parent }]) => parent === undefined && id !== newest);
  const names = ({ locale, pick, bracket, list }: Say) =>
    [
      locale,
      list(peers.map(([, { name, note }]) => pick(name) + (note ? bracket(pick(note)) : ''))),
    ] as const;
  return Object.fromEntries(Object.values(say).map(names)) as Localized;
}

/** What the newest unit looks after, as a list in a sentence. */
function remitOf({ remit }: Organisation): Localized {
  const small = (name: string) =>
    /^\p{Lu}[^\p{Lu}]/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
  const items = ({ locale, pick, list }: Say) => {
    const names = Object.values(remit.items).map(({ name }) => pick(name));
    return [locale, list(locale === 'en' ? names.map(small) : names)] as const;
  };
  return Object.fromEntries(Object.values(say).map(items)) as Localized;
}

/** The claims and what can be counted in them: units, the new one's peers, reporting lines. */
export function withCounts({ claims, shows, units, newest, leaders, homes }: Organisation): Claims {
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
    homes: count(shows.before, filled(words.homesLabel, name), Object.keys(homes).length),
    units: count(shows.after, filled(words.unitsLabel, name), first),
    peers: count(shows.after, filled(words.peersLabel, name), first - 1),
    leaders: count(shows.lines, words.leadersLabel, Object.keys(leaders).length),
  };
}
