import { derive } from '../../model/claim.ts';
import type { Kind } from '../../model/graphic.ts';
import { tableOf } from '../../model/table.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import type { Scene } from './plan.ts';
import { schema, type Deal } from './schema.ts';
import { words } from './words.ts';

/** Two agreements in countable squares: how the first one splits, that it is over, and what is to follow. */
export function split<Data extends { readonly parties: object }>(): Kind<
  Deal,
  Scene<keyof Data['parties'] & string>
> {
  return {
    schema,
    bind(deal) {
      const parts = derive(
        deal.claims[deal.agreements.framework.total]!,
        words.partsOf,
        { exact: deal.agreements.framework.parts.length },
        'count',
      );
      const claims = { ...deal.claims, parts };
      return {
        claims,
        layout: (scene, frame, say) => layout(deal, scene, frame, say),
        describe: (scene, say) => describe(deal, scene, say),
        table: (say) => tableOf(claims, say.pick(words.caption), say),
      };
    },
  };
}
