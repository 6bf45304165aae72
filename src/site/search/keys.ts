/**
 * Up and down lead from the field through all links below it and back; Enter follows a link by itself.
 * In the field, left and right stay with the text.
 */
export function leadThroughLinks(field: HTMLElement, list: () => readonly HTMLElement[]): void {
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const stops = [field, ...list()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at === -1 ? undefined : stops[at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}
