/** What tests of every browser ask of the page: each of these runs inside it, alone. */

/** What a picture says and where: the words of its labels and the places of its boxes, as drawn at rest. */
export type Drawn = { readonly labels: string[]; readonly boxes: string[] };

/** The picture that the stage of a step's block shows now. */
export function drawnNow(step: string): Drawn {
  const stage = document.getElementById(step)!.closest('.block')!.querySelector('.stage')!;
  const frame = [...stage.querySelectorAll<HTMLElement>('.frame')].find(
    (element) => getComputedStyle(element).display !== 'none',
  )!;
  const box = (rect: Element) =>
    ['x', 'y', 'width', 'height'].map((name) => rect.getAttribute(name)).join(' ');
  return {
    labels: [...frame.querySelectorAll('text')].map((text) => text.textContent),
    boxes: [...frame.querySelectorAll('rect')].map(box),
  };
}

/** The picture that a step's still file has, in the frame that the page is in. */
export async function drawnInStill(step: string): Promise<Drawn> {
  const picture = document.querySelector(`[id="${step}"] picture`)!;
  const source = [...picture.querySelectorAll('source')].find((element) => matchMedia(element.media).matches);
  const address = source?.srcset ?? picture.querySelector('img')!.getAttribute('src')!;
  const svg = new DOMParser().parseFromString(
    await (await fetch(address)).text(),
    'image/svg+xml',
  ).documentElement;
  const box = (rect: Element) =>
    ['x', 'y', 'width', 'height'].map((name) => rect.getAttribute(name)).join(' ');
  return {
    labels: [...svg.querySelectorAll('text')].map((text) => text.textContent),
    // The first rectangle is the file's background.
    boxes: [...svg.querySelectorAll('rect')].slice(1).map(box),
  };
}

/** Scrolls until a step's words are where they are read. */
export function scrollToWords(step: string): void {
  const words = document.querySelector(`[id="${step}"] .words`)!;
  const { top, height } = words.getBoundingClientRect();
  const stage = words.closest('.block')!.querySelector('.stage')!;
  const beside = stage.getBoundingClientRect().left > 100;
  const line = beside ? innerHeight / 2 - height / 2 : Math.max(innerHeight * 0.6, innerHeight - height - 20);
  scrollBy({ top: top - line, behavior: 'instant' });
}

/** Whether the reader sees a step's headline. */
export function seesHeadline(step: string): boolean {
  const { top, bottom } = document.querySelector(`[id="${step}"] h3`)!.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Begins to note how a step's stage looks each time that it changes; `picturesSeen` counts the looks. */
export function watchPictures(step: string): void {
  const seen = new Set<string>();
  Object.assign(window, { seen });
  const stage = document.querySelector(`[id="${step}"]`)!.closest('.block')!.querySelector('.stage')!;
  new MutationObserver(() => seen.add(stage.innerHTML)).observe(stage, {
    subtree: true,
    childList: true,
    attributes: true,
  });
}

/** How many different looks the watched stage has had. */
export function picturesSeen(): number {
  return (window as unknown as { seen: Set<string> }).seen.size;
}
