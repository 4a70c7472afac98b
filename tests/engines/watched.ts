import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/lib/serve.ts';

/** What went wrong in a page, kept from its first moment on: runs in the page, before everything else. */
function watch(): void {
  const wrong: string[] = [];
  Object.assign(window, { wrong });
  const note = (what: string) => wrong.push(`${location.pathname}: ${what}`);
  addEventListener(
    'error',
    (event) => {
      // A file that does not come is told to its element, and to nobody else.
      const { target } = event;
      // A module fetched ahead is a hint, which Firefox at times calls failed: one that is missed fails its import.
      if (target instanceof Element && target.matches('[rel=modulepreload]')) return;
      if (target instanceof Element)
        note(`did not load ${target.getAttribute('src') ?? target.getAttribute('href')}`);
      // What the browser only says when a size changes another one, and sets right in its next picture.
      else if (!event.message.startsWith('ResizeObserver loop')) note(event.message);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => note(`rejected: ${reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    note(`the policy forbids ${effectiveDirective} ${blockedURI}`),
  );
  console.error = (...said: unknown[]) => note(`console: ${said.join(' ')}`);
}

/**
 * Serves the built site with one script before all others, a file of the site's own as its policy asks, which keeps
 * what goes wrong in `window.wrong`: so it is seen in every engine, whatever its driver can tell.
 */
export async function serveWatched(folder: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const copy = mkdtempSync(path.join(tmpdir(), 'watched-'));
  cpSync(folder, copy, { recursive: true });
  writeFileSync(path.join(copy, 'watch.js'), `(${watch})()`);
  for (const file of globSync('**/*.html', { cwd: copy })) {
    const page = path.join(copy, file);
    const html = readFileSync(page, 'utf8').replace('<head>', '<head><script src="/watch.js"></script>');
    writeFileSync(page, html);
  }
  const { origin, stop } = await serve(copy, 0);
  return {
    origin,
    async stop() {
      await stop();
      rmSync(copy, { recursive: true });
    },
  };
}

/** What went wrong since the page was opened. */
export const whatWentWrong = (): string[] => (window as unknown as { wrong: string[] }).wrong;
