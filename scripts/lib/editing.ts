import type { AstroIntegration } from 'astro';
import type { RunnableDevEnvironment, ViteDevServer } from 'vite';
import { locales, type Locale } from '../../src/model/locale.ts';
import { format, isError, type Problem } from '../../src/model/problem.ts';

/** What the open page is told. */
export interface Told {
  /** Each problem as text, in each language. */
  readonly texts: Readonly<Record<Locale, readonly string[]>>;
  /** Whether there are pages all the same: only a word to readers is wanting. */
  readonly waits: boolean;
}

const tell = (problems: readonly Problem[], waits: boolean): Told => ({
  waits,
  texts: Object.fromEntries(
    locales.map((locale) => [locale, problems.map((problem) => format(problem, locale))]),
  ) as Record<Locale, string[]>,
});

/**
 * Live editing: a change to data or words is checked, and shows in the open page when it is sound. What is not sound
 * is told on the page, which stays as it was until then; nobody is left with a blank one.
 */
export function editing(): AstroIntegration {
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        injectScript('page', "import '/src/site/editing.ts';");
        const api: Editing = {};
        const plugin = {
          name: 'editing',
          api,
          configureServer: (server: ViteDevServer) => serve(server, api),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** What other parts of the development server have of this one: the `api` of the plugin named "editing". */
export interface Editing {
  /** Reads and checks the story anew and tells the open pages. @returns every problem and warning */
  check?: () => Promise<readonly Problem[]>;
  /** Called before the story is read anew because a file of the project changed. */
  before?: () => Promise<void>;
}

function serve(server: ViteDevServer, api: Editing): void {
  const { runner } = server.environments.ssr as RunnableDevEnvironment;
  let told: Told | undefined;
  // How often data and words were read: a page knows from it whether something changed while it was loading.
  let reading = 0;
  // The very module that the pages use, so that they are made of the story that was checked.
  const check = async () => {
    const { reread } = (await runner.import(
      '/src/site/editions.ts',
    )) as typeof import('../../src/site/editions.ts');
    const { problems, waits } = await reread();
    const errors = problems.filter(isError);
    told = errors.length ? tell(errors, waits) : undefined;
    reading++;
    return problems;
  };
  let checking: Promise<readonly Problem[]> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const recheck = () => (checking = (checking ?? Promise.resolve()).catch(() => undefined).then(check));
  // A page that waits is made anew as well, and asks then what it waits for.
  const show = () =>
    told && !told.waits ? server.ws.send('story:problems', told) : server.ws.send('story:sound', {});
  api.check = async () => {
    const problems = await recheck();
    show();
    return problems;
  };

  server.watcher.on('all', (_event, file) => {
    const name = file.slice(server.config.root.length).replaceAll('\\', '/');
    if (!/^\/?(data\/.*\.json|src\/stories\/.*\.md)$/.test(name)) return;
    clearTimeout(timer);
    // Editors write a file in several strokes, and "replace all" writes several files.
    timer = setTimeout(() => {
      Promise.resolve(api.before?.())
        .then(api.check)
        .catch((error: unknown) => server.config.logger.error(String(error)));
    }, 40);
  });

  server.ws.on('story:ask', (page: { reading?: number }, client) => {
    const isOld = page.reading !== undefined && page.reading !== reading;
    if (isOld && (!told || told.waits)) client.send('story:sound', {});
    else if (told) client.send('story:problems', told);
  });

  server.middlewares.use((request, response, next) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    if (!wantsPage) return next();
    (checking ?? recheck()).then(() => {
      // The one header that a page may read of its own response.
      response.setHeader('server-timing', `story;dur=${reading}`);
      if (!told || told.waits) return next();
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      response.end(pageOf(told, /\/en(\/|$)/.test(request.url ?? '') ? 'en' : 'zh-Hans', server.config.base));
    }, next);
  });
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** In place of a page that cannot be made: the same message, and the script that reloads once all is mended. */
function pageOf(told: Told, locale: Locale, base: string): string {
  const at = base.replace(/\/$/, '');
  const items = told.texts[locale].map((text) => `<pre>${escape(text)}</pre>`).join('');
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>…</title><body>
<script type="module" src="${at}/@vite/client"></script><script type="module" src="${at}/src/site/editing.ts"></script>
<aside id="editing">${items}</aside></body></html>`;
}
