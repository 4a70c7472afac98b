import { focusQuietly, isQuiet, labelled, markAt, markOf, watchMarks } from './marks.ts';
import { place } from './place.ts';
import { words } from './words.ts';

/**
 * Details on demand: what a mark or a figure stands for, who says so, since when. The words are those of the
 * chapter's data table, which is on the page for everyone; this only brings them to where the reader points.
 */

let panel: HTMLElement | undefined;
let shown: string | undefined;
let opener: HTMLElement | undefined;
let link: HTMLAnchorElement;
let clip: Promise<typeof import('../share/clip.ts')> | undefined;

/** Once, when the first picture is read: an empty panel, which is announced when it fills, and the marks. */
export function start(): void {
  if (panel) return;
  panel = document.createElement('aside');
  panel.className = 'details';
  panel.setAttribute('aria-label', words('panel'));
  const list = document.createElement('dl');
  // What appears is read out where it was asked for, on a mark or a link.
  list.setAttribute('aria-live', 'polite');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', words('close'));
  button.addEventListener('click', () => close());
  link = document.createElement('a');
  link.addEventListener('click', copyLink);
  panel.append(list, link, button);
  document.body.append(panel);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown) close();
  });
  // What has the focus is never covered: once it is on something else, the details are over.
  document.addEventListener('focusin', (event) => {
    const target = event.target as Element;
    if (!isQuiet(event) && !target.closest('.details, .marks, a[data-claim]')) close(false);
  });
  // The next step has another picture; what was pointed at may not be in it.
  document.addEventListener('step', () => {
    // A focus that scrolls the page to its step keeps its details.
    if (!opener?.matches(':focus-visible')) close(false);
  });
  watchMarks();
}

/** A figure is passed on by its link: copied, or where that is not permitted, shown to be selected or held. */
async function copyLink(event: MouseEvent): Promise<void> {
  event.preventDefault();
  const copied = await (await clip!).copyText(link.href);
  link.textContent = copied ? words('copied') : link.href;
  link.classList.toggle('whole', !copied);
}

/** Answers a reader who clicks, taps, points or focuses. */
export function take(event: Event): void {
  const target = event.target as Element;
  const link = target.closest<HTMLElement>('a[data-claim]');
  const mark = target.closest<HTMLElement>('.marks button');
  if (event.type === 'focusin') {
    if (isQuiet(event)) return;
    const from = mark ?? (link?.matches(':focus-visible') ? link : null);
    if (from) show(from.dataset.claim!, from);
    return;
  }
  if (event.type === 'pointerover') {
    const claim = target.closest<HTMLElement>('[data-claim]');
    if ((event as PointerEvent).pointerType === 'mouse' && claim?.closest('.stage'))
      show(claim.dataset.claim!);
    return;
  }
  const element = target.closest<HTMLElement>('[data-claim]') ?? markAt(event as MouseEvent);
  if (element) show(element.dataset.claim!, link ?? mark ?? undefined);
  else if (!target.closest('.details')) close(false);
}

/** Marks, figures and sentences of the claim that is shown, wherever they are. */
function highlight(claim: string | undefined): void {
  for (const name of ['pointed', 'pointing'])
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
  if (!claim) return;
  const id = CSS.escape(claim);
  for (const element of document.querySelectorAll(`[data-claim="${id}"], [data-said="${id}"]`)) {
    element.classList.add('pointed');
    element.closest('.stage')?.classList.add('pointing');
  }
}

/** Shows a claim's details. @param from where the reader came from, to go back to on closing */
export function show(claim: string, from?: HTMLElement): void {
  const facts = labelled(claim);
  if (!facts || !panel) return;
  opener = from ?? opener;
  if (shown !== claim) {
    panel.querySelector('dl')!.replaceChildren(
      ...facts.flatMap(([name, value]) => {
        const term = document.createElement('dt');
        const text = document.createElement('dd');
        term.textContent = name;
        text.textContent = value;
        return [term, text];
      }),
    );
    shown = claim;
    link.textContent = words('link');
    link.className = '';
    panel.classList.add('open');
    highlight(claim);
  }
  // Ready before it is asked for: a browser lets a page copy only at once after a press.
  clip ??= import('../share/clip.ts');
  void clip.then(({ claimAddress }) => (link.href = claimAddress(claim, from)));
  place(panel, [...(from ? [from] : []), ...markOf(claim)]);
}

/** Takes the details away. @param back whether to go back to where the reader came from */
export function close(back = true): void {
  if (!panel || !shown) return;
  const within = panel.contains(document.activeElement);
  panel.classList.remove('open');
  panel.querySelector('dl')!.replaceChildren();
  shown = undefined;
  highlight(undefined);
  if (opener && (back || within) && opener !== document.activeElement) focusQuietly(opener);
  opener = undefined;
}
