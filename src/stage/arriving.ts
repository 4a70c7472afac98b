/**
 * The page's script runs as soon as it is there, which on a slow network is long before the story's end: the document
 * is watched as it arrives.
 */

/** The first block, once all of it is there and what it looks like; nothing before. */
function firstBlock(): HTMLElement | undefined {
  const block = document.querySelector<HTMLElement>('.block');
  // What something follows is complete.
  if (!block || !(block.nextElementSibling ?? block.parentElement!.nextElementSibling)) return;
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  return styles.every(({ sheet }) => sheet) ? block : undefined;
}

/** Whether the reader begins at the beginning: who comes to a place further down waits until that is there. */
const fromTheTop = (): boolean =>
  !document.getElementById('story')?.dataset.at && !document.documentElement.classList.contains('whole');

/** What is asked for after the first paint cannot hold it up. */
const painted = (): boolean => performance.getEntriesByType('paint').length > 0;

/**
 * @param early gets the first block where it is there before the rest of the document
 * @param whole is called when all of it is there
 */
export function whileArriving(early: (first: HTMLElement) => void, whole: () => void): void {
  if (document.readyState !== 'loading') return whole();
  document.addEventListener('DOMContentLoaded', whole);
  const look = () => {
    if (document.readyState !== 'loading' || !fromTheTop()) return;
    const first = painted() && firstBlock();
    if (first) early(first);
    else requestAnimationFrame(look);
  };
  look();
}
