/**
 * Copying, as far as the reader's browser lets a page: it may not in a frame, in an app's own browser or without
 * a secure connection.
 */

/** The old way, which needs the text selected on the page. @param within an open dialog, beside which nothing can be */
function copySelected(text: string, within: Element): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'hidden';
  const before = document.activeElement;
  within.append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    // Then it is not permitted.
  }
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

/**
 * Copies a text.
 * @param within where on the page it may stand for a moment
 * @returns whether it was permitted
 */
export async function copyText(text: string, within: Element = document.body): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, within);
  }
}

/**
 * Copies a PNG. Safari wants to be asked within the reader's press, before the picture has come: so it is given a
 * promise of it.
 * @returns whether it was permitted and the picture came
 */
export async function copyPicture(address: string): Promise<boolean> {
  try {
    const picture = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.blob();
    });
    // Should the browser refuse first, nobody else takes note of a picture that does not come.
    picture.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

/** The browser within WeChat, where links for downloading do nothing and pages are passed on from its own menu. */
export const inWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);

/** A path as an absolute address where the site is at home, as on its cards and posters, not where a copy of it is. */
export const absolute = (path: string): string =>
  new URL(path, document.querySelector<HTMLLinkElement>('link[rel=canonical]')!.href).href;

/** The address of a claim: in the step that cites it, or else in the one that is read. @param from what quotes it */
export function claimAddress(claim: string, from?: Element): string {
  const own = from?.closest('.step')?.querySelector<HTMLAnchorElement>('.pass a');
  return absolute(`${own?.pathname ?? location.pathname}#claim-${claim}`);
}
