import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { candidatesFor } from '../../match/candidates.ts';
import { swapOf } from '../../match/change.ts';
import type { PairOf } from '../../match/propose.ts';
import type { Finding } from '../../match/rules.ts';
import { describedBy, Field } from '../ui/Field.tsx';
import { Cost } from './Cost.tsx';
import { matchMemory } from './memory.ts';
import { saySwap, type Trouble } from './pair-actions.ts';
import type { PartProps } from './ScopeBar.tsx';
import { texts } from './texts.ts';

const collator = new Intl.Collator('de');

interface SwapProps extends PartProps {
  readonly mentee: string;
  readonly trouble: { value: Trouble };
}

/** Two mentees change mentors: what it costs is told before it is done. */
export function Swap({ matching, query, go, mentee, trouble }: SwapProps) {
  const isBusy = useSignal(false);
  const { reasons } = matchMemory(matching.office);
  const reason = useSignal(reasons.get(`swap ${mentee}`) ?? '');
  const isMissing = useSignal(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { nameOf, quote } = matching.naming.value;
  const proposal = matching.proposal.value;
  const own = proposal?.pairs.find((pair) => pair.mentee === mentee);
  if (!proposal || !own) return null;
  const others = proposal.pairs.filter(({ mentor }) => mentor !== own.mentor)
    .map((pair) => ({ id: pair.mentee, label: `${nameOf(pair.mentee)} (${nameOf(pair.mentor)})` }))
    .sort((a, b) => collator.compare(a.label, b.label));
  if (others.length === 0) return null;
  const other = query.value.get('tausch') ?? '';
  const pairs = other === '' ? undefined : swapOf(proposal, mentee, other);
  const against = pairs?.flatMap((pair) => findingsOf(matching, pair)) ?? [];
  const swap = async (): Promise<void> => {
    if (!pairs || isBusy.value) return;
    if (against.length > 0 && reason.value.trim() === '') {
      isMissing.value = true;
      area.current?.focus();
      return;
    }
    isBusy.value = true;
    trouble.value = await saySwap(matching, pairs, against.length > 0 ? reason.value : '');
    isBusy.value = false;
    if (trouble.value) return;
    reasons.delete(`swap ${mentee}`);
    matching.announce(texts.done.swap);
    go({ tausch: undefined });
  };
  return (
    <details class="fold match-swap" open={other !== ''}>
      <summary>{texts.swap}</summary>
      <form class="fold-in" onSubmit={(event) => { event.preventDefault(); void swap(); }}>
        <Field id="match-swap" label={texts.swapWith}>
          <select class="in" id="match-swap" value={other} onChange={({ currentTarget }) => { go({ tausch: currentTarget.value || undefined }); }}>
            <option value="">{texts.swapChoose}</option>
            {others.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
          </select>
        </Field>
        {pairs && (
          <>
            <Cost matching={matching} pins={pairs} />
            {against.length > 0 && (
              <>
                <ul class="match-findings">
                  {against.map(({ pair, finding }) => (
                    <li key={`${pair.mentee} ${finding.say()}`}>
                      <span class={`chip ${finding.level === 'blocked' ? 'no' : 'ask'}`}>{texts.levels[finding.level]}</span> {nameOf(pair.mentee)}, {nameOf(pair.mentor)}: {quote(finding.say(), pair.mentee, pair.mentor)}
                    </li>
                  ))}
                </ul>
                <Field id="match-swap-reason" label={texts.reasonWhyAnyway} hint={texts.reasonHint} error={isMissing.value ? texts.reasonMissing : undefined}>
                  <textarea
                    class="in" id="match-swap-reason" rows={2} maxLength={2000} ref={area} value={reason.value} aria-invalid={isMissing.value}
                    aria-describedby={describedBy({ id: 'match-swap-reason', hint: texts.reasonHint, error: isMissing.value ? texts.reasonMissing : undefined })}
                    onInput={({ currentTarget }) => { reason.value = currentTarget.value; reasons.set(`swap ${mentee}`, currentTarget.value); isMissing.value = false; }}
                  />
                </Field>
              </>
            )}
            <div class="btns"><button type="submit" class="btn" disabled={isBusy.value}>{texts.swapDo}</button></div>
          </>
        )}
      </form>
    </details>
  );
}

/** What speaks against a pair of a swap. A place that is taken is not among it: the swap frees it. */
function findingsOf(matching: PartProps['matching'], pair: PairOf): readonly { readonly pair: PairOf; readonly finding: Finding }[] {
  const found = candidatesFor(pair.mentee, matching.problem.value, matching.places.value).find(({ mentor }) => mentor === pair.mentor);
  return found?.findings.filter(({ level, rule }) => level !== 'note' && rule !== 'capacity').map((finding) => ({ pair, finding })) ?? [];
}
