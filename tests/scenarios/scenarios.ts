import { parseHTML } from 'linkedom';
import { edition, type Edition, type EditionStep } from '../../src/model/edition.ts';
import type { Mark } from '../../src/model/layout.ts';
import type { Locale } from '../../src/model/locale.ts';
import { active } from '../../src/stories/index.ts';
import { load } from '../../src/stories/load.ts';

/** Fictional courses of events, each a folder here with only what differs from the story. */
export const scenarios = [
  'signed-in-three',
  'collapsed',
  'extended',
  'second-reorganisation',
  'four-platforms',
] as const;
export type Scenario = (typeof scenarios)[number];

export const folderOf = (scenario: Scenario): string => `tests/scenarios/${scenario}`;

/** The edition of a scenario, or without one of the story itself. */
export async function editionIn(locale: Locale, scenario?: Scenario): Promise<Edition> {
  return edition(await load(active, process.cwd(), scenario ? folderOf(scenario) : ''), locale);
}

export const stepsIn = ({ sections }: Edition): EditionStep[] =>
  sections.flatMap((section) => section.blocks.flatMap((block) => block.steps));

const plain = (html: string): string =>
  html.includes('<')
    ? (parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent ?? '')
    : html;

/** Words that a reader meets, and where in the edition they stand: `sections.1.blocks.0.steps.3.alt`. */
export interface Words {
  readonly at: string;
  readonly words: string;
}

/**
 * Everything that a reader of an edition can meet as words: whatever text it holds, and of its pictures the labels
 * that can be seen. What is added to an edition some day is among it.
 */
export function wordsIn(made: Edition): Words[] {
  const joint = made.locale === 'en' ? ' ' : '';
  const walk = (value: unknown, path: readonly string[]): Words[] => {
    if (typeof value === 'string') return [{ at: path.join('.'), words: plain(value) }];
    if (typeof value !== 'object' || value === null) return [];
    const mark = value as Partial<Mark>;
    if (mark.kind && typeof mark.opacity === 'number')
      return mark.kind === 'label' && mark.opacity > 0
        ? [{ at: [...path.slice(0, -1), mark.id].join('.'), words: mark.lines!.join(joint) }]
        : [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]));
  };
  return walk(made, []);
}

/** What says, now, that the deal stands so; what is said of then is another thing. */
export const saying: Record<string, Record<Locale, RegExp>> = {
  negotiating: {
    'zh-Hans': /谈判中|(还|仍|正)在谈|还没有?谈完|谈完之前|新的未签/,
    en: /under negotiation|negotiating|being negotiated|under discussion|next unsigned/i,
  },
  signed: {
    'zh-Hans': /已签署|年框[^，。]*，签了|签下。|新的年框签了/,
    en: /\b[Ii]s signed|has been signed|[Ss]tatus:? [Ss]igned|· Signed|, signed;|^Signed$/,
  },
  collapsed: {
    'zh-Hans': /已破裂|没有谈成/,
    en: /collapsed|come to nothing|came to nothing|ended without one/i,
  },
  expired: {
    'zh-Hans': /已经?到期|到期之后|旧的到期|^年框在.*到期$|在\d+年\d+月到期。/,
    en: /has expired|\bexpired\b(?! in)|expired in|ran out/i,
  },
  extended: { 'zh-Hans': /已延期|延期之后|延到/, en: /extended|now runs to/i },
};
