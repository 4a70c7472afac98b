import scrollama from 'scrollama';

/** What watches, once it does. */
export interface Watch {
  /** Enters the step at which the page stands now. */
  settle(): void;
  /** Watches the steps that there are now, and settles. */
  renew(): void;
}

/** The last of the steps whose top has passed a line, in pixels from above; -1 before the first. */
function stepAt(steps: readonly HTMLElement[], line: number): number {
  let last = -1;
  for (const [i, step] of steps.entries()) if (step.getBoundingClientRect().top <= line) last = i;
  return last;
}

/**
 * Watches which step the reader is at. The only file that knows scrollama, and its habits: it remembers the window's
 * height, so a change of size sets it up anew; it leaks a scroll listener when destroyed, so there is one instance
 * for the life of the page; its directions are shared and not used here, and to know them it would ask at each
 * scroll how far the page is, for which the browser has to lay out what is just being drawn: it is given something
 * that never scrolls to ask instead.
 * @param steps is asked for them again when they are renewed, and each time the page comes to rest
 */
export function watchSteps(
  steps: () => readonly HTMLElement[],
  /** Where on the screen a step's top has to pass, in pixels from above. */
  line: () => number,
  entered: (index: number) => void,
  /** Called when the page has come to rest, after the step there was entered. */
  rested: () => void,
): Watch {
  // The types lag behind the code, which has taken pixels, a container and an offset() of its own since 3.0.
  const scroller = scrollama() as ReturnType<typeof scrollama> & { offset(value: string): void };
  const offset = () => `${Math.round(line())}px`;
  let resting = false;
  addEventListener('scroll', () => (resting = false), { passive: true });
  const watch = () => {
    const step = [...steps()];
    // It would complain.
    if (!step.length) return;
    // What is watched twice would be told twice.
    scroller.disable();
    const options = { step, offset: offset(), container: { scrollTop: 0 } };
    scroller.setup(options as never).onStepEnter(({ index }) => {
      entered(index);
      // Reached without scrolling: what stands above has taken its own height only now.
      if (resting) rested();
    });
  };
  watch();
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
    entered(stepAt(steps(), line()));
    resting = true;
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
  const renew = () => {
    watch();
    settle();
  };
  return { settle, renew };
}
