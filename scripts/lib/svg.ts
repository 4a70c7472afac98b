import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import type { toSvg } from '../../src/share/svg.ts';

/**
 * Draws pictures outside a build: the one component that draws is compiled by Vite, as the build does it.
 * @param work what to do with the drawing function
 */
export async function drawing<T>(work: (draw: typeof toSvg) => Promise<T> | T): Promise<T> {
  const server = await createServer({
    configFile: false,
    root: process.cwd(),
    cacheDir: '.cache/vite',
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
    plugins: [svelte({ configFile: false })],
  });
  try {
    const module = (await server.ssrLoadModule('/src/share/svg.ts')) as { toSvg: typeof toSvg };
    return await work(module.toSvg);
  } finally {
    await server.close();
  }
}
