import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Status } from '../src/model/claim.ts';
import { locales } from '../src/model/locale.ts';
import { say } from '../src/model/say.ts';
import { editionIn, saying, scenarios, stepsIn, wordsIn, type Scenario } from './scenarios/scenarios.ts';

/** Other courses of events, told by data alone where only the deal differs: everything agrees with the data. */

/** The statuses that the deal has in each, the story itself first. */
const statuses: [name: Scenario | undefined, framework: Status, renewal: Status][] = [
  [undefined, 'expired', 'negotiating'],
  ['signed-in-three', 'expired', 'signed'],
  ['collapsed', 'expired', 'collapsed'],
  ['extended', 'extended', 'negotiating'],
  ['second-reorganisation', 'expired', 'negotiating'],
  ['four-platforms', 'expired', 'negotiating'],
];

it('covers every scenario there is', () => {
  const folders = readdirSync('tests/scenarios', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual([...scenarios].sort());
});

describe.each(locales)('in %s', (locale) => {
  describe.each(statuses)('%s: framework %s, renewal %s', async (scenario, framework, renewal) => {
    const made = await editionIn(locale, scenario);
    const words = wordsIn(made);
    const story = scenario ? await editionIn(locale) : made;
    // A step's id is an address; nobody reads it as a word.
    const read = words.filter(({ at }) => !/\.(id|statusId)$/.test(at));
    const saysSo = (status: Status) => read.filter((found) => saying[status]![locale].test(found.words));

    it('speaks only of the status that the deal has', () => {
      for (const status of ['negotiating', 'signed', 'collapsed', 'extended', 'expired'] as const)
        if (status !== framework && status !== renewal) expect(saysSo(status), status).toEqual([]);
    });

    it('says what the status is: to whom it is described, in the passage, in the picture and its alternative', () => {
      const places = saysSo(renewal).map(({ at }) => at);
      const step = `sections.1.blocks.0.steps.3.`;
      expect(places).toContain('description');
      expect(places).toContain('standfirst');
      for (const part of ['title', 'html', 'alt', 'cites.0.status'])
        expect(places, part).toContain(step + part);
      for (const frame of ['compact', 'narrow', 'wide'])
        expect(
          places.some((at) => at.startsWith(`${step}layouts.${frame}.`)),
          frame,
        ).toBe(true);
      const older = saysSo(framework).map(({ at }) => at);
      for (const part of ['title', 'html', 'alt'])
        expect(older, part).toContain(`sections.1.blocks.0.steps.2.${part}`);
    });

    it('tells the same steps in the same order', () => {
      const structure = (of: typeof made) =>
        of.sections.map(({ id, blocks }) => [
          id,
          blocks.map(({ graphic, steps }) => [graphic, steps.map((s) => s.id)]),
        ]);
      expect(structure(made)).toEqual(structure(story));
      expect(made.notes.parts.map(({ id }) => id)).toEqual(story.notes.parts.map(({ id }) => id));
    });

    it(scenario ? 'says first of all that it is made up' : 'has no notice', () => {
      if (!scenario) return expect(made.notice).toBeUndefined();
      expect(made.notice!.title).toMatch(/^(虚构示例|Fictional example)/);
      expect(made.description.startsWith(made.notice!.title)).toBe(true);
    });

    it('names nobody whom its data does not have', () => {
      if (scenario !== 'second-reorganisation') return;
      for (const name of ['张楠', '张利东', '康泽宇', 'Zhang Nan', 'Zhang Lidong', 'Kang', 'TopBuzz', 'Helo'])
        expect(
          words.filter((found) => found.words.includes(name)),
          name,
        ).toEqual([]);
      const twoLines = {
        'zh-Hans': /两条(汇报)?线|双线汇报|另一条通向/,
        en: /two (reporting )?lines|both lines|the other line/i,
      };
      expect(words.filter((found) => twoLines[locale].test(found.words))).toEqual([]);
    });
  });

  it('tells of a deal signed after all in its parts, with its term', async () => {
    const step = stepsIn(await editionIn(locale, 'signed-in-three')).find(({ id }) => id === 'on-the-table')!;
    const amounts = [18e9, 11e9, 4e9, 3e9].map((exact) => say[locale].quantity({ exact }, 'CNY'));
    for (const amount of amounts) {
      expect(step.html).toContain(`>${amount}</data>`);
      expect(step.alt).toContain(amount);
    }
    for (const date of ['2020-09-10', '2021-09']) expect(step.html).toContain(`datetime="${date}"`);
    // Each part is cited as signed, with its date.
    const signed = step.cites.find(({ statusId }) => statusId === 'signed')!;
    expect(signed.items.map(({ claim }) => claim)).toEqual(
      expect.arrayContaining(['deal.renewal', 'deal.next-advertising', 'deal.next-services']),
    );
    expect(signed.asOf).toBe(say[locale].date('2020-10'));
  });
});
