import { defineConfig } from 'vitest/config';

/** Real browsers on a built site take minutes, so they are a run of their own: `npm run engines`. */
export default defineConfig({
  test: {
    include: ['tests/engines/*.test.ts'],
    testTimeout: 120_000,
    // One browser at a time: the machine may have two cores.
    fileParallelism: false,
  },
});
