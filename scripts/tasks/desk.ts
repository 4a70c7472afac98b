import { dev } from 'astro';
import { parseArgs } from 'node:util';
import { active } from '../../src/stories/index.ts';
import { systemLocale } from '../../src/stories/language.ts';
import { openDraft } from '../lib/desk/draft.ts';
import { address, desk, draftFolder } from '../lib/desk/integration.ts';
import { commandLine, main, Stop } from '../lib/report.ts';

// A local page with forms for data and words, for people who do not edit JSON. It is no part of the site.
const pick = (zh: string, en: string) => (systemLocale() === 'en' ? en : zh);

await main(async () => {
  const { values } = commandLine(
    { options: { port: { type: 'string', default: '4400' } } } satisfies Parameters<typeof parseArgs>[0],
    'npm run desk [-- --port 4400]',
  );
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Stop(
      pick(`--port是“${values.port}”；应为端口号。`, `--port is "${values.port}"; expected a port.`),
    );
  if (process.env.STORY_OVERLAY)
    throw new Stop(
      pick(
        'STORY_OVERLAY已设置；编辑台只编辑故事本身。请先取消它。',
        'STORY_OVERLAY is set; the desk edits the story itself. Unset it first.',
      ),
    );
  const root = process.cwd();
  const draft = await openDraft(root, draftFolder(root), active.slug);
  // Pages are made from what is on the desk, not from what is saved.
  process.env.STORY_ROOT = draft.root;
  // Whatever surrounds it: a page that is edited keeps its addresses, one for readers does not.
  process.env.NODE_ENV = 'development';
  const server = await dev({
    root,
    base: '/',
    logLevel: 'warn',
    // This machine alone: what can be edited here is nobody else's to reach.
    server: { host: '127.0.0.1', port },
    integrations: [desk(draft)],
  });
  const at = `http://127.0.0.1:${server.address.port}${address}`;
  console.log(
    pick(
      `编辑台：${at}\n按Ctrl+C结束；未保存的修改下次还在。`,
      `The desk: ${at}\nCtrl+C ends it; edits that are not saved are kept for next time.`,
    ),
  );
});
