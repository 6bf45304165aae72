import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { localTime, personName } from '../../describe.ts';
import { memoryOf } from '../../list/memory.ts';
import { writeState } from '../../list/state.ts';
import { isDecidedOn } from '../../decide/plan.ts';
import { hiderOf } from '../../read/nameless.ts';
import { aroundIn, sheetOf } from '../../read/sheet.ts';
import type { ViewProps } from '../office.ts';
import { useKeys } from '../list/keys.ts';
import { KeysDialog } from '../list/KeysDialog.tsx';
import { Marks, StageChip } from '../list/Marks.tsx';
import { listOf } from '../list/use-list.ts';
import { Answers } from './Answers.tsx';
import { AroundLinks } from './AroundLinks.tsx';
import { Changes } from './Changes.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { Note } from './Note.tsx';
import { Remarks } from './Remarks.tsx';
import { texts } from './texts.ts';

/** One application: all answers, what changed, what happened, notes; the neighbours are those of the list it was opened from. */
export default function ReadView({ office, query, id = '' }: ViewProps & { readonly id: string | undefined }) {
  const { nameless, letters, last } = memoryOf(office);
  const { rows, state } = listOf(office, query.value);
  const keysOpen = useSignal(false);
  const chosen = useSignal<number | undefined>(undefined);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const quarantined = office.quarantined.value.find((one) => one.id === id);
  const dossier = office.dossiers.value.find((one) => one.id === id) ?? quarantined;
  const around = aroundIn(rows.map((row) => row.id), id);
  const address = writeState(state).toString();
  const to = (path: string): string => `#/${path}${address === '' ? '' : `?${address}`}`;
  const go = (next: string | undefined): void => { if (next !== undefined) location.hash = to(`bewerbung/${next}`); };
  useEffect(() => { last.value = id; }, [id]);
  useKeys({
    ArrowRight: () => { go(around.next); }, j: () => { go(around.next); }, ArrowLeft: () => { go(around.previous); }, k: () => { go(around.previous); },
    o: () => { nameless.value = !nameless.value; }, n: () => { noteField.current?.focus(); }, u: () => { location.hash = to('liste'); }, '?': () => { keysOpen.value = true; },
  }, letters);

  const links = <AroundLinks around={around} to={to} />;
  if (!dossier) {
    const isLoading = office.progress.value.total === 0 || office.progress.value.opened < office.progress.value.total;
    return <div class="read-view">{links}<h1>{isLoading ? texts.facts : texts.missingTitle}</h1><p role="status">{isLoading ? texts.loading : texts.missing}</p></div>;
  }
  const newest = dossier.revisions.at(-1) ?? dossier.revisions[0];
  const revision = dossier.revisions.find((one) => one.number === chosen.value) ?? newest;
  const hide = nameless.value ? hiderOf(dossier) : undefined;
  return (
    <div class="read-view">
      {links}
      <div class="bar read-head">
        <h1>{hide ? dossier.reference : personName(dossier.answers) || dossier.reference}</h1>
        <p class="read-chips"><StageChip dossier={dossier} /><Marks dossier={dossier} since={office.lastVisit} /></p>
      </div>
      <div class="list-tools">
        <label class="tick"><input type="checkbox" checked={nameless.value} onChange={(event) => { nameless.value = event.currentTarget.checked; }} />{texts.nameless}</label>
        {!quarantined && isDecidedOn(dossier) && <a class="btn two" href={`#/entscheiden/${id}`}>{texts.decide}</a>}
        {!quarantined && <a class="btn two" href={`#/dossier/${id}`}>{texts.print}</a>}
        <button type="button" class="btn two keys-button" onClick={() => { keysOpen.value = true; }}>{texts.keys}</button>
      </div>
      {hide && <p class="note">{texts.namelessNote}</p>}
      <Remarks dossier={dossier} revision={revision} isQuarantined={quarantined !== undefined} />
      <div class="read-split">
        <div class="read-main">
          {dossier.revisions.length > 1 && (
            <div class="revision">
              <label for="revision">{texts.revision}</label>
              <select class="in" id="revision" value={revision.number} onChange={(event) => { chosen.value = Number(event.currentTarget.value); }}>
                {dossier.revisions.toReversed().map(({ number, header }) => <option key={number} value={number}>{texts.revisionOf(number, number === newest.number, localTime(header.received, 'de'))}</option>)}
              </select>
              {revision !== newest && <p class="note" role="status">{texts.older} <button type="button" class="linkish" onClick={() => { chosen.value = undefined; }}>{texts.toNewest}</button></p>}
            </div>
          )}
          <Answers sections={sheetOf(dossier, revision, hide)} level={2} />
        </div>
        <div class="read-side">
          <section class="card"><h2>{texts.facts}</h2><Facts dossier={dossier} /></section>
          <Changes dossier={dossier} hide={hide} />
          <section class="card">
            <h2>{texts.history}</h2>
            {!quarantined && <Note office={office} id={id} field={noteField} />}
            <History office={office} dossier={dossier} hide={hide} />
          </section>
        </div>
      </div>
      {keysOpen.value && <KeysDialog lines={texts.keyList} letters={letters} onClose={() => { keysOpen.value = false; }} />}
    </div>
  );
}
