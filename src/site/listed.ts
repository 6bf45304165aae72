import { languageAndPath } from '../forms/addresses.ts';
import { withoutTwin } from './german-only.ts';

/** Pages that are not for finding: the frame that answers of the server are put into, the office, the search in its dialog, unknown addresses. */
const unlisted = /^\/(?:bewerbung\/vorlage|buero|404|suche\/feld|programm\/plakat|mentee-werden\/[^/]+\/flyer)(?:\/|\.html$|$)/u;

/** Whether a page is for finding: only then it stands in the sitemap, and its link is shown with a picture. */
export const isListed = (pathname: string): boolean => !unlisted.test(languageAndPath(pathname).path) && pathname !== withoutTwin;
