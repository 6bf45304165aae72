import type { Candidate } from '../../match/candidates.ts';
import { partNames, pointsInWords } from '../../match/score.ts';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

export interface OfPair {
  readonly matching: Matching;
  readonly mentee: string;
  readonly candidate: Candidate;
}

/** The parts of the score in words: what each gives, of how much, and why. */
export function ScoreTable({ matching, mentee, candidate: { mentor, parts } }: OfPair) {
  const weights = matching.weights.value;
  const { quote } = matching.naming.value;
  const sum = parts.reduce((all, { id }) => all + weights[id], 0) || 1;
  const share = (weight: number): string => pointsInWords((weight / sum) * 1000);
  return (
    <table class="tbl match-stack match-score" role="table">
      <caption>{texts.points}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{texts.part}</th>
          <th role="columnheader" scope="col">{texts.points}</th>
          <th role="columnheader" scope="col">{texts.why}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {parts.map(({ id, value, say }) => (
          <tr role="row" key={id}>
            <th role="rowheader" scope="row">{partNames[id]}</th>
            <td role="cell" class="num side-r">{texts.ofPoints(share(value * weights[id]), share(weights[id]))}</td>
            <td role="cell">{quote(say(), mentee, mentor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const levelLooks = { blocked: 'no', unsure: 'ask', note: 'plain' } as const;

/** What speaks against the pair, what is unsure, what is worth knowing. */
export function Findings({ matching, mentee, candidate: { mentor, findings } }: OfPair) {
  if (findings.length === 0) return null;
  const { quote } = matching.naming.value;
  return (
    <ul class="match-findings">
      {findings.map(({ rule, level, say }) => (
        <li key={`${rule} ${say()}`}><span class={`chip ${levelLooks[level]}`}>{texts.levels[level]}</span> {quote(say(), mentee, mentor)}</li>
      ))}
    </ul>
  );
}
