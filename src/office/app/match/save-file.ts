/** Gives the browser a file to save; nothing of it stays in the page. */
export function saveFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Browsers take the file at once, but some look at the address a moment later.
  setTimeout(() => { URL.revokeObjectURL(address); }, 10_000);
}
