import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressOf, crumbs, currentState, mainMenu, sectionOf, sections } from '../../../src/site/sections.ts';

const pages = sections.flatMap((section) => section.pages);
const menu = [...mainMenu('de'), ...mainMenu('en')];

describe('the sections of the site', () => {
  it.each(pages)('lists %s, which has a file', (id) => {
    expect([`content/pages/${id}.mdx`, `content/pages/${id}/index.mdx`].filter((path) => existsSync(path))).toHaveLength(1);
  });

  it('lists no page twice', () => {
    expect(new Set(pages).size).toBe(pages.length);
  });

  it.each([
    ['/mentee-werden/pj/', 'Mentee werden'],
    ['/bewerben/', 'Mentee werden'],
    ['/bewerbung/mentee/post-doc/', 'Mentee werden'],
    ['/bewerbung/mentor/', 'Mentor:in werden'],
    ['/impressum/', 'Rechtliches'],
    ['/en/bewerben/', 'Mentee werden'],
    ['/en/bewerbung/mentor/', 'Mentor:in werden'],
  ])('counts %s to "%s"', (address, label) => {
    expect(sectionOf(address)?.label.de).toBe(label);
  });

  it.each(['/', '/en/', '/en/suche/', '/suche/', '/404/', '/bewerbung/', '/programm/nichts/'])('counts %s to none', (address) => {
    expect(sectionOf(address)).toBeUndefined();
  });

  it.each(menu.map(({ href }) => href))('marks %s in the menu as this page, and no other entry', (href) => {
    expect(mainMenu(href.startsWith('/en/') ? 'en' : 'de').map((entry) => [entry.href, currentState(entry.href, href)]).filter(([, state]) => state)).toEqual([[href, 'page']]);
  });

  it('marks the section in the menu on the pages below it', () => {
    expect(currentState('/mentee-werden/', '/bewerbung/mentee/pj/')).toBe('true');
    expect(currentState('/programm/', '/bewerbung/mentee/pj/')).toBeUndefined();
    expect(currentState('/en/mentee-werden/', '/en/bewerbung/mentee/pj/')).toBe('true');
  });

  it('marks nothing in the menu on legal pages', () => {
    expect(menu.map(({ href }) => currentState(href, '/impressum/'))).toEqual(menu.map(() => undefined));
  });

  it.each([
    ['/programm/ziele/', ['/', '/programm/']],
    ['/mentee-werden/pj/', ['/', '/mentee-werden/']],
    ['/programm/', ['/']],
    ['/impressum/', ['/']],
    ['/suche/', ['/']],
    ['/en/programm/ziele/', ['/en/', '/en/programm/']],
    ['/en/programm/', ['/en/']],
  ])('leads from the start page to %s', (address, way) => {
    expect(crumbs(address).map(({ href }) => href)).toEqual(way);
  });

  it('writes addresses with a slash at the end', () => {
    expect(addressOf('programm/ziele')).toBe('/programm/ziele/');
  });
});
