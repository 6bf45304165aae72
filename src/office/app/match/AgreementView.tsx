import { useSignal } from '@preact/signals';
import { moduleName } from '../../describe.ts';
import { answerLine } from '../../match/pairs-table.ts';
import { heldPair, mentorsIn } from '../../match/pool.ts';
import type { HeldPair } from '../../match/propose.ts';
import type { Dossier } from '../../model.ts';
import type { ViewProps } from '../office.ts';
import { Notice } from '../ui/Notice.tsx';
import { matchMemory } from './memory.ts';
import { fullName } from './naming.ts';
import { sheetTexts, texts } from './texts.ts';

interface Sheet {
  readonly mentee: Dossier;
  readonly mentor: Dossier;
}

/** One sheet to print for each tandem that was agreed; with an id for this mentee's, also while it is only held. */
export default function AgreementView({ office, id }: ViewProps & { readonly id: string | undefined }) {
  const said = useSignal('');
  const isOffline = useSignal(false);
  const sheets = sheetsOf(office.dossiers.value, id);
  const print = async (): Promise<void> => {
    const outcome = await office.noteExport({ format: 'print', count: sheets.length, names: true });
    isOffline.value = outcome !== 'done';
    if (outcome !== 'done') return;
    said.value = sheetTexts.printed;
    window.print();
  };
  return (
    <div class="agreement-view">
      <div class="agreement-head">
        <h1>{sheetTexts.title}</h1>
        <p class="lead">{sheetTexts.lead}</p>
        {sheets.length === 0 ? <p>{id === undefined ? sheetTexts.none : sheetTexts.notHeld}</p> : <p>{sheetTexts.count(sheets.length)}</p>}
        {isOffline.value && <Notice kind="error">{texts.offlineExport}</Notice>}
        <div class="btns">
          {sheets.length > 0 && <button type="button" class="btn" onClick={() => { void print(); }}>{sheetTexts.print}</button>}
          <a class="btn two" href={`#/vermitteln?${matchMemory(office).query.peek()}`}>{sheetTexts.back}</a>
        </div>
        <p role="status">{said.value}</p>
      </div>
      {sheets.map((sheet) => <AgreementSheet key={sheet.mentee.id} {...sheet} />)}
    </div>
  );
}

function sheetsOf(dossiers: readonly Dossier[], id: string | undefined): readonly Sheet[] {
  const mentors = new Map(mentorsIn(dossiers).map((mentor) => [mentor.id, mentor]));
  const isWanted = (held: HeldPair): boolean => (id === undefined ? held.state === 'agreed' : held.mentee === id);
  return dossiers.filter(({ kind }) => kind === 'mentee').flatMap((mentee) => {
    const held = heldPair(mentee, (mentor) => mentors.has(mentor));
    const mentor = held && isWanted(held) ? mentors.get(held.mentor) : undefined;
    return mentor ? [{ mentee, mentor }] : [];
  });
}

/** Only who the two are; what they agree they write themselves. */
function AgreementSheet({ mentee, mentor }: Sheet) {
  const person = (dossier: Dossier, role: string) => (
    <div><dt>{role}</dt><dd><b>{fullName(dossier)}</b><span>{answerLine(dossier, 'unit')}</span></dd></div>
  );
  return (
    <article class="agreement card" aria-label={`${sheetTexts.sheet}: ${fullName(mentee)}, ${fullName(mentor)}`}>
      <p class="agreement-mark">{sheetTexts.programme}</p>
      <h2>{sheetTexts.sheet}</h2>
      <dl>
        {person(mentee, sheetTexts.mentee)}
        {person(mentor, sheetTexts.mentor)}
        <div><dt>{sheetTexts.module}</dt><dd>{moduleName(mentee.revisions[0].header, 'de')}</dd></div>
      </dl>
      <p>{sheetTexts.principles}</p>
      {sheetTexts.blanks.map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          <div class="agreement-lines" aria-hidden="true">{Array.from({ length: lines }, (_, line) => <i key={line} />)}</div>
        </section>
      ))}
      <div class="agreement-signs">
        {[sheetTexts.mentee, sheetTexts.mentor].map((who) => <p key={who}><i aria-hidden="true" />{sheetTexts.place}, {sheetTexts.signature} {who}</p>)}
      </div>
    </article>
  );
}
