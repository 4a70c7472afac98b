import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raw from '../../../data/traffic-or-trade/ambition.json';
import { expectSoundGraphic } from '../../../tests/invariants.ts';
import { frames, type Field } from '../../model/layout.ts';
import { say } from '../../model/say.ts';
import { namesIn, withNames } from '../../model/texts.ts';
import { coinsOf, unitOf } from './coins.ts';
import { ambition } from './index.ts';
import { scenes, type Scene } from './layout.ts';
import { schema } from './schema.ts';

const parsed = schema.parse(raw);
const data = withNames(parsed, namesIn('ambition', parsed));
const all = scenes.map((show): Scene => ({ show }));
const copy = () => structuredClone(raw) as typeof raw & Record<string, any>;
const problems = (value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('the schema', () => {
  it('accepts the data', () => expect(problems(raw)).toEqual([]));
  it('names an unknown claim', () =>
    expect(problems({ ...copy(), target: 'targt' })[0]).toMatch(/^target: Found the unknown claim "targt"/));
  it('refuses a volume that is no money, or says nothing about its scope', () => {
    expect(problems({ ...copy(), threat: 'by-live' }).join()).toContain('threat: Found "by-live" in no unit');
    const bare = copy();
    delete (bare.claims.threat as { note?: unknown }).note;
    expect(problems(bare).join()).toContain('claims.threat.note');
  });
  it('refuses one claim in both places', () =>
    expect(problems({ ...copy(), threat: 'target' }).join()).toContain('two claims'));
});

describe('the picture', () => {
  it('is sound in every scene, frame and language', () => expectSoundGraphic(ambition().bind(data), all));
  it('counts ten billion a coin', () => {
    expect(unitOf(data)).toBe(1e10);
    expect([coinsOf(data, 'target'), coinsOf(data, 'threat')]).toEqual([20, 100]);
  });
  it('draws both volumes at one scale and keeps the coins', () => {
    const at = (show: Scene['show']) => ambition().bind(data).layout({ show }, frames.wide, say.en).marks;
    const edge = (show: Scene['show'], id: string) =>
      at(show).find((mark) => mark.id === `${id}.edge`) as Field;
    expect(edge('threat', 'target').cell).toBe(edge('threat', 'threat').cell);
    expect(edge('threat', 'target').count).toBe(edge('target', 'target').count);
    expect(edge('threat', 'target').cell).toBeLessThan(edge('target', 'target').cell);
    expect(edge('target', 'threat').opacity).toBe(0);
  });
  it('says who and what beside the larger volume, and no ratio', () => {
    const graphic = ambition().bind(data);
    const text = graphic
      .layout({ show: 'threat' }, frames.compact, say.en)
      .marks.flatMap((mark) => (mark.kind === 'label' && mark.opacity ? mark.lines : []))
      .join(' ');
    expect(text).toContain('analyst');
    expect(text).toContain('yearly');
    expect(text).not.toMatch(/times|fifth|%/);
    expect(graphic.describe({ show: 'threat' }, say['zh-Hans'])).toContain('万亿元级');
  });
  it('prints the status that the data has, in picture and words', () => {
    const other = structuredClone(data);
    const graphic = ambition().bind(other);
    const words = () => {
      const { marks } = graphic.layout({ show: 'target' }, frames.wide, say.en);
      const drawn = marks.flatMap((mark) => (mark.kind === 'label' && mark.opacity ? mark.lines : []));
      return `${drawn.join(' ')} ${graphic.describe({ show: 'target' }, say.en)}`;
    };
    expect(words()).toMatch(/· Target.*\(target\)/);
    other.claims.target!.status = 'collapsed';
    expect(words()).not.toMatch(/· Target|\(target\)/);
    expect(words().match(/collapsed/gi)).toHaveLength(2);
  });
  it('says that only an order of magnitude is drawn only where the data gives no more', () => {
    const other = structuredClone(data);
    other.claims.threat!.value = { over: 9e11 };
    for (const [of, expected] of [
      [data, true],
      [other, false],
    ] as const)
      expect(/order of magnitude/.test(ambition().bind(of).describe({ show: 'threat' }, say.en))).toBe(
        expected,
      );
  });
  it('bears any amount and long names', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 13, noNaN: true }),
        fc.oneof(fc.integer({ min: 0, max: 13 }), fc.constant(undefined)),
        fc.integer({ min: 1, max: 2 }),
        (a, b, long) => {
          const other = structuredClone(data);
          const amount = Math.round(10 ** a);
          other.claims.target!.value = { exact: amount };
          // Often the two are close to each other.
          other.claims.threat!.value =
            b === undefined ? { about: Math.ceil(amount * 1.02) } : { order: 10 ** b };
          for (const claim of Object.values(other.claims))
            claim.label = {
              'zh-Hans': claim.label['zh-Hans'].repeat(long),
              en: Array(long).fill(claim.label.en).join(', or '),
            };
          expectSoundGraphic(ambition().bind(other), all);
          expect(coinsOf(other, 'target') + coinsOf(other, 'threat')).toBeLessThanOrEqual(152);
        },
      ),
      { numRuns: 30 },
    ));
});
