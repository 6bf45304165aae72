import { answerParts } from '../../describe.ts';
import type { Dossier } from '../../model.ts';
import { hiderOf, isHidden } from '../../read/nameless.ts';
import { texts } from './texts.ts';

/** The answers of the newest revision, beside which they are scored; what was changed and noted stands in the reading view. */
export function CandidateAnswers({ dossier, isNameless }: { readonly dossier: Dossier; readonly isNameless: boolean }) {
  const hide = isNameless ? hiderOf(dossier) : (text: string): string => text;
  const shown = (dossier.form?.sections ?? []).map(({ id, title, questions }) => ({
    id, title, questions: Object.entries(questions).filter(([name, { control }]) => control.type !== 'tick' && !(isNameless && isHidden(dossier, name))),
  })).filter(({ questions }) => questions.length > 0);
  return (
    <section aria-labelledby="decide-answers" class="decide-answers">
      <div class="bar"><h2 id="decide-answers">{texts.answers}</h2><a href={`#/bewerbung/${dossier.id}`}>{texts.read}</a></div>
      {shown.map(({ id, title, questions }) => (
        <div key={id}>
          <h3>{title.de}</h3>
          <dl>
            {questions.map(([name, question]) => {
              const parts = answerParts(question, dossier.answers[name], 'de').map(hide);
              return <div key={name}><dt>{question.label.de}</dt><dd>{parts.length === 0 ? <span class="soft">{texts.noAnswer}</span> : parts.map((part, index) => <p key={index}>{part}</p>)}</dd></div>;
            })}
          </dl>
        </div>
      ))}
    </section>
  );
}
