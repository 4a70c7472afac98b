import { ambition } from '../../graphics/ambition/index.ts';
import { audience } from '../../graphics/audience/index.ts';
import { margin } from '../../graphics/margin/index.ts';
import { organigram } from '../../graphics/organigram/index.ts';
import { path } from '../../graphics/path/index.ts';
import { split } from '../../graphics/split/index.ts';
import { outline } from '../../model/story.ts';

// Data is read by the loader, strictly; its type is all that the compiler needs to check the scenes below.
type OrganisationData = typeof import('../../../data/traffic-or-trade/organisation.json');

/** The structure of the story, free of language: chapters, steps, and the scene each step asks of a graphic. */
export default outline({
  slug: 'traffic-or-trade',
  kinds: {
    organisation: organigram<OrganisationData>(),
    deal: split(),
    path: path(),
    ambition: ambition(),
    viewers: audience(),
    merchants: margin(),
  },
  counter: { section: 'viewers', claim: 'viewers.douyin-room' },
  opening: { graphic: 'path', scene: { show: 'opening' } },
  sections: [
    {
      id: 'organisation',
      emblem: 'side-by-side',
      steps: [
        { id: 'two-homes', graphic: 'organisation', scene: { show: 'before' } },
        { id: 'side-by-side', graphic: 'organisation', scene: { show: 'after' } },
        { id: 'two-lines', graphic: 'organisation', scene: { show: 'lines' } },
        { id: 'new-head', graphic: 'organisation', scene: { show: 'head' } },
        { id: 'people', graphic: 'organisation', scene: { show: 'people' } },
        { id: 'remit', graphic: 'organisation', scene: { show: 'remit' } },
        { id: 'intent', graphic: 'organisation', scene: { show: 'intent' } },
      ],
    },
    {
      id: 'deal',
      emblem: 'quiet-festival',
      steps: [
        { id: 'one-pile', graphic: 'deal', scene: { show: 'pile' } },
        { id: 'two-parts', graphic: 'deal', scene: { show: 'split' } },
        { id: 'expired', graphic: 'deal', scene: { show: 'expired' } },
        { id: 'on-the-table', graphic: 'deal', scene: { show: 'renewal' } },
        { id: 'quiet-festival', graphic: 'deal', scene: { show: 'gap' } },
        { id: 'mutual-need', graphic: 'deal', scene: { show: 'needs' } },
        { id: 'zero-sum', graphic: 'deal', scene: { show: 'stakes' } },
      ],
    },
    {
      id: 'store',
      steps: [
        { id: 'whole-path', graphic: 'path', scene: { show: 'chain' } },
        { id: 'first-target', graphic: 'ambition', scene: { show: 'target' } },
        { id: 'threat-line', graphic: 'ambition', scene: { show: 'threat' } },
        { id: 'own-shops', graphic: 'path', scene: { show: 'decentralised' } },
        { id: 'leap', graphic: 'path', scene: { show: 'leap' } },
      ],
    },
    {
      id: 'viewers',
      emblem: 'through-the-door',
      steps: [
        { id: 'two-numbers', graphic: 'viewers', scene: { show: 'signs' } },
        { id: 'in-the-room', graphic: 'viewers', scene: { show: 'room' } },
        { id: 'through-the-door', graphic: 'viewers', scene: { show: 'door' } },
        { id: 'sometimes-more', graphic: 'viewers', scene: { show: 'peak' } },
        { id: 'same-order', graphic: 'viewers', scene: { show: 'same-order' } },
        { id: 'doubts', graphic: 'viewers', scene: { show: 'doubts' } },
      ],
    },
    {
      id: 'merchants',
      emblem: 'middle-ground',
      steps: [
        { id: 'what-is-left', graphic: 'merchants', scene: { show: 'share' } },
        { id: 'clear-stock', graphic: 'merchants', scene: { show: 'use' } },
        { id: 'middle-ground', graphic: 'path', scene: { show: 'middle' } },
      ],
    },
  ],
  notes: ['sources', 'method', 'unknown', 'names', 'end', 'data'],
  names: {
    'zh-Hans': ['618', '联合百亿补贴'],
    en: ['618', 'ten-billion subsidy'],
  },
});
