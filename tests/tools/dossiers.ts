import { formOfRecord } from '../../src/office/describe.ts';
import type { Dossier, Revision } from '../../src/office/model.ts';
import { invent, type Invented, type Wanted } from '../../src/office-cli/demo/invent.ts';
import { referenceOf } from '../../src/records/names.ts';

/** Invented applications as the office has them in hand once they are open: for tests and measurements without a browser. */
export const inventDossiers = (wanted: Wanted): readonly Dossier[] =>
  [...invent(wanted)].filter(({ fate }) => fate === 'applied' || fate === 'undelivered').map(dossierOf);

function dossierOf({ id, fate, revisions }: Invented): Dossier {
  const [first, ...later] = revisions.map((revision, index): Revision => ({ number: index + 1, ...revision }));
  if (!first) throw new Error('An application without a revision.');
  const { header, answers } = later.at(-1) ?? first;
  return {
    id, reference: referenceOf(id), kind: header.form, module: header.module, language: header.language, received: first.header.received, due: header.due,
    hold: undefined, revisions: [first, ...later], answers, form: formOfRecord(header), events: [], decisions: [], undelivered: fate === 'undelivered' ? ['receipt'] : [], problems: [],
  };
}
