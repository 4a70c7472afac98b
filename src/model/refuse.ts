import type { z } from 'zod';
import type { Claims, Quantity } from './claim.ts';
import type { Localized } from './locale.ts';
import { both, type Told } from './problem.ts';
import { suggest } from './suggest.ts';

/** Where in the data a rule is broken, from the schema that states the rule. */
export type DataPath = readonly (string | number)[];

/** What data calls the things that other data names by id. */
const nouns = {
  claim: both('论断', 'claim'),
  unit: both('部门', 'unit'),
  origin: both('来处', 'origin'),
  host: both('主播', 'host'),
  stage: both('阶段', 'stage'),
  player: both('平台', 'player'),
  party: both('一方', 'party'),
} as const;
export type Noun = keyof typeof nouns;

/**
 * How a schema's own rules say no, in both languages: the words travel through zod's issues in `params`.
 * @example
 *   const { refuse, known } = refusals(context);
 *   refuse('data.sum', ['agreements', name, 'parts'], '各部分之和是3；……', 'The parts add up to 3; …');
 */
export function refusals(context: z.core.$RefinementCtx) {
  /** @param code stays the same when the wording changes; see `Told` */
  const refuse = (code: string, path: DataPath, zh: string, en: string, fix?: Localized): void => {
    const told: Told = { code, message: both(zh, en), ...(fix && { fix }) };
    context.addIssue({ code: 'custom', message: en, path: [...path], params: { told } });
  };
  return {
    refuse,
    /** Refuses an id that is not among the names; an absent one is in order. @returns whether it is in order */
    known(what: Noun, found: string | undefined, among: object, path: DataPath): boolean {
      if (found === undefined || Object.hasOwn(among, found)) return true;
      const noun = nouns[what];
      refuse(
        'data.unknown-id',
        path,
        `没有叫“${found}”的${noun['zh-Hans']}`,
        `Found the unknown ${noun.en} "${found}"`,
        suggest(found, Object.keys(among)),
      );
      return false;
    },
    /** Refuses hedges on amounts, for pictures that have no place for them: chips and tables would say more than they. */
    unhedged(claims: Claims): void {
      for (const [id, { hedge, value }] of Object.entries(claims))
        if (hedge && value)
          refuse(
            'data.hedge',
            ['claims', id, 'hedge'],
            `“${id}”的数字带保留语气“${hedge['zh-Hans']}”，而图里没有地方写它`,
            `Found the hedge "${hedge.en}" on the figure "${id}", which its picture has no place for`,
            both(
              '删掉“hedge”：数字本身不确定就写成“about”“over”等，说法不确定就写进“note”',
              'Remove "hedge": write an uncertain figure as "about", "over" or the like, and a doubt in "note"',
            ),
          );
    },
    /** Refuses an amount in a form that the picture cannot draw. */
    drawn(id: string, claims: Claims, forms: readonly (keyof Quantity)[]): void {
      const value = Object.hasOwn(claims, id) ? claims[id]!.value : undefined;
      if (!value || forms.some((form) => value[form] !== undefined)) return;
      refuse(
        'data.quantity',
        ['claims', id, 'value'],
        `“${id}”写成了${Object.keys(value).join('、')}；图里只画得出${forms.join('、')}`,
        `Found "${id}" as ${Object.keys(value).join(' and ')}; its picture can draw ${forms.join(', ')} alone`,
      );
    },
    /** Refuses a number of entries outside its bounds. */
    count(what: Localized, found: number, least: number, most: number, path: DataPath): void {
      if (found >= least && found <= most) return;
      refuse(
        'data.count',
        path,
        `${what['zh-Hans']}有${found}个；应为${least === most ? '' : `${least}至`}${most}个`,
        `Found ${found} ${what.en}; expected ${least === most ? '' : `${least} to `}${most}`,
      );
    },
  };
}

/** The words that a schema's own rule gave to an issue, if it did. */
export function toldOf(issue: z.core.$ZodIssue): Told | undefined {
  return issue.code === 'custom' ? (issue.params?.['told'] as Told | undefined) : undefined;
}
