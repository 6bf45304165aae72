import type { Language, Text } from '../forms/text.ts';
import { inLanguage } from '../forms/addresses.ts';
import { icons, paper } from './icons.ts';
import { aboutWords } from './pictures/words.ts';

const shortcuts: readonly { readonly name: Text; readonly path: string }[] = [
  { name: { de: 'Die vier Module', en: 'The four modules' }, path: '/mentee-werden/' },
  { name: { de: 'Bewerben', en: 'Apply' }, path: '/bewerben/' },
];

/**
 * The manifest of a language (W3C, Web App Manifest): name and icons for a home screen. It opens in the browser, with its address: the
 * site is to be read and linked, not to look like a program.
 */
export const manifest = (language: Language): Response => new Response(JSON.stringify({
  id: inLanguage('/', language),
  name: `Mentee+ · ${aboutWords[language]}`,
  short_name: 'Mentee+',
  lang: language,
  start_url: inLanguage('/', language),
  scope: '/',
  display: 'browser',
  background_color: paper.light,
  theme_color: paper.light,
  icons: [
    { src: icons.svg, sizes: 'any', type: 'image/svg+xml' },
    { src: icons.small, sizes: '192x192', type: 'image/png' },
    { src: icons.large, sizes: '512x512', type: 'image/png' },
    { src: icons.maskable, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: shortcuts.map(({ name, path }) => ({ name: name[language], url: inLanguage(path, language) })),
}), { headers: { 'Content-Type': 'application/manifest+json' } });
