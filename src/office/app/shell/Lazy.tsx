import type { ComponentType } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../texts.ts';
import { Notice } from '../ui/Notice.tsx';
import { Guard } from './Guard.tsx';
import { loadAgain } from './load-again.ts';

export interface LazyProps<P> {
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  readonly props: P;
  /** Called when the view stands on the page, unless the focus was moved while it was on its way. */
  readonly onShown: () => void;
}

/** Views that were loaded once stand at once. */
const loaded = new Map<unknown, unknown>();

/** A view that is loaded when it is needed; give it a `key` that changes with the view. */
export function Lazy<P extends object>({ load, props, onShown }: LazyProps<P>) {
  const view = useSignal(loaded.get(load) as ComponentType<P> | undefined);
  const isMissing = useSignal(false);
  const failed = useRef<unknown>(undefined);
  const focused = useRef(document.activeElement);
  const onStanding = (): void => {
    // Whoever went on by keyboard while the view was on its way stays where they went.
    const now = document.activeElement;
    if (now === null || now === document.body || now === focused.current) onShown();
  };
  const fetchView = (): void => {
    isMissing.value = false;
    loadAgain(load, failed.current).then(
      ({ default: fetched }) => {
        loaded.set(load, fetched);
        view.value = fetched;
      },
      (error: unknown) => {
        failed.current = error;
        isMissing.value = true;
      },
    );
  };
  useEffect(() => { if (!view.value) fetchView(); }, []);
  const Current = view.value;
  if (isMissing.value) return <Notice kind="error" action={{ label: texts.again, run: fetchView }}>{texts.viewMissing}</Notice>;
  if (!Current) return <p role="status" class="soft">{texts.loading}</p>;
  return <Guard><Current {...props} /><Shown onShown={onStanding} /></Guard>;
}

function Shown({ onShown }: { readonly onShown: () => void }) {
  useEffect(onShown, []);
  return null;
}
