import scrollama from 'scrollama';

/**
 * Watches which step the reader is at. The only file that knows scrollama, and its habits: it remembers the window's
 * height, so a change of size sets it up anew; it leaks a scroll listener when destroyed, so there is one instance
 * for the life of the page; its directions are shared and not used here, and to know them it would ask at each
 * scroll how far the page is, for which the browser has to lay out what is just being drawn: it is given something
 * that never scrolls to ask instead.
 * @returns what enters the step at which the page stands now
 */
export function watchSteps(
  steps: readonly HTMLElement[],
  /** Where on the screen a step's top has to pass, in pixels from above. */
  line: () => number,
  entered: (index: number) => void,
  /** Called when the page has come to rest, after the step there was entered. */
  rested: () => void,
): () => void {
  if (steps.length === 0) return () => undefined;
  // The types lag behind the code, which has taken pixels, a container and an offset() of its own since 3.0.
  const scroller = scrollama() as ReturnType<typeof scrollama> & { offset(value: string): void };
  const offset = () => `${Math.round(line())}px`;
  const options = { step: [...steps], offset: offset(), container: { scrollTop: 0 } };
  scroller.setup(options as never).onStepEnter(({ index }) => entered(index));
  let width = innerWidth;
  let height = innerHeight;
  addEventListener('resize', () => {
    // A phone's address bar changes the height a little while scrolling: that is no new layout.
    if (innerWidth === width && Math.abs(innerHeight - height) < 120) return;
    width = innerWidth;
    height = innerHeight;
    scroller.offset(offset());
    scroller.resize();
  });
  // Fast flicks and jumps into the gaps between chapters enter no step: where the scroll comes to rest decides.
  const settle = () => {
    const at = line();
    let last = -1;
    for (const [i, step] of steps.entries()) if (step.getBoundingClientRect().top <= at) last = i;
    entered(last);
    rested();
  };
  if ('onscrollend' in window) addEventListener('scrollend', settle);
  else {
    let rest = 0;
    const later = () => {
      clearTimeout(rest);
      rest = window.setTimeout(settle, 150);
    };
    (window as Window).addEventListener('scroll', later, { passive: true });
  }
  settle();
  return settle;
}
