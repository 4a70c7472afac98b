import path from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// The two kits that are SvelteKit applications, made into pages beforehand, as their houses publish them.
const here = import.meta.dirname;
const out = process.env.KITS_OUT;
export default defineConfig({
  logLevel: 'error',
  resolve: {
    alias: { picture: path.resolve(here, '../handwritten/draw.ts'), words: process.env.KITS_WORDS },
  },
  server: { fs: { allow: [path.resolve(here, '../..')] } },
  plugins: [
    sveltekit({
      adapter: adapter({ pages: out, assets: out }),
      // Beside the packages, where what it makes finds them.
      outDir: 'node_modules/.kit',
      prerender: { entries: ['/pudding', '/reuters'] },
    }),
  ],
});
