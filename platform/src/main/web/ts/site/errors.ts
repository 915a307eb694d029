// A refused form says what is wrong in its summary; whoever can, begins at the first wrong field.

/** Moves to the first wrong field, or to the summary where the whole form is wrong. */
export function goToFirstError(page: Document): void {
  const summary = page.querySelector<HTMLElement>(".error-summary");
  if (!summary) return;
  const first = page.querySelector<HTMLElement>(
    ".field.has-error input, .field.has-error select, .field.has-error textarea",
  );
  (first ?? summary).focus();
}
