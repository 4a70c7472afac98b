import type { Kind } from '../../model/graphic.ts';
import { tableOf } from '../../model/table.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import type { Scene } from './plan.ts';
import { schema, type Merchants } from './schema.ts';
import { words } from './words.ts';

/** What is left of a price, and what merchants use live commerce for. */
export function margin(): Kind<Merchants, Scene> {
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
