/** What the head of a page says to those who show its link: chats, networks, search engines. */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Language } from '../forms/text.ts';
import { pictureAddress } from './pictures/address.ts';
import { pictureSize } from './pictures/size.ts';

/** Language and region, as Open Graph wants them. */
const locales: Readonly<Record<Language, string>> = { de: 'de_DE', en: 'en_GB' };

/** Starlight's head calls every page an article and gives the language alone. */
export const withKind = (head: StarlightRouteData['head'], language: Language, start: boolean): StarlightRouteData['head'] => head.map((entry) => {
  const own: Readonly<Record<string, string>> = { 'og:locale': locales[language], ...(start && { 'og:type': 'website' }) };
  const content = own[String(entry.attrs?.['property'])];
  return content === undefined ? entry : { ...entry, attrs: { ...entry.attrs, content } };
});

/**
 * The picture of a page, made after the build (pictures/pictures.ts), with its size, so that it is shown at once and large.
 * @param title of the page; the picture says it too, for those who see it
 */
export function pictureEntries(pathname: string, title: string, site: URL): StarlightRouteData['head'] {
  const meta = (key: 'property' | 'name', name: string, content: string): StarlightRouteData['head'][number] => ({ tag: 'meta', attrs: { [key]: name, content }, content: '' });
  return [
    meta('property', 'og:image', new URL(pictureAddress(pathname), site).href),
    meta('property', 'og:image:width', String(pictureSize.width)),
    meta('property', 'og:image:height', String(pictureSize.height)),
    meta('property', 'og:image:alt', title.replaceAll('\u00AD', '')),
    meta('name', 'twitter:card', 'summary_large_image'),
  ];
}
