import { clockOf, deletedWhen } from './clock.ts';
import type { Form } from './form.ts';
import { html, type Html } from './html.ts';
import { shortLabel, type AnyQuestion } from './question.ts';
import type { Language } from './text.ts';
import { words } from './words.ts';

/**
 * The data clock of one question, folded until somebody asks for it; its name ends with the question's, since the same words
 * stand at every question. Not for the search: every form would be found by every word on deletion.
 */
export function renderClock(form: Pick<Form, 'id'>, name: string, question: AnyQuestion, language: Language): Html {
  const { keep, readers, why } = clockOf(form, name, question, language);
  return html`\n<details class="why" data-pagefind-ignore><summary>${words.why[language]}<span class="vh"> ${shortLabel(question)[language]}</span></summary>
<dl><dt>${words.whyPurpose[language]}</dt><dd>${why}</dd><dt>${words.whyReaders[language]}</dt><dd>${readers}</dd><dt>${words.whyDeleted[language]}</dt><dd>${deletedWhen[keep][language]}</dd></dl></details>`;
}
