import type { Start } from '../../scripts/lib/desk/integration.ts';
import type { Edit, State } from '../../scripts/lib/desk/service.ts';
import { locales, type Locale } from '../model/locale.ts';
import { isError, type Problem } from '../model/problem.ts';
import { groupsOf, keyOf, type Group, type Item, type Schema } from './items.ts';
import { concerns } from './places.ts';
import { words } from './words.ts';

export type { Start, State };
export type Block = State['prose']['en']['blocks'][number];

/** Milliseconds of rest after a keystroke before an edit goes to the desk. */
const rest = 400;

/** A passage in both languages, by its id and condition. */
export interface Passage {
  readonly key: string;
  readonly id: string;
  readonly when: string;
  readonly blocks: Readonly<
    Partial<Record<Locale, Block & { readonly file: string; readonly until: number }>>
  >;
}

/** The lines of an article that are being edited, as they were when last sent. */
export interface Held {
  readonly file: string;
  readonly line: number;
  was: string;
}

/** The editor's language: the browser's. */
export const editorLocale: Locale = /^zh\b/i.test(navigator.language) ? 'zh-Hans' : 'en';

/** What the page knows and does; everything it shows follows from it. */
export function createDesk(start: Start) {
  let state = $state.raw<State>();
  let message = $state('');
  let trouble = $state('');
  let busy = $state(0);
  let chosen = $state(decodeURIComponent(location.hash.slice(1)));
  const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; send: () => Promise<unknown> }>();
  // Answers come in the order of the questions; an edit is made from what the last one left.
  let line: Promise<unknown> = Promise.resolve();

  const post = (
    name: string,
    body: () => unknown,
    then?: (answer: State) => void,
  ): Promise<State | undefined> => {
    busy++;
    const asked = line.then(async () => {
      try {
        const response = await fetch(`/desk/${name}/`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-desk-token': start.token },
          body: JSON.stringify(body()),
        });
        const answer = (await response.json()) as State & { error?: string };
        if (!response.ok) throw new Error(answer.error);
        state = answer;
        then?.(answer);
        trouble = '';
        return answer;
      } catch (error) {
        const said = error instanceof TypeError ? '' : (error as Error).message;
        trouble = said || words[editorLocale].offline;
        return undefined;
      } finally {
        busy--;
      }
    });
    line = asked;
    return asked;
  };

  const later = (key: string, send: () => Promise<unknown>) => {
    clearTimeout(waiting.get(key)?.timer);
    const go = () => {
      waiting.delete(key);
      return send();
    };
    waiting.set(key, { timer: setTimeout(go, rest), send: go });
  };

  /** Sends what is still being typed. */
  const flush = () =>
    Promise.all(
      [...waiting.values()].map(({ timer, send }) => {
        clearTimeout(timer);
        return send();
      }),
    );

  const groups = $derived.by((): Group[] => {
    const order = [
      ...new Set([...start.steps.map(({ graphic }) => graphic), ...Object.keys(state?.data ?? {})]),
    ];
    return order.flatMap((name) => {
      const data = state?.data[name];
      return data && 'value' in data && start.schemas[name]
        ? groupsOf(name, data.file, data.value, start.schemas[name] as Schema)
        : [];
    });
  });

  const passages = $derived.by((): Passage[] => {
    const found = new Map<string, Passage>();
    for (const locale of locales) {
      const article = state?.prose[locale];
      article?.blocks.forEach((block, i) => {
        const key = `words/${block.id}${block.when ? `/${block.when}` : ''}`;
        const until = article.blocks[i + 1]?.line ?? Infinity;
        const blocks = { ...found.get(key)?.blocks, [locale]: { ...block, file: article.file, until } };
        found.set(key, { key, id: block.id, when: block.when, blocks });
      });
    }
    return [...found.values()];
  });

  // The passage that is open stays so while its heading, which is part of its key, is being written.
  let pinned = $state.raw<Passage>();
  let opened = $state(0);
  const pin = () => {
    pinned = passages.find(({ key }) => key === chosen);
    opened++;
  };

  const errors = $derived((state?.problems ?? []).filter(isError));

  return {
    start,
    get state() {
      return state;
    },
    get groups() {
      return groups;
    },
    /** Changes whenever a place is opened, also when it is the same again with other text. */
    get opened() {
      return opened;
    },
    get passages() {
      return passages;
    },
    get errors() {
      return errors;
    },
    get message() {
      return message;
    },
    get trouble() {
      return trouble;
    },
    get busy() {
      return busy > 0;
    },
    get chosen() {
      return chosen;
    },
    get item(): Item | undefined {
      return groups.flatMap(({ items }) => items).find((item) => keyOf(item) === chosen);
    },
    get passage(): Passage | undefined {
      return pinned;
    },
    /** Shows a place: an item's key, or a passage's. What is being typed is sent first. */
    choose(key: string) {
      void flush();
      chosen = key;
      pin();
      history.replaceState(null, '', `#${encodeURIComponent(key)}`);
    },
    /** Where a problem can be mended; undefined where only a text editor can. */
    placeOf(problem: Problem): string | undefined {
      const item = groups
        .flatMap(({ items }) => items)
        .filter((one) => concerns(problem, one))
        .at(0);
      if (item) return keyOf(item);
      return passages.find(({ blocks }) =>
        Object.values(blocks).some(
          ({ file, line: from, until }) =>
            file === problem.file && (problem.line ?? 1) >= from && (problem.line ?? 1) < until,
        ),
      )?.key;
    },
    load: () => post('state', () => ({}), pin),
    /** Puts a value at a place of the data, after a moment's rest. */
    set(item: Pick<Item, 'name' | 'file' | 'path'>, value: unknown) {
      later(keyOf(item), () =>
        post('edit', (): Edit => ({ file: item.file, path: [...item.path], value: value as never })),
      );
    },
    /** The same at once, for what is added or (without a value) taken out. */
    setNow(item: Pick<Item, 'file' | 'path'>, value?: unknown) {
      return post('edit', () => ({
        file: item.file,
        path: item.path,
        ...(value !== undefined && { value }),
      }));
    },
    /** Puts another text in the place of lines that are being edited. */
    write(held: Held, text: string) {
      later(`${held.file}:${held.line}`, () =>
        post(
          'edit',
          (): Edit => ({ file: held.file, line: held.line, was: held.was, text }),
          () => (held.was = text.trimEnd()),
        ),
      );
    },
    /** Puts a passage below another, in a language. */
    async addBelow(file: string, at: number, heading: string) {
      await post('edit', () => {
        const blocks = Object.values(state!.prose).find((article) => article.file === file)!.blocks;
        const block = blocks.findLast(({ line: from }) => from <= at)!;
        return { file, line: block.line, was: block.text, text: `${block.text}\n\n${heading}\n\n…` };
      });
    },
    flush,
    async save() {
      message = words[editorLocale].saving;
      await flush();
      const answer = await post('save', () => ({}));
      const own = words[editorLocale];
      if (!answer) message = '';
      else if (answer.saved)
        message = answer.saved.length
          ? own.saved(answer.saved.join(editorLocale === 'en' ? ', ' : '、'))
          : own.nothing;
      else message = answer.stale.length ? '' : own.refused;
    },
    async revert(file?: string) {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
      message = '';
      await post('revert', () => ({ ...(file && { file }) }), pin);
    },
    keep: (file: string) => post('keep', () => ({ file })),
  };
}
export type DeskState = ReturnType<typeof createDesk>;
