/** The content security policy and Trusted Types, as a real browser enforces them. */
import { test as bare } from '@playwright/test';
import { mentorForm } from '../../src/forms/mentor.ts';
import { exampleOf, fieldsOf } from '../../src/forms/read.ts';
import { inlineCode } from '../../src/finish/inline-code.ts';
import { contentSecurityPolicy } from '../../src/headers.ts';
import { expect, test } from '../tools/e2e.ts';

type Page = Parameters<Parameters<typeof test>[2]>[0]['page'];

/** Notes every violation in the page itself, also those the browser reports without an error. */
async function watch(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (text: string) => { violations.push(text); });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, documentURI }) => {
      void (globalThis as unknown as { noteViolation: (text: string) => Promise<void> }).noteViolation(`${documentURI}: ${violatedDirective} ${blockedURI}`);
    });
  });
  return violations;
}

test.describe('the policy', { tag: '@script' }, () => {
  test('is violated by no page', async ({ page, request }) => {
    const index = await (await request.get('/sitemap-0.xml')).text();
    const paths = [...index.matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/gu)].map(([, path = '/']) => path);
    expect(paths.length).toBeGreaterThan(15);
    const violations = await watch(page);
    for (const path of [...paths, '/bewerbung/vorlage/', '/buero/', '/gibt-es-nicht/']) await page.goto(path);
    expect(violations).toEqual([]);
  });

  test('is violated by no answer of a function, from the mistakes to the withdrawal', async ({ page }) => {
    const violations = await watch(page);
    await page.goto(mentorForm.path);
    await page.locator('main button[type=submit], main form button').first().click();
    await expect(page).toHaveTitle(/^Fehler: /u);
    await page.evaluate((fields) => {
      for (const [name, value] of fields) {
        for (const control of document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
          if (control.type !== 'radio' && control.type !== 'checkbox') control.value = value;
          else if (control.value === value) control.checked = true;
        }
      }
    }, fieldsOf(mentorForm, { ...exampleOf(mentorForm) }));
    await page.locator('button[name=step][value=check]').first().click();
    await expect(page.locator('button[name=step][value=send]')).toBeVisible();
    await page.waitForTimeout(2_100);
    await page.locator('button[name=step][value=send]').click();
    await expect(page).toHaveURL(/\/bewerbung\/eingang\//u);
    await page.locator('button[name=step][value=withdraw]').click();
    await page.locator('button[name=step][value=withdraw-now]').click();
    await expect(page.locator('h1')).toHaveText('Ihre Bewerbung ist zurückgezogen');
    await page.goto('/bewerbung/eingang/unbekannt');
    expect(violations).toEqual([]);
  });

  test('lets the search find pages without any policy for Trusted Types', async ({ page }) => {
    const violations = await watch(page);
    await page.goto('/suche/?q=Mentoring');
    await expect(page.locator('#ergebnisse > li').first()).toBeVisible();
    await expect(page.locator('#ergebnisse mark').first()).toBeVisible();
    await page.goto('/kontakt/');
    await page.getByRole('banner').getByRole('button', { name: 'Suche' }).click();
    const frame = page.frameLocator('#suche iframe');
    await frame.getByRole('searchbox').fill('Mentoring');
    await expect(frame.locator('#ergebnisse mark').first()).toBeVisible();
    expect(violations).toEqual([]);
  });
});

bare('no frame holds the search in a page of another origin, and any other page in one of ours', { tag: '@script' }, async ({ page, baseURL }) => {
  const shown = async (host: string, path: string): Promise<number> => {
    await page.unrouteAll();
    await page.route(`${host}/rahmen/`, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>x</title><iframe src="${String(baseURL)}${path}"></iframe>` }));
    await page.goto(`${host}/rahmen/`);
    await page.waitForLoadState('networkidle');
    return page.frameLocator('iframe').locator('main').count();
  };
  expect(await shown(String(baseURL), '/suche/feld/')).toBe(1);
  expect(await shown(String(baseURL), '/suche/')).toBe(0);
  expect(await shown(String(baseURL), '/bewerbung/mentor/')).toBe(0);
  expect(await shown('http://other.example.org', '/suche/feld/')).toBe(0);
});

bare('the address of a receipt goes to no other site', { tag: '@script' }, async ({ page }) => {
  const asked: (string | undefined)[] = [];
  await page.route('https://other.example.org/**', (route) => {
    asked.push(route.request().headers()['referer']);
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' });
  });
  await page.goto('/bewerbung/eingang/unbekannt');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://other.example.org/';
    document.body.append(link);
    link.click();
  });
  await page.waitForURL('https://other.example.org/');
  expect(asked).toEqual([undefined]);
});

/** What the policy is for; the browser's own error lines are meant here. */
bare.describe('the policy stops', { tag: '@script' }, () => {
  bare('text that becomes markup or code', async ({ page }) => {
    await page.goto('/suche/');
    const outcome = await page.evaluate(async () => {
      // What a debugger runs itself may use eval; what a timer runs later is the page's own.
      await new Promise((resolve) => { setTimeout(resolve); });
      const attempts: Record<string, () => unknown> = {
        markup: () => { document.body.innerHTML = '<img src=x onerror=alert(1)>'; },
        // eslint-disable-next-line no-new-func -- what must not work
        code: () => new Function('return 1')(),
        'a worker': () => new Worker('/pagefind/pagefind-worker.js'),
        'a script element': () => { document.createElement('script').src = '/pagefind/pagefind.js'; },
        'a policy of its own': () => (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes.createPolicy('own', {}),
      };
      return Object.entries(attempts).filter(([, attempt]) => {
        try {
          attempt();
          return true;
        } catch {
          return false;
        }
      }).map(([name]) => name);
    });
    expect(outcome).toEqual([]);
  });

  bare('an inline script, and one whose hash the build has written runs, unless a character of it changes', async ({ page }) => {
    const script = '\r\n  document.documentElement.dataset.ran = "ja";\r\n';
    const policies = { none: contentSecurityPolicy({ scripts: [], styles: [] }), built: contentSecurityPolicy(inlineCode(`<script>${script}</script>`)) };
    const ran = async (policy: string, code: string): Promise<string | null> => {
      await page.unrouteAll();
      await page.route('**/impressum/', (route) => route.fulfill({
        contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy }, body: `<!doctype html><html lang="de"><title>x</title><script>${code}</script>`,
      }));
      await page.goto('/impressum/');
      return page.locator('html').getAttribute('data-ran');
    };
    expect(await ran(policies.none, script)).toBeNull();
    expect(await ran(policies.built, script)).toBe('ja');
    expect(await ran(policies.built, script.replace('ja', 'Ja'))).toBeNull();
  });
});
