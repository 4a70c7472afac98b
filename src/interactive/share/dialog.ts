import { button, element } from './element.ts';
import { words } from './words.ts';

/** A dialog over the page with a heading, a place for what it shows, and a line that says what was done. */
export interface Sheet {
  readonly dialog: HTMLDialogElement;
  /** Shows something under a heading. @param focus what is focused then; else the first button in it */
  show(heading: string, content: readonly (Node | string)[], focus?: string): void;
  say(text: string): void;
}

/**
 * Opens a dialog; Escape, its cross and a press beside it close it.
 * @param subject what it is about, under every heading
 * @param closed called once, when it has gone
 */
export function openSheet(subject: string, closed: () => void): Sheet {
  const heading = document.createTextNode('');
  const view = element('div', { className: 'view' });
  const said = element('p', { className: 'said' });
  said.setAttribute('role', 'status');
  const close = () => {
    if (!dialog.isConnected) return;
    dialog.remove();
    closed();
  };
  const cross = button('×', close);
  cross.className = 'close';
  cross.setAttribute('aria-label', words('close'));
  const title = element('h2', { id: 'share-title' }, heading, element('span', {}, subject));
  const inside = element('div', { className: 'inside' }, element('header', {}, title, cross), view, said);
  const dialog = element('dialog', { className: 'share' }, inside);
  dialog.setAttribute('aria-labelledby', 'share-title');
  dialog.addEventListener('close', close);
  dialog.addEventListener('click', ({ target }) => target === dialog && close());
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      // What else Escape closes on the page stays.
      event.stopPropagation();
      event.preventDefault();
      close();
    }
    if (event.key === 'Tab' && !native) keepIn(dialog, event);
  });
  document.body.append(dialog);
  // Browsers that know no dialogs (Safari before 15.4) show it as a box in front, and the keyboard is ours to keep.
  const native = typeof dialog.showModal === 'function';
  if (native) dialog.showModal();
  else
    for (const [name, value] of [
      ['open', ''],
      ['role', 'dialog'],
      ['aria-modal', 'true'],
    ] as const)
      dialog.setAttribute(name, value);
  return {
    dialog,
    show: (name, content, focus) => {
      heading.data = name;
      said.textContent = '';
      view.replaceChildren(...content);
      const stop =
        (focus && view.querySelector<HTMLElement>(`[data-of="${focus}"]`)) || view.querySelector('button');
      stop?.focus();
    },
    say: (text) => {
      said.textContent = text;
    },
  };
}

/** Tab goes round within the dialog. */
function keepIn(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, a, input, textarea')];
  const [first, last] = [stops[0], stops[stops.length - 1]];
  if (document.activeElement !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
