import { languageAndPath } from '../forms/addresses.ts';
import type { Language } from '../forms/text.ts';

interface Page {
  readonly url: URL;
  readonly locals: { readonly starlightRoute: { readonly entryMeta: { readonly lang: string } } };
}

/** The language of the frame around a page. */
export const frameLanguage = ({ url }: Pick<Page, 'url'>): Language => languageAndPath(url.pathname).language;

/** The language of the text in the frame: a page of content/pages that nobody has translated yet shows the German one. */
export function textLanguage(page: Page): Language {
  try {
    return page.locals.starlightRoute.entryMeta.lang === 'en' ? 'en' : 'de';
  } catch {
    // Astro may begin with the parts of a page made in code before Starlight has come to it; such a page is in both languages.
    return frameLanguage(page);
  }
}
