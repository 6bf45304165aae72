import { useEffect, useMemo } from 'preact/hooks';
import type { ViewProps } from '../office.ts';
import { Notice } from '../ui/Notice.tsx';
import { matchMemory } from './memory.ts';
import { MenteeTable } from './MenteeTable.tsx';
import { MentorTable } from './MentorTable.tsx';
import { Output } from './Output.tsx';
import { PairPanel } from './PairPanel.tsx';
import { ScopeBar } from './ScopeBar.tsx';
import { matchingFor, type Matching } from './state.ts';
import { texts } from './texts.ts';
import { WeightsPanel } from './WeightsPanel.tsx';

/** Mentees and mentors side by side, with a proposal for everybody that people take or change. */
export default function MatchView({ office, query, setQuery }: ViewProps) {
  const matching = useMemo(() => matchingFor(office, query), [office]);
  useEffect(() => matching.begin(), [matching]);
  useEffect(() => { matchMemory(office).query.value = query.value.toString(); }, [office, query.value]);
  const go = (change: Readonly<Record<string, string | undefined>>, push = false): void => {
    const next = new URLSearchParams(query.peek());
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    setQuery(next, push);
  };
  return (
    <div class="match-view">
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <ScopeBar matching={matching} go={go} />
      <WeightsPanel matching={matching} />
      <Running matching={matching} />
      <div class="split match-split">
        <MenteeTable matching={matching} query={query} go={go} />
        <PairPanel matching={matching} query={query} go={go} />
      </div>
      <MentorTable matching={matching} go={go} />
      <Output matching={matching} />
    </div>
  );
}

/** Changes parts of the query in the address bar; undefined takes a part away. */
export type Go = (change: Readonly<Record<string, string | undefined>>, push?: boolean) => void;

/** How far the proposal is, and what it has come to. */
function Running({ matching }: { readonly matching: Matching }) {
  const run = matching.run.value;
  const { mentees, mentors } = matching.problem.value;
  const places = mentors.reduce((sum, { capacity = 0 }) => sum + capacity, 0);
  const isEarly = run.is === 'idle' && !matching.proposal.value;
  return (
    <div class="match-running">
      <p>{mentees.length === 0 ? texts.nobody : texts.summary(mentees.length, mentors.length, places)}</p>
      {run.is === 'running' && (
        <div class="match-progress">
          <label for="match-progress">{run.done < run.total ? texts.looking(run.done, run.total) : texts.solving}</label>
          <progress id="match-progress" max={Math.max(1, run.total)} value={run.done} />
          <button type="button" class="btn two" onClick={matching.cancel}>{texts.cancel}</button>
        </div>
      )}
      {isEarly && <p class="soft">{texts.waiting}</p>}
      {run.is === 'cancelled' && <Notice kind="note" action={{ label: texts.again, run: matching.again }}>{texts.cancelled}</Notice>}
      {run.is === 'failed' && <Notice kind="error" action={{ label: texts.again, run: matching.again }}>{texts.failed}</Notice>}
      <p role="status" class="match-said">{matching.said.value}</p>
    </div>
  );
}
