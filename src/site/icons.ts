/** The icons of the site and what points to them. Their files lie in public/, drawn by `npm run icons` (src/site/pictures/icons.ts). */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { inLanguage } from '../forms/addresses.ts';
import type { Language } from '../forms/text.ts';

export const icons = {
  svg: '/favicon.svg',
  ico: '/favicon.ico',
  /** On the home screen of a phone by Apple, which rounds the corners itself: 180 pixels, no transparency. */
  touch: '/apple-touch-icon.png',
  small: '/icon-192.png',
  large: '/icon-512.png',
  /** May be cut to any shape: everything that counts lies within the inner circle of 80 % (W3C, Web App Manifest, "Icon masks"). */
  maskable: '/icon-maskable-512.png',
} as const;

/** `--paper` of src/styles/base.css, which colours the browser's own frame around the page. */
export const paper = { light: '#faf8f3', dark: '#181712' } as const;

export const manifestPath = (language: Language): string => inLanguage('/manifest.webmanifest', language);

/** The colour around a page, in the browser's mode. */
export const themeColors: StarlightRouteData['head'] = Object.entries(paper).map(([scheme, color]) =>
  ({ tag: 'meta', attrs: { name: 'theme-color', content: color, media: `(prefers-color-scheme:${scheme})` }, content: '' }));

/**
 * Icons for a home screen, beside the favicon, which Starlight writes on every page. They stand on the start page alone, which is where
 * an icon leads to: some browsers fetch a manifest wherever they see one, and phones by Apple find their icon by its name.
 */
export const iconLinks = (language: Language): StarlightRouteData['head'] => [
  { tag: 'link', attrs: { rel: 'apple-touch-icon', href: icons.touch }, content: '' },
  { tag: 'link', attrs: { rel: 'manifest', href: manifestPath(language) }, content: '' },
];
