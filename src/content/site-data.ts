import type { SiteData } from '../office/site-data.ts';
import type { CriteriaFile } from './criteria.ts';
import type { readLetters } from './letters.ts';

/** What the office's page gets of both: only the modules whose criteria are decided, each with its source. */
export function siteDataOf(criteria: CriteriaFile, letters: ReturnType<typeof readLetters>): SiteData {
  const known = Object.entries(criteria).flatMap(([module, { value, source }]) => (value ? [[module, { ...value, source }] as const] : []));
  return { criteria: Object.fromEntries(known), letters };
}
