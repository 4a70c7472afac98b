import { derive, type Claim, type Claims } from '../../model/claim.ts';
import type { Kind } from '../../model/graphic.ts';
import { tableOf } from '../../model/table.ts';
import { describe } from './describe.ts';
import type { Localized } from '../../model/locale.ts';
import { say, type Say } from '../../model/say.ts';
import { layout } from './layout.ts';
import type { Scene } from './plan.ts';
import { schema, type AgreementId, type Deal } from './schema.ts';
import { atFestival, renewalSigned, timesOf } from './time.ts';
import { words } from './words.ts';

/** Two agreements in countable squares: how the first one splits, that it is over, and what is to follow. */
export function split(): Kind<Deal, Scene> {
  return {
    schema,
    bind(deal) {
      const { length } = deal.agreements.framework.parts;
      const whole = deal.claims[deal.agreements.framework.total]!;
      // Parts that are not known are not none.
      const counted = length > 0 && { parts: derive(whole, words.partsOf, { exact: length }, 'count') };
      const claims = { ...deal.claims, ...unsplit(deal), ...counted };
      return {
        claims,
        texts: { 'framework-parts': partsOf(deal, 'framework'), 'renewal-parts': partsOf(deal, 'renewal') },
        facts: { 'at-festival': atFestival(timesOf(deal)), 'renewal-signed': renewalSigned(deal) },
        layout: (scene, frame, say) => layout(deal, scene, frame, say),
        describe: (scene, say) => describe(deal, scene, say),
        table: (say) => tableOf(claims, say.pick(words.caption), say),
      };
    },
  };
}

/** Totals of which no parts are known say so, as long as none are; what the data itself notes of them comes first. */
function unsplit({ agreements, claims }: Deal): Claims {
  return Object.fromEntries(
    Object.values(agreements)
      .filter(({ parts, total }) => !parts.length && !claims[total]!.note)
      .map(({ total }) => [total, { ...claims[total]!, note: words.noSplit }]),
  );
}

/** A part in a sentence: 广告60亿元, RMB 6 billion of advertising. */
const part = ({ label }: Claim, amount: string, { locale, pick }: Say): string =>
  locale === 'en'
    ? `${amount} of ${pick(label).charAt(0).toLowerCase()}${pick(label).slice(1)}`
    : pick(label) + amount;

/** An agreement's parts in a sentence, each with a reference to its amount; or that none are given. */
function partsOf({ agreements, claims }: Deal, of: AgreementId): Localized {
  const inWords = (say: Say) => {
    const parts = agreements[of].parts.map((id) => part(claims[id]!, `{.${id}}`, say));
    return [say.locale, parts.length ? say.list(parts) : say.pick(words.notGiven)] as const;
  };
  return Object.fromEntries(Object.values(say).map(inWords)) as Localized;
}
