import { describe, expect, it } from 'vitest';
import { asBlock, asInline, elementEnd, listWithClass, splitAfterElements } from '../../../src/site/slot.ts';
import { slug } from '../../../src/site/slug.ts';

describe('what editors put between the tags', () => {
  it.each([
    [' Text ', '<p>Text</p>'],
    ['<b>Text</b>', '<p><b>Text</b></p>'],
    ['\n<p>Text</p>', '\n<p>Text</p>'],
    ['<ul><li>Punkt</li></ul>', '<ul><li>Punkt</li></ul>'],
    ['<picture></picture>', '<p><picture></picture></p>'],
  ])('makes a block of %j', (html, block) => {
    expect(asBlock(html)).toBe(block);
  });

  it.each([
    [' Text ', 'Text'],
    ['\n<p>Mehr <em>lesen</em></p>\n', 'Mehr <em>lesen</em>'],
    ['<p>Eins</p><p>Zwei</p>', '<p>Eins</p><p>Zwei</p>'],
  ])('makes a part of a line of %j', (html, inline) => {
    expect(asInline(html)).toBe(inline);
  });

  const plus = { lists: ['ul'], name: 'plus', component: 'PlusList', example: '- Punkt' } as const;

  it('marks the one list', () => {
    expect(listWithClass('\n<ul>\n<li>Punkt</li>\n</ul>\n', plus)).toBe('<ul class="plus">\n<li>Punkt</li>\n</ul>');
    expect(listWithClass('<ol><li>A</li></ol>', { ...plus, lists: ['ol', 'ul'] })).toBe('<ol class="plus"><li>A</li></ol>');
  });

  it.each(['', 'Text', '<ol><li>A</li></ol>', '<p>Davor</p><ul><li>A</li></ul>', '<ul><li>A</li></ul><p>Danach</p>'])('says in German what belongs there instead of %j', (html) => {
    expect(() => listWithClass(html, plus)).toThrow(/Zwischen <PlusList> und <\/PlusList> steht genau eine Liste[\s\S]*- Punkt/);
  });

  it('tells the elements of a frame from the closing words', () => {
    expect(splitAfterElements(`<div>A</div>${elementEnd}\n<div>B</div>${elementEnd}\n<p>Schluss</p>\n`)).toEqual(['<div>A</div>\n<div>B</div>', '<p>Schluss</p>']);
    expect(splitAfterElements('<p>Nur Text</p>')).toEqual(['', '<p>Nur Text</p>']);
  });

  it.each([
    ['Vier Module auf einem Weg', 'vier-module-auf-einem-weg'],
    ['Qualifi\u00ADzierungs-Phase?', 'qualifizierungs-phase'],
    ['„Über uns“', 'über-uns'],
  ])('makes an id of %j', (text, id) => {
    expect(slug(text)).toBe(id);
  });
});
