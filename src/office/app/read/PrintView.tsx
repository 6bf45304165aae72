import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dayName, localDay, personName } from '../../describe.ts';
import { memoryOf } from '../../list/memory.ts';
import { selectedOf } from '../../list/selection.ts';
import type { Dossier } from '../../model.ts';
import { hiderOf } from '../../read/nameless.ts';
import { pageName, pageRules } from '../../read/pages.ts';
import { sheetOf } from '../../read/sheet.ts';
import type { Office, ViewProps } from '../office.ts';
import { listOf } from '../list/use-list.ts';
import { Notice } from '../ui/Notice.tsx';
import { Answers } from './Answers.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { texts } from './texts.ts';

/** More at once would keep the browser busy for minutes. */
const most = 500;

/** One application, or those that are ticked, as they go on paper. What is chosen stays in memory, not in the address. */
export default function PrintView({ office, query, setQuery, id }: ViewProps & { readonly id: string | undefined }) {
  const chosen = chosenOf(office, query.value, id);
  const dossiers = chosen.slice(0, most);
  const hasNames = query.value.get('namen') === 'ja';
  const hasHistory = query.value.get('verlauf') === 'ja';
  const set = (name: string, isOn: boolean): void => {
    const next = new URLSearchParams(query.value);
    if (isOn) next.set(name, 'ja'); else next.delete(name);
    setQuery(next);
  };
  // What was noted holds for exactly these, with or without names.
  const wanted = `${hasNames} ${dossiers.map((dossier) => dossier.id).join()}`;
  const noted = useSignal('');
  const isBusy = useSignal(false);
  const hasFailed = useSignal(false);
  const today = dayName(localDay(office.now()), 'de');
  usePages(dossiers, `${texts.confidential} · ${texts.printed(today)}`);
  const print = async (): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    const outcome = await office.noteExport({ format: 'print', count: dossiers.length, names: hasNames });
    isBusy.value = false;
    hasFailed.value = outcome !== 'done';
    if (outcome !== 'done') return;
    noted.value = wanted;
    // The page must show it first.
    requestAnimationFrame(() => { window.print(); });
  };
  return (
    <div class={noted.value === wanted ? 'print-view noted' : 'print-view'}>
      <div class="print-tools">
        <p><a href={id === undefined ? '#/liste' : `#/bewerbung/${id}`}>{texts.back}</a></p>
        <h1>{texts.printTitle}</h1>
        {dossiers.length === 0 ? <p>{id === undefined ? texts.nothing : texts.missing}</p> : <p>{texts.printLead(dossiers.length)}</p>}
        {chosen.length > most && <Notice kind="note">{texts.tooMany(chosen.length, most)}</Notice>}
        {dossiers.length > 0 && (
          <>
            <label class="tick"><input type="checkbox" checked={hasNames} onChange={(event) => { set('namen', event.currentTarget.checked); }} />{texts.withNames}</label>
            <label class="tick"><input type="checkbox" checked={hasHistory} onChange={(event) => { set('verlauf', event.currentTarget.checked); }} />{texts.withHistory}</label>
            {hasFailed.value && <Notice kind="error">{texts.printOffline}</Notice>}
            <p class="btns"><button type="button" class="btn" aria-disabled={isBusy.value} onClick={() => { void print(); }}>{texts.printNow}</button></p>
            <p role="status" class="soft">{isBusy.value ? texts.noting : ''}</p>
          </>
        )}
      </div>
      <p class="print-not-yet">{texts.notYet}</p>
      {dossiers.map((dossier, index) => <Sheet key={dossier.id} office={office} dossier={dossier} index={index} hasNames={hasNames} hasHistory={hasHistory} />)}
    </div>
  );
}

/** In the order of the list, where they stand in it. */
function chosenOf(office: Office, query: URLSearchParams, id: string | undefined): readonly Dossier[] {
  if (id !== undefined) return office.dossiers.value.filter((dossier) => dossier.id === id);
  const { rows, dossiers } = listOf(office, query);
  const selected = selectedOf(dossiers, memoryOf(office).selected.value);
  const places = new Map(rows.map((row, place) => [row.id, place]));
  const placeOf = (dossier: Dossier): number => places.get(dossier.id) ?? rows.length;
  return selected.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Puts the rules of the pages beside those of the site while this view is open; a sheet made by script needs no leave of the policy. */
function usePages(dossiers: readonly Dossier[], foot: string): void {
  const rules = pageRules(dossiers.map(({ reference }) => `Mentee+ · ${reference}`), foot);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet); };
  }, [rules]);
}

interface SheetProps {
  readonly office: Office;
  readonly dossier: Dossier;
  readonly index: number;
  readonly hasNames: boolean;
  readonly hasHistory: boolean;
}

function Sheet({ office, dossier, index, hasNames, hasHistory }: SheetProps) {
  const hide = hasNames ? undefined : hiderOf(dossier);
  const newest = dossier.revisions.at(-1) ?? dossier.revisions[0];
  return (
    <article class="sheet card" style={{ page: pageName(index) }}>
      <h2>{hasNames ? personName(dossier.answers) || dossier.reference : dossier.reference}</h2>
      <Facts dossier={dossier} />
      <Answers sections={sheetOf(dossier, newest, hide)} level={3} />
      {hasHistory && <section><h3>{texts.history}</h3><History office={office} dossier={dossier} hide={hide} /></section>}
    </article>
  );
}
