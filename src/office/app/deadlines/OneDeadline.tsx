import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { deadlineOf } from '../../deadlines/deadlines.ts';
import { becauseWords, daysWords } from '../../deadlines/words.ts';
import { dayName, kindName, localDay, localTime, moduleName, personName } from '../../describe.ts';
import { historyOf } from '../../read/history.ts';
import type { Dossier } from '../../model.ts';
import type { Office } from '../office.ts';
import { HoldForm } from './HoldForm.tsx';
import { RemoveForm } from './RemoveForm.tsx';
import { texts } from './texts.ts';

/** So many of the last things that happened are shown; all of them stand where it is read. */
const shownHappenings = 5;

/** Deleting or holding one application. */
export function OneDeadline({ office, id }: { readonly office: Office; readonly id: string }) {
  const dossier = office.dossiers.value.find((one) => one.id === id);
  /** The reference of what was deleted here, or the sentence that it was gone. */
  const end = useSignal<string | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => { if (end.value !== undefined) heading.current?.focus(); }, [end.value]);
  const isLoading = office.progress.value.opened < office.progress.value.total;
  return (
    <div class="deadlines">
      <p class="deadlines-ways"><a href="#/fristen">{texts.back}</a>{dossier && <a href={`#/bewerbung/${id}`}>{texts.read}</a>}</p>
      <h1 ref={heading} tabIndex={-1}>{dossier ? personName(dossier.answers) : texts.title}</h1>
      {end.value !== undefined && <p role="status" class="deadlines-said">{end.value}</p>}
      {dossier ? <Forms office={office} dossier={dossier} end={(text) => { end.value = text; }} /> : end.value === undefined && <p>{isLoading ? texts.loading : texts.gone}</p>}
    </div>
  );
}

function Forms({ office, dossier, end }: { readonly office: Office; readonly dossier: Dossier; readonly end: (text: string) => void }) {
  const today = localDay(office.now());
  const deadline = deadlineOf(dossier, today);
  const { header } = dossier.revisions[0];
  const module = moduleName(header, 'de');
  const happened = historyOf(dossier, office.me, office.site).slice(0, shownHappenings);
  return (
    <>
      <dl class="deadlines-facts">
        <div><dt>{texts.reference}</dt><dd class="num">{dossier.reference}</dd></div>
        <div><dt>{texts.one.kind}</dt><dd>{kindName(header, 'de')}</dd></div>
        {module !== '' && <div><dt>{texts.one.module}</dt><dd>{module}</dd></div>}
        <div><dt>{texts.one.received}</dt><dd class="num">{localTime(dossier.received, 'de')}</dd></div>
        <div><dt>{texts.one.on}</dt><dd><span class="num">{dayName(deadline.on, 'de')}</span>, {daysWords(deadline.days)}<br /><span class="soft">{dossier.hold === undefined ? becauseWords(deadline) : texts.becauseHold}</span></dd></div>
        {dossier.hold !== undefined && <div><dt>{texts.one.hold}</dt><dd class="num">{dayName(dossier.hold, 'de')}</dd></div>}
      </dl>
      <div class="deadlines-two">
        <HoldForm office={office} dossier={dossier} today={today} end={end} />
        <RemoveForm office={office} dossier={dossier} end={end} />
      </div>
      <section aria-labelledby="happened">
        <h2 id="happened">{texts.happened}</h2>
        <ol class="log">
          {happened.map(({ id, at, by, what, text }) => (
            <li key={id}><span class="num">{localTime(at, 'de')}</span><span>{what}{by !== undefined && ` · ${office.officerName(by)}`}{text !== undefined && <><br /><span class="soft deadlines-reason">{text}</span></>}</span></li>
          ))}
        </ol>
      </section>
    </>
  );
}
