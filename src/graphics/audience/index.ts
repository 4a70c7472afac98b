import type { Kind } from '../../model/graphic.ts';
import { tableOf } from '../../model/table.ts';
import { describe } from './describe.ts';
import { layout, type Scene } from './layout.ts';
import { schema, type Viewers } from './schema.ts';
import { words } from './words.ts';

/** Live rooms in countable dots: the people in one now, and everyone who ever came through another one's door. */
export function audience(): Kind<Viewers, Scene> {
  return {
    schema,
    bind: (data) => ({
      claims: data.claims,
      layout: (scene, frame, say) => layout(data, scene, frame, say),
      describe: (scene, say) => describe(data, scene, say),
      table: (say) => tableOf(data.claims, say.pick(words.caption), say),
    }),
  };
}
