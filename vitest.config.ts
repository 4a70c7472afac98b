import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['src/**/*.test.ts', 'tests/*.test.ts'],
    // Svelte components are rendered as the build renders them, on the server.
    environment: 'node',
    setupFiles: ['tests/seed.ts'],
    // Every processor: on two, the default would leave one idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
});
