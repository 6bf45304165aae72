import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lastChange, readDays } from '../../../src/site/last-changes.ts';

const root = mkdtempSync(join(tmpdir(), 'days-'));
afterAll(() => { rmSync(root, { recursive: true }); });
const files: Readonly<Record<string, string>> = {
  'pages/index.mdx': 'title: A\nlastUpdated: 2026-01-01',
  'pages/programm/index.mdx': 'lastUpdated: "2026-01-02"',
  'pages/programm/ziele.md': 'lastUpdated: 2026-01-03',
  'pages/en/programm/ziele.md': 'lastUpdated: 2026-01-04\ngermanVersion: 2026-01-03',
  'modules/pj.mdx': 'lastUpdated: 2026-01-05',
  'news/alt.md': 'date: 2026-01-06',
  'news/neu.md': 'date: 2026-01-07\nlastUpdated: 2026-01-09',
  'news/en/neu.md': 'lastUpdated: 2026-01-08',
  'events/auftakt.md': 'starts: 2031-05-15 16:00\nlastUpdated: 2026-01-10',
  'faq/zeit.md': 'lastUpdated: 2026-01-11',
  'faq/_leer.md': 'lastUpdated: 2030-01-01',
};
for (const [file, head] of Object.entries(files)) {
  const path = join(root, 'content', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\r\n${head.replaceAll('\n', '\r\n')}\r\n---\r\n\r\nlastUpdated: 1999-01-01\r\n`);
}

describe('the day of the last change', () => {
  const days = readDays(root);
  it.each([
    ['/', '2026-01-01'], ['/en/', '2026-01-01'], ['/programm/', '2026-01-02'], ['/programm/ziele/', '2026-01-03'], ['/en/programm/ziele/', '2026-01-04'],
    ['/mentee-werden/pj/', '2026-01-05'], ['/en/mentee-werden/pj/', '2026-01-05'],
    ['/aktuelles/', '2026-01-09'], ['/aktuelles/alt/', '2026-01-06'], ['/aktuelles/neu/', '2026-01-09'], ['/en/aktuelles/neu/', '2026-01-08'],
    ['/programm/veranstaltungen/', '2026-01-10'], ['/programm/veranstaltungen/auftakt/', '2026-01-10'], ['/faq/', '2026-01-11'],
  ])('of %s is %s', (path, day) => {
    expect(lastChange(path, days)).toBe(day);
  });

  it.each(['/bewerbung/mentor/', '/suche/', '/aktuelles/seite/2/', '/mentee-werden/welches-modul/studium/'])('of %s is not known', (path) => {
    expect(lastChange(path, days)).toBeUndefined();
  });
});
