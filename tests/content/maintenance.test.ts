import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { maintenanceFile, maintenancePage } from '../../src/site/pictures/maintenance.ts';
import { root } from './files.ts';

const page = readFileSync(join(root, maintenanceFile), 'utf8');

describe('the page that stands in while the site is away', () => {
  it('is the one that is drawn today', () => {
    expect(page, 'run: npm run maintenance').toBe(maintenancePage);
  });

  it('needs nothing but itself', () => {
    expect(page).not.toMatch(/\b(?:href|src|srcset|action)=|url\(|@import|<script/u);
  });

  it('lets nothing in by its own policy but the one style it has', () => {
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? '';
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(page).not.toMatch(/\sstyle="/u);
  });

  it('is valid, in two languages, and small enough for one flight', async () => {
    const report = await new HtmlValidate(config).validateString(page);
    expect(report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${String(line)}: ${message}`))).toEqual([]);
    expect(page).toMatch(/<html lang="de">[\s\S]*lang="en"/u);
    expect(Buffer.byteLength(page)).toBeLessThan(14_000);
  });
});
