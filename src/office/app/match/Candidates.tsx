import { useSignal } from '@preact/signals';
import type { Candidate } from '../../match/candidates.ts';
import { answerLine } from '../../match/pairs-table.ts';
import { pointsInWords } from '../../match/score.ts';
import { Named } from './Named.tsx';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

export interface CandidatesProps {
  readonly matching: Matching;
  readonly mentee: string;
  /** In the order in which they are shown. */
  readonly candidates: readonly Candidate[];
  /** The mentor that is looked at now. */
  readonly shown: string | undefined;
  readonly look: (mentor: string) => void;
}

/** The first ones are enough for nearly every choice. */
const firstFew = 8;

/** Whom the mentee could have instead, the best first. */
export function CandidateTable({ matching, mentee, candidates, shown, look }: CandidatesProps) {
  const isAll = useSignal(false);
  if (candidates.length === 0) return <p class="soft">{texts.noCandidates}</p>;
  const rows = isAll.value ? candidates : candidates.slice(0, firstFew);
  return (
    <>
      <table class="tbl match-stack" role="table">
        <caption>{texts.candidates}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{texts.mentor}</th>
            <th role="columnheader" scope="col">{texts.points}</th>
            <th role="columnheader" scope="col">{texts.places}</th>
            <th role="columnheader" scope="col">{texts.action}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((candidate) => {
            const { mentor, level, points, places } = candidate;
            return (
              <tr role="row" key={mentor} aria-current={mentor === shown ? 'true' : undefined}>
                <Who matching={matching} mentor={mentor}>{level === 'unsure' && <span class="chip ask">{texts.levels.unsure}</span>}</Who>
                <td role="cell" class="num" data-l={texts.points}>{pointsInWords(points)}</td>
                <td role="cell" class="num" data-l={texts.places}>{texts.freePlaces(Math.max(0, places.offered - places.held - places.proposed), places.offered)}</td>
                <td role="cell"><Look matching={matching} mentee={mentee} mentor={mentor} shown={shown} look={look} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!isAll.value && candidates.length > firstFew && <button type="button" class="btn two" onClick={() => { isAll.value = true; }}>{texts.allCandidates(candidates.length)}</button>}
    </>
  );
}

/** Whom the mentee cannot have, and why; folded, since it is asked for rarely. */
export function BlockedTable({ matching, mentee, candidates, shown, look }: CandidatesProps) {
  const isOpen = useSignal(false);
  const { quote } = matching.naming.value;
  if (candidates.length === 0) return null;
  return (
    <details class="fold match-blocked" onToggle={({ currentTarget }) => { isOpen.value = currentTarget.open; }}>
      <summary>{texts.blocked(candidates.length)}</summary>
      {isOpen.value && (
        <table class="tbl match-stack" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{texts.mentor}</th>
              <th role="columnheader" scope="col">{texts.why}</th>
              <th role="columnheader" scope="col">{texts.action}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {candidates.map(({ mentor, findings }) => (
              <tr role="row" key={mentor} aria-current={mentor === shown ? 'true' : undefined}>
                <Who matching={matching} mentor={mentor} />
                <td role="cell">{findings.filter(({ level }) => level === 'blocked').map(({ say }) => <span key={say()} class="match-line">{quote(say(), mentee, mentor)}</span>)}</td>
                <td role="cell"><Look matching={matching} mentee={mentee} mentor={mentor} shown={shown} look={look} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function Who({ matching, mentor, children }: { readonly matching: Matching; readonly mentor: string; readonly children?: preact.ComponentChildren }) {
  const { nameOf, quote } = matching.naming.value;
  const dossier = matching.dossierOf(mentor);
  return <th role="rowheader" scope="row">{nameOf(mentor)} {children}<span class="hint">{dossier ? quote(answerLine(dossier, 'unit'), mentor) : ''}</span></th>;
}

function Look({ matching, mentor, shown, look }: Pick<CandidatesProps, 'matching' | 'mentee' | 'shown' | 'look'> & { readonly mentor: string }) {
  if (mentor === shown) return <span class="soft">{texts.shown}</span>;
  return <Named label={texts.look} name={matching.naming.value.nameOf(mentor)} press={() => { look(mentor); }} />;
}
