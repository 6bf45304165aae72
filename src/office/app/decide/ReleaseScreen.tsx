import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { statuses } from '../../../records/office-records.ts';
import { planRelease } from '../../decide/plan.ts';
import { begin, isLeft, releaseSteps, type Step } from '../../decide/release.ts';
import { memoryOf } from '../../list/memory.ts';
import type { ViewProps } from '../office.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { decideMemory } from './memory.ts';
import { PlannedLetter } from './PlannedLetter.tsx';
import { ReleaseResult } from './ReleaseResult.tsx';
import { releaseTexts, texts } from './texts.ts';

/** Up to so many letters are unfolded from the start. */
const openAtFirst = 12;

/** Everything that is pending, each with its letter; then the release itself and how it ended. */
export function ReleaseScreen({ office }: ViewProps) {
  const { heldBack, steps, isReleasing } = decideMemory(office);
  const { nameless } = memoryOf(office);
  const plan = useComputed(() => planRelease(office.dossiers.value, office.site.letters));
  const chosen = useComputed(() => plan.value.filter(({ id }) => !heldBack.value.has(id)));
  const isAsking = useSignal(false);
  const problem = useSignal('');
  const heading = useRef<HTMLHeadingElement>(null);
  const areOpen = useSignal(plan.value.length <= openAtFirst);
  useLeaveGuard(isReleasing.value);

  const run = async (wanted: readonly Step[]): Promise<void> => {
    isAsking.value = false;
    isReleasing.value = true;
    problem.value = '';
    steps.value = wanted;
    // The button that was pressed is gone now.
    heading.current?.focus();
    // Whatever others have decided since must be known before anything goes out.
    if (await office.refresh() === 'done') {
      const current = (id: string) => office.dossiers.value.find((one) => one.id === id);
      await releaseSteps(wanted, { current, release: office.release }, (all) => { steps.value = all; });
    } else problem.value = releaseTexts.cannotLook;
    isReleasing.value = false;
  };
  const releaseChosen = (): void => {
    // What may have arrived without an answer is asked about again first.
    const unsure = steps.value.filter(({ state }) => state === 'unsure');
    const ids = new Set(unsure.map(({ planned }) => planned.id));
    void run([...unsure, ...begin(chosen.value.filter(({ id }) => !ids.has(id)))]);
  };
  const sums = statuses.map((status) => [status, plan.value.filter(({ pending }) => pending.status === status).length] as const).filter(([, number]) => number > 0);
  const letters = chosen.value.filter(({ letter }) => letter).length;
  return (
    <div class="decide">
      <p><a href="#/entscheiden">{texts.back}</a></p>
      <h1 ref={heading} tabIndex={-1}>{releaseTexts.title}</h1>
      <p class="lead">{releaseTexts.lead}</p>
      {problem.value !== '' && <Notice kind="error">{problem.value}</Notice>}
      <ReleaseResult office={office} steps={steps.value} isReleasing={isReleasing.value} onGoOn={() => { void run(steps.value.filter((step) => isLeft(step) || step.state === 'done')); }} />
      {!isReleasing.value && (plan.value.length === 0
        ? <p>{releaseTexts.nothing}</p>
        : (
          <>
            <p><b>{releaseTexts.sum(sums.map(([status, number]) => releaseTexts.sums[status](number)))}</b>{chosen.value.length < plan.value.length && <><br />{releaseTexts.held(plan.value.length - chosen.value.length)}</>}</p>
            <div class="btns">
              <button class="btn" type="button" onClick={() => { if (chosen.value.length > 0) isAsking.value = true; else problem.value = releaseTexts.nothingChosen; }}>{releaseTexts.release(chosen.value.length)}</button>
              <button class="btn two" type="button" aria-expanded={areOpen.value} onClick={() => { areOpen.value = !areOpen.value; }}>{areOpen.value ? releaseTexts.closeLetters : releaseTexts.openLetters}</button>
            </div>
            <ul class="decide-plan">
              {plan.value.map((planned) => (
                <PlannedLetter
                  key={planned.id} office={office} planned={planned} isNameless={nameless.value} isOpen={areOpen.value} isHeld={heldBack.value.has(planned.id)}
                  onHold={(isHeld) => { const next = new Set(heldBack.value); if (isHeld) next.add(planned.id); else next.delete(planned.id); heldBack.value = next; }}
                />
              ))}
            </ul>
          </>
        ))}
      {isAsking.value && (
        <Dialog title={releaseTexts.sure(chosen.value.length)} onClose={() => { isAsking.value = false; }}>
          <p>{releaseTexts.sureText(letters)}</p>
          <div class="btns"><button class="btn" type="button" onClick={releaseChosen}>{releaseTexts.now}</button><button class="btn two" type="button" onClick={() => { isAsking.value = false; }}>{releaseTexts.notYet}</button></div>
        </Dialog>
      )}
    </div>
  );
}

/** The browser asks before a tab is closed in which a release is running. */
function useLeaveGuard(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const ask = (event: BeforeUnloadEvent): void => { event.preventDefault(); };
    window.addEventListener('beforeunload', ask);
    return () => { window.removeEventListener('beforeunload', ask); };
  }, [isOn]);
}
