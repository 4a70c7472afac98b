import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSoundGraphic } from '../../../tests/invariants.ts';
import { CannotFit } from '../../model/graphic.ts';
import { frames, frameNames, type Box, type Label, type Link } from '../../model/layout.ts';
import { locales } from '../../model/locale.ts';
import { say } from '../../model/say.ts';
import { margin } from './index.ts';
import type { Scene } from './plan.ts';
import { schema, type Merchants } from './schema.ts';

const file = new URL('../../../data/traffic-or-trade/merchants.json', import.meta.url);
const raw = JSON.parse(readFileSync(file, 'utf8')) as Merchants;
const kind = margin();
const scenes: Scene[] = (['share', 'use'] as const).map((show) => ({ show }));

/** The data with one thing changed. */
const but = (change: (data: Merchants) => void): Merchants => {
  const data = structuredClone(raw);
  change(data);
  return data;
};
const problems = (data: unknown) =>
  schema.safeParse(data).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('schema', () => {
  it('accepts the data', () => expect(problems(raw)).toEqual([]));

  it.each<[string, (data: Merchants) => void, RegExp]>([
    [
      'an unknown claim',
      (d) => (d.uses.claim = 'nothing'),
      /^uses\.claim: Found the unknown claim "nothing"/,
    ],
    [
      'an unknown party',
      (d) => (d.price.cuts.commission!.to = 'agent'),
      /^price\.cuts\.commission\.to: Found the unknown party "agent"/,
    ],
    [
      'a party that takes nothing',
      (d) => (d.price.cuts['platform-part']!.to = 'host'),
      /^parties\.platform: Found the party "platform", which takes no cut/,
    ],
    [
      'a lower price after a cut',
      (d) => delete d.price.cuts.commission!.to,
      /^price\.cuts\.commission: Found "commission", which no party takes, after/,
    ],
    ['no cuts', (d) => (d.price.cuts = {}), /^price\.cuts: Found 0 cuts; expected 1 to 5/],
    [
      'one door',
      (d) => (d.uses.doors = { trade: d.uses.doors.trade! }),
      /^uses\.doors: Found 1 doors; expected 2 to 5/,
    ],
  ])('rejects %s', (_, change, expected) => {
    expect(problems(but(change)).join('\n')).toMatch(new RegExp(expected.source, 'm'));
  });
});

describe('pictures', () => {
  const picture = (show: Scene['show'], name: keyof typeof frames = 'wide') =>
    kind.bind(raw).layout({ show }, frames[name], say.en).marks;
  const mark = <T>(show: Scene['show'], id: string, name?: keyof typeof frames) =>
    picture(show, name).find((m) => m.id === id) as unknown as T;

  it('are sound in every scene, frame and language', () => expectSoundGraphic(kind.bind(raw), scenes));

  it('stack the price without a gap, down to what is left', () => {
    for (const name of frameNames) {
      const parts = [...Object.keys(raw.price.cuts).map((cut) => `cut.${cut}`), 'merchant'].map((id) =>
        mark<Box>('share', id, name),
      );
      parts.slice(1).forEach((part, i) => expect(part.y).toBeCloseTo(parts[i]!.y + parts[i]!.height, 1));
    }
  });

  it('make wide doors three times as tall as narrow ones', () => {
    const [wide, narrow] = [mark<Box>('use', 'door.marketing'), mark<Box>('use', 'door.trade')];
    expect(wide.height / narrow.height).toBeCloseTo(3, 2);
    expect(mark<Link>('use', 'door.marketing.arrow').strokeWidth).toBeGreaterThan(
      mark<Link>('use', 'door.trade.arrow').strokeWidth,
    );
  });

  it('print no figure, keep the sides’ colours out, and say that they are schematic', () => {
    for (const locale of locales)
      for (const scene of scenes) {
        const { marks } = kind.bind(raw).layout(scene, frames.wide, say[locale]);
        const labels = marks.filter((m): m is Label => m.kind === 'label' && m.opacity > 0);
        for (const { lines } of labels) expect(lines.join('')).not.toMatch(/\d/);
        expect(JSON.stringify(marks)).not.toMatch(/"(bytedance|alibaba|deal)/);
        expect(labels.find(({ id }) => id === 'schematic')!.lines[0]).toMatch(/^(示意|Schematic)/);
      }
  });
});

describe('other data', () => {
  const text = (most: number) =>
    fc.record({
      'zh-Hans': fc.string({
        unit: fc.constantFrom(...'商家主播平台库存营销交易费'),
        minLength: 2,
        maxLength: Math.ceil(most / 2),
      }),
      en: fc.string({ unit: fc.constantFrom(...'aeionrstl'), minLength: 3, maxLength: most }),
    });
  const record = <T>(items: readonly T[], key: string) =>
    Object.fromEntries(items.map((item, i) => [`${key}${i}`, item]));
  const made = (most: number) =>
    fc
      .record({
        parties: fc.array(text(most), { minLength: 1, maxLength: 3 }),
        cuts: fc.array(text(most), { minLength: 3, maxLength: 5 }),
        cheaper: fc.boolean(),
        doors: fc.array(fc.record({ name: text(most), width: fc.constantFrom('wide', 'narrow') }), {
          minLength: 2,
          maxLength: 5,
        }),
      })
      .map(({ parties, cuts, cheaper, doors }) =>
        but((data) => {
          const free = cheaper && cuts.length > parties.length ? 1 : 0;
          data.parties = record(
            parties.map((name) => ({ name })),
            'p',
          );
          data.price.cuts = record(
            cuts.map((name, i) => (i < free ? { name } : { name, to: `p${(i - free) % parties.length}` })),
            'c',
          );
          data.uses.doors = record(doors, 'd');
        }),
      );

  it('is drawn soundly with more cuts, parties and doors', () =>
    fc.assert(
      fc.property(made(8), (data) => {
        expect(problems(data)).toEqual([]);
        expectSoundGraphic(kind.bind(data), scenes);
      }),
      { numRuns: 30, endOnFailure: true },
    ));

  it('with names that are too long is refused by name, never drawn badly', () =>
    fc.assert(
      fc.property(made(30), (data) => {
        try {
          expectSoundGraphic(kind.bind(data), scenes);
        } catch (error) {
          if (!(error instanceof CannotFit)) throw error;
          expect(error.label).not.toBe('');
        }
      }),
      { numRuns: 30, endOnFailure: true },
    ));
});
