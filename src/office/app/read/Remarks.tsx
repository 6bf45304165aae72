import { mailKindOf } from '../../../records/names.ts';
import type { Dossier, Revision } from '../../model.ts';
import { texts } from './texts.ts';

export interface RemarksProps {
  readonly dossier: Dossier;
  readonly revision: Revision;
  readonly isQuarantined: boolean;
}

/** What is to be known before reading on. */
export function Remarks({ dossier: { undelivered, problems, form }, revision, isQuarantined }: RemarksProps) {
  const mails = undelivered.map((name) => {
    const kind = mailKindOf(name);
    return kind === undefined ? texts.undeliveredOther : texts.undelivered[kind];
  });
  const warnings = [...(isQuarantined ? [texts.quarantined] : []), ...new Set(mails), ...problems];
  const notes = form === undefined ? [texts.noForm] : revision.header.schema === form.version ? [] : [texts.olderForm(revision.header.schema)];
  return (
    <>
      {warnings.length > 0 && <ul class="warnings">{warnings.map((text) => <li key={text}>{text}</li>)}</ul>}
      {notes.map((text) => <p class="note" key={text}>{text}</p>)}
    </>
  );
}
