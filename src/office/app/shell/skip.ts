/** Jumps over header and navigation. The link leads to a fragment for who has no script, and fragments are addresses of views here. */
export function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('inhalt')?.focus();
}
