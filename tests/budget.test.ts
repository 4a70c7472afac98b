import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../scripts/lib/bench/bytes.ts';
import { over, readBudget } from '../scripts/lib/bench/budget.ts';

/** The built site against its budget of bytes and counts; `npm run bench` shows all of it, and the times. */

const dir = process.env.SITE_DIR || 'dist';
if (!existsSync(path.join(dir, 'index.html')))
  throw new Error(`These tests read a built site and ${dir}/ holds none: run "npm run build" first`);

describe('the article', () => {
  it.each(['index.html', 'en/index.html', 's/on-the-table/index.html', 'en/s/on-the-table/index.html'])(
    '%s keeps to its budget',
    async (page) => {
      const found = await bytesOf(dir, page, process.env.BASE_PATH || '/');
      // A page in which nothing was found to count would keep to any budget.
      for (const count of [found.css, found.js, found.opening]) expect(count).toBeGreaterThan(500);
      expect(over(found, readBudget())).toEqual([]);
    },
  );
});
