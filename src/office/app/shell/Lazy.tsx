import { Component, type ComponentChildren, type ComponentType } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { texts } from '../texts.ts';
import { Notice } from '../ui/Notice.tsx';

export interface LazyProps<P> {
  /** Of the view: a new one is loaded when it changes. */
  readonly name: string;
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  readonly props: P;
  /** Called when the view stands on the page. */
  readonly onShown: () => void;
}

type State<P> = { readonly name: string; readonly view?: ComponentType<P>; readonly isMissing?: boolean };

/** A view that is loaded when it is needed. */
export function Lazy<P extends object>({ name, load, props, onShown }: LazyProps<P>) {
  const state = useSignal<State<P>>({ name: '' });
  const fetchView = (): void => {
    state.value = { name };
    load().then(
      ({ default: view }) => { if (state.value.name === name) state.value = { name, view }; },
      () => { if (state.value.name === name) state.value = { name, isMissing: true }; },
    );
  };
  useEffect(fetchView, [name]);
  const { view: Current, isMissing = false, name: shown } = state.value;
  if (isMissing && shown === name) return <Notice kind="error" action={{ label: texts.again, run: fetchView }}>{texts.viewMissing}</Notice>;
  if (!Current || shown !== name) return <p role="status" class="soft">{texts.loading}</p>;
  return <Guard key={name}><Current {...props} /><Shown name={name} onShown={onShown} /></Guard>;
}

function Shown({ name, onShown }: { readonly name: string; readonly onShown: () => void }) {
  useEffect(onShown, [name]);
  return null;
}

/** Keeps a mistake in a view from taking the session with it. */
class Guard extends Component<{ readonly children: ComponentChildren }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };
  static override getDerivedStateFromError = (): { isBroken: boolean } => ({ isBroken: true });
  override componentDidCatch(error: unknown): void {
    // For whoever looks for the reason; a message never holds an answer, but its stack may be long.
    console.error(error instanceof Error ? error.stack : error);
  }
  override render() {
    if (!this.state.isBroken) return <>{this.props.children}</>;
    return <Notice kind="error" action={{ label: texts.again, run: () => { this.setState({ isBroken: false }); } }}>{texts.viewBroken}</Notice>;
  }
}
