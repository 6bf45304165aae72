import { describe, expect, it } from 'vitest';
import { currentGroup, groupOf, linksOf, listsOf, neighbours, shownGroup, stateOf } from '../../../src/site/sidebar.ts';

/** The section "Mentee werden" as the visitor of one address gets it. */
function section(pathname: string) {
  const group = groupOf('Mentee werden', [{ label: 'Alle', href: '/alle/' }, { label: 'Bewerben', href: '/bewerben/' }], pathname);
  group.entries.splice(1, 0, groupOf('Module', [{ label: 'PJ', href: '/pj/' }, { label: 'Post-Doc', href: '/post-doc/' }], pathname));
  return group;
}

describe('the side column', () => {
  it('reads nested groups in order', () => {
    expect(linksOf(section('/')).map(({ label }) => label)).toEqual(['Alle', 'PJ', 'Post-Doc', 'Bewerben']);
  });

  it('draws the nested group as a rail between plain lists', () => {
    expect(listsOf(section('/')).map(({ links, rail }) => [rail, links.map(({ label }) => label)])).toEqual([
      [false, ['Alle']],
      [true, ['PJ', 'Post-Doc']],
      [false, ['Bewerben']],
    ]);
  });

  it('finds the section by a page deep inside, and none for a page that it does not list', () => {
    const other = groupOf('Kontakt', [{ label: 'Kontakt', href: '/kontakt/' }], '/pj/');
    expect(currentGroup([other, section('/pj/')])?.label).toBe('Mentee werden');
    expect(currentGroup([other, section('/suche/')])).toBeUndefined();
  });

  it('lists the section of a page below one of its pages, which it marks, and of no other page', () => {
    const sidebar = [groupOf('Kontakt', [{ label: 'Kontakt', href: '/kontakt/' }], '/pj/frage/'), section('/pj/frage/')];
    const group = shownGroup(sidebar, 'Mentee werden')!;
    expect(linksOf(group).map((link) => stateOf(link, group, '/pj/frage/'))).toEqual([undefined, 'true', undefined, undefined]);
    expect(shownGroup(sidebar, undefined)).toBeUndefined();
  });

  it("marks the visitor's page, and never a section's own page for those below it", () => {
    const group = section('/alle/');
    expect(linksOf(group).map((link) => stateOf(link, group, '/alle/'))).toEqual(['page', undefined, undefined, undefined]);
    const below = section('/alle/frage/');
    expect(linksOf(below).map((link) => stateOf(link, below, '/alle/frage/'))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    ['/alle/', undefined, '/pj/'],
    ['/post-doc/', '/pj/', '/bewerben/'],
    ['/bewerben/', '/post-doc/', undefined],
    ['/suche/', undefined, undefined],
  ])('leads from %s back to %s and on to %s', (pathname, back, on) => {
    const { next, prev } = neighbours(section(pathname));
    expect([prev?.href, next?.href]).toEqual([back, on]);
  });

  it('has no neighbours outside a section', () => {
    expect(neighbours(undefined)).toEqual({ prev: undefined, next: undefined });
  });
});
