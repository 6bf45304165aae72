/** The module finder as a visitor walks it: by its links alone. */
import type { Page } from '@playwright/test';
import { languageAndPath } from '../../src/forms/addresses.ts';
import { expect, test } from '../tools/e2e.ts';
import { sitemap } from '../tools/links.ts';

const words = {
  de: { start: '/', name: 'Welches Modul passt?', back: /^Zurück:/u, count: /^Frage (\d) von höchstens (\d)\./u, change: /^Ändern/u, probably: /Wahrscheinlich passt/u, side: 'Bereich Mentee werden' },
  en: { start: '/en/', name: 'Which module fits?', back: /^Back:/u, count: /^Question (\d) of (\d) at most\./u, change: /^Change/u, probably: /probably/u, side: 'Section Become a mentee' },
} as const;
const all = (await sitemap(process.env['DIST_DIR'] ?? 'dist')).filter((path) => languageAndPath(path).path.startsWith('/mentee-werden/welches-modul/'));

const path = (page: Page): string => new URL(page.url()).pathname;
const answers = (page: Page) => page.getByRole('main').locator('.answers a');

/** Follows every answer from the page that is open, by clicking, and the way back each time. Returns the addresses in the order they were seen. */
async function walk(page: Page, language: 'de' | 'en', asked: number): Promise<string[]> {
  const here = path(page);
  const count = await answers(page).count();
  const seen = [here];
  if (count === 0) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[language].probably);
    await expect(page.getByRole('link', { name: words[language].change })).toHaveCount(asked);
    return seen;
  }
  const [, number, most] = words[language].count.exec(await page.getByRole('main').locator('.lead').innerText()) ?? [];
  expect(Number(number)).toBe(asked + 1);
  expect(Number(most)).toBeGreaterThanOrEqual(asked + 1);
  for (let index = 0; index < count; index += 1) {
    const answer = answers(page).nth(index);
    expect((await answer.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await answer.click();
    seen.push(...(await walk(page, language, asked + 1)));
    await page.getByRole('link', { name: words[language].back }).click();
    await expect(page).toHaveURL(new RegExp(`${here}$`, 'u'));
  }
  return seen;
}

for (const language of ['de', 'en'] as const) {
  const said = words[language];

  test(`every answer in ${language} leads on, every page back, and every page of the sitemap is come by once`, async ({ page }) => {
    await page.goto(said.start);
    await page.getByRole('main').getByRole('link', { name: said.name }).click();
    const seen = await walk(page, language, 0);
    expect([...seen].sort()).toEqual(all.filter((each) => languageAndPath(each).language === language).sort());
    expect(seen.length).toBeGreaterThan(10);
  });

  test(`the finder is found in ${language} from the list of modules, from an unknown address, and in the side column`, async ({ page }) => {
    for (const from of [`${said.start}mentee-werden/`, `${said.start}gibt-es-nicht/`]) {
      await page.goto(from);
      await page.getByRole('main').getByRole('link', { name: said.name }).click();
      await expect(answers(page)).toHaveCount(2);
    }
    await answers(page).first().click();
    const side = page.getByRole('navigation', { name: said.side });
    await expect(side.locator('[aria-current=true]')).toHaveText([said.name]);
    await expect(page.locator('.crumb a').last()).toHaveText(said.name);
  });
}

test('a student in the practical year comes to the module, changes an answer, and ends at other offers', async ({ page }) => {
  await page.goto('/mentee-werden/welches-modul/');
  for (const name of ['Sie möchten begleitet werden.', 'Sie studieren. Das Praktische Jahr gehört dazu.', 'Sie sind im Praktischen Jahr am Universitätsklinikum Leipzig.']) {
    await page.getByRole('link', { name, exact: true }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wahrscheinlich passt das Modul PJ am UKL');
  await expect(page.getByText('Wer sich bewerben kann: wird bekannt gegeben')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mehr über das Modul' })).toHaveAttribute('href', '/mentee-werden/pj/');
  await expect(page.getByRole('link', { name: 'Zum Bewerbungsformular' })).toHaveAttribute('href', '/bewerbung/mentee/pj/');
  await page.getByRole('link', { name: /^Ändern ?: Wo stehen Sie in Ihrem Studium\?$/u }).click();
  await page.getByRole('link', { name: 'Sie sind im Praktischen Jahr, aber nicht am Universitätsklinikum Leipzig.' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wahrscheinlich passt ein anderes Angebot besser');
  await expect(page.getByRole('main').locator('.plus li')).toHaveText([/Mentoring für Studierende/u, /Mentoring des Career Service/u]);
});

test('the keyboard alone leads from the first question to a result', async ({ page }) => {
  await page.goto('/mentee-werden/welches-modul/');
  await answers(page).nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wahrscheinlich passt: Mentor:in werden');
});

test('the search finds the first question and none of the pages behind it', { tag: '@script' }, async ({ page }) => {
  await page.goto('/suche/?q=welches+Modul+passt');
  await expect(page.getByRole('status')).not.toBeEmpty();
  const found = await page.locator('.results h2 a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(found.slice(0, 3)).toContain('/mentee-werden/welches-modul/');
  expect(found.filter((address) => address.startsWith('/mentee-werden/welches-modul/'))).toHaveLength(1);
});
