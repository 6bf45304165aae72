import { getCollection } from 'astro:content';

const read = async (): Promise<ReadonlyMap<string, Date>> =>
  new Map((await getCollection('docs')).flatMap(({ id, data: { lastUpdated } }) => (lastUpdated instanceof Date ? [[id, lastUpdated] as const] : [])));

let known: Promise<ReadonlyMap<string, Date>> | undefined;

/**
 * When each file in content/pages was last changed, by its id. Pages made in code have none: Astro's `getEntry` would warn of each
 * that it does not find. A build reads the folder once.
 */
export function pageDates(): Promise<ReadonlyMap<string, Date>> {
  known = (import.meta.env.PROD ? known : undefined) ?? read();
  return known;
}
