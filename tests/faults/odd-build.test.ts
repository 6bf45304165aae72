/** Odd content that is no mistake: a thousand events on one day, and one enormous page. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledSite, pageOf } from '../tools/filled-site.ts';

const many = 1000;
const event = (index: number): string => `---\ntitle: Erfundener Termin ${String(index)}\ndescription: Er steht nur in Tests.\nkind: training\nmodules: [pj]\nstarts: 2031-05-15 16:00\nends: 2031-05-15 18:00\nplace: Erfundener Raum\nsource: erfunden\nchecked: 2026-11-22\nlastUpdated: 2026-11-22\n---\n\nErfunden.\n`;
/** About 2 MB of text in 2,000 sections. */
const enormous = `---\ntitle: Erfundene lange Nachricht\ndescription: Sie steht nur in Tests.\ndate: 2026-11-20\n---\n\n${Array.from({ length: 2000 }, (_, index) => `## Erfundener Abschnitt ${String.fromCharCode(97 + (index % 26))}\n\n${'Ein Satz, der sich wiederholt, damit der Text lang wird. '.repeat(18)}\n`).join('\n')}`;

test('a thousand events on one day and an enormous page', { timeout: 300_000 }, async () => {
  const site = await filledSite('odd', {
    'news/lang.md': enormous,
    ...Object.fromEntries(Array.from({ length: many }, (_, index) => [`events/termin-${String(index)}.md`, event(index)])),
  });
  const list = join(site.dist, 'programm/veranstaltungen');
  expect((await readdir(join(list, 'seite'))).map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 49 }, (_, index) => index + 2));
  // Each list is cut into pages of twenty, and no page grows with the number of events.
  const pages = await Promise.all(['', 'seite/2/', 'seite/50/', 'modul/pj/seite/50/', 'termin-0/'].map((path) => pageOf(site, `programm/veranstaltungen/${path}`)));
  for (const page of pages) expect(page.length).toBeLessThan(40_000);
  expect(pages.slice(0, 4).map((page) => page.match(/<h2[^>]*><a href="[^"]*termin-\d+\/"/gu)?.length)).toEqual([20, 20, 20, 20]);
  expect(await pageOf(site, 'mentee-werden/pj')).toMatch(/termin-0\//u);
  expect((await pageOf(site, 'mentee-werden/pj')).match(/veranstaltungen\/termin-\d+\/"/gu)?.length).toBe(3);
  const calendar = await readFile(join(list, 'kalender.ics'), 'utf8');
  expect(calendar.match(/BEGIN:VEVENT/gu)?.length).toBe(many);
  const long = await pageOf(site, 'aktuelles/lang');
  expect(long.match(/<h2 /gu)?.length).toBeGreaterThanOrEqual(2000);
  expect(long).toContain('erfundener-abschnitt-a-1');
  // The list and the feed carry one sentence of it.
  expect((await pageOf(site, 'aktuelles')).replace(/<style.*<\/style>/su, '').length).toBeLessThan(20_000);
});
