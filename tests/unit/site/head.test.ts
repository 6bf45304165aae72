import { describe, expect, it } from 'vitest';
import { headOf } from '../../../src/site/head.ts';

const starlight: Parameters<typeof headOf>[0] = [
  { tag: 'title', content: 'Qualifi\u00ADzierungs-Phase · Mentee+', attrs: {} },
  { tag: 'meta', attrs: { name: 'generator', content: 'Astro v7' }, content: '' },
  { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, content: '' },
  { tag: 'meta', attrs: { property: 'og:title', content: 'Qualifi\u00ADzierungs-Phase' }, content: '' },
  { tag: 'meta', attrs: { name: 'robots', content: 'noindex' }, content: '' },
];
const page = { title: 'Qualifi\u00ADzierungs-Phase', site: 'Mentee+', start: false, translated: true };
const meta = (head: typeof starlight, key: string) => head.find(({ attrs }) => attrs?.['name'] === key || attrs?.['property'] === key)?.attrs;

describe('the head of a page', () => {
  it('carries no soft hyphen', () => {
    expect(JSON.stringify(headOf(starlight, page))).not.toContain('\u00AD');
  });

  it('keeps the title of a page and puts the programme first on the start page', () => {
    expect(headOf(starlight, page)[0]?.content).toBe('Qualifizierungs-Phase · Mentee+');
    expect(headOf(starlight, { title: 'Mentoring', site: 'Mentee+', start: true, translated: true })[0]?.content).toBe('Mentee+ · Mentoring');
  });

  it('writes the title as text, whatever editors call a page, and code as it is', () => {
    const data = { tag: 'script' as const, attrs: { type: 'application/ld+json' }, content: '{"a":"&"}' };
    expect(headOf([{ tag: 'title', content: 'Reden & </title><b>', attrs: {} }, data], page).map(({ content }) => content)).toEqual(['Reden &amp; &lt;/title&gt;&lt;b&gt;', '{"a":"&"}']);
  });

  it('tells no versions and claims no picture', () => {
    const head = headOf(starlight, page);
    expect([meta(head, 'generator'), meta(head, 'twitter:card')]).toEqual([undefined, undefined]);
  });

  it('keeps what a page asks for itself', () => {
    expect(meta(headOf(starlight, page), 'robots')).toEqual({ name: 'robots', content: 'noindex' });
  });

  it('gives the search the title and the synonyms as metadata', () => {
    const head = headOf(starlight, { ...page, synonyms: ['Facharzt', 'Doktorarbeit'] });
    expect(meta(head, 'og:title')).toMatchObject({ content: 'Qualifizierungs-Phase', 'data-pagefind-meta': 'title[content]' });
    expect(meta(head, 'keywords')).toEqual({ name: 'keywords', content: 'Facharzt, Doktorarbeit', 'data-pagefind-meta': 'synonyms[content]' });
  });

  it('names the same page in other languages only where there is one', () => {
    const alternate = { tag: 'link' as const, attrs: { rel: 'alternate', hreflang: 'en', href: 'https://mentee-plus.example.org/en/' }, content: '' };
    expect(headOf([...starlight, alternate], page)).toContainEqual(alternate);
    expect(JSON.stringify(headOf([...starlight, alternate], { ...page, translated: false }))).not.toContain('alternate');
  });

  it('has no list of words when there are none', () => {
    expect(meta(headOf(starlight, page), 'keywords')).toBeUndefined();
  });
});
