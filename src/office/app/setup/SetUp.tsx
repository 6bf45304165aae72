import { useEffect, useMemo } from 'preact/hooks';
import { PassphraseStep } from './PassphraseStep.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import { SaveSteps } from './SaveSteps.tsx';
import { setUpState } from './state.ts';
import { texts } from './texts.ts';
import { TrialStep } from './TrialStep.tsx';

/**
 * The first set-up of an office, or of one more officer: make keys, save them, try them, pass on the setting. Needs no session and
 * no server; nothing is stored but the file people save.
 */
export default function SetUp() {
  const state = useMemo(setUpState, []);
  const made = state.made.value;
  useEffect(() => {
    if (!made || state.trial.value === 'opens') return undefined;
    // Keys that were made and not yet tried would be lost with the page.
    const ask = (event: BeforeUnloadEvent): void => { event.preventDefault(); };
    window.addEventListener('beforeunload', ask);
    return () => { window.removeEventListener('beforeunload', ask); };
  }, [made, state.trial.value]);
  return (
    <div class="setup">
      <h1 tabIndex={-1}>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <p>{texts.noKey}</p>
      <PassphraseStep state={state} />
      <p role="status" class="setup-status">{state.busy.value === 'making' ? texts.making : state.busy.value === 'trying' ? texts.trying : ''}</p>
      {made && <SaveSteps made={made} />}
      {made && <TrialStep state={state} made={made} />}
      {made?.recovery && <RecoverySheet recovery={made.recovery} made={made.at} />}
    </div>
  );
}
