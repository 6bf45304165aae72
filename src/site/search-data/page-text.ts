/** What of a built page is read for the search. */

const attributes = String.raw`(?:[^"'>]|"[^"]*"|'[^']*')*`;
/** What is no text: comments, elements that hold code, tags. */
const markup = new RegExp(String.raw`<!--[\s\S]*?-->|<(script|style|template)(?=[\s/>])${attributes}>[\s\S]*?</\1\s*>|</?[a-z]${attributes}>`, 'giu');
const metadata = new RegExp(String.raw`<meta\s${attributes}data-pagefind-meta=${attributes}>`, 'giu');

export interface ReadPage {
  /** As `<html>` says it; German where it says nothing. */
  readonly language: string;
  /** The tags of the head that hold what Pagefind ranks and never shows. */
  readonly metadata: readonly string[];
  /** The part of the page that is searched, as markup. */
  readonly body: string;
}

/** A page that is to be found, or undefined for one that is not: no `data-pagefind-body`. */
export function readPage(page: string): ReadPage | undefined {
  if (!page.includes('data-pagefind-body')) return undefined;
  const [from, to] = [page.indexOf('<main'), page.lastIndexOf('</main>')];
  return {
    language: /<html[^>]*\slang="?([a-z]+)/iu.exec(page)?.[1] ?? 'de',
    metadata: page.match(metadata) ?? [],
    body: from === -1 || to === -1 ? page : page.slice(from, to + '</main>'.length),
  };
}

/** The markup with all its texts changed, and no tag. */
export function mapText(html: string, change: (text: string) => string): string {
  let changed = '';
  let end = 0;
  for (const match of html.matchAll(markup)) {
    changed += change(html.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return changed + change(html.slice(end));
}

/** What a tag of the head says: the value of its attribute `content`. */
export const contentOf = (tag: string): string => /\scontent="([^"]*)"/iu.exec(tag)?.[1] ?? '';
