import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mistakeInOuter, outerLinks } from './links.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('a link that leaves the site', () => {
  it.each(['https://www.uniklinikum-leipzig.de/', 'https://example.org/a?b=c#d', 'mailto:name@example.org', 'mailto:n%2Bx@example.org?subject=Frage', 'tel:+493411234', 'tel:0341-1234'])('may lead to %s', (address) => {
    expect(mistakeInOuter(address)).toBeUndefined();
  });

  it.each(['http://example.org/', 'https://example/', 'https://name:pass@example.org/', 'https:///x', 'mailto:name', 'mailto:a@b', 'tel:drei', 'htps://example.org', '//example.org/'])('may not lead to %s', (address) => {
    expect(mistakeInOuter(address)).toBeDefined();
  });

  it('is found in every page, and one that nobody can open fails with its page', async () => {
    writeFileSync(join(folder, 'index.html'), '<meta property="og:image:alt" content="Mentor:in werden"><a class="go" href="/kontakt/">x</a><a href="https://example.org/?a=1&amp;b=2">y</a><a href="htps://example.org/">z</a>');
    expect(await outerLinks(folder)).toEqual({ passed: 1, failed: 1, output: 'htps://example.org/ does not begin with https:, linked from index.html' });
  });
});
