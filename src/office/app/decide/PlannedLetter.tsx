import { moduleName, personName } from '../../describe.ts';
import type { Planned } from '../../decide/plan.ts';
import { visible } from '../../visible.ts';
import type { Office } from '../office.ts';
import { DecisionChips } from './DecisionChip.tsx';
import { releaseTexts, texts } from './texts.ts';

interface PlannedProps {
  readonly office: Office;
  readonly planned: Planned;
  readonly isNameless: boolean;
  readonly isOpen: boolean;
  readonly isHeld: boolean;
  readonly onHold: (isHeld: boolean) => void;
}

/** One pending decision and its letter, word for word as it goes out. */
export function PlannedLetter({ office, planned, isNameless, isOpen, isHeld, onHold }: PlannedProps) {
  const { id, reference, pending, letter, cautions } = planned;
  const dossier = office.dossiers.value.find((one) => one.id === id);
  if (!dossier) return null;
  const released = dossier.decisions.at(-1);
  const box = `release-${id}`;
  return (
    <li class="card">
      <h2 class="h3"><a href={`#/entscheiden/${id}`}>{isNameless ? reference : `${personName(dossier.answers)} (${reference})`}</a></h2>
      <p><DecisionChips pending={pending} released={undefined} /> <span class="soft">{moduleName(dossier.revisions[0].header, 'de')}</span></p>
      {released && <p class="soft">{releaseTexts.toldBefore(texts.told[released.status])}</p>}
      {pending.reason !== undefined && <p class="soft">{releaseTexts.reason(visible(pending.reason))}</p>}
      {cautions.map((caution) => <p key={caution} class="note">{releaseTexts.cautions[caution]}</p>)}
      <p class="decide-tick"><input type="checkbox" id={box} checked={!isHeld} onChange={(event) => { onHold(!event.currentTarget.checked); }} /><label for={box}>{releaseTexts.include}<span class="vh">: {reference}</span></label></p>
      {letter && (
        <details class="fold" open={isOpen}>
          <summary>{releaseTexts.letter} ({releaseTexts.language[letter.language]})</summary>
          <div class="fold-in decide-letter" lang={letter.language}>
            <dl lang="de"><dt>{releaseTexts.to}</dt><dd>{visible(letter.to)}</dd><dt>{releaseTexts.subject}</dt><dd lang={letter.language}>{letter.subject}</dd></dl>
            <p>{letter.text.trimEnd()}</p>
          </div>
        </details>
      )}
    </li>
  );
}
