/** Gives the keyboard to the days of the step that was chosen just now, once the page shows them. */
export function focusStepDays(): void {
  requestAnimationFrame(() => document.getElementById("step-days")?.focus());
}
