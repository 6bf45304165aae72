import { Component, type ComponentChildren } from 'preact';
import { texts } from '../texts.ts';
import { Notice } from '../ui/Notice.tsx';

/** Keeps a mistake in a view from taking the session with it: a sentence stands in its place, and a way to open it again. */
export class Guard extends Component<{ readonly children: ComponentChildren }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };
  static override getDerivedStateFromError = (): { isBroken: boolean } => ({ isBroken: true });

  override componentDidCatch(error: unknown): void {
    // The place in our code and nothing else: a message may quote an answer.
    console.error(error instanceof Error ? `${error.name} ${error.stack?.split('\n').filter((line) => /^\s+at |@/u.test(line)).join('\n') ?? ''}` : 'unknown');
  }

  override render() {
    if (!this.state.isBroken) return <>{this.props.children}</>;
    return <Notice kind="error" action={{ label: texts.again, run: () => { this.setState({ isBroken: false }); } }}>{texts.viewBroken}</Notice>;
  }
}
