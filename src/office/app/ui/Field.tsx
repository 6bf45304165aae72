import type { ComponentChildren } from 'preact';

export interface FieldProps {
  /** Of the control; hint and message get `<id>-hint` and `<id>-error`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, in a sentence that says what to do; nothing when all is well. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** The control; give it `id` and {@link describedBy}. */
  readonly children: ComponentChildren;
}

/** A question of the house: label, hint, message, control, in this order. */
export const Field = ({ id, label, hint, error, optional = false, children }: FieldProps) => (
  <div class={error ? 'q wrong' : 'q'}>
    <label for={id}>{label}{optional && ' (optional)'}</label>
    {hint && <span class="hint" id={`${id}-hint`}>{hint}</span>}
    {error && <p class="emsg" id={`${id}-error`}><ErrorMark />{error}</p>}
    {children}
  </div>
);

/** What a control refers to: its hint and its message, where there are any. */
export const describedBy = ({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** The mark before every message of an error, as on the forms. */
export const ErrorMark = () => (
  <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8" /><path d="M10 5.5V11M10 14v.2" /></svg>
);
