import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Section } from '../model/story.ts';
import story from './traffic-or-trade/story.ts';
import { checkOutline } from './outlined.ts';

/** Names in an outline that are nothing’s. */

const step = (id: string) => ({ id, graphic: 'deal', scene: {} });
const sections = [{ id: 'viewers', emblem: 'door', steps: [step('room'), step('door')] }];
const claims = ['viewers.room', 'viewers.door'];
const counter = { section: 'viewers', claim: 'viewers.room' };

it('takes names that are something’s', async () => {
  expect(await checkOutline({ slug: 'none', sections, counter }, claims, '.')).toEqual([]);
  const plain = [{ id: 'viewers', steps: [step('room')] }];
  expect(await checkOutline({ slug: 'none', sections: plain }, claims, '.')).toEqual([]);
});

it('tells every name that is nothing’s, with what was probably meant', async () => {
  const wrong = [{ ...sections[0]!, emblem: 'dor' }];
  const found = await checkOutline(
    { slug: 'none', sections: wrong, counter: { section: 'viewer', claim: 'viewers.rooms' } },
    claims,
    '.',
  );
  expect(found.map(({ code, fix }) => [code, fix?.en])).toEqual([
    ['story.emblem', 'Did you mean "door"?'],
    ['story.counter', 'Did you mean "viewers"?'],
    ['story.counter', 'Did you mean "viewers.room"?'],
  ]);
});

it('leaves the claim unsaid while some could not be read', async () => {
  const named = { slug: 'none', sections, counter: { ...counter, claim: 'viewers.gone' } };
  expect(await checkOutline(named, undefined, '.')).toEqual([]);
});

it('points to the line in story.ts', async () => {
  // The story’s own emblem, held against a chapter that lacks the step.
  const [first] = story.sections as readonly Section[];
  const wrong = { id: first!.id, emblem: first!.emblem!, steps: [step('elsewhere')] };
  const [found] = await checkOutline({ slug: story.slug, sections: [wrong] }, undefined, '.');
  const line = readFileSync(found!.file, 'utf8').split('\n')[found!.line! - 1]!;
  expect(line.slice(found!.column! - 1)).toMatch(new RegExp(`^'${first!.emblem}'`));
});
