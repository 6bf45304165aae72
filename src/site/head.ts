import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { escapeHtml } from '../forms/html.ts';

type Head = StarlightRouteData['head'];

/** What our head needs to know of a page. */
export interface Page {
  readonly title: string;
  readonly site: string;
  readonly start: boolean;
  /** Whether the same page exists in the other language. */
  readonly translated: boolean;
  readonly synonyms?: readonly string[] | undefined;
}

const softHyphens = /\u00AD/g;
/** Versions help nobody but attackers; which pages have a picture, and so are a "large image" card, says share.ts. */
const unwanted = new Set(['generator', 'twitter:card']);

/**
 * Starlight's head, with our title (the name of the programme comes first on the start page) and without soft hyphens.
 *
 * Pagefind reads two things here as metadata, which it searches and ranks but never puts into an excerpt: the title
 * without soft hyphens, and the words people search for.
 */
export function headOf(head: Head, { title, site, start, translated, synonyms = [] }: Page): Head {
  const kept = head.filter(({ attrs }) => !unwanted.has(String(attrs?.['name'])) && (translated || attrs?.['hreflang'] === undefined));
  const named = kept.map((entry) => {
    if (start && entry.tag === 'title') return { ...entry, content: `${site} · ${title}` };
    if (entry.attrs?.['property'] === 'og:title') return { ...entry, attrs: { ...entry.attrs, 'data-pagefind-meta': 'title[content]' } };
    return entry;
  });
  const words: Head = synonyms.length
    ? [{ tag: 'meta', attrs: { name: 'keywords', content: synonyms.join(', '), 'data-pagefind-meta': 'synonyms[content]' }, content: '' }]
    : [];
  return [...named, ...words].map(withoutSoftHyphens).map(withEscapedTitle);
}

function withoutSoftHyphens(entry: Head[number]): Head[number] {
  const content = entry.attrs?.['content'];
  return {
    ...entry,
    content: entry.content?.replace(softHyphens, '') ?? '',
    attrs: typeof content === 'string' ? { ...entry.attrs, content: content.replace(softHyphens, '') } : (entry.attrs ?? {}),
  };
}

/** Starlight writes the content of elements as it is, for scripts and styles; a title is text, with an ampersand now and then. */
const withEscapedTitle = (entry: Head[number]): Head[number] => (entry.tag === 'title' ? { ...entry, content: escapeHtml(entry.content ?? '') } : entry);
