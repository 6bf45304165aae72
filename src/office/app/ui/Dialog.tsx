import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Called when it is left with Escape; whoever shows it takes it away then. Missing: it cannot be left that way. */
  readonly onClose?: (() => void) | undefined;
  /** `alertdialog` for a question that interrupts. */
  readonly role?: 'dialog' | 'alertdialog';
}

/**
 * A dialog on the browser's own `<dialog>`: modal, focus stays inside and goes back to where it was when it is taken away. Show it by
 * rendering it, put the buttons into a `<div class="btns">` at the end of the children; the first control gets the focus, or the one
 * with `autofocus`.
 */
export function Dialog({ title, children, onClose, role = 'dialog' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={element} role={role} class="dialog" aria-labelledby={heading} onCancel={(event) => { event.preventDefault(); onClose?.(); }}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
