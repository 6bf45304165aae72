import type { Page } from '@playwright/test';
import { questionsOf, type Form, type TypedForm } from '../../src/forms/form.ts';
import { nothingTyped, otherName } from '../../src/forms/question.ts';
import { exampleOf } from '../../src/forms/read.ts';
import { leastSeconds } from '../../src/intake/token.ts';

/**
 * Fills in the form of the open page by the names of its fields, with the examples of the declaration unless told otherwise.
 * For tests that need a filled form and are not about filling it in; journeys do it by labels, as people do.
 */
export async function fillIn(page: Page, form: Form, typed: TypedForm = exampleOf(form)): Promise<void> {
  for (const [name, { control }] of questionsOf(form)) {
    const { values, other } = typed[name] ?? nothingTyped;
    const field = page.locator(`[name="${name}"]`);
    if (control.type === 'line' || control.type === 'area') await field.fill(values[0] ?? '');
    else if (control.type === 'select') await field.selectOption(values[0] ?? '');
    else {
      if ('fold' in control && control.fold) await unfold(page, name);
      // The label covers its whole card, the box too: the click is the label's.
      for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
    }
    if (other !== '') await page.locator(`[name="${otherName(name)}"]`).fill(other);
  }
}

/** Opens the list in which the question's options lie folded. */
async function unfold(page: Page, name: string): Promise<void> {
  const list = page.locator('details.list').filter({ has: page.locator(`[name="${name}"]`) });
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
}

/** Opens the form's page, fills it in and goes on to the check page. */
export async function toCheckPage(page: Page, form: Form, typed?: TypedForm): Promise<void> {
  await page.goto(form.path);
  await fillIn(page, form, typed);
  await page.getByRole('button', { name: 'Weiter: Angaben prüfen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Angaben prüfen' }).waitFor();
}

/** As long as a person takes at least to look at the check page; who sends sooner is taken for a program. */
export const look = (page: Page): Promise<void> => page.waitForTimeout(leastSeconds * 1000 + 50);

/** Goes all the way to the receipt and returns the reference. */
export async function toReceipt(page: Page, form: Form, typed?: TypedForm): Promise<string> {
  await toCheckPage(page, form, typed);
  await look(page);
  await page.getByRole('button', { name: 'Bewerbung absenden' }).click();
  return page.locator('.ref').innerText();
}
