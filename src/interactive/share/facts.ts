import { absolute } from './clip.ts';

/** What a page says of itself to the share menu, once, as JSON; dates as in the data (2020-06). */
export interface Facts {
  readonly locale: 'zh-Hans' | 'en';
  readonly site: string;
  /** The story's title. */
  readonly title: string;
  readonly published?: string;
  readonly modified?: string;
  /** The report that is retold. */
  readonly source: {
    readonly publisher: string;
    readonly title: string;
    readonly date: string;
    readonly authors: readonly string[];
    readonly url?: string;
  };
  /** Paths below the origin, with a star where the step's or the graphic's name goes. */
  readonly paths: Readonly<
    Record<'step' | 'table' | 'embed' | 'svg' | 'png' | 'csv' | 'json' | 'readme', string>
  >;
  /** The last day of which graphics are kept, for pages that are not to change, and which graphics. */
  readonly kept?: { readonly date: string; readonly graphics: readonly string[] };
}

/** What is passed on: a step with its picture, or a graphic with its data alone. */
export interface Passed {
  readonly title: string;
  /** Its address, absolute. */
  readonly link: string;
  readonly graphic: string;
  /** What the graphic shows, for the frame's title. */
  readonly caption: string;
  /** The step's id, its card, its poster and what the picture shows; a graphic alone has none. */
  readonly step?: {
    readonly id: string;
    readonly card: string;
    readonly poster: string;
    readonly alt: string;
  };
}

/** Reads the facts from the page. */
export const facts = (): Facts =>
  JSON.parse(document.querySelector('script[data-share]')!.textContent!) as Facts;

/** A path with its name in it. */
export const named = (path: string, name: string): string => path.replace('*', name);

/** What a share button stands for: the step, or the table of a graphic, that it closes. */
export function passedBy(button: Element, { paths }: Facts): Passed {
  const row = button.parentElement!;
  const graphic = button.closest<HTMLElement>('[data-graphic]')!.dataset.graphic!;
  const caption = document.querySelector(`#data-${CSS.escape(graphic)} caption`)?.textContent ?? graphic;
  const step = button.closest('.step');
  const link = absolute(named(step ? paths.step : paths.table, step ? step.id : graphic));
  if (!step) return { title: caption, link, graphic, caption };
  const href = (as: string) => row.querySelector(`[data-as=${as}]`)!.getAttribute('href')!;
  return {
    title: step.querySelector('h3')!.textContent!.trim(),
    link,
    graphic,
    caption,
    step: {
      id: step.id,
      card: href('card'),
      poster: href('poster'),
      alt: step.querySelector('.still img')?.getAttribute('alt') ?? '',
    },
  };
}
