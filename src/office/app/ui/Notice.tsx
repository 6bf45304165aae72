import type { ComponentChildren } from 'preact';
import { ErrorMark } from './Field.tsx';

export interface NoticeProps {
  /** `error`: something did not work; `note`: something to know. */
  readonly kind: 'note' | 'error';
  readonly children: ComponentChildren;
  /** What can be done, as a button. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A sentence that stands out, read aloud when it appears: at once for an error, else when there is a pause. */
export const Notice = ({ kind, children, action }: NoticeProps) => (
  <div class={`notice-line ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    {kind === 'error' && <ErrorMark />}
    <p>{children}</p>
    {action && <button type="button" class="btn two" onClick={action.run}>{action.label}</button>}
  </div>
);
