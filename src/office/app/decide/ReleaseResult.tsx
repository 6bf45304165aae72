import { decided } from '../../decide/decisions.ts';
import { isLeft, type Step } from '../../decide/release.ts';
import type { Office } from '../office.ts';
import { releaseTexts, texts } from './texts.ts';

interface ResultProps { readonly office: Office; readonly steps: readonly Step[]; readonly isReleasing: boolean; readonly onGoOn: () => void }

/** How far a release is, and what became of each decision that was not told. */
export function ReleaseResult({ office, steps, isReleasing, onGoOn }: ResultProps) {
  const told = steps.filter(({ state }) => state === 'done').length;
  const left = steps.filter(isLeft).length;
  const others = steps.filter(({ state }) => state !== 'done' && !(isReleasing && state === 'waiting'));
  const end = left > 0 ? releaseTexts.brokenOff(told, left) : releaseTexts.allTold(told);
  return (
    <section class={steps.length > 0 ? 'card decide-result' : undefined} aria-labelledby={steps.length > 0 ? 'release-result' : undefined}>
      {steps.length > 0 && <h2 id="release-result">{releaseTexts.result}</h2>}
      {isReleasing && <><progress aria-hidden="true" max={steps.length} value={told} /><p class="num">{releaseTexts.progress(told, steps.length)}</p></>}
      {/* There before anything is said, or nobody hears it; not each step, which would never stop talking. */}
      <p role="status">{isReleasing ? releaseTexts.running : steps.length > 0 && end}</p>
      {others.length > 0 && (
        <ul>{others.map(({ planned: { id, reference }, state }) => (
          <li key={id}><a href={`#/entscheiden/${id}`}>{reference}</a>: {releaseTexts.states[state]}{(state === 'changed' || state === 'taken') && ` ${nowOf(office, id)}`}</li>
        ))}</ul>
      )}
      {!isReleasing && left > 0 && <div class="btns"><button class="btn" type="button" onClick={onGoOn}>{releaseTexts.goOn(left)}</button></div>}
    </section>
  );
}

/** What holds now, where somebody else has decided. */
function nowOf(office: Office, id: string): string {
  const dossier = office.dossiers.value.find((one) => one.id === id);
  if (!dossier) return '';
  const { pending, released } = decided(dossier);
  return releaseTexts.nowIs([released && texts.told[released.status], pending && texts.marked[pending.status]].filter((text) => text !== undefined).join(', ') || texts.open);
}
