/**
 * Brings details on demand: what a reader points at, taps or focuses is handed to a file of its own, which is
 * fetched when the first step is read or when it is first asked for.
 */

const details = () => import('../interactive/details/details.ts');
type Details = Awaited<ReturnType<typeof details>>;

/** How long a reader who asks for details waits for them, in milliseconds, before the link leads to the table. */
const patience = 2000;

let wanted: Event | undefined;
let here: Details | undefined;

/** Fetches what shows details, and gives each picture's marks to keyboards and screen readers. */
export async function bringDetails(): Promise<Details> {
  const module = await details();
  module.start();
  return (here = module);
}

export function listenForPointing(): void {
  for (const name of ['click', 'pointerover', 'focusin'] as const)
    document.addEventListener(name, async (event) => {
      const target = event.target as Element;
      const link = target.closest?.('a[data-claim]');
      if (!link && !target.closest?.('.stage, .details') && name !== 'click') return;
      // A link to the table leads there where scripts do not run; here its details come to the reader.
      if (link && name === 'click') event.preventDefault();
      wanted = event;
      // At once where the file is here: even a fetched file's import takes a turn, in which the reader may close it.
      const module = here ?? (await inTime(bringDetails()));
      // The reader may have moved on while the file was on its way.
      if (wanted !== event) return;
      if (module) module.take(event);
      else if (link && name === 'click') location.hash = (link as HTMLAnchorElement).hash;
    });
}

/** What has come while it was waited for; nothing where it fails or stays away. */
const inTime = <T>(coming: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    coming.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, patience)),
  ]);
