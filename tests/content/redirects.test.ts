import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formerPath, readRedirects } from '../../src/content/redirects.ts';
import { redirectsFile } from '../../src/content/redirects-schema.ts';
import { listed, withAddresses } from '../../src/public-addresses.ts';
import { formerAddresses, redirectLines, redirectsName } from '../../src/redirects.ts';
import { redirectMistakes } from '../../src/site/redirects.ts';

const made = mkdtempSync(join(tmpdir(), 'redirects-'));
afterAll(() => { rmSync(made, { recursive: true }); });
const mistakes = (redirects: unknown): string[] => {
  const read = redirectsFile.safeParse({ redirects });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe('former addresses', () => {
  it('lead on in every spelling that people keep them in', () => {
    writeFileSync(join(made, redirectsName), redirectLines([{ from: '/mentee-plus/', to: '/' }, { from: '/Alt/Weg/', to: '/kontakt/' }]));
    const former = formerAddresses(made);
    for (const path of ['/mentee-plus/', '/mentee-plus', '/Mentee-Plus', '/MENTEE-PLUS//']) expect(former(path), path).toBe('/');
    expect(former('/alt/weg')).toBe('/kontakt/');
    for (const path of ['/', '/mentee', '/mentee-plus/x/', '//example.org/mentee-plus/']) expect(former(path), path).toBeUndefined();
  });

  it('are none where a build has no such file', () => {
    expect(formerAddresses(join(made, 'nothing'))('/mentee-plus/')).toBeUndefined();
  });

  it('hold how the programme is written, and where its page was as soon as somebody has looked', () => {
    expect(readRedirects()).toEqual(expect.arrayContaining([{ from: '/mentee-plus/', to: '/' }, { from: '/menteeplus/', to: '/' }]));
    expect(formerPath('https://www.example.org/karriere/Mentee-plus')).toEqual([{ from: '/karriere/Mentee-plus/', to: '/' }]);
    expect([formerPath(null), formerPath('https://mentoring.example.org')]).toEqual([[], []]);
  });

  it('are refused in German when they lead nowhere, or a page has that address', () => {
    const isPage = (path: string): boolean => ['/', '/kontakt/'].includes(path);
    expect(redirectMistakes([{ from: '/a/', to: '/kontakt/' }], isPage)).toEqual([]);
    expect(redirectMistakes([{ from: '/a/', to: '/b/' }], isPage)).toEqual(['  /a/ führt nach /b/, aber diese Seite gibt es nicht. Setzen Sie hinter „to“ die Adresse einer Seite.']);
    expect(redirectMistakes([{ from: '/kontakt/', to: '/' }], isPage)).toEqual(['  /kontakt/ ist die Adresse einer Seite und kann nicht woandershin führen. Löschen Sie die Zeile.']);
  });

  it.each([
    [[{ from: 'anfahrt', to: '/kontakt/' }], /beginnt und endet mit einem Schrägstrich/u],
    [[{ from: '/an fahrt/', to: '/kontakt/' }], /kein Leerzeichen/u],
    [[{ from: '/a/\n/* /evil/', to: '/' }], /Schrägstrich/u],
    [[{ from: '/a/', to: 'https://example.org/' }], /hinter „to“/u],
    [[{ from: '/a/', to: '/A/' }], /führt auf sich selbst/u],
    [[{ from: '/a/', to: '/' }, { from: '/A/', to: '/' }], /steht zweimal da/u],
    [undefined, /fehlt die Liste/u],
  ])('%j is a mistake that the editor is told of', (redirects, message) => {
    expect(mistakes(redirects).join('\n')).toMatch(message);
  });
});

describe('the list of public addresses', () => {
  it('grows and never loses one', () => {
    const list = withAddresses('# Words\n/kontakt/\n/alt/\n', ['/', '/kontakt/']);
    expect(listed(list)).toEqual(['/', '/alt/', '/kontakt/']);
    expect(withAddresses(list, ['/'])).toBe(list);
  });
});
