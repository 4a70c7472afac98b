import { beforeAll, describe, expect, it } from 'vitest';
import { active } from '../stories/index.ts';
import { load } from '../stories/load.ts';
import { changesBetween, isUnchanged } from './comparison.ts';
import { edition } from './edition.ts';
import type { Locale } from './locale.ts';
import { sentencesOf } from './sentences.ts';
import { snapshot, type Place, type Snapshot } from './snapshot.ts';

let now: Snapshot;
beforeAll(async () => {
  const story = await load(active);
  now = snapshot(story, { 'zh-Hans': edition(story, 'zh-Hans'), en: edition(story, 'en') });
});

/** The snapshot with one place of one language put in another way. */
const withPlace = (locale: Locale, id: string, change: (place: Place) => Place): Snapshot => ({
  ...now,
  places: {
    ...now.places,
    [locale]: now.places[locale].map((place) => (place.id === id ? change(place) : place)),
  },
});

it('finds nothing where nothing changed', () => {
  const changes = changesBetween(now, structuredClone(now));
  expect(isUnchanged(changes)).toBe(true);
  expect(changes.affected).toEqual([]);
});

it('tells every place of the page, with its picture where it has one', () => {
  const ids = now.places.en.map(({ id }) => id);
  expect(ids[0]).toBe('opening');
  expect(ids).toContain('on-the-table');
  expect(ids).toContain('notes/method');
  expect(now.places.en.filter(({ layouts }) => layouts)).toHaveLength(29);
  expect(now.places['zh-Hans'].map(({ id }) => id)).toEqual(ids);
});

it('cuts texts into sentences as each language does', () => {
  expect(sentencesOf(['JD.com joined in. Did it win? No.'], 'en')).toEqual([
    'JD.com joined in.',
    'Did it win?',
    'No.',
  ]);
  expect(sentencesOf(['一句。两句！三句？'], 'zh-Hans')).toEqual(['一句。', '两句！', '三句？']);
});

describe('a change', () => {
  it('of a sentence names it in its language, before and after', () => {
    const after = withPlace('en', 'one-pile', (place) => ({
      ...place,
      sentences: place.sentences.map((sentence, i) => (i === 1 ? 'Another sentence.' : sentence)),
    }));
    const { texts, pictures, claims, affected } = changesBetween(now, after);
    expect(texts).toEqual([
      {
        locale: 'en',
        place: 'one-pile',
        what: 'text',
        before: now.places.en.find(({ id }) => id === 'one-pile')!.sentences[1],
        after: 'Another sentence.',
      },
    ]);
    expect([pictures, claims]).toEqual([[], []]);
    // The card shows heading and picture, not the passage.
    expect(affected).toEqual([{ locale: 'en', cards: [], pages: ['one-pile'] }]);
  });

  it('of a heading or a text alternative is told apart, and touches the card', () => {
    const after = withPlace('zh-Hans', 'expired', (place) => ({ ...place, title: '新标题', alt: '新说明' }));
    const { texts, affected } = changesBetween(now, after);
    expect(texts.map(({ what, after: words }) => [what, words])).toEqual([
      ['heading', '新标题'],
      ['alternative', '新说明'],
    ]);
    expect(affected).toEqual([{ locale: 'zh-Hans', cards: ['expired'], pages: ['expired'] }]);
  });

  it('of a picture names its frames; of a mark that nobody sees, none', () => {
    const move = (opacity: number) =>
      withPlace('en', 'two-parts', (place) => {
        const layouts = structuredClone(place.layouts!);
        const mark = layouts.wide.marks.find((candidate) => candidate.opacity === opacity)!;
        Object.assign(mark, { x: 1 });
        return { ...place, layouts };
      });
    expect(changesBetween(now, move(1)).pictures).toMatchObject([
      { locale: 'en', place: 'two-parts', frames: ['wide'] },
    ]);
    expect(isUnchanged(changesBetween(now, move(0)))).toBe(true);
  });

  it('of a claim names each part that readers are told', () => {
    const after = structuredClone(now);
    const claim = after.claims['deal.renewal']! as { figure: Record<Locale, string> };
    claim.figure = { 'zh-Hans': '180亿元', en: 'RMB 18 billion' };
    expect(changesBetween(now, after).claims).toEqual([
      {
        claim: 'deal.renewal',
        kind: 'changed',
        label: now.claims['deal.renewal']!.label,
        parts: [
          {
            part: 'figure',
            before: { 'zh-Hans': '200亿元', en: 'RMB 20 billion' },
            after: { 'zh-Hans': '180亿元', en: 'RMB 18 billion' },
          },
        ],
      },
    ]);
    delete (after.claims as Record<string, unknown>)['deal.renewal'];
    expect(changesBetween(now, after).claims).toMatchObject([{ claim: 'deal.renewal', kind: 'removed' }]);
    expect(changesBetween(after, now).claims).toMatchObject([{ claim: 'deal.renewal', kind: 'new' }]);
  });

  it('of the order, or a step that came or went, is told', () => {
    const places = now.places.en.filter(({ id }) => id !== 'expired');
    const after = { ...now, places: { ...now.places, en: places } };
    const { order, texts, pictures } = changesBetween(now, after);
    expect(order).toHaveLength(1);
    expect(texts.every(({ place, after: words }) => place === 'expired' && words === '')).toBe(true);
    expect(pictures).toMatchObject([{ place: 'expired' }]);
    expect(pictures[0]).not.toHaveProperty('after');
  });
});
