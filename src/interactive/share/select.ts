import { show, start as startDetails } from '../details/details.ts';
import { claimAddress, copyText } from './clip.ts';
import { words } from './words.ts';

/** Who selects a passage with a figure in it is about to quote it: a small button offers the figure's link. */

let button: HTMLButtonElement | undefined;
let figure: HTMLElement | undefined;
let waiting = 0;

/** Offers the link as soon as the selection has come to rest. */
export function offer(): void {
  button ??= make();
  clearTimeout(waiting);
  waiting = window.setTimeout(settle, 250);
}

function make(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quote';
  button.hidden = true;
  // A press must leave the selection, which the reader may want to copy next.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => void copyLink());
  document.body.append(button);
  document.addEventListener('selectionchange', offer);
  addEventListener('scroll', () => figure && lay(), { passive: true });
  return button;
}

/** The first figure of the story's prose that the selection holds or cuts. */
function selected(): HTMLElement | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  return [
    ...document.querySelectorAll<HTMLElement>('main data[data-claim], main time[data-claim], .cites .figure'),
  ].find((element) => selection.containsNode(element, true));
}

function settle(): void {
  figure = selected();
  button!.hidden = !figure;
  if (!figure) return;
  const name = (figure.querySelector('b') ?? figure).textContent!.trim();
  button!.textContent = words('figure').replace('*', () => name);
  lay();
}

/** Under the selection, within the window: above it phones show their own menu. */
function lay(): void {
  const { left, bottom, width } = getSelection()!.getRangeAt(0).getBoundingClientRect();
  const half = button!.offsetWidth / 2 + 8;
  button!.style.left = `${Math.max(half, Math.min(left + width / 2, innerWidth - half))}px`;
  button!.style.top = `${Math.min(bottom + 12, innerHeight - button!.offsetHeight - 8)}px`;
}

async function copyLink(): Promise<void> {
  const from = figure!;
  const claim = from.dataset.claim!;
  if (await copyText(claimAddress(claim, from))) {
    button!.textContent = words('linkCopied');
    return;
  }
  // Not permitted: the figure's details hold its link.
  button!.hidden = true;
  startDetails();
  show(claim, from);
}
