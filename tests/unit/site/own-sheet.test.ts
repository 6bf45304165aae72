import { expect, test } from 'vitest';
import { hasOwnSheet } from '../../../src/site/own-sheet.ts';

test.each(['/[...slug]', '/', '/aktuelles', '/en/aktuelles', '/mentee-werden/[module]', '/bewerbung/mentee/[module]', '/programm/veranstaltungen'])('%s carries its sheet', (route) => {
  expect(hasOwnSheet(route)).toBe(true);
});

test.each(['/aktuelles/[id]', '/en/aktuelles/seite/[page]', '/programm/veranstaltungen/[event]', '/en/programm/veranstaltungen/[...list]'])('%s, of which there can be thousands, loads the one all of them share', (route) => {
  expect(hasOwnSheet(route)).toBe(false);
});
