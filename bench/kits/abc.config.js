import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// ABC's scrollyteller is mounted into a document that its house's own system has written.
export default defineConfig({
  logLevel: 'error',
  publicDir: false,
  resolve: { alias: { picture: path.resolve(import.meta.dirname, '../handwritten/draw.ts') } },
  plugins: [svelte()],
  build: {
    outDir: path.join(process.env.KITS_OUT, 'abc'),
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: path.resolve(import.meta.dirname, 'abc/main.js'),
      output: { entryFileNames: 'main.js', assetFileNames: 'main[extname]' },
    },
  },
});
