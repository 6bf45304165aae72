import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { deadlinesOf } from '../../deadlines/deadlines.ts';
import { findByReference } from '../../deadlines/typed.ts';
import { localDay } from '../../describe.ts';
import type { ViewProps } from '../office.ts';
import { describedBy, Field } from '../ui/Field.tsx';
import { DeadlineTable, HeldTable } from './DeadlineTable.tsx';
import { OneDeadline } from './OneDeadline.tsx';
import { QuarantineTable } from './QuarantineTable.tsx';
import { texts } from './texts.ts';

/** What is deleted when; with an id, deleting and holding one application. */
export default function DeadlinesView({ office, id }: ViewProps & { readonly id: string | undefined }) {
  return id === undefined ? <AllDeadlines office={office} /> : <OneDeadline office={office} id={id} />;
}

function AllDeadlines({ office }: Pick<ViewProps, 'office'>) {
  const found = useComputed(() => deadlinesOf(office.dossiers.value, localDay(office.now())));
  const { overdue, soon, held, later } = found.value;
  const isLoading = office.progress.value.opened < office.progress.value.total;
  return (
    <div class="deadlines">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      {isLoading && <p class="note">{texts.loading}</p>}
      {overdue.length > 0 && (
        <section aria-labelledby="overdue">
          <h2 id="overdue">{texts.overdue}</h2>
          <p>{texts.overdueText}</p>
          <DeadlineTable deadlines={overdue} labelledBy="overdue" />
        </section>
      )}
      <section aria-labelledby="soon">
        <h2 id="soon">{texts.soon}</h2>
        {soon.length > 0 ? <DeadlineTable deadlines={soon} labelledBy="soon" /> : <p>{texts.nothingSoon}</p>}
        {later > 0 && <p class="soft">{texts.later(later)}</p>}
      </section>
      <Find office={office} />
      <section aria-labelledby="held">
        <h2 id="held">{texts.held}</h2>
        {held.length > 0 ? <><p>{texts.heldText}</p><HeldTable held={held} labelledBy="held" /></> : <p>{texts.nothingHeld}</p>}
      </section>
      <QuarantineTable office={office} />
    </div>
  );
}

/** Any application can be deleted or held, not only what is due soon. */
function Find({ office }: Pick<ViewProps, 'office'>) {
  const typed = useSignal('');
  const problem = useSignal<string | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const open = (): void => {
    const found = findByReference(office.dossiers.value, typed.value);
    problem.value = 'problem' in found ? found.problem : undefined;
    if ('problem' in found) input.current?.focus();
    else location.hash = `#/fristen/${found.id}`;
  };
  const id = 'deadline-find';
  return (
    <section aria-labelledby="find">
      <h2 id="find">{texts.find}</h2>
      <form noValidate onSubmit={(event) => { event.preventDefault(); open(); }}>
        <Field id={id} label={texts.findLabel} hint={texts.findHint} error={problem.value}>
          <input class="in deadlines-short" id={id} ref={input} autocomplete="off" spellcheck={false} aria-describedby={describedBy({ id, hint: texts.findHint, error: problem.value })} aria-invalid={problem.value !== undefined} value={typed.value} onInput={(event) => { typed.value = event.currentTarget.value; }} />
        </Field>
        <button class="btn two" type="submit">{texts.findButton}</button>
      </form>
    </section>
  );
}
