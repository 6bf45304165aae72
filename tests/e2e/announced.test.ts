import { formAt } from '../../src/forms/all.ts';
import { questionsOf } from '../../src/forms/form.ts';
import { readForm } from '../../src/forms/read.ts';
import { expect, test } from '../tools/e2e.ts';
import { heardAtFocus } from '../tools/heard.ts';

/** Has every kind of control. */
const form = formAt('/bewerbung/mentor/')!;
const questions = new Map(questionsOf(form));
const proves = { type: 'proves', description: 'errors announced' };

test('what is wrong is told to a screen reader, and each line of the summary leads into its field', { annotation: proves }, async ({ page }) => {
  const nothing = readForm(form, [], 'de');
  const errors = nothing.ok ? [] : nothing.errors;
  expect(new Set(errors.map(({ name }) => questions.get(name)!.control.type))).toEqual(new Set(['line', 'select', 'radios', 'boxes', 'tick']));
  await page.goto(form.path);
  await page.getByRole('button', { name: 'Weiter: Angaben prüfen' }).click();
  await expect(page).toHaveTitle(/^Fehler: /u);

  await test.step('the focus is at the summary, which says how much is wrong', async () => {
    const heard = await heardAtFocus(page);
    expect(heard).toMatchObject({ role: 'alert', name: expect.stringMatching(/Angaben fehlen oder stimmen noch nicht$/u) });
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(errors.map(({ message }) => message));
  });

  for (const { name, message } of errors) {
    await test.step(`"${message}" leads to ${name}`, async () => {
      await page.getByRole('alert').getByRole('link', { name: message, exact: true }).press('Enter');
      const heard = await heardAtFocus(page);
      const { control, label, hint } = questions.get(name)!;
      const roles = { line: 'textbox', area: 'textbox', select: 'combobox', radios: 'radio', boxes: 'checkbox', tick: 'checkbox' } as const;
      expect(heard.role).toBe(roles[control.type]);
      const asked = control.type === 'tick' ? control.statement.de : label.de;
      expect([heard.name, ...heard.within].join('\n')).toContain(asked);
      // First the hint, then what is wrong.
      expect(heard.description).toMatch(new RegExp(`${hint ? `${escaped(hint.de)}.*` : ''}Fehler: ${escaped(message)}`, 'u'));
      expect(heard.invalid, 'counts as wrong').toBe(control.type !== 'boxes');
    });
  }
});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
