import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { moduleName, personName } from '../../describe.ts';
import { isDecidedOn } from '../../decide/plan.ts';
import { rowOf, rowsOf } from '../../decide/rows.ts';
import { memoryOf } from '../../list/memory.ts';
import type { ViewProps } from '../office.ts';
import { CandidateAnswers } from './CandidateAnswers.tsx';
import { Decision } from './Decision.tsx';
import { Scoring } from './Scoring.tsx';
import { texts } from './texts.ts';

interface CandidateProps extends ViewProps { readonly id: string }

/** One application: its answers on one side, scoring and deciding on the other. */
export function Candidate({ office, id }: CandidateProps) {
  const { nameless } = memoryOf(office);
  const dossier = useComputed(() => office.dossiers.value.find((one) => one.id === id)).value;
  const seen = useRef(dossier);
  const isGone = useSignal(false);
  useEffect(() => { isGone.value = seen.current !== undefined && dossier === undefined; seen.current = dossier ?? seen.current; });
  if (!dossier) return <div class="decide"><h1>{texts.unknown}</h1><p>{isGone.value ? texts.outcomes.gone : texts.unknownText}</p><p><a href="#/entscheiden">{texts.back}</a></p></div>;
  const name = nameless.value ? dossier.reference : `${personName(dossier.answers)} (${dossier.reference})`;
  if (!isDecidedOn(dossier)) return <div class="decide"><h1>{name}</h1><p>{texts.mentor}</p><p><a href="#/entscheiden">{texts.back}</a></p></div>;
  const module = dossier.module ?? '';
  const criteria = office.site.criteria[module];
  return (
    <div class="decide">
      <Neighbours office={office} id={id} module={module} />
      <div class="bar"><h1>{name}</h1><span class="decide-tick"><input type="checkbox" id="decide-names" checked={!nameless.value} onChange={(event) => { nameless.value = !event.currentTarget.checked; }} /><label for="decide-names">{texts.names}</label></span></div>
      <p class="soft">{moduleName(dossier.revisions[0].header, 'de')}</p>
      <div class="split decide-split">
        <CandidateAnswers dossier={dossier} isNameless={nameless.value} />
        <div class="decide-side">
          {criteria ? <Scoring office={office} dossier={dossier} criteria={criteria} /> : <p class="note">{texts.noCriteria}</p>}
          <Decision office={office} row={rowOf(dossier, office.me, criteria)} />
        </div>
      </div>
    </div>
  );
}

/** The way through one module's applications, in the order of arrival. */
function Neighbours({ office, id, module }: Pick<CandidateProps, 'office' | 'id'> & { readonly module: string }) {
  const rows = useComputed(() => rowsOf(office.dossiers.value, module, office.me, office.site)).value;
  const at = rows.findIndex(({ dossier }) => dossier.id === id);
  const unscored = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(({ own }) => own !== 'done' && own !== 'no-criteria');
  const link = (target: string | undefined, text: string) => target !== undefined && <li><a href={`#/entscheiden/${target}`}>{text}</a></li>;
  return (
    <nav aria-label={texts.title}><ul class="decide-ways">
      <li><a href={`#/entscheiden?modul=${module}`}>{texts.back}</a></li>
      {link(rows[at - 1]?.dossier.id, texts.earlier)}
      {link(rows[at + 1]?.dossier.id, texts.later)}
      {link(unscored?.dossier.id, texts.nextUnscored)}
    </ul></nav>
  );
}
