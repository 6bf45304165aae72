import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forms } from '../../src/forms/all.ts';
import { fieldsOf } from '../../src/forms/read.ts';
import { escapeHtml } from '../../src/forms/html.ts';
import { applicationId } from '../../src/intake/secrets.ts';
import { keys } from '../../src/records/names.ts';
import { receiptTokenOf, send, tokenOf, typedFor } from './applicant.ts';
import { applications, expectedMailFiles, keysBelow, mailFiles, makeHouse, open } from './house.ts';

// The folder is not made read-only, because root writes there nevertheless: a file stands in its place.
test.each(['records', 'tmp'])('while %s cannot be written to, nothing is claimed, nothing typed is lost, and sending again works', async (folder) => {
  const house = await makeHouse();
  const site = await open(house);
  const path = join(house.dataDir, folder);
  const sent = forms.map((form) => ({ form, token: tokenOf(form, house.secrets) }));
  await rename(path, `${path}-away`);
  await writeFile(path, 'in the way');
  for (const { form, token } of sent) {
    const answer = await send(site.url, form, token);
    const page = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(page).toContain('Ihre Bewerbung ist noch nicht eingegangen');
    expect(page).toMatch(/<title>[^<]*Fehler/u);
    expect(page).not.toContain('class="ref"');
    expect(page).not.toMatch(/M-[2-9A-HJ-NP-Z]{4}-/u);
    expect(page).not.toContain('/bewerbung/eingang/');
    for (const [name, value] of fieldsOf(form, typedFor(form, token))) {
      expect(page).toContain(`<input type="hidden" name="${name}" value="${escapeHtml(value)}">`);
    }
    expect(page).toContain(`name="token" value="${token}"`);
    // No file name, no error text, no stack.
    expect(page).not.toMatch(/ENOTDIR|EEXIST|node:|at async/u);
  }
  expect((await fetch(`${site.url}/healthz`)).status).toBe(503);
  expect((await fetch(`${site.url}/`)).status).toBe(200);
  await rm(path);
  await rename(`${path}-away`, path);
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
  const ids: string[] = [];
  for (const { form, token } of sent) {
    const first = receiptTokenOf(await send(site.url, form, token));
    expect(receiptTokenOf(await send(site.url, form, token))).toBe(first);
    ids.push(applicationId(first));
    expect((await fetch(`${site.url}/bewerbung/eingang/${first}`)).status).toBe(200);
  }
  expect(await site.stop()).toBe(0);
  expect([...(await applications(house)).keys()].toSorted()).toEqual(ids.toSorted());
  expect(await mailFiles(house)).toEqual(expectedMailFiles(ids));
  expect(await keysBelow(house, keys.mails)).toEqual([]);
  const failures = (await site.log()).split('\n').filter((line) => line.includes('store-failed'));
  expect(failures).toHaveLength(forms.length);
});
