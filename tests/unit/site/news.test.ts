import { describe, expect, it } from 'vitest';
import { newsFeed } from '../../../src/site/news/feed.ts';
import { newestFirst, newsPageAddress, pagesOf, perPage } from '../../../src/site/news/order.ts';

const item = (id: string, day: string) => ({ id, date: new Date(`${day}T00:00:00Z`), language: 'de' as const, title: `Titel ${id}`, description: `Satz zu ${id}.` });

describe('the order of news', () => {
  it('begins with the newest, and with the first name on the same day', () => {
    expect(newestFirst([item('b', '2026-01-02'), item('c', '2026-03-01'), item('a', '2026-01-02')]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it.each([[0, [0]], [1, [1]], [20, [20]], [21, [20, 1]], [60, [20, 20, 20]], [61, [20, 20, 20, 1]]])('%i pieces are cut into pages of %j', (count, sizes) => {
    const all = Array.from({ length: count }, (_, index) => index);
    const pages = pagesOf(all);
    expect(pages.map(({ news }) => news.length)).toEqual(sizes);
    expect(pages.flatMap(({ news }) => news)).toEqual(all);
    expect(pages.map(({ page, pages: last }) => [page, last])).toEqual(sizes.map((_, index) => [index + 1, sizes.length]));
  });

  it('gives each page an address that no piece of news can have', () => {
    expect([newsPageAddress(1, 'de'), newsPageAddress(2, 'de'), newsPageAddress(2, 'en')]).toEqual(['/aktuelles/', '/aktuelles/seite/2/', '/en/aktuelles/seite/2/']);
  });
});

describe('the feed', () => {
  const site = new URL('https://www.example.org/');
  const feed = async (items: Parameters<typeof newsFeed>[0], language: 'de' | 'en' = 'de') => {
    const answer = await newsFeed(items, site, language);
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/(?:rss\+)?xml/);
    return answer.text();
  };

  it('is one also while there is no news', async () => {
    const text = await feed([]);
    expect(text).toContain('<link>https://www.example.org/aktuelles/</link>');
    expect(text).toContain('<language>de</language>');
    expect(text).not.toContain('<item>');
  });

  it('names address and day of each piece, and itself', async () => {
    const text = await feed([item('runde', '2026-11-20')]);
    expect(text).toContain('<atom:link href="https://www.example.org/aktuelles/feed.xml" rel="self" type="application/rss+xml"/>');
    expect(text).toContain('<link>https://www.example.org/aktuelles/runde/</link>');
    expect(text).toContain('<guid isPermaLink="true">https://www.example.org/aktuelles/runde/</guid>');
    expect(text).toContain('<pubDate>Fri, 20 Nov 2026 00:00:00 GMT</pubDate>');
  });

  it('holds the latest alone, however many there are', async () => {
    const text = await feed(Array.from({ length: 500 }, (_, index) => item(String(index), '2026-11-20')));
    expect(text.match(/<item>/g)).toHaveLength(perPage);
    expect(text).toContain('Titel 0<');
  });

  it('says of what is not translated that it is German, and leads to its German page', async () => {
    const text = await feed([item('runde', '2026-11-20')], 'en');
    expect(text).toContain('<language>en</language>');
    expect(text).toContain('<link>https://www.example.org/aktuelles/runde/</link>');
    expect(text).toContain('<dc:language>de</dc:language>');
    expect(await feed([item('runde', '2026-11-20')])).not.toContain('dc:language>de');
  });

  it('keeps what editors write as text: readers show it as it stands', async () => {
    const text = await feed([{ ...item('x', '2026-11-20'), title: 'A & B < C', description: 'Nur <b>so</b> & „so“.' }]);
    expect(text).toContain('<title>A &amp; B &lt; C</title>');
    expect(text).toContain('<description>Nur &amp;lt;b&amp;gt;so&amp;lt;/b&amp;gt; &amp;amp; „so“.</description>');
  });
});
