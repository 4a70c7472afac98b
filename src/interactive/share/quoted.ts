import { show, start } from '../details/details.ts';

/**
 * Shows what a link quotes: in its step the claim's figure with its details, on a page that opens at no step the
 * claim's row, or the graphic's table, opened.
 * @param id of the row or table
 * @param step at which the page opens
 */
export function quote(id: string, step?: HTMLElement): void {
  const target = document.getElementById(id);
  const claim = id.startsWith('claim-') ? id.slice(6) : '';
  if (!target) return;
  if (!step || !claim) {
    const table = target.closest('details');
    if (table) table.open = true;
    target.scrollIntoView({ behavior: 'instant', block: claim ? 'center' : 'start' });
    return;
  }
  start();
  const figure = step.querySelector<HTMLElement>(`.words [data-claim="${CSS.escape(claim)}"]`);
  figure?.scrollIntoView({ behavior: 'instant', block: 'nearest' });
  show(claim, figure ?? undefined);
}
