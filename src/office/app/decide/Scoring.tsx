import { useSignal } from '@preact/signals';
import { seenBy } from '../../decide/scores.ts';
import type { Dossier } from '../../model.ts';
import type { Criteria } from '../../site-data.ts';
import type { Office } from '../office.ts';
import { CriteriaFold } from './CriteriaFold.tsx';
import { decideMemory } from './memory.ts';
import { ScoreForm } from './ScoreForm.tsx';
import { ScoresTable } from './ScoresTable.tsx';
import { texts } from './texts.ts';

interface ScoringProps { readonly office: Office; readonly dossier: Dossier; readonly criteria: Criteria }

/** The officer's own score; the others' once it is done. */
export function Scoring({ office, dossier, criteria }: ScoringProps) {
  const isChanging = useSignal(decideMemory(office).scores.value.has(dossier.id));
  const said = useSignal('');
  const { mine, others, othersDone, outdated } = seenBy(office.me, dossier.events, criteria);
  const isOpen = !others || isChanging.value;
  return (
    <section class="card panel" aria-labelledby="decide-scoring">
      <h2 id="decide-scoring" tabIndex={-1}>{texts.scoring}</h2>
      <CriteriaFold criteria={criteria} />
      {outdated && <p class="note">{texts.outdated}</p>}
      <p role="status" class="decide-said">{said.value}</p>
      {isOpen && (
        <ScoreForm
          office={office} dossier={dossier} criteria={criteria} mine={mine} isDone={others !== undefined}
          onSaved={(message) => { said.value = message; isChanging.value = false; if (message !== texts.kept) document.getElementById('decide-scoring')?.focus(); }}
          onCancel={() => { isChanging.value = false; }}
        />
      )}
      {!others && <p class="soft">{texts.othersDone(othersDone)}</p>}
      {mine && others && !isOpen && (
        <>
          <ScoresTable office={office} dossier={dossier} criteria={criteria} scores={[mine, ...others]} />
          <div class="btns"><button class="btn two" type="button" onClick={() => { said.value = ''; isChanging.value = true; }}>{texts.change}</button></div>
        </>
      )}
    </section>
  );
}
