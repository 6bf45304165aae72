import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Signal } from '@preact/signals';

/** By `KeyboardEvent.key`. A handler that returns false lets the browser do as usual. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void | false>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'));

/**
 * Commands by key, anywhere on the page but where somebody types or a dialog is open. Those of a single character only while `letters` is on
 * (WCAG 2.2, 2.1.4: they can be switched off).
 */
export function useKeys(map: KeyMap, letters: Signal<boolean>): void {
  const current = useRef(map);
  current.current = map;
  // Before the next view is seen: a key pressed at once belongs to it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (!Object.hasOwn(current.current, event.key) || (event.key.trim().length === 1 && !letters.peek())) return;
      if (current.current[event.key]?.(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => { document.removeEventListener('keydown', onKey); };
  }, []);
}
