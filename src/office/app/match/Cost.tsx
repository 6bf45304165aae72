import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Change, MentorChange, Moved } from '../../match/change.ts';
import type { PairOf } from '../../match/propose.ts';
import { pointsInWords } from '../../match/score.ts';
import { costInWords } from '../../match/sentences.ts';
import type { Namer } from './naming.ts';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

/** What pinning these pairs would change: all together, both sides, and whom else. */
export function Cost({ matching, pins }: { readonly matching: Matching; readonly pins: readonly PairOf[] }) {
  const change = useSignal<Change | 'failed' | undefined>(undefined);
  const proposal = matching.proposal.value;
  const asked = pins.map(({ mentee, mentor }) => `${mentee} ${mentor}`).join();
  useEffect(() => {
    let isStale = false;
    change.value = undefined;
    matching.cost(pins).then(
      (found) => { if (!isStale) change.value = found; },
      () => { if (!isStale) change.value = 'failed'; },
    );
    return () => { isStale = true; };
  }, [asked, proposal]);
  const now = change.value;
  return (
    <div class="match-cost" aria-live="polite">
      <h3>{texts.cost}</h3>
      {now === undefined && <p class="soft">{texts.costing}</p>}
      {now === 'failed' && <p class="soft">{texts.costFailed}</p>}
      {now !== undefined && now !== 'failed' && <Told change={now} pins={pins} naming={matching.naming.value} />}
    </div>
  );
}

function Told({ change, pins, naming: { nameOf } }: { readonly change: Change; readonly pins: readonly PairOf[]; readonly naming: Namer }) {
  const own = new Set(pins.map(({ mentee }) => mentee));
  const touched = new Set([...pins.map(({ mentor }) => mentor), ...change.moved.filter(({ mentee }) => own.has(mentee)).flatMap(({ from }) => from?.mentor ?? [])]);
  const others = change.moved.filter(({ mentee }) => !own.has(mentee));
  return (
    <>
      <p><b>{costInWords(change)}</b></p>
      <ul>
        {change.moved.filter(({ mentee }) => own.has(mentee)).map((moved) => <li key={moved.mentee}>{ownInWords(moved, nameOf)}</li>)}
        {change.mentors.filter(({ mentor }) => touched.has(mentor)).map((mentor) => <li key={mentor.mentor}>{mentorInWords(mentor, nameOf)}</li>)}
      </ul>
      <p>{texts.others(others.length)}</p>
      {others.length > 0 && <ul>{others.map((moved) => <li key={moved.mentee}>{movedInWords(moved, nameOf)}</li>)}</ul>}
    </>
  );
}

type NameOf = Namer['nameOf'];

function ownInWords({ mentee, from, to }: Moved, nameOf: NameOf): string {
  if (!to) return texts.movedOut(nameOf(mentee), from ? nameOf(from.mentor) : texts.noMentor);
  if (!from) return texts.firstPair(nameOf(mentee), pointsInWords(to.points));
  return texts.ownChange(nameOf(mentee), pointsInWords(to.points), pointsInWords(from.points), pointsInWords(to.points - from.points, true));
}

const mentorInWords = ({ mentor, before, after, menteesBefore, menteesAfter }: MentorChange, nameOf: NameOf): string =>
  texts.mentorChange(nameOf(mentor), texts.mentorLoad(menteesAfter, pointsInWords(after)), texts.mentorLoad(menteesBefore, pointsInWords(before)));

function movedInWords({ mentee, from, to }: Moved, nameOf: NameOf): string {
  if (!to) return texts.movedOut(nameOf(mentee), from ? nameOf(from.mentor) : texts.noMentor);
  if (!from) return texts.movedIn(nameOf(mentee), nameOf(to.mentor), pointsInWords(to.points));
  return texts.moved(nameOf(mentee), nameOf(to.mentor), nameOf(from.mentor), pointsInWords(to.points), pointsInWords(from.points), pointsInWords(to.points - from.points, true));
}
