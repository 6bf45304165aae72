import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { formAt } from '../../src/forms/all.ts';
import type { TypedForm } from '../../src/forms/form.ts';
import { exampleOf } from '../../src/forms/read.ts';
import { leastSeconds } from '../../src/intake/token.ts';
import { texts as office } from '../../src/office/app/unlock/texts.ts';
import { sitemap } from '../tools/links.ts';
import { applicationsFrom, officeShows } from '../tools/office.ts';
import { arrives, choose, fillIn, first, textOf, typeInto } from './steps.ts';
import { keyOf, type Visitor } from './webdriver.ts';
import { expect, test } from './webkit-test.ts';

const mentee = formAt('/bewerbung/mentee/post-doc/')!;
const mentor = formAt('/bewerbung/mentor/')!;
const next = 'Weiter: Angaben prüfen';

/** As long as a person takes at least to look at the check page. */
const look = (): Promise<void> => new Promise((done) => setTimeout(done, leastSeconds * 1000 + 50));
const from = (form: typeof mentee, email: string): TypedForm => ({ ...exampleOf(form), email: { values: [email], other: '' } });
const answer = (visitor: Visitor, name: string): Promise<string | undefined> => visitor.run((wanted) =>
  [...document.querySelectorAll<HTMLElement>('dl.sum > div')].find((row) => row.querySelector('dt')?.textContent === wanted)?.querySelector('dd')?.innerText, name);

test('a stranger reads, applies, goes back, changes and withdraws, and one application was there', async ({ visitor, site }) => {
  const email = 'webkit@example.org';

  await test.step('from the start page to the form', async () => {
    await visitor.open(`${site.url}/`);
    await choose(visitor, 'Post-Doc-Phase', 'main');
    await arrives(visitor, /^Post-Doc-Phase · /u);
    await choose(visitor, 'Zum Bewerbungsformular');
    await arrives(visitor, /^Als Mentee bewerben: Post-Doc-Phase · /u);
  });

  await test.step('what is missing is said above the form, which has the focus, and leads to the fields', async () => {
    await choose(visitor, next);
    await arrives(visitor, /^Fehler: Als Mentee bewerben: Post-Doc-Phase · /u);
    expect(await visitor.run(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await choose(visitor, 'Geben Sie Ihren Vornamen ein.', '[role=alert]');
    await expect.poll(() => visitor.run(() => document.activeElement?.id)).toBe('firstName');
    expect(await visitor.named(await first(visitor, '#firstName'))).toEqual({ name: 'Vorname', role: 'textbox' });
  });

  await test.step('filled in, it goes to the check page', async () => {
    await fillIn(visitor, mentee, from(mentee, email));
    await choose(visitor, next);
    await arrives(visitor, /^Angaben prüfen · /u);
    expect(await answer(visitor, 'E-Mail-Adresse')).toBe(email);
  });

  const reference = await test.step('sent, it is on the receipt, and the office reads it', async () => {
    await look();
    await choose(visitor, 'Bewerbung absenden');
    await arrives(visitor, /^Ihre Bewerbung ist eingegangen · /u);
    expect(await visitor.address()).toMatch(/\/bewerbung\/eingang\/[\w-]{43}$/u);
    const shown = await textOf(visitor, '.ref');
    expect(shown).toMatch(/^M-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/u);
    expect(await officeShows(site.dataDir, shown)).toContain(email);
    return shown;
  });
  const receipt = await visitor.address();

  await test.step('reloading and going back send nothing twice', async () => {
    await visitor.reload();
    expect(await textOf(visitor, '.ref')).toBe(reference);
    await visitor.back();
    await expect.poll(() => visitor.address()).not.toBe(receipt);
    await visitor.open(receipt);
    expect(await textOf(visitor, '.ref')).toBe(reference);
    expect(await applicationsFrom(site.dataDir, email)).toBe(1);
  });

  await test.step('a change counts once it is sent', async () => {
    await choose(visitor, 'Angaben ändern');
    await arrives(visitor, /^Als Mentee bewerben/u);
    await typeInto(visitor, 'goals', 'Ein anderes Ziel.');
    await choose(visitor, next);
    await arrives(visitor, /^Angaben prüfen · /u);
    await look();
    await choose(visitor, 'Änderung absenden');
    await expect.poll(() => visitor.address()).toBe(receipt);
    expect(await answer(visitor, 'Ziele')).toBe('Ein anderes Ziel.');
    expect(await textOf(visitor, '.ref')).toBe(reference);
  });

  await test.step('withdrawing asks first and leaves nothing', async () => {
    await choose(visitor, 'Zurückziehen');
    await choose(visitor, 'Ja, Bewerbung zurückziehen');
    await expect.poll(() => textOf(visitor, 'h1')).toBe('Ihre Bewerbung ist zurückgezogen');
    expect(await applicationsFrom(site.dataDir, email)).toBe(0);
  });
});

test('a mentor applies, and what is wrong is said without losing what was typed', async ({ visitor, site }) => {
  await visitor.open(site.url + mentor.path);
  await fillIn(visitor, mentor, from(mentor, 'webkit-mentor.example.org'));
  await choose(visitor, next);
  await arrives(visitor, /^Fehler: Als Mentor:in bewerben/u);
  expect(await visitor.run(() => document.querySelector<HTMLInputElement>('#email')?.value)).toBe('webkit-mentor.example.org');
  await typeInto(visitor, 'email', 'webkit-mentor@example.org');
  await choose(visitor, next);
  await arrives(visitor, /^Angaben prüfen · /u);
  await look();
  await choose(visitor, 'Bewerbung absenden');
  await arrives(visitor, /^Ihre Bewerbung ist eingegangen · /u);
  expect(await officeShows(site.dataDir, await textOf(visitor, '.ref'))).toContain('webkit-mentor@example.org');
});

test('the search finds pages and marks the words', async ({ visitor, site }) => {
  await visitor.open(`${site.url}/suche/`);
  await visitor.type(await first(visitor, 'main input[type=search]'), 'Habilitation');
  await visitor.press(keyOf.enter);
  await first(visitor, '.results h2 a');
  expect(await visitor.address()).toMatch(/\/suche\/\?q=Habilitation$/u);
  expect(await textOf(visitor, '.results mark')).toMatch(/habil/iu);
  const title = await textOf(visitor, '.results h2 a');
  await choose(visitor, title, '.results');
  await expect.poll(() => visitor.address()).not.toContain('/suche/');
  await visitor.back();
  expect(await textOf(visitor, '.results h2 a')).toBe(title);
});

test('the language switch leads to the same page and back', async ({ visitor, site }) => {
  await visitor.open(`${site.url}/mentor-werden/`);
  await visitor.click(await first(visitor, 'header a[hreflang=en]'));
  await expect.poll(() => visitor.address()).toBe(`${site.url}/en/mentor-werden/`);
  expect(await visitor.run(() => document.documentElement.lang)).toBe('en');
  await visitor.click(await first(visitor, 'header a[hreflang=de][href="/mentor-werden/"]'));
  await expect.poll(() => visitor.address()).toBe(`${site.url}/mentor-werden/`);
});

test('the menu opens on a phone and stands open on a large screen', async ({ visitor, site }) => {
  const shows = (): Promise<boolean> => visitor.run(() => document.querySelector('.menu nav a')!.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  await visitor.open(`${site.url}/programm/ziele/`);
  expect(await shows()).toBe(true);
  await visitor.resize(390, 844);
  expect(await shows()).toBe(false);
  await choose(visitor, 'Menü', 'header');
  expect(await shows()).toBe(true);
  await choose(visitor, 'Mentee werden', 'header');
  await arrives(visitor, /^Mentee werden · /u);
});

test('the keyboard comes past the menu to the first link of the page', async ({ visitor, site }) => {
  const focused = (): Promise<string | undefined> => visitor.run(() => document.activeElement?.textContent.trim());
  await visitor.open(`${site.url}/mentor-werden/`);
  await visitor.press(keyOf.tab);
  expect(await focused()).toBe('Zum Inhalt springen');
  await visitor.press(keyOf.enter);
  await expect.poll(() => visitor.address()).toContain('#inhalt');
  await visitor.press(keyOf.tab);
  expect(await focused()).toBe('Start');
});

test('the office opens with its key and lists the applications', async ({ visitor, site }) => {
  await visitor.open(`${site.url}/buero/`);
  await visitor.type(await first(visitor, 'input[type=file]'), site.office.file);
  await choose(visitor, office.open);
  await expect.poll(() => textOf(visitor, '.desk-read'), { timeout: 60_000 }).toMatch(/^[\d.]+ Bewerbung(?:en)? geöffnet$/u);
  const listed = await visitor.run(() => document.querySelector<HTMLElement>('main')!.innerText);
  const names = site.invented.filter(({ fate }) => fate === 'applied').map(({ revisions }) => revisions.at(-1)?.answers['lastName']);
  expect(names).toHaveLength(6);
  for (const name of names) expect(listed).toContain(name);
});

test('no page of the sitemap scrolls sideways at 320 px', async ({ visitor, site }) => {
  await visitor.resize(320, 640);
  const wide: string[] = [];
  for (const path of await sitemap(process.env['DIST_DIR'] ?? 'dist')) {
    await visitor.open(site.url + path);
    const [width, room] = await visitor.run(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const);
    if (width > room) wide.push(`${path}: ${String(width)} px`);
  }
  expect(wide).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ scheme });
    test(`start page, module, form and search are accessible in ${scheme} colours`, async ({ visitor, site }) => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      for (const path of ['/', '/mentee-werden/post-doc/', mentee.path, '/suche/?q=Habil']) {
        await visitor.open(site.url + path);
        const { violations, passes } = (await visitor.script(`${axe}; return axe.run().then(({ violations, passes }) => ({
          violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')), passes: passes.length,
        }))`)) as { violations: string[]; passes: number };
        expect(violations, path).toEqual([]);
        expect(passes).toBeGreaterThan(10);
      }
      const [red = 0] = await visitor.run(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/gu)!.map(Number));
      expect(scheme === 'dark' ? red < 60 : red > 200, `the ground is ${scheme}`).toBe(true);
    });
  });
}

test('a page that the policy has to stop is noticed', async ({ webkit, site }) => {
  const visitor = await webkit.visitor();
  const before = site.violations.length;
  await visitor.open(`${site.url}/`);
  await visitor.run(() => {
    const picture = document.createElement('img');
    picture.src = 'https://elsewhere.example/picture.png';
    document.body.append(picture);
  });
  await expect.poll(() => site.violations.slice(before).join()).toContain('img-src');
  await visitor.leave();
});
