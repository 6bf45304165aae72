import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inject } from './inject.ts';

/** What one rule of the engine says of one element; `value` is policy (VIOLATION, RECOMMENDATION) and confidence (PASS, FAIL, POTENTIAL, MANUAL). */
interface Finding {
  readonly ruleId: string;
  readonly reasonId: string;
  readonly value: readonly [policy: string, confidence: string];
  readonly message: string;
  readonly snippet: string;
  readonly path: { readonly dom: string };
}
interface Engine { readonly Checker: new () => { check(node: Document, rules: string[]): Promise<{ readonly results: readonly Finding[] }> } }

/** IBM's requirements: WCAG 2.2 A and AA, and what IBM asks for beyond them. */
const ruleset = 'IBM_Accessibility';

/**
 * Questions the engine asks of people, because it cannot tell itself, and its recommendations that do not fit, each with the
 * answer and where it comes from. What it is sure of is never accepted (`isCertain`).
 */
export const answered: Readonly<Record<string, string>> = {
  'blockquote_cite_exists Potential_1': 'Voices are what people said to us; who said it stands below. There is no address that a cite attribute could name.',
  'text_contrast_sufficient potential_graphic_background': 'Fields of choice carry their arrow as a background picture. Text never reaches it; axe measures the colours, light and dark.',
  'element_tabbable_unobscured potential_obscured': 'The box of an option lies under its label, which is its target. The journeys of focus look at every stop (tests/e2e/focus.test.ts).',
  'element_tabbable_visible potential_visible': 'The skip link, which comes into view with the focus (tests/e2e/focus.test.ts).',
  'style_color_misuse Potential_1': 'Asked of every style sheet. States carry a sign or words besides their colour (tests/e2e/states.test.ts, forced colours).',
  'style_highcontrast_visible Manual_1': 'Asked of every style sheet; answered by the journeys with forced colours.',
  'img_alt_background Manual_1': 'Background pictures are drawn signs beside their words, none carries meaning of its own.',
  'input_label_visible potential_no_label': 'The engine knows visible labels of <input> alone. Those of <select> and <textarea> are bound with `for` as well, which its rule input_label_exists sees.',
  'input_checkboxes_grouped potential_lonecheckbox': 'A single box to confirm something is a question of its own, not one of a group.',
  'input_checkboxes_grouped potential_unnamedcheckbox': 'Boxes of the office change what is shown or ticked at once and are sent nowhere, so that they need no name.',
  'input_fields_grouped Potential_1': 'Single questions of a form stand in sections with a heading.',
  'select_options_grouped Potential_1': 'Subjects in the order of the alphabet have no groups above them.',
  'list_structure_proper Potential_1': 'A list of terms may hold its pairs in <div> (HTML, 4.4.9), which the rule does not know.',
  'text_block_heading potential_heading': 'A short bold line in a list: the number of an application, or the name of a step.',
  'text_sensory_misuse potential_other': 'English words with a second meaning: to shape, a round of the programme.',
  'form_submit_button_exists Potential_1': 'The filters of the office act while one types or ticks; there is nothing to send.',
  'widget_tabbable_exists fail_no_tabbable': 'Of the rows of a long list one is a stop of the keyboard, and the arrows go on from it (tests/e2e/office-list.test.ts): hundreds of stops would lock people in.',
  'aria_keyboard_handler_exists potential_no_keyboard_access': 'A <fieldset> of radio buttons is named a radiogroup; the buttons bring the keyboard with them.',
  'aria_child_valid Fail_invalid_child': 'A recommendation. A group of radio buttons holds its hint and its message beside the buttons.',
  'aria_main_label_visible Fail_1': 'A recommendation. The frame in the dialog of the search is a page with a main part of its own.',
  'frame_src_valid Potential_1': 'The page in the frame is looked at as a state of its own (tests/tools/states.ts).',
  'aria_role_redundant fail_redundant': 'A recommendation. Rows that are shown as cards on small screens lose their roles in some browsers unless they are named.',
  'text_sensory_misuse potential_position': '„Above all“ names no place.',
};

const isCertain = ([policy, confidence]: Finding['value']): boolean => policy === 'VIOLATION' && confidence === 'FAIL';

/**
 * What IBM's engine finds in the open page, without what is answered above, as "rule reason: message: element". Looks at
 * what lies folded too: of a closed <details> the engine sees the fields and not their labels. Needs scripts to be on.
 */
export async function ibmFindings(page: Page): Promise<string[]> {
  await inject(page, 'ace', () => readFile(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8'));
  const results = await page.evaluate(async (rules): Promise<Finding[]> => {
    const { Checker } = (globalThis as unknown as { ace: Engine }).ace;
    // Those that share a name would close one another.
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')].map((details) => ({ details, name: details.name }));
    for (const { details } of folded) Object.assign(details, { name: '', open: true });
    const report = await new Checker().check(document, [rules]);
    for (const { details, name } of folded) Object.assign(details, { open: false, name });
    return report.results.map(({ ruleId, reasonId, value, message, snippet, path: { dom } }) => ({ ruleId, reasonId, value, message, snippet, path: { dom } }));
  }, ruleset);
  if (results.length < 100) throw new Error(`IBM's engine has looked at only ${String(results.length)} things.`);
  return results.filter(({ ruleId, reasonId, value }) => isCertain(value) || (value[1] !== 'PASS' && !(`${ruleId} ${reasonId}` in answered)))
    .map(({ ruleId, reasonId, message, snippet, path }) => `${ruleId} ${reasonId}: ${message}: ${snippet} (${path.dom})`);
}
