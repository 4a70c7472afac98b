import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { editing } from './scripts/lib/editing.ts';

/** A step's page is the article opened at the step: the article is what search engines are to know. */
const isCanonical = (page) => !/\/(s|embed|404)\//.test(page);
const i18n = { defaultLocale: 'zh', locales: { zh: 'zh-Hans', 'zh-hant': 'zh-Hant', en: 'en' } };

// Two settings, both from the environment: where the site will stand (SITE_URL, BASE_PATH).
export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  outDir: process.env.OUT_DIR || 'dist',
  cacheDir: '.cache/astro',
  trailingSlash: 'always',
  integrations: [onTheServer(svelte()), editing(), sitemap({ filter: isCanonical, i18n })],
  devToolbar: { enabled: false },
  build: { assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    // Old in-app browsers read neither newer syntax nor range media queries.
    build: { target: ['chrome100', 'safari15'], cssTarget: ['chrome100', 'safari15'], assetsInlineLimit: 0 },
  },
});

/**
 * Svelte draws on the server, and the stage's own script hydrates what it needs. Astro's entry for islands, of
 * which there are none, would be built all the same and keep parts of the runtime that nothing else uses.
 */
function onTheServer(integration) {
  const setup = integration.hooks['astro:config:setup'];
  integration.hooks['astro:config:setup'] = (options) =>
    setup({
      ...options,
      addRenderer: ({ clientEntrypoint: _, ...renderer }) => options.addRenderer(renderer),
    });
  return integration;
}
