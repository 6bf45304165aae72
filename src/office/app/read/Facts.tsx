import { dayName, kindName, localTime, moduleName } from '../../describe.ts';
import { modulesOf } from '../../list/facets.ts';
import { changedAt } from '../../list/columns.ts';
import type { Dossier } from '../../model.ts';
import { texts } from './texts.ts';

/** What stands on the envelope. */
export function Facts({ dossier }: { readonly dossier: Dossier }) {
  const { reference, kind, received, revisions, language, due, hold } = dossier;
  const facts: readonly (readonly [string, string])[] = [
    [texts.reference, reference],
    [texts.kind, kindName({ form: kind }, 'de')],
    [texts.module, modulesOf(dossier).map((module) => moduleName({ module }, 'de')).join('; ')],
    [texts.round, dossier.round?.title ?? ''],
    [texts.received, localTime(received, 'de')],
    [texts.changed, revisions.length > 1 ? localTime(changedAt(dossier), 'de') : ''],
    [texts.language, texts.languages[language]],
    [texts.due, dayName(due, 'de')],
    [texts.hold, hold === undefined ? '' : dayName(hold, 'de')],
  ];
  return <dl class="facts-list">{facts.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd class="num">{value}</dd></div>)}</dl>;
}
