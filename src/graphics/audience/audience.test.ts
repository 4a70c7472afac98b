import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raw from '../../../data/traffic-or-trade/viewers.json';
import fourRaw from '../../../tests/scenarios/four-platforms/data/viewers.json';
import { expectLabelsOffFields, expectReadable, expectSoundGraphic } from '../../../tests/invariants.ts';
import { CannotFit } from '../../model/graphic.ts';
import { frameNames, frames, type Disc, type Field, type Label, type Layout } from '../../model/layout.ts';
import { locales } from '../../model/locale.ts';
import { say } from '../../model/say.ts';
import { namesIn, withNames } from '../../model/texts.ts';
import { countedOf, unitOf } from './dots.ts';
import { audience } from './index.ts';
import { scenes, type Scene } from './layout.ts';
import { schema, type Viewers } from './schema.ts';

const parsed = schema.parse(raw);
const data = withNames(parsed, namesIn('viewers', parsed, audience().bind(parsed).texts));
const all = scenes.map((show): Scene => ({ show }));
const broken = (change: (value: any) => void) => {
  const value = structuredClone(raw);
  change(value);
  return (schema.safeParse(value).error?.issues ?? [])
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('\n');
};

describe('the schema', () => {
  it('accepts the data', () => expect(broken(() => undefined)).toBe(''));
  it('names unknown claims and hosts', () => {
    expect(broken((d) => (d.rooms.douyin.usual = 'x'))).toContain(
      'rooms.douyin.usual: Found the unknown claim "x"',
    );
    expect(broken((d) => (d.rooms.douyin.hosts = ['x']))).toContain(
      'rooms.douyin.hosts.0: Found the unknown host "x"',
    );
    expect(broken((d) => (d.doubts.daily = 'x'))).toContain('doubts.daily');
  });
  it('wants each host in one room', () => {
    expect(broken((d) => d.rooms.douyin.hosts.push('viya'))).toContain('expected each host in one room');
    expect(broken((d) => d.rooms.taobao.hosts.pop())).toContain(
      'hosts.li-jiaqi: Found "li-jiaqi" in no room',
    );
  });
  it('keeps viewers and views apart', () => {
    expect(broken((d) => (d.rooms.douyin.usual = 'taobao-usual'))).toContain(
      'expects an amount above 0 in "viewer"',
    );
    expect(broken((d) => (d.rooms.taobao.counts = 'concurrent'))).toContain(
      'rooms: Found no room that counts "cumulative"',
    );
  });
  it('wants a peak above the usual number', () =>
    expect(broken((d) => (d.claims['taobao-peak'].value = { over: 10 }))).toContain(
      'expected more than the usual 1000000',
    ));
  it('wants to know who says that the rooms are alike', () =>
    expect(broken((d) => (d.claims['same-order'].attribution = { kind: 'reported' }))).toContain(
      'to say who claims it',
    ));
});

describe('the picture', () => {
  const graphic = audience().bind(data);
  const field = (picture: Layout, id: string) => picture.marks.find((mark) => mark.id === id) as Field;
  it('is sound in every scene, frame and language', () => expectSoundGraphic(graphic, all));
  it('counts ten thousand a dot', () => {
    expect(unitOf(data)).toBe(10_000);
    expect(
      countedOf(data).map(({ certain, possible, usual, more }) => [certain, possible, usual, more]),
    ).toEqual([
      [20, 10, 0, 0],
      [0, 0, 100, 900],
    ]);
  });
  it('keeps every dot, and one scale within a scene', () => {
    for (const show of scenes) {
      const picture = graphic.layout({ show }, frames.wide, say.en);
      expect([
        field(picture, 'douyin.certain').count,
        field(picture, 'taobao.usual').count,
        field(picture, 'taobao.more').count,
      ]).toEqual([20, 100, 900]);
    }
    const door = graphic.layout({ show: 'door' }, frames.wide, say.en);
    const peak = graphic.layout({ show: 'peak' }, frames.wide, say.en);
    expect(field(door, 'douyin.certain').cell).toBe(field(door, 'taobao.usual').cell);
    expect(field(peak, 'taobao.more').cell).toBe(field(peak, 'douyin.certain').cell);
    expect(field(peak, 'taobao.usual').cell).toBeLessThan(field(door, 'taobao.usual').cell);
  });
  it('fills the uncounted room only where somebody claims so, and says who', () => {
    for (const show of scenes) {
      const marks = graphic.layout({ show }, frames.compact, say['zh-Hans']).marks;
      const text = marks
        .flatMap((mark) => (mark.kind === 'label' && mark.opacity ? mark.lines : []))
        .join('');
      expect(marks.find(({ id }) => id === 'taobao.supposed')!.opacity > 0).toBe(show === 'same-order');
      if (show === 'same-order') expect(text).toMatch(/罗永浩团队.*利益相关方/);
      if (show === 'door' || show === 'peak')
        for (const what of ['同时在线', '累计']) expect(text).toContain(what);
    }
  });
  it('keeps the hedges', () => {
    expect(graphic.describe({ show: 'signs' }, say.en)).toContain(
      'usually over 1 million, sometimes over 10 million',
    );
    expect(graphic.describe({ show: 'doubts' }, say['zh-Hans'])).toContain('可能还不到数千万');
  });
});

describe('four platforms with twelve hosts', () => {
  const four = schema.parse(fourRaw);
  const graphic = audience().bind(four);
  const shown = (picture: Layout) => picture.marks.filter(({ opacity }) => opacity > 0);
  it('are drawn in every scene, frame and language', () => {
    expect([Object.keys(four.rooms).length, Object.keys(four.hosts).length]).toEqual([4, 12]);
    expectSoundGraphic(graphic, all);
  });
  it('keep every dot and one scale, also where a phone lists them', () => {
    for (const name of frameNames)
      for (const [show, views] of [
        ['door', [50, 30]],
        ['peak', [500, 200]],
      ] as const) {
        const fields = shown(graphic.layout({ show }, frames[name], say.en)).filter(
          (mark): mark is Field => mark.kind === 'field' && mark.id !== 'key',
        );
        const of = (...ids: string[]) =>
          ids.map((id) =>
            fields.filter((mark) => mark.id.startsWith(`${id}.`)).reduce((sum, { count }) => sum + count, 0),
          );
        expect(of('douyin', 'kelp', 'taobao', 'tern'), `${name} ${show}`).toEqual([15, 6, ...views]);
        expect(new Set(fields.map(({ cell }) => cell)).size, `${name} ${show}`).toBe(1);
      }
  });
  it('give no number and no host more room than another', () => {
    for (const locale of locales)
      for (const name of frameNames) {
        const marks = shown(graphic.layout({ show: 'signs' }, frames[name], say[locale]));
        const sizes = marks.flatMap((mark) =>
          /\.amount(~\d)?$/.test(mark.id) ? [(mark as Label).size] : [],
        );
        expect(new Set(sizes).size).toBe(1);
        const people = marks.filter((mark): mark is Disc => mark.kind === 'disc');
        expect([0, 12]).toContain(people.length);
        expect(new Set(people.map(({ r }) => r)).size).toBeLessThan(2);
      }
  });
  it('say in the description what each of them counts', () => {
    const words = graphic.describe({ show: 'peak' }, say.en);
    for (const figure of ['200,000 to 300,000', '120,000', 'over 10 million', 'over 4 million'])
      expect(words).toContain(figure);
    expect(graphic.describe({ show: 'peak' }, say['zh-Hans'])).toContain('这些数字');
  });
});

/** Two to four rooms with up to 24 hosts between them, of any size. */
const viewers: fc.Arbitrary<Viewers> = fc
  .record({
    sizes: fc.array(
      fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 1.05, max: 20, noNaN: true })),
      { minLength: 2, maxLength: 4 },
    ),
    hosts: fc.integer({ min: 4, max: 24 }),
    long: fc.integer({ min: 1, max: 3 }),
    wordy: fc.boolean(),
    peaks: fc.boolean(),
    form: fc.constantFrom('exact', 'about', 'from'),
  })
  .map(({ sizes, hosts, long, wordy, peaks, form }) => {
    const next = structuredClone(data);
    const {
      'douyin-room': viewer,
      'taobao-usual': view,
      ...rest
    } = data.claims as Record<string, Viewers['claims'][string]>;
    next.claims = { ...rest };
    next.rooms = {};
    next.hosts = {};
    sizes.forEach(([power, times], i) => {
      const concurrent = i % 2 === 0;
      // Audiences are reported in round figures.
      const round = (n: number) => Math.round(Number(n.toPrecision(2)));
      const low = Math.max(1, round(10 ** power));
      const high = Math.max(low + 1, round(low * times));
      next.claims[`usual-${i}`] = concurrent
        ? { ...viewer!, value: form === 'from' ? { from: low, to: high } : { [form]: low } }
        : { ...view!, value: { over: low } };
      if (!concurrent) next.claims[`peak-${i}`] = { ...view!, value: { over: high } };
      next.rooms[`room-${i}`] = {
        side: (['bytedance', 'alibaba', 'other', 'other'] as const)[i]!,
        name: {
          'zh-Hans': `${wordy ? '一家名字特别长的短视频与直播' : ''}平台${'甲乙丙丁'[i]}`,
          en: `${wordy ? 'International Short Video and Live Shopping ' : ''}Channel ${i + 1}`,
        },
        counts: concurrent ? 'concurrent' : 'cumulative',
        hosts: [],
        usual: `usual-${i}`,
        ...(peaks && !concurrent ? { peak: `peak-${i}` } : {}),
      };
    });
    for (let i = 0; i < hosts; i++) {
      next.hosts[`host-${i}`] = { name: { 'zh-Hans': '某主播'.repeat(long), en: 'Some Host'.repeat(long) } };
      next.rooms[`room-${i % sizes.length}`]!.hosts.push(`host-${i}`);
    }
    return next;
  });

it('bears other rooms, hosts and numbers', () =>
  fc.assert(
    fc.property(
      viewers,
      fc.constantFrom(...frameNames),
      fc.constantFrom(...locales),
      (other, name, locale) => {
        expect(schema.safeParse(other).error?.issues ?? []).toEqual([]);
        const graphic = audience().bind(other);
        let ids: string | undefined;
        for (const scene of all) {
          const where = `${locale} ${name} ${scene.show}`;
          let picture: Layout;
          try {
            picture = graphic.layout(scene, frames[name], say[locale]);
          } catch (error) {
            // Four names of fifty letters beside all that has to be said are more than a phone holds; it says which.
            const [longest] = Object.values(other.rooms).map(({ name }) => name[locale]);
            if (name === 'compact' && longest!.length > 15 && error instanceof CannotFit) {
              expect(error.message).toMatch(/平台|Channel/);
              return;
            }
            throw error;
          }
          expectReadable(picture, where, 12);
          expectLabelsOffFields(picture, where);
          const marks = picture.marks.map((mark) => `${mark.kind} ${mark.id}`).join();
          expect(marks, where).toBe((ids ??= marks));
          expect(graphic.describe(scene, say[locale])).not.toMatch(/undefined|NaN/);
        }
      },
    ),
    { numRuns: 30 },
  ));
