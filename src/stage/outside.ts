/**
 * Where a reader stands outside the steps, in a chapter's heading, its tables or the notes: a page of another shape has
 * the same passage at another height.
 */
export interface Place {
  readonly element: Element;
  /** The height on the screen, in pixels, at which it stands. */
  readonly line: () => number;
  /** Which share of it is above the line. */
  readonly above: number;
  /** How far in pixels its end is above the line, in the gap before what comes next. */
  readonly past: number;
}

const box = (element: Element) => element.getBoundingClientRect();

/** What is taken as a whole: its parts lie in or beside its lines. */
const passages = 'h1, h2, h3, p, li, tr, summary, .picture';

/** The passage at a height on the screen, or the one before it in a gap; nothing in a block of steps. */
function passageAt(y: number): Element | undefined {
  let found: Element | undefined;
  let inside: Element[] = [...document.querySelectorAll('main, footer')];
  for (;;) {
    const begun = inside.filter((each) => box(each).height && box(each).top <= y);
    // Of two columns the first.
    const next = begun.find((each) => box(each).bottom > y) ?? begun.pop();
    found = next ?? found;
    if (!next || box(next).bottom <= y || next.matches(passages)) return found;
    if (next.matches('.block')) return undefined;
    inside = [...next.children];
  }
}

/** Below the header. */
const top = () => 60;

/**
 * Where the reader stands now, unless that is in the steps or at the very beginning. A heading in view at the top is
 * what one has just gone to, though its first step may be below it.
 * @param line where a step's top has to pass, in pixels
 */
export function placeOutside(line: () => number): Place | undefined {
  if (!scrollY) return undefined;
  // At the end of the page the last passages come no higher.
  const end = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
  for (const each of end ? [line] : [top, line]) {
    const element = passageAt(each());
    if (!element) continue;
    const past = each() - box(element).bottom;
    // What is left of a heading is its air: one reads the step.
    if (each === top && past > 0 && !passageAt(line())) continue;
    const above = Math.min(1, (each() - box(element).top) / box(element).height);
    return { element, line: each, above, past: Math.max(0, past) };
  }
  return undefined;
}

/** Brings a passage back to the height at which it stood. */
export function returnTo({ element, line, above, past }: Place): void {
  const { top, height } = box(element);
  scrollBy({ top: top + above * height + past - line(), behavior: 'instant' });
}
