/** So long a browser may take to begin saving; then the bytes are let go. */
const patience = 60_000;

/** Gives bytes to the browser to save. Works under our policy: a link that downloads loads nothing into the page. */
export function giveFile(bytes: Uint8Array<ArrayBuffer>, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, patience);
}
