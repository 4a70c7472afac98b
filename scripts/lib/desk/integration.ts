import type { AstroIntegration } from 'astro';
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { active } from '../../../src/stories/index.ts';
import type { Section } from '../../../src/model/story.ts';
import type { Editing } from '../editing.ts';
import { schemasOf } from '../schemas.ts';
import type { Draft } from './draft.ts';
import { bodyOf, expectHost, expectOwn, Refused } from './guard.ts';
import { isRequest, service } from './service.ts';

/** The desk's address on the development server. */
export const address = '/desk/';

/** What the page is given once: the rest is asked for. */
export interface Start {
  readonly token: string;
  readonly schemas: Readonly<Record<string, unknown>>;
  /** Each step with the graphic that it shows, in the story's order. */
  readonly steps: readonly { readonly id: string; readonly graphic: string }[];
}

/** The desk, as part of a development server that reads the story from its draft. */
export function desk(draft: Draft): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        const configureServer = (server: ViteDevServer) => serve(server, draft);
        updateConfig({
          vite: {
            // First: where the story has problems, they answer for every page that comes after, and not for this one.
            plugins: [{ name: 'desk', enforce: 'pre', configureServer }],
            // What is wrong is told at its field; over the whole desk, it would hide the field.
            server: { hmr: { overlay: false } },
            optimizeDeps: { include: ['@sjsf/form', '@sjsf/basic-theme'] },
          },
        });
      },
    },
  };
}

function serve(server: ViteDevServer, draft: Draft): void {
  const token = randomBytes(24).toString('base64url');
  const api = server.config.plugins.find(({ name }) => name === 'editing')!.api as Editing;
  const { answer, sync } = service(draft, active.slug, () => api.check!());
  api.before = sync;
  const sections = active.sections as readonly Section[];
  const start: Start = {
    token,
    schemas: schemasOf(active),
    steps: sections.flatMap(({ steps }) =>
      steps.map(({ id, graphic }) => ({ id, graphic: String(graphic) })),
    ),
  };

  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://desk');
    if (!pathname.startsWith(address)) return next();
    const work = async () => {
      if (pathname === address) {
        expectHost(request);
        return page(response, await server.transformIndexHtml(address, html(start)));
      }
      // The site's addresses end with a slash, and its server refuses others.
      const name = pathname.slice(address.length).replace(/\/$/, '');
      if (request.method !== 'POST' || !isRequest(name)) throw new Refused(404, 'Nothing here');
      expectOwn(request, token);
      return json(response, 200, await answer(name, await bodyOf(request)));
    };
    work().catch((error: unknown) => {
      if (error instanceof Refused) return json(response, error.status, { error: error.message });
      server.config.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return json(response, 500, { error: String(error) });
    });
  });
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function page(response: ServerResponse, text: string): void {
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    // Not to be framed: a page around it could have clicks fall on its buttons.
    'content-security-policy': "frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  });
  response.end(text);
}

/** The page: everything on it is made by its script, from data as text. */
const html = (start: Start): string => `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Desk</title>
<script type="application/json" id="start">${JSON.stringify(start).replaceAll('<', '\\u003c')}</script>
</head><body><div id="desk"></div><script type="module" src="/src/desk/main.ts"></script></body></html>`;

/** Where the draft of a story lies, below the project's root. */
export const draftFolder = (root: string): string => path.join(root, '.cache/desk', active.slug);
