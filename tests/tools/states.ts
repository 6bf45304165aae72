import type { Page } from '@playwright/test';
import { formAt } from '../../src/forms/all.ts';
import { exampleOf } from '../../src/forms/read.ts';
import { fillIn, toCheckPage, toReceipt } from './form-filling.ts';

const mentee = formAt('/bewerbung/mentee/post-doc/')!;
const mentor = formAt('/bewerbung/mentor/')!;
const next = 'Weiter: Angaben prüfen';

/** Every state that a page can be in besides the one it is built in, and how a visitor gets there. */
export const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'menu opened': async (page) => {
    await page.goto('/programm/ziele/');
    for (const folded of await page.locator('.menu, .fold').all()) await folded.evaluate((details) => details.setAttribute('open', ''));
  },
  'search with results': async (page) => {
    await page.goto('/suche/?q=Habil');
    await page.locator('.results li').first().waitFor();
  },
  'search without results': async (page) => {
    await page.goto('/suche/?q=xyzzy');
    await page.getByText('steht hier keine Seite').first().waitFor();
  },
  'search in its dialog': async (page) => {
    await page.goto('/programm/');
    await page.getByRole('banner').getByRole('button', { name: 'Suche' }).click();
    await page.frameLocator('#suche iframe').getByRole('link', { name: 'Bewerben' }).waitFor();
  },
  // As the frame of the dialog holds it; what looks for mistakes does not look into frames.
  'search in its frame with results': async (page) => {
    await page.goto('/suche/feld/');
    await page.locator('#q').fill('Mentroing');
    await page.locator('.results li').first().waitFor();
  },
  'address that does not exist': (page) => page.goto('/gibt-es-nicht/'),
  'form filled in, everything unfolded': async (page) => {
    await page.goto(mentee.path);
    await fillIn(page, mentee);
    for (const folded of await page.locator('.why').all()) await folded.locator('summary').click();
  },
  'form sent empty': async (page) => {
    await page.goto(mentee.path);
    await page.getByRole('button', { name: next }).click();
    await page.getByRole('alert').waitFor();
  },
  'form with some answers wrong': async (page) => {
    await page.goto(mentor.path);
    await fillIn(page, mentor);
    await page.locator('#email').fill('lena.beispiel');
    await page.locator('#capacity').fill('viele');
    await page.getByRole('button', { name: next }).click();
    await page.getByRole('alert').waitFor();
  },
  'check page': (page) => toCheckPage(page, mentee),
  'check page refused': async (page) => {
    await toCheckPage(page, mentor);
    await page.locator('input[name=token]').evaluate((token: HTMLInputElement) => (token.value = 'forged'));
    await page.getByRole('button', { name: 'Bewerbung absenden' }).click();
    await page.getByRole('alert').waitFor();
  },
  receipt: (page) => toReceipt(page, mentee),
  'receipt with words without an end': (page) => toReceipt(page, mentee, {
    ...exampleOf(mentee),
    lastName: { values: ['W'.repeat(100)], other: '' },
    email: { values: [`${'w'.repeat(60)}@${'example.'.repeat(12)}org`], other: '' },
    motivation: { values: ['W'.repeat(1_500)], other: '' },
    mentorSubject: { values: ['andere'], other: 'W'.repeat(200) },
  }),
  'receipt that does not exist': (page) => page.goto('/bewerbung/eingang/unbekannt'),
  'form that does not exist': async (page) => {
    await page.goto('/bewerben/');
    await page.evaluate(() => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = '/bewerbung/mentee/dekanat/';
      document.body.append(form);
      form.submit();
    });
    await page.getByRole('heading', { name: 'Dieses Formular gibt es nicht' }).waitFor();
  },
};
