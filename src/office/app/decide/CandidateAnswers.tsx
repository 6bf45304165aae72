import { questionMap } from '../../list/search.ts';
import type { Dossier } from '../../model.ts';
import { hiderOf } from '../../read/nameless.ts';
import { sheetOf } from '../../read/sheet.ts';
import { Answers } from '../read/Answers.tsx';
import { texts } from './texts.ts';

/** The answers of the newest revision, beside which they are scored; what was changed and noted stands in the reading view. */
export function CandidateAnswers({ dossier, isNameless }: { readonly dossier: Dossier; readonly isNameless: boolean }) {
  const { form, revisions } = dossier;
  const questions = form && questionMap(form);
  // Consents and declarations say nothing to score.
  const sections = sheetOf(dossier, revisions.at(-1) ?? revisions[0], isNameless ? hiderOf(dossier) : undefined)
    .map((section) => ({ ...section, lines: section.lines.filter(({ name }) => questions?.get(name)?.control.type !== 'tick') }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <section aria-labelledby="decide-answers" class="decide-answers">
      <div class="bar"><h2 id="decide-answers">{texts.answers}</h2><a href={`#/bewerbung/${dossier.id}`}>{texts.read}</a></div>
      <Answers sections={sections} level={3} />
    </section>
  );
}
