import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { inWords } from '../../match/options-in-words.ts';
import { answerLine } from '../../match/pairs-table.ts';
import type { Mentor } from '../../match/people.ts';
import { pauseBegins, pauseEnds } from '../../match/pool.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Go } from './MatchView.tsx';
import { Named } from './Named.tsx';
import { append, type Trouble } from './pair-actions.ts';
import { focusPanel } from './PairPanel.tsx';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

const rowsAtOnce = 50;
const collator = new Intl.Collator('de');

/** Every mentor with places and mentees; here a mentor can also pause. */
export function MentorTable({ matching, go }: { readonly matching: Matching; readonly go: Go }) {
  const most = useSignal(rowsAtOnce);
  const trouble = useSignal<Trouble>(undefined);
  const { nameOf } = matching.naming.value;
  const { mentors } = matching.problem.value;
  const sorted = useMemo(() => [...mentors].sort((a, b) => collator.compare(nameOf(a.id), nameOf(b.id))), [mentors, nameOf]);
  const pause = async ({ id, paused }: Mentor): Promise<void> => {
    trouble.value = await append(matching, id, [paused ? pauseEnds : pauseBegins]);
    if (!trouble.value) matching.announce(paused ? texts.done.unpause : texts.done.pause);
  };
  if (mentors.length === 0) return null;
  return (
    <section class="match-mentors" aria-labelledby="match-mentors">
      <h2 id="match-mentors">{texts.mentors}</h2>
      {trouble.value && <Notice kind="error">{trouble.value.sentences.join(' ')}</Notice>}
      <div class="match-scroll">
        <table class="tbl stack" role="table" aria-labelledby="match-mentors">
          <thead role="rowgroup">
            <tr role="row">
              {[texts.mentor, texts.modules, texts.offered, texts.held, texts.proposed, texts.freeNow, texts.theirMentees, texts.pauseColumn].map((title) => <th key={title} role="columnheader" scope="col">{title}</th>)}
            </tr>
          </thead>
          <tbody role="rowgroup">{sorted.slice(0, most.value).map((mentor) => <MentorRow key={mentor.id} mentor={mentor} matching={matching} go={go} pause={pause} />)}</tbody>
        </table>
      </div>
      {sorted.length > most.value && <button type="button" class="btn two" onClick={() => { most.value += rowsAtOnce; }}>{texts.more(Math.min(rowsAtOnce, sorted.length - most.value))}</button>}
    </section>
  );
}

interface MentorRowProps {
  readonly mentor: Mentor;
  readonly matching: Matching;
  readonly go: Go;
  readonly pause: (mentor: Mentor) => Promise<void>;
}

function MentorRow({ mentor, matching, go, pause }: MentorRowProps) {
  const { nameOf, quote } = matching.naming.value;
  const { offered, held, proposed } = matching.places.value.get(mentor.id) ?? { offered: 0, held: 0, proposed: 0 };
  const dossier = matching.dossierOf(mentor.id);
  const known = matching.problem.value;
  const mentees = [...new Set([
    ...known.held.filter((pair) => pair.mentor === mentor.id).map(({ mentee }) => mentee),
    ...(matching.proposal.value?.pairs.filter((pair) => pair.mentor === mentor.id).map(({ mentee }) => mentee) ?? []),
  ])];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">{nameOf(mentor.id)} {mentor.paused && <span class="chip off">{texts.paused}</span>}<span class="hint">{dossier ? quote(answerLine(dossier, 'unit'), mentor.id) : ''}</span></th>
      <td role="cell" data-l={texts.modules}>{mentor.modules?.map((module) => inWords('modules', module)).join(', ') ?? '–'}</td>
      <td role="cell" class="num" data-l={texts.offered}>{mentor.capacity ?? '–'}</td>
      <td role="cell" class="num" data-l={texts.held}>{held}</td>
      <td role="cell" class="num" data-l={texts.proposed}>{proposed}</td>
      <td role="cell" class="num" data-l={texts.freeNow}>{Math.max(0, offered - held - proposed)}</td>
      <td role="cell" data-l={texts.theirMentees}>
        {mentees.length === 0 ? <span class="soft">{texts.nobodyYet}</span> : (
          <ul class="match-their">
            {mentees.map((id) => <li key={id}>{known.mentees.some((own) => own.id === id)
              ? <button type="button" class="link" onClick={() => { go({ wahl: id, mit: undefined, tausch: undefined }, true); focusPanel(); }}>{nameOf(id)}</button>
              : nameOf(id)}</li>)}
          </ul>
        )}
      </td>
      <td role="cell"><Named label={mentor.paused ? texts.unpause : texts.pause} name={nameOf(mentor.id)} press={() => { void pause(mentor); }} /></td>
    </tr>
  );
}
