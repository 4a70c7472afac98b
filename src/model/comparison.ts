import { diffArrays } from 'diff';
import { frameNames, type FrameName, type Layout } from './layout.ts';
import { locales, type Locale, type Localized } from './locale.ts';
import type { Place, Snapshot, ToldClaim } from './snapshot.ts';

/** A claim that readers are told differently; `before` or `after` is absent for a new or a removed one. */
export interface ClaimChange {
  readonly claim: string;
  readonly label: Localized;
  readonly parts: readonly {
    readonly part: keyof ToldClaim;
    readonly before: Localized;
    readonly after: Localized;
  }[];
  readonly kind: 'changed' | 'new' | 'removed';
}

/** A text that reads differently: a heading, sentences that changed together, a text alternative. */
export interface TextChange {
  readonly locale: Locale;
  /** The id of the place. */
  readonly place: string;
  readonly what: 'heading' | 'text' | 'alternative';
  readonly before: string;
  readonly after: string;
}

/** A picture that looks different, in the frames in which it does. */
export interface PictureChange {
  readonly locale: Locale;
  readonly place: string;
  readonly title: string;
  readonly frames: readonly FrameName[];
  readonly before?: Readonly<Record<FrameName, Layout>>;
  readonly after?: Readonly<Record<FrameName, Layout>>;
}

/** All that a reader will see changed. */
export interface Changes {
  readonly claims: readonly ClaimChange[];
  readonly texts: readonly TextChange[];
  readonly pictures: readonly PictureChange[];
  /** Places whose order or presence changed, per language. */
  readonly order: readonly { readonly locale: Locale; readonly before: string[]; readonly after: string[] }[];
  /** Places whose card (heading, picture) and whose page change, per language. */
  readonly affected: readonly {
    readonly locale: Locale;
    readonly cards: string[];
    readonly pages: string[];
  }[];
}

const parts = ['label', 'figure', 'status', 'by', 'asOf', 'note'] as const;
const nothing: Localized = { 'zh-Hans': '', en: '' };
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function claimChanges(before: Snapshot, after: Snapshot): ClaimChange[] {
  const ids = [...new Set([...Object.keys(before.claims), ...Object.keys(after.claims)])];
  return ids.flatMap((claim): ClaimChange[] => {
    const was = before.claims[claim];
    const is = after.claims[claim];
    const changed = parts
      .map((part) => ({ part, before: was?.[part] ?? nothing, after: is?.[part] ?? nothing }))
      .filter((change) => !same(change.before, change.after));
    if (!changed.length) return [];
    const kind = !was ? 'new' : !is ? 'removed' : 'changed';
    return [{ claim, label: (is ?? was)!.label, parts: changed, kind }];
  });
}

/** Runs of sentences that were replaced, each with what stands there now. */
function textChanges(locale: Locale, was: Place | undefined, is: Place | undefined): TextChange[] {
  const place = (is ?? was)!.id;
  const found: TextChange[] = [];
  const compare = (what: TextChange['what'], before = '', after = '') => {
    if (before !== after) found.push({ locale, place, what, before, after });
  };
  compare('heading', was?.title, is?.title);
  const runs = diffArrays([...(was?.sentences ?? [])], [...(is?.sentences ?? [])]);
  const join = (sentences: readonly string[]) => sentences.join(locale === 'en' ? ' ' : '');
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    if (run.removed) compare('text', join(run.value), next?.added ? join(next.value) : '');
    else if (run.added && !runs[i - 1]?.removed) compare('text', '', join(run.value));
  }
  compare('alternative', was?.alt, is?.alt);
  return found;
}

/** What a layout shows: hidden marks may lie elsewhere and nobody sees it. */
const seen = (layout: Layout | undefined): unknown =>
  layout && { ...layout, marks: layout.marks.filter((mark) => mark.opacity > 0) };

function pictureChange(
  locale: Locale,
  was: Place | undefined,
  is: Place | undefined,
): PictureChange | undefined {
  const frames = frameNames.filter((frame) => !same(seen(was?.layouts?.[frame]), seen(is?.layouts?.[frame])));
  if (!frames.length) return undefined;
  const { id, title } = (is ?? was)!;
  return {
    locale,
    place: id,
    title,
    frames,
    ...(was?.layouts && { before: was.layouts }),
    ...(is?.layouts && { after: is.layouts }),
  };
}

/**
 * Compares two times of a story as its readers see them.
 * @param before what was published
 * @param after what would be
 */
export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  const texts: TextChange[] = [];
  const pictures: PictureChange[] = [];
  const order: Changes['order'][number][] = [];
  const affected: Changes['affected'][number][] = [];
  for (const locale of locales) {
    const was = new Map(before.places[locale].map((place) => [place.id, place]));
    const is = new Map(after.places[locale].map((place) => [place.id, place]));
    const pages = new Set<string>();
    const cards = new Set<string>();
    for (const id of new Set([...is.keys(), ...was.keys()])) {
      const words = textChanges(locale, was.get(id), is.get(id));
      const picture = pictureChange(locale, was.get(id), is.get(id));
      texts.push(...words);
      if (picture) pictures.push(picture);
      if (words.length || picture) pages.add(id);
      if ((is.get(id) ?? was.get(id))?.layouts && (picture || words.some(({ what }) => what === 'heading')))
        cards.add(id);
    }
    if (!same([...was.keys()], [...is.keys()]))
      order.push({ locale, before: [...was.keys()], after: [...is.keys()] });
    if (pages.size) affected.push({ locale, cards: [...cards], pages: [...pages] });
  }
  return { claims: claimChanges(before, after), texts, pictures, order, affected };
}

/** Whether a reader would see no difference at all. */
export const isUnchanged = (changes: Changes): boolean =>
  !changes.claims.length && !changes.texts.length && !changes.pictures.length && !changes.order.length;
