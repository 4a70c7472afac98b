import type { Box, Label, Layout, Link, Mark } from '../src/model/layout.ts';

/** Marks and pictures for tests that care for one of their properties. */

export const box = (more: Partial<Box> = {}): Box => ({
  kind: 'box',
  id: 'a',
  x: 0,
  y: 0,
  width: 10,
  height: 10,
  radius: 0,
  fill: 'ink',
  stroke: 'none',
  strokeWidth: 1,
  opacity: 1,
  ...more,
});

export const label = (id: string, more: Partial<Label> = {}): Label => ({
  kind: 'label',
  id,
  x: 0,
  y: 0,
  size: 12,
  lines: ['words'],
  anchor: 'start',
  tone: 'ink',
  weight: 400,
  opacity: 1,
  ...more,
});

export const link = (id: string, more: Partial<Link> = {}): Link => ({
  kind: 'link',
  id,
  x1: 0,
  y1: 0,
  x2: 0,
  y2: 10,
  reveal: 1,
  bend: 'straight',
  tone: 'ink',
  strokeWidth: 1,
  opacity: 1,
  ...more,
});

export const picture = (...marks: readonly Mark[]): Layout => ({ width: 100, height: 100, marks });
