import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSoundGraphic } from '../../../tests/invariants.ts';
import { CannotFit } from '../../model/graphic.ts';
import { frames, frameNames, type Box, type Link } from '../../model/layout.ts';
import { locales } from '../../model/locale.ts';
import { say } from '../../model/say.ts';
import { withNames } from '../../model/texts.ts';
import { path } from './index.ts';
import { extent } from './share.ts';
import { schema, type Path } from './schema.ts';
import type { Scene } from './plan.ts';

const file = new URL('../../../data/traffic-or-trade/path.json', import.meta.url);
// A name that is printed from another file.
const store = { 'zh-Hans': '抖音小店', en: 'Douyin Store' };
const raw = withNames(JSON.parse(readFileSync(file, 'utf8')) as Path, {
  'organisation:products.douyin-store.name': store,
});
const kind = path();
const scenes: Scene[] = (['opening', 'chain', 'decentralised', 'leap', 'middle'] as const).map((show) => ({
  show,
}));

/** The data with one thing changed. */
const but = (change: (data: Path) => void): Path => {
  const data = structuredClone(raw);
  change(data);
  return data;
};
const problems = (data: unknown) =>
  schema.safeParse(data).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
const mark = <T>(data: Path, show: Scene['show'], id: string, frame: keyof typeof frames = 'compact') =>
  kind
    .bind(data)
    .layout({ show }, frames[frame], say['zh-Hans'])
    .marks.find((m) => m.id === id) as unknown as T;

describe('schema', () => {
  it('accepts the data', () => expect(problems(raw)).toEqual([]));

  it.each<[string, (data: Path) => void, RegExp]>([
    [
      'an unknown claim',
      (d) => (d.chain.claim = 'nothing'),
      /^chain\.claim: Found the unknown claim "nothing"/,
    ],
    [
      'an unknown stage',
      (d) => (d.players.douyin!.to = 'profit'),
      /^players\.douyin\.to: Found the unknown stage "profit"/,
    ],
    [
      'an unknown player',
      (d) => (d.leap.walker = 'nobody'),
      /^leap\.walker: Found the unknown player "nobody"/,
    ],
    [
      'a name that every object has',
      (d) => (d.middle.claim = 'constructor'),
      /^middle\.claim: Found the unknown claim/,
    ],
    [
      'a player that stays',
      (d) => (d.players.jd!.to = 'transaction'),
      /^players\.jd\.to: Found "jd" to stay/,
    ],
    [
      'one side only',
      (d) => Object.values(d.players).forEach((p) => Object.assign(p, { from: 'traffic', to: 'marketing' })),
      /^players: Found 5 players moving right and 0 moving left/,
    ],
    [
      'a single stage',
      (d) => (d.stages = { traffic: d.stages.traffic! }),
      /^stages: Found 1 stages; expected 2 to 5/,
    ],
    [
      'a stage that is covered already',
      (d) => (d.chain.next.stage = 'marketing'),
      /^chain\.next\.stage: Found the next stage "marketing" within/,
    ],
    [
      'a path that begins on the right',
      (d) => (d.chain.player = 'jd'),
      /^chain\.player: Found "jd" to move left/,
    ],
    [
      'a share without a figure',
      (d) => (d.chain.share = 'contest'),
      /^chain\.share: Expected "contest" to be a share/,
    ],
    [
      'a segment that runs back',
      (d) => Object.assign(d.routes.before.segments[0]!, { from: 'transaction', to: 'traffic' }),
      /^routes\.before\.segments\.0\.to: Found a segment that runs back/,
    ],
    [
      'a stage covered twice',
      (d) => (d.routes.after.segments[1]!.from = 'traffic'),
      /^routes\.after\.segments\.1\.from: Found "traffic" covered twice/,
    ],
    [
      'a candidate twice',
      (d) => (d.routes.candidates = ['douyin', 'douyin']),
      /^routes\.candidates: Expected each candidate once/,
    ],
    [
      'one player for two parts',
      (d) => (d.leap.walker = d.leap.jumper),
      /^leap\.jumper: Found "douyin" to walk and to leap/,
    ],
  ])('rejects %s', (_, change, expected) => {
    expect(problems(but(change)).join('\n')).toMatch(new RegExp(expected.source, 'm'));
  });

  it('rejects a name that it does not know', () =>
    expect(problems({ ...raw, stage: {} }).join()).toMatch(/Unrecognized key/));
});

describe('pictures', () => {
  it('are sound in every scene, frame and language', () => expectSoundGraphic(kind.bind(raw), scenes));

  it('draw a share over one half past the mark, with an open end', () => {
    expect(extent({ over: 0.5 })).toEqual({ sure: 0.54, open: 1 });
    expect(extent({ from: 0.2, to: 0.3 })).toEqual({ sure: 0.2, open: 0.3 });
    expect(extent({ under: 0.4 })).toEqual({ sure: 0, open: 0.4 });
    expect(extent({ exact: 0.7 })).toEqual({ sure: 0.7, open: 0.7 });
    expect(extent({ over: 1 })).toEqual({ sure: 1, open: 1 });
    // The compact bar runs from 12 to 308.
    expect(mark<Link>(raw, 'chain', 'share.tick').x1).toBe(160);
    expect(mark<Box>(raw, 'chain', 'share.sure').width).toBe(159.84);
    const open = mark<Box>(raw, 'chain', 'share.open');
    expect([open.hatched, open.x + open.width]).toEqual([true, 308]);
  });

  it('let Douyin cover two stages, and leave the third open', () => {
    const covered = mark<Box>(raw, 'chain', 'player.douyin');
    const next = mark<Box>(raw, 'chain', 'next');
    expect([covered.x, covered.x + covered.width + 6]).toEqual([12, next.x]);
    expect([next.dashed, next.x + next.width]).toEqual([true, 308]);
    expect(mark<Box>(raw, 'opening', 'next').dashed).toBe(true);
  });

  it('let everyone in the middle scene point inwards', () => {
    for (const name of frameNames)
      for (const [player, { from }] of Object.entries(raw.players)) {
        const arrow = mark<Link>(raw, 'middle', `player.${player}.arrow`, name);
        expect(Math.sign(arrow.x2 - arrow.x1)).toBe(from === 'traffic' ? 1 : -1);
      }
  });

  it('say in each that they are schematic, and whose view it is', () => {
    for (const locale of locales)
      for (const scene of scenes) {
        const foot = kind
          .bind(raw)
          .layout(scene, frames.wide, say[locale])
          .marks.find(({ id }) => id === 'schematic')!;
        const text = 'lines' in foot ? foot.lines.join(' ') : '';
        expect(text).toMatch(locale === 'en' ? /^Schematic/ : /^示意/);
        if (scene.show === 'leap')
          expect(text).toMatch(locale === 'en' ? /a competitor$/ : /（竞争对手一方）$/);
      }
  });
});

describe('other data', () => {
  const text = (most: number) =>
    fc.record({
      'zh-Hans': fc.string({
        unit: fc.constantFrom(...'平台流量交易品牌用户内容店'),
        minLength: 2,
        maxLength: Math.ceil(most / 2),
      }),
      en: fc.string({ unit: fc.constantFrom(...'aeionrstl'), minLength: 3, maxLength: most }),
    });
  const part = fc.integer({ min: 1, max: 98 }).map((n) => n / 100);
  const value = fc.oneof(
    part.map((n) => ({ over: n })),
    part.map((n) => ({ under: n })),
    part.map((n) => ({ about: n })),
    part.map((n) => ({ exact: n })),
    part.map((n) => ({ from: n, to: Math.round(n * 100 + 1) / 100 })),
  );
  const made = (most: number) =>
    fc
      .record({
        stages: fc.array(text(Math.min(most, 5)), { minLength: 2, maxLength: 5 }),
        players: fc.array(
          fc.record({
            name: text(most),
            right: fc.boolean(),
            side: fc.constantFrom('bytedance', 'alibaba', 'other'),
          }),
          { minLength: 2, maxLength: 8 },
        ),
        value,
      })
      .map(({ stages, players, value }) =>
        but((data) => {
          const [first, last] = ['s0', `s${stages.length - 1}`];
          const inner = `s${Math.max(1, stages.length - 2)}`;
          data.stages = Object.fromEntries(stages.map((name, i) => [`s${i}`, { name }]));
          data.players = Object.fromEntries(
            players.map(({ name, right, side }, i) => {
              const way =
                i === 0 || (i > 1 && right) ? { from: first, to: inner } : { from: last, to: first };
              return [`p${i}`, { name, side, ...way }];
            }),
          );
          data.claims[data.chain.share]!.value = value;
          Object.assign(data.chain, { player: 'p0', next: { ...data.chain.next, stage: last } });
          for (const route of [data.routes.before, data.routes.after])
            for (const segment of route.segments)
              Object.assign(segment, {
                from: segment.from === 'traffic' ? first : last,
                to: segment.to === 'traffic' ? first : last,
              });
          data.routes.candidates = ['p0', 'p1'];
          Object.assign(data.leap, { walker: 'p1', jumper: 'p0' });
        }),
      );

  it('is drawn soundly with 2 to 5 stages and up to 8 players', () =>
    fc.assert(
      fc.property(made(8), (data) => {
        expect(problems(data)).toEqual([]);
        expectSoundGraphic(kind.bind(data), scenes);
      }),
      { numRuns: 20, endOnFailure: true },
    ));

  it('with names that are too long is refused by name, never drawn badly', () =>
    fc.assert(
      fc.property(made(26), (data) => {
        try {
          expectSoundGraphic(kind.bind(data), scenes);
        } catch (error) {
          if (!(error instanceof CannotFit)) throw error;
          expect(error.label).not.toBe('');
        }
      }),
      { numRuns: 20, endOnFailure: true },
    ));
});
