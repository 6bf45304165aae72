import { useSignal } from '@preact/signals';
import type { EventContent } from '../../../records/office-records.ts';
import type { Score } from '../../decide/scores.ts';
import type { Dossier } from '../../model.ts';
import type { Criteria } from '../../site-data.ts';
import type { Office } from '../office.ts';
import { describedBy, ErrorMark, Field } from '../ui/Field.tsx';
import { weightsOf } from './CriteriaFold.tsx';
import { decideMemory, withEntry, type ScoreDraft } from './memory.ts';
import { texts } from './texts.ts';

interface FormProps {
  readonly office: Office;
  readonly dossier: Dossier;
  readonly criteria: Criteria;
  readonly mine: Score | undefined;
  /** Whether the own score has been done before: it can be changed then, but not be made unfinished again. */
  readonly isDone: boolean;
  readonly onSaved: (message: string) => void;
  readonly onCancel: () => void;
}

const longest = 5_000;

/** Marks by criterion. What is chosen and typed stays in memory until it has been sent. */
export function ScoreForm({ office, dossier: { id }, criteria, mine, isDone, onSaved, onCancel }: FormProps) {
  const { scores } = decideMemory(office);
  const busy = useSignal(false);
  const missing = useSignal<readonly string[]>([]);
  const problem = useSignal('');
  const kept = scores.value.get(id);
  const draft: ScoreDraft = kept?.version === criteria.version ? kept : { version: criteria.version, marks: mine?.marks ?? {}, comment: mine?.comment ?? kept?.comment ?? '' };
  const change = (part: Partial<ScoreDraft>): void => { scores.value = withEntry(scores.value, id, { ...draft, ...part }); };
  const isTooLong = draft.comment.length > longest;

  const save = async (done: boolean): Promise<void> => {
    if (busy.value) return;
    missing.value = done ? criteria.criteria.filter((one) => draft.marks[one.id] === undefined).map((one) => one.id) : [];
    problem.value = '';
    const [first] = missing.value;
    if (first !== undefined || isTooLong) {
      document.getElementById(first === undefined ? 'score-comment' : `score-${first}`)?.focus();
      return;
    }
    busy.value = true;
    const outcome = await office.append(id, contentOf(draft, done));
    busy.value = false;
    if (outcome !== 'done') {
      problem.value = texts.outcomes[outcome];
      return;
    }
    scores.value = withEntry(scores.value, id, undefined);
    onSaved(isDone ? texts.changed : done ? texts.finished : texts.kept);
  };

  const comment = { id: 'score-comment', hint: texts.commentHint, error: isTooLong ? texts.tooLong : undefined };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(true); }}>
      {!isDone && <p>{texts.blind}</p>}
      {criteria.criteria.map((one) => (
        <Marks
          key={one.id} criterion={one} most={criteria.most} total={weightsOf(criteria)} mark={draft.marks[one.id]}
          error={missing.value.includes(one.id) && draft.marks[one.id] === undefined ? texts.markMissing(one.title) : undefined}
          onMark={(mark) => { change({ marks: { ...draft.marks, [one.id]: mark } }); }}
        />
      ))}
      <Field {...comment} label={texts.comment} optional>
        <textarea class="in" id={comment.id} rows={3} aria-describedby={describedBy(comment)} aria-invalid={isTooLong} value={draft.comment} onInput={(event) => { change({ comment: event.currentTarget.value }); }} />
      </Field>
      {problem.value !== '' && <p class="emsg" role="alert"><ErrorMark />{problem.value}</p>}
      <div class="btns">
        <button class="btn" type="submit" aria-disabled={busy.value}>{isDone ? texts.saveChange : texts.finish}</button>
        {isDone
          ? <button class="btn two" type="button" onClick={() => { scores.value = withEntry(scores.value, id, undefined); onCancel(); }}>{texts.cancel}</button>
          : <button class="btn two" type="button" aria-disabled={busy.value} onClick={() => { void save(false); }}>{texts.keep}</button>}
      </div>
    </form>
  );
}

const contentOf = ({ version, marks, comment }: ScoreDraft, done: boolean): EventContent => ({ type: 'score', version, marks: { ...marks }, done, ...(comment.trim() !== '' && { comment: comment.trim() }) });

interface MarksProps {
  readonly criterion: Criteria['criteria'][number];
  readonly most: number;
  readonly total: number;
  readonly mark: number | undefined;
  readonly error: string | undefined;
  readonly onMark: (mark: number) => void;
}

/** One criterion as a group of radio buttons; the first has the id of the group, so that a message can lead there. */
function Marks({ criterion: { id, title, description, weight }, most, total, mark, error, onMark }: MarksProps) {
  const name = `score-${id}`;
  return (
    <fieldset class={error ? 'q wrong' : 'q'} aria-describedby={`${name}-hint${error ? ` ${name}-error` : ''}`}>
      <legend>{title}</legend>
      <span class="hint" id={`${name}-hint`}>{description !== undefined && `${description} `}{texts.weight(weight, total)}</span>
      {error !== undefined && <p class="emsg" id={`${name}-error`}><ErrorMark />{error}</p>}
      <div class="decide-marks">
        {Array.from({ length: most + 1 }, (_, points) => (
          <label key={points} class="decide-mark">
            <input type="radio" name={name} id={points === 0 ? name : `${name}-${points}`} value={points} checked={mark === points} onChange={() => { onMark(points); }} />
            <span class="num">{points}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
