import { expect, test } from '../tools/e2e.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the menu opens, leads to a page, and closes again', { tag: '@browsers' }, async ({ page }) => {
    await page.goto('/');
    const menu = page.getByRole('navigation', { name: 'Hauptmenü' });
    await expect(menu).toBeHidden();
    await page.getByText('Menü', { exact: true }).click();
    await expect(menu.getByRole('link')).toHaveText(['Das Programm', 'Mentee werden', 'Mentor:in werden', 'Kontakt']);
    await page.getByText('Menü', { exact: true }).click();
    await expect(menu).toBeHidden();
    await page.getByText('Menü', { exact: true }).click();
    await menu.getByRole('link', { name: 'Mentee werden' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mentee werden' })).toBeVisible();
    await expect(menu).toBeHidden();
  });

  test('the list of sections and the list of headings lie folded and open', async ({ page }) => {
    await page.goto('/programm/konzeption/');
    const headings = page.getByRole('navigation', { name: 'Auf dieser Seite' });
    await expect(headings.getByRole('link').first()).toBeHidden();
    await headings.locator('summary').click();
    await headings.getByRole('link', { name: 'Verankert an drei Stellen' }).click();
    await expect(page.getByRole('heading', { name: 'Verankert an drei Stellen' })).toBeInViewport();
  });
});

test('on a large screen the menu stands open and says where one is', { tag: '@browsers' }, async ({ page }) => {
  await page.goto('/programm/ziele/');
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' });
  await expect(menu.getByRole('link', { name: 'Kontakt' })).toBeVisible();
  await expect(menu.locator('[aria-current]')).toHaveText(['Das Programm']);
  await expect(page.getByText('Menü', { exact: true })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Bereich Das Programm' }).locator('[aria-current=page]')).toHaveText('Ziele');
});
