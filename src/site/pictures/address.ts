import { inLanguage, languageAndPath } from '../../forms/addresses.ts';
import { livingPaths } from '../living-paths.ts';

/** Name of the file; it lies in the folder of its page. */
export const pictureFile = 'vorschau.png';

/**
 * The page whose picture a page shows: its own, or, below a page made from a collection (a piece of news, an event, a step of the module
 * finder), the one of that page. So the number of pictures does not grow with news and events; docs/decisions/0018 tells why.
 */
export function picturePage(pathname: string): string {
  const { language, path } = languageAndPath(pathname);
  const above = Object.values(livingPaths).find((above) => path.startsWith(above));
  return inLanguage(above ?? path, language);
}

/** The address of the picture that a page shows, without the site. */
export const pictureAddress = (pathname: string): string => `${picturePage(pathname)}${pictureFile}`;
