/**
 * Details on demand: what a mark or a figure stands for, who says so, since when. The words are those of the
 * chapter's data table, which is on the page for everyone; this only brings them to where the reader points.
 * The panel stands at the foot of the window, where no pinned picture is.
 */

let panel: HTMLElement | undefined;
let shown: string | undefined;
let opener: HTMLElement | undefined;

/** The row of a claim in the tables, `graphic.claim`. */
const rowOf = (claim: string): HTMLElement | null => document.getElementById(`claim-${claim}`);

function make(): HTMLElement {
  const made = document.createElement('aside');
  made.className = 'details';
  made.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Close' : '关闭');
  button.addEventListener('click', () => close());
  made.append(document.createElement('dl'), button);
  document.body.append(made);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown) close();
  });
  // The next step has another picture; what was pointed at may not be in it.
  document.addEventListener('step', () => close(false));
  return made;
}

/** Marks and figures of the claim that is shown, wherever they are. */
function highlight(claim: string | undefined): void {
  for (const name of ['pointed', 'pointing'])
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
  if (!claim) return;
  for (const element of document.querySelectorAll(`[data-claim="${CSS.escape(claim)}"]`)) {
    element.classList.add('pointed');
    element.closest('.stage')?.classList.add('pointing');
  }
}

/** Shows a claim's details. @param from where the reader came from, to go back to on closing */
export function show(claim: string, from?: HTMLElement): void {
  const row = rowOf(claim);
  if (!row) return;
  panel ??= make();
  const heads = [...row.closest('table')!.querySelectorAll('thead th')].map((head) => head.textContent);
  const list = panel.querySelector('dl')!;
  list.replaceChildren(
    ...[...row.children].flatMap((cell, i) => {
      if (cell.textContent === '—') return [];
      const term = document.createElement('dt');
      const text = document.createElement('dd');
      term.textContent = heads[i] ?? '';
      text.textContent = cell.textContent;
      return [term, text];
    }),
  );
  panel.hidden = false;
  shown = claim;
  opener = from;
  highlight(claim);
}

/** Takes the details away. @param back whether to go back to where the reader came from */
export function close(back = true): void {
  if (!panel) return;
  panel.hidden = true;
  shown = undefined;
  highlight(undefined);
  if (back) opener?.focus({ preventScroll: true });
  opener = undefined;
}
