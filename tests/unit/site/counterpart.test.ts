import { describe, expect, it } from 'vitest';
import { counterpart } from '../../../src/site/counterpart.ts';

describe('the switch of languages', () => {
  it.each([
    ['/', 'en', '/en/'],
    ['/en/', 'de', '/'],
    ['/programm/ziele/', 'en', '/en/programm/ziele/'],
    ['/en/bewerbung/mentee/pj/', 'de', '/bewerbung/mentee/pj/'],
    ['/endlich/', 'en', '/en/endlich/'],
  ])('leads from %s to the same page in "%s"', (here, language, href) => {
    expect(counterpart(here)).toEqual({ language, href, same: true });
  });

  it.each([
    ['/buero/', 'en', '/en/'], ['/bewerbung/vorlage/', 'en', '/en/'], ['/en/bewerbung/vorlage/', 'de', '/'], ['/leichte-sprache/', 'en', '/en/'], ['/404/', 'en', '/en/'], ['/404.html', 'en', '/en/'],
  ])('leads from %s, which has no counterpart, to the start page in "%s"', (here, language, href) => {
    expect(counterpart(here)).toEqual({ language, href, same: false });
  });
});
