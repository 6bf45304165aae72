import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { localTime } from '../../describe.ts';
import { meanSeenBy, meanText, weightedMean } from '../../decide/mean.ts';
import { isComplete, type Score } from '../../decide/scores.ts';
import type { Dossier } from '../../model.ts';
import type { Criteria } from '../../site-data.ts';
import { visible } from '../../visible.ts';
import type { Office } from '../office.ts';
import { meanOf } from './DecideTable.tsx';
import { texts } from './texts.ts';

interface TableProps { readonly office: Office; readonly dossier: Dossier; readonly criteria: Criteria; readonly scores: readonly Score[] }

/** All scores that are done, side by side. Shown only to who is done. */
export function ScoresTable({ office, dossier, criteria, scores }: TableProps) {
  const mean = meanSeenBy(office.me, dossier.events, criteria);
  const nameOf = ({ reviewer }: Score): string => (reviewer === office.me ? texts.you : office.officerName(reviewer));
  const whole = scores.filter((score) => isComplete(score, criteria));
  const box = useRef<HTMLDivElement>(null);
  const isWide = useSignal(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => { isWide.value = element.scrollWidth > element.clientWidth; });
    // The table grows without its box when somebody else is done.
    for (const sized of [element, ...element.children]) observer.observe(sized);
    return () => { observer.disconnect(); };
  }, []);
  return (
    <>
      {/* A stop for the keyboard as long as there is something to scroll: Safari scrolls nothing else by its keys. */}
      <div class="decide-scroll" ref={box} {...(isWide.value && { tabIndex: 0, role: 'group', 'aria-label': texts.scores })}>
        <table class="tbl">
          <caption>{texts.scores}</caption>
          <thead><tr><th scope="col">{texts.criterionColumn}</th>{whole.map((score) => <th key={score.reviewer} scope="col">{nameOf(score)}</th>)}</tr></thead>
          <tbody>
            {criteria.criteria.map(({ id, title }) => <tr key={id}><th scope="row">{title}</th>{whole.map((score) => <td key={score.reviewer} class="num">{score.marks[id]}</td>)}</tr>)}
            <tr><th scope="row">{texts.weighted}</th>{whole.map((score) => <td key={score.reviewer} class="num">{meanText(weightedMean(score, criteria) ?? 0)}</td>)}</tr>
          </tbody>
        </table>
      </div>
      {mean && <p><b class="num">{meanOf(mean, criteria.most)}</b></p>}
      <p class="soft">{texts.scoresText}</p>
      <ul class="decide-comments">
        {whole.filter(({ comment, changed }) => comment !== undefined || changed).map((score) => (
          <li key={score.reviewer}><b>{nameOf(score)}</b>{score.changed && <span class="soft"> · {texts.changedAfter} ({localTime(score.at, 'de')})</span>}{score.comment !== undefined && <p>{visible(score.comment)}</p>}</li>
        ))}
      </ul>
    </>
  );
}
