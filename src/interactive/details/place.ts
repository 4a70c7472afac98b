/** Where the lowest of what is pinned at the window's top ends, in pixels. */
const bottomOf = (selector: string): number =>
  Math.max(
    0,
    ...[...document.querySelectorAll(selector)]
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, bottom, height }) => height > 0 && top < innerHeight / 2 && bottom > 0)
      .map(({ bottom }) => bottom),
  );

/**
 * Keeps the panel clear of what it explains: at the window's foot, where no pinned picture is; if that is covered
 * there, below the picture or below the header. Where every place would cover something, it keeps clear of the
 * first alone, which is where the reader came from. In a window too low for that it is the page that moves.
 */
export function place(panel: HTMLElement, explained: readonly Element[]): void {
  const rects = explained.map((element) => element.getBoundingClientRect());
  const free = (of: readonly DOMRect[]) => {
    const own = panel.getBoundingClientRect();
    if (own.bottom > innerHeight + 1) return false;
    return of.every(
      ({ left, right, top, bottom }) =>
        left >= own.right || right <= own.left || top >= own.bottom || bottom <= own.top,
    );
  };
  for (const of of [rects, rects.slice(0, 1)])
    // A picture that is not pinned may have gone under the header.
    for (const above of ['', '.header, .staged > .stage', '.header']) {
      panel.classList.toggle('up', above !== '');
      if (above) panel.style.setProperty('--top', `${bottomOf(above)}px`);
      if (free(of)) return;
    }
  panel.classList.remove('up');
  const covered = (rects[0]?.bottom ?? 0) + 4 - panel.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
}
