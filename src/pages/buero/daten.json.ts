import type { APIRoute } from 'astro';
import { readCriteria } from '../../content/criteria.ts';
import { entriesOf } from '../../content/entries.ts';
import { readLetters } from '../../content/letters.ts';
import { siteDataOf } from '../../content/site-data.ts';

/** What the office's page fetches once. Public, like the files it is made from. */
export const GET: APIRoute = async () => Response.json(siteDataOf(readCriteria(process.env), readLetters(), await entriesOf('rounds')));
