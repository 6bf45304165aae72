/** A round opens, closes, and leaves a quarter of an hour to who is still writing. */
import type { Page } from '@playwright/test';
import { formAt } from '../../src/forms/all.ts';
import { exampleOf, fieldsOf } from '../../src/forms/read.ts';
import { fillIn, look, toCheckPage } from '../tools/form-filling.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { expect, roundTest as test } from '../tools/round-test.ts';
import { typedInto } from './persons.ts';

const form = formAt('/bewerbung/mentee/pj/')!;
const next = 'Weiter: Angaben prüfen';
const send = 'Bewerbung absenden';
const all = fieldsOf(form, exampleOf(form)).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]);

const typed = async (page: Page): Promise<string[][]> =>
  (await typedInto(page)).filter(([name, value]) => value !== '' && !['token', 'website', 'step'].includes(name)).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]);

test('the page of a module says when to apply, and what the round brings', async ({ page }) => {
  await page.goto('/mentee-werden/pj/');
  const note = page.locator('.note.dates');
  await expect(note).toContainText('Erfundene Runde im Frühling: Bewerben bis 31. März 2031');
  await expect(note).toContainText('Das Formular nimmt Bewerbungen in dieser Zeit entgegen: 1. bis 31. März 2031; 1. bis 30. September 2031.');
  await expect(note).toContainText('Dieser Text zur Runde ist erfunden');
  const fact = (label: string) => page.locator('.facts div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`, 'u') }) }).locator('dd');
  await expect(fact('Bewerbungszeitraum')).toHaveText('1. bis 31. März 2031; 1. bis 30. September 2031');
  await expect(fact('Entscheidung bis')).toHaveText('30. April 2031');
  await expect(fact('Beginn')).toHaveText('15. Mai 2031');
  await expect(fact('Ende')).toHaveText('wird bekannt gegeben');
  await expect(fact('Plätze')).toHaveText('12 (erfunden)');
  await expect(fact('Unterlagen')).toHaveText('erfundener Lebenslauf, erfundene Motivation');
  await page.goto('/mentee-werden/studierende/');
  await expect(page.locator('.note.dates')).toHaveCount(0);
  await expect(fact('Bewerbungszeitraum')).toHaveText('wird bekannt gegeben');
});

test('a form opens: what was typed the evening before can be sent the day after', async ({ page, site }) => {
  await site.clock('2031-02-28T23:59:30+01:00');
  await page.goto(form.path);
  await expect(page.locator('.note.dates')).toContainText('Bewerben bis 31. März 2031');
  await fillIn(page, form);
  await page.getByRole('button', { name: next }).click();
  await expect(page.getByRole('alert')).toContainText('Das Formular ist noch nicht offen');
  await expect(page.getByRole('alert')).toContainText('Das Formular öffnet am 1. März 2031.');
  await expect(page.locator('.note.dates')).toContainText('1. bis 31. März 2031');
  expect(await typed(page)).toEqual(all);

  await site.clock('2031-03-01T00:00:01+01:00');
  await page.getByRole('button', { name: next }).click();
  await look(page);
  await page.getByRole('button', { name: send }).click();
  await expect(page.locator('.ref')).toHaveText(/^M-/u);
  await expect(page.getByText('Möglich bis 31. März 2031.')).toBeVisible();
});

test('a form closes: who was writing has a quarter of an hour, after that everything stays on the page', async ({ page, context, site }) => {
  await site.clock('2031-03-31T23:58:00+02:00');
  await toCheckPage(page, form);
  const late = await context.newPage();
  await late.goto(form.path);
  await fillIn(late, form, { ...exampleOf(form), email: { values: ['spaet@example.org'], other: '' } });

  await site.clock('2031-04-01T00:14:00+02:00');
  await look(page);
  await page.getByRole('button', { name: send }).click();
  await expect(page.locator('.ref')).toHaveText(/^M-/u);
  await expect(page.getByText('Die Frist für Änderungen ist vorbei.')).toBeVisible();
  await late.getByRole('button', { name: next }).click();
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('Angaben prüfen');

  await site.clock('2031-04-01T00:15:00+02:00');
  const checked = await typed(late);
  await late.getByRole('button', { name: send }).click();
  await expect(late.getByRole('alert')).toContainText('Die Bewerbungsfrist ist vorbei');
  await expect(late.getByRole('alert')).toContainText('Sie endete am 31. März 2031. Das Formular öffnet wieder am 1. September 2031.');
  expect(await typed(late)).toEqual(checked);
  await late.getByRole('button', { name: 'Zurück zum Formular' }).click();
  expect(await typed(late)).toEqual(checked);
  expect((await site.log()).match(/"event":"stored"/gu)).toHaveLength(1);
});

test('a form that is closed says so in English, and takes what was typed when it opens again', async ({ page, site }) => {
  await site.clock('2031-04-10T12:00:00+02:00');
  await page.goto(`/en${form.path}`);
  await expect(page.locator('.note.dates')).toContainText('Apply by 31 March 2031');
  await expect(page.locator('.note.dates')).toContainText('The form takes applications at this time: 1 to 31 March 2031; 1 to 30 September 2031.');
  await fillIn(page, form);
  await page.getByRole('button', { name: 'Continue: check your answers' }).click();
  const alert = page.getByRole('alert');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(alert).toContainText('The application period is over');
  await expect(alert).toContainText('It ended on 31 March 2031. The form opens again on 1 September 2031.');
  expect(await typed(page)).toEqual(all);

  await site.clock('2031-09-01T00:00:01+02:00');
  await page.getByRole('button', { name: 'Continue: check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
  await look(page);
  await page.getByRole('button', { name: 'Send the application' }).click();
  await expect(page.locator('.ref')).toHaveText(/^M-/u);
  await expect(page.getByText('Possible until 30 September 2031.')).toBeVisible();
});

test('one module\'s round closes no other form, and not that for mentors', async ({ page, site }) => {
  await site.clock('2031-04-10T12:00:00+02:00');
  for (const path of ['/bewerbung/mentee/studierende/', '/bewerbung/mentor/']) await toCheckPage(page, formAt(path)!);
  await page.goto('/bewerbung/mentee/post-doc/');
  await fillIn(page, formAt('/bewerbung/mentee/post-doc/')!);
  await page.getByRole('button', { name: next }).click();
  await expect(page.getByRole('alert')).toContainText('Das Formular öffnet am 1. September 2031.');
});

test('the closed form and the page of the round are accessible', { tag: '@script' }, async ({ page, site }) => {
  await page.goto('/mentee-werden/pj/');
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  await site.clock('2031-04-10T12:00:00+02:00');
  await page.goto(form.path);
  await expectAccessible(page);
  await fillIn(page, form);
  await page.getByRole('button', { name: next }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
});
