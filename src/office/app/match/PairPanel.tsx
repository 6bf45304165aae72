import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { localDay, dayName } from '../../describe.ts';
import { candidatesFor, type Candidate } from '../../match/candidates.ts';
import { answerLine, stateNames } from '../../match/pairs-table.ts';
import { heldBeside, pairsSaid } from '../../match/pool.ts';
import { pointsInWords } from '../../match/score.ts';
import { whyUnmatched } from '../../match/sentences.ts';
import { visible } from '../../visible.ts';
import { Notice } from '../ui/Notice.tsx';
import { Actions } from './Actions.tsx';
import { BlockedTable, CandidateTable } from './Candidates.tsx';
import { Cost } from './Cost.tsx';
import { StateChip } from './MenteeTable.tsx';
import { sayPair, type Trouble } from './pair-actions.ts';
import { Findings, ScoreTable } from './Score.tsx';
import type { PartProps } from './ScopeBar.tsx';
import { Swap } from './Swap.tsx';
import { texts } from './texts.ts';

const headingId = 'match-panel';

/** Moves to the panel, once what was chosen stands there. */
export const focusPanel = (): void => {
  requestAnimationFrame(() => {
    const heading = document.getElementById(headingId);
    heading?.focus({ preventScroll: true });
    heading?.closest('section')?.scrollIntoView({ block: 'nearest' });
  });
};

/** One mentee: the pair, what speaks for and against it, what else there is, and what people decide. */
export function PairPanel({ matching, query, go }: PartProps) {
  const id = query.value.get('wahl');
  const dossier = id === null ? undefined : matching.dossierOf(id);
  if (id === null || !dossier) return <Empty sentence={id === null ? texts.choose : texts.bewerbungGone} />;
  if (!matching.problem.value.mentees.some((own) => own.id === id)) return <Empty sentence={texts.gone} />;
  return <Chosen key={id} id={id} matching={matching} query={query} go={go} />;
}

const Empty = ({ sentence }: { readonly sentence: string }) => (
  <section class="card panel match-panel"><p class="soft" id={headingId} tabIndex={-1}>{sentence}</p></section>
);

function Chosen({ id, matching, query, go }: PartProps & { readonly id: string }) {
  const trouble = useSignal<Trouble>(undefined);
  const problem = matching.problem.value;
  const places = matching.places.value;
  const { nameOf } = matching.naming.value;
  const candidates = useMemo(() => candidatesFor(id, problem, places), [id, problem, places]);
  const dossier = matching.dossierOf(id);
  if (!dossier) return null;
  const proposal = matching.proposal.value;
  const pair = proposal?.pairs.find((own) => own.mentee === id);
  const asked = query.value.get('mit');
  const current = candidates.find(({ mentor }) => mentor === pair?.mentor);
  const shown = candidates.find(({ mentor }) => mentor === asked) ?? current;
  const unmatched = proposal?.unmatched.find((own) => own.mentee === id);
  const isOther = shown !== undefined && shown.mentor !== pair?.mentor;
  const look = (mentor: string | undefined): void => { go({ mit: mentor, tausch: undefined }); focusPanel(); };
  return (
    <section class="card panel match-panel" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>{nameOf(id)}</h2>
      <p class="soft">{isOther ? texts.insteadFor : pair ? stateNames[pair.state ?? 'proposed'] : texts.noMentor} · <a href={`#/bewerbung/${id}`}>{texts.read}</a></p>
      {trouble.value && <Notice kind="error">{trouble.value.sentences.join(' ')}</Notice>}
      {!pair && unmatched && <p class="note">{whyUnmatched(unmatched)}</p>}
      <Beside matching={matching} id={id} trouble={trouble} />
      {shown && (
        <>
          <Two matching={matching} mentee={id} candidate={shown} />
          <p class="match-sum">{pair && !isOther && <StateChip pair={pair} />} <b class="num">{pointsInWords(shown.points)}</b> {texts.of100}</p>
          <Said matching={matching} mentee={id} mentor={shown.mentor} />
          {isOther && <Cost matching={matching} pins={[{ mentee: id, mentor: shown.mentor }]} />}
          <Actions matching={matching} mentee={id} candidate={shown} pair={pair} trouble={trouble} back={isOther ? () => { look(undefined); } : undefined} done={() => { look(undefined); }} />
          <Findings matching={matching} mentee={id} candidate={shown} />
          <ScoreTable matching={matching} mentee={id} candidate={shown} />
        </>
      )}
      {pair && !isOther && <Swap matching={matching} query={query} go={go} mentee={id} trouble={trouble} />}
      <CandidateTable matching={matching} mentee={id} candidates={candidates.filter(({ mentor, level }) => level !== 'blocked' && mentor !== pair?.mentor)} shown={shown?.mentor} look={look} />
      <BlockedTable matching={matching} mentee={id} candidates={candidates.filter(({ mentor, level }) => level === 'blocked' && mentor !== pair?.mentor)} shown={shown?.mentor} look={look} />
    </section>
  );
}

/** The two people side by side; where their lines cross they go on together. */
function Two({ matching, mentee, candidate }: { readonly matching: PartProps['matching']; readonly mentee: string; readonly candidate: Candidate }) {
  const { nameOf, quote } = matching.naming.value;
  const person = (id: string, role: string, names: readonly string[]) => {
    const dossier = matching.dossierOf(id);
    return (
      <div class="match-person">
        <p class="soft">{role}</p>
        <h3>{nameOf(id)}</h3>
        <p>{dossier ? quote(names.map((name) => answerLine(dossier, name)).filter(Boolean).join(' · '), id) : ''}</p>
      </div>
    );
  };
  return (
    <div class="match-pair">
      {person(mentee, texts.mentee, ['unit'])}
      <svg viewBox="0 0 112 72" aria-hidden="true"><path class="a" d="M-9 36H56" /><path class="b" d="M56 36H121" /><circle class="node" cx="56" cy="36" r="22" /><path class="a" d="M46 36h20" /><path class="b" d="M56 26v20" /></svg>
      {person(candidate.mentor, texts.mentor, ['unit', 'position'])}
    </div>
  );
}

/** Who said what about this pair, and why. */
function Said({ matching, mentee, mentor }: { readonly matching: PartProps['matching']; readonly mentee: string; readonly mentor: string }) {
  const dossier = matching.dossierOf(mentee);
  const said = dossier && pairsSaid(dossier).find((own) => own.mentor === mentor);
  if (!said) return null;
  const state = said.state === 'never' ? texts.excluded : stateNames[said.state];
  return (
    <p class="soft match-why">
      {texts.saidBy(state, matching.office.officerName(said.by), dayName(localDay(new Date(said.at)), 'de'))}
      {said.reason !== undefined && ` ${texts.reasonGiven(matching.naming.value.quote(visible(said.reason), mentee, mentor))}`}
    </p>
  );
}

/** Two officers may have held two pairs of one mentee: people settle it. */
function Beside({ matching, id, trouble }: { readonly matching: PartProps['matching']; readonly id: string; readonly trouble: { value: Trouble } }) {
  const dossier = matching.dossierOf(id);
  const { nameOf } = matching.naming.value;
  const beside = dossier ? heldBeside(dossier, matching.isMentorThere) : [];
  const free = async (mentor: string): Promise<void> => {
    trouble.value = await sayPair(matching, { mentee: id, mentor }, 'free');
    if (!trouble.value) matching.announce(texts.done.free);
  };
  return <>{beside.map(({ mentor }) => <Notice key={mentor} kind="note" action={{ label: texts.freeBeside(nameOf(mentor)), run: () => { void free(mentor); } }}>{texts.beside(nameOf(mentor))}</Notice>)}</>;
}
