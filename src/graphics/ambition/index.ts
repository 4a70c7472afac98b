import type { Kind } from '../../model/graphic.ts';
import { tableOf } from '../../model/table.ts';
import { describe } from './describe.ts';
import { layout, type Scene } from './layout.ts';
import { schema, type Ambition } from './schema.ts';
import { words } from './words.ts';

/** Goods sold in countable coins: a target, and the volume at which others would see a threat. */
export function ambition(): Kind<Ambition, Scene> {
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
