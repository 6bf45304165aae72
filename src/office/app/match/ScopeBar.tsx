import { useSignal, type ReadonlySignal } from '@preact/signals';
import { readMonth } from '../../../forms/kinds/value.ts';
import { modules } from '../../../forms/options.ts';
import { memoryOf } from '../../list/memory.ts';
import { ErrorMark } from '../ui/Field.tsx';
import type { Go } from './MatchView.tsx';
import type { Matching } from './state.ts';
import { texts } from './texts.ts';

export interface PartProps {
  readonly matching: Matching;
  readonly query: ReadonlySignal<URLSearchParams>;
  readonly go: Go;
}

/** Whom the proposal is for. Everything here stands in the address bar, and nothing of it says who anybody is. */
export function ScopeBar({ matching, go }: Omit<PartProps, 'query'>) {
  const { module, undecided } = matching.scope.value;
  const { nameless } = memoryOf(matching.office);
  return (
    <form class="filter match-scope" aria-label={texts.scope} onSubmit={(event) => { event.preventDefault(); }}>
      <div>
        <label for="match-module">{texts.module}</label>
        <select class="in" id="match-module" value={module ?? ''} onChange={({ currentTarget }) => { go({ modul: currentTarget.value || undefined }); }}>
          <option value="">{texts.allModules}</option>
          {modules.map(({ value, label }) => <option key={value} value={value}>{label.de}</option>)}
        </select>
      </div>
      <Begin matching={matching} go={go} />
      <div class="match-ticks">
        <Tick id="match-undecided" label={texts.undecided} checked={undecided} set={(on) => { go({ offen: on ? '1' : undefined }); }} />
        <Tick id="match-nameless" label={texts.nameless} checked={nameless.value} set={(on) => { nameless.value = on; }} />
      </div>
    </form>
  );
}

function Tick({ id, label, checked, set }: { readonly id: string; readonly label: string; readonly checked: boolean; readonly set: (on: boolean) => void }) {
  return <label class="show" for={id}><input type="checkbox" id={id} checked={checked} onChange={({ currentTarget }) => { set(currentTarget.checked); }} />{label}</label>;
}

const typedFrom = (month: string): string => month.split('-').reverse().join('.');

/** A month, typed as on the forms; counts when the field is left or Enter is pressed. */
function Begin({ matching, go }: Pick<PartProps, 'matching' | 'go'>) {
  const { begin } = matching.scope.value;
  const isWrong = useSignal(false);
  const take = (typed: string): void => {
    const month = readMonth(typed.trim());
    isWrong.value = month === undefined;
    if (month !== undefined && month !== begin) go({ ab: month });
  };
  return (
    <div class={isWrong.value ? 'wrong' : undefined}>
      <label for="match-begin">{texts.begin}</label>
      {isWrong.value && <p class="emsg" id="match-begin-error" role="alert"><ErrorMark />{texts.beginWrong}</p>}
      <input
        class="in" id="match-begin" autocomplete="off" defaultValue={typedFrom(begin)} key={begin} aria-invalid={isWrong.value}
        aria-describedby={isWrong.value ? 'match-begin-error' : 'match-begin-hint'}
        onChange={({ currentTarget }) => { take(currentTarget.value); }}
      />
      <span class="vh" id="match-begin-hint">{texts.beginHint}</span>
    </div>
  );
}
