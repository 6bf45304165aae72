/** The HTML part of mails as mail readers show it: on their own ground, and without the outer elements and style sheets that web mail takes away. */
import type { Page } from '@playwright/test';
import { readLetters } from '../../src/content/letters.ts';
import { forms } from '../../src/forms/all.ts';
import { compose } from '../../src/intake/compose-mail.ts';
import type { SingleMail } from '../../src/intake/mail-job.ts';
import { expect, test } from '../tools/e2e.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';

const id = '7K3Q9XTR'.repeat(4);
const receiptToken = 'q3VnN0c8yXb1dW6mR4zKpT9uJ2hLsE7aFgDqOiYwZxA';
const { de } = readLetters().accepted;
const jobs: Readonly<Record<string, SingleMail>> = {
  receipt: { kind: 'receipt', language: 'de', form: forms[0]!.path, receiptToken, to: 'lena@example.org' },
  office: { kind: 'changed', language: 'de', form: forms[0]!.path, receiptToken },
  letter: { kind: 'decision', language: 'de', to: 'lena@example.org', subject: de.subject, text: de.text.replaceAll('{reference}', 'M-7K3Q-9XTR').replaceAll('{module}', 'Qualifizierungs-Phase') },
};

/** Puts a mail into a page as web mail does: what stood in its body, on a ground of the reader's own, light or dark, beside other things. */
async function asWebMail(page: Page, mail: string): Promise<void> {
  const inside = mail.slice(mail.indexOf('>', mail.indexOf('<body')) + 1, mail.indexOf('</body>'));
  await page.setContent(`<!DOCTYPE html><html lang="en"><title>Web mail</title><style>:root{color-scheme:light dark}body{margin:0;background:light-dark(#fff,#1f1f1f);color:light-dark(#202124,#e8eaed)}a{color:light-dark(#15c,#a8c7fa)}</style><body><main>${inside}</main></body></html>`);
}

for (const [name, job] of Object.entries(jobs)) {
  test(`the ${name} mail can be read at every width, in the light and in the dark`, { tag: '@script' }, async ({ page }) => {
    const { html } = compose(job, id, 'receipt', { siteUrl: 'https://mentee-plus.example.org', officeAddress: 'buero@example.org' });
    await asWebMail(page, html);
    await expect(page.locator('main > [lang=de]')).toHaveCount(1);
    // A letter in free words has no heading, and no rule of a whole page holds for a part of another.
    await page.locator('main').evaluate((main) => { if (!main.querySelector('h1')) main.insertAdjacentHTML('afterbegin', '<h1>Subject</h1>'); });
    await expectAccessible(page, [320, 600]);
    await expectNoSidewaysScrolling(page);
  });
}

test('a mail opened as a whole keeps to the colours of the reader, light and dark', { tag: '@script' }, async ({ page }) => {
  const { html } = compose(jobs['receipt']!, id, 'receipt', { siteUrl: 'https://mentee-plus.example.org', officeAddress: 'buero@example.org' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const grounds: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setContent(html);
    grounds.push(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color));
    await expect(page.getByRole('link', { name: 'Ihre Angaben und wie es weitergeht' })).toHaveCSS('background-color', 'rgb(60, 100, 16)');
  }
  expect(grounds).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  expect(requests).toEqual([]);
});
