/** The dialog of the page around this one, when it is shown in one (src/components/Search.astro). */
const surrounding = (): HTMLDialogElement | null => {
  try {
    return window.frameElement?.closest('dialog') ?? null;
  } catch {
    // Another site cannot frame this page (src/headers.ts); its elements would not be ours to ask.
    return null;
  }
};

/**
 * Keys pressed in a frame reach only the frame: Escape closes the dialog from in here, which gives the focus back to its button.
 * Whenever the dialog is opened, somebody wants to type.
 */
export function serveDialog(field: HTMLInputElement): void {
  const dialog = surrounding();
  if (!dialog) return;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    close(dialog);
  });
  const type = (): void => {
    field.focus();
    field.select();
  };
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) type();
  });
  dialog.addEventListener('toggle', () => {
    if (dialog.matches(':popover-open, [open]')) type();
  });
  type();
}

function close(dialog: HTMLDialogElement): void {
  if (dialog.open) dialog.close();
  else dialog.hidePopover();
}
