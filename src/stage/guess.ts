/**
 * Replies to guesses where the stylesheet cannot, for want of :has() (Chrome before 105, Safari before 15.4; guess.css).
 * What was chosen before the scripts came is replied to, too.
 */
export function replyToGuesses(): void {
  if (CSS.supports('selector(:has(*))')) return;
  const reply = () => {
    for (const { id, checked } of document.querySelectorAll<HTMLInputElement>('.guess input')) {
      if (checked) document.getElementById(id)!.closest('.guess')!.classList.add('chosen');
      document
        .querySelector(`[data-answer="${id.replace('guess-', '')}"]`)
        ?.classList.toggle('told', checked);
    }
  };
  document.addEventListener('change', reply);
  reply();
}
