/** Whether pictures move: the system's wish, and a switch on the page that is remembered where it can be. */

const key = 'motion';
const system = matchMedia('(prefers-reduced-motion: reduce)');

function remembered(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage may be forbidden; the switch then lasts as long as the page.
  }
}

let chosen = remembered();

export const moves = (): boolean => (chosen ? chosen === 'on' : !system.matches);

/** Makes the button work and show its state. */
export function motionSwitch(button: HTMLButtonElement): void {
  const reflect = () => {
    button.setAttribute('aria-pressed', String(moves()));
    document.documentElement.dataset.motion = moves() ? 'on' : 'off';
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    chosen = moves() ? 'off' : 'on';
    try {
      localStorage.setItem(key, chosen);
    } catch {
      // See above.
    }
    reflect();
  });
  system.addEventListener('change', reflect);
  reflect();
}
