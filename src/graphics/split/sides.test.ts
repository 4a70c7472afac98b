import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectSoundGraphic } from '../../../tests/invariants.ts';
import { frameNames, frames, type Layout, type Mark } from '../../model/layout.ts';
import { say } from '../../model/say.ts';
import { split } from './index.ts';
import type { Scene } from './plan.ts';
import { schema, type Deal } from './schema.ts';

const read = () => JSON.parse(readFileSync('data/traffic-or-trade/deal.json', 'utf8')) as Deal;
const bind = (deal: Deal) => split().bind(schema.parse(deal));
const scenes: Scene[] = [{ show: 'needs' }, { show: 'stakes' }];
const shown = (picture: Layout) => picture.marks.filter(({ opacity }) => opacity > 0);
const find = <Kind extends Mark['kind']>(picture: Layout, kind: Kind, id: string) =>
  shown(picture).find((mark) => mark.kind === kind && mark.id === id) as
    Extract<Mark, { kind: Kind }> | undefined;

describe('what each side needs of the other', () => {
  it.each(frameNames)('counts the users in dots, and says what one stands for, in %s', (name) => {
    const picture = bind(read()).layout({ show: 'needs' }, frames[name], say.en);
    expect(find(picture, 'field', 'need.traffic.dots')).toMatchObject({ count: 30, claim: 'users' });
    // "Over": there are more than the dots.
    expect(find(picture, 'field', 'need.traffic.more')).toBeDefined();
    expect(find(picture, 'label', 'sides.note')?.lines.join(' ')).toContain(
      '1 dot = 10 million daily active users',
    );
  });

  it('draws no dots beyond an exact figure, and none without one', () => {
    const deal = read();
    deal.claims.users!.value = { exact: 350e6 };
    const graphic = bind(deal);
    const picture = graphic.layout({ show: 'needs' }, frames.wide, say.en);
    expect(find(picture, 'field', 'need.traffic.dots')?.count).toBe(35);
    expect(find(picture, 'field', 'need.traffic.more')).toBeUndefined();
    expect(graphic.describe({ show: 'needs' }, say.en)).toContain('drawn as 35 dots)');
    delete deal.claims.users!.value;
    delete deal.claims.users!.unit;
    const none = bind(deal);
    expect(shown(none.layout({ show: 'needs' }, frames.wide, say.en)).map(({ kind }) => kind)).not.toContain(
      'field',
    );
    expect(none.describe({ show: 'needs' }, say.en)).not.toContain('dots');
  });

  it('points each arrow from the side that has to the side that needs', () => {
    const picture = bind(read()).layout({ show: 'needs' }, frames.narrow, say['zh-Hans']);
    const [traffic, customer] = ['traffic', 'customer'].map((id) => find(picture, 'link', `need.${id}`)!);
    expect(traffic!.y2).toBeGreaterThan(traffic!.y1);
    expect(customer!.y2).toBeLessThan(customer!.y1);
  });
});

describe('growth for one, zero-sum for the other', () => {
  it('takes as many circles from the one as the other may gain', () => {
    const picture = bind(read()).layout({ show: 'stakes' }, frames.wide, say.en);
    const [gained, lost] = ['gained', 'lost'].map((id) => find(picture, 'field', `stakes.${id}.edge`)!);
    expect(gained!.count).toBe(lost!.count);
    expect(gained!.x).toBeCloseTo(lost!.x, 1);
  });

  it('stands the other way round when it is the first side that loses and has the hold', () => {
    const deal = read();
    deal.stakes.of = 'bytedance';
    deal.leverage.of = 'bytedance';
    const graphic = bind(deal);
    expectSoundGraphic(graphic, scenes);
    const picture = graphic.layout({ show: 'stakes' }, frames.compact, say.en);
    const lost = find(picture, 'field', 'stakes.lost.edge')!;
    expect(find(picture, 'field', 'stakes.gained.edge')!.y).toBeGreaterThan(lost.y);
    expect(find(picture, 'box', 'leverage')!.y).toBeLessThan(find(picture, 'box', 'party.bytedance')!.y);
    expect(graphic.describe({ show: 'stakes' }, say.en)).toContain('For Alibaba: possible growth');
  });

  it('refuses a side that is not there', () => {
    const deal = read();
    deal.stakes.of = 'alibab';
    expect(schema.safeParse(deal).error?.issues.map(({ path }) => path.join('.'))).toEqual(['stakes.of']);
  });
});
