import type { Collection } from './kinds.ts';

/** Where the files of a collection appear; those that have no page of their own appear on another one. */
const places: Partial<Record<Collection, string>> = {
  docs: '/', modules: '/mentee-werden/', events: '/programm/veranstaltungen/', news: '/aktuelles/', modulesEn: '/en/mentee-werden/', eventsEn: '/en/programm/veranstaltungen/', newsEn: '/en/aktuelles/',
};

/** The address of the page that a file becomes, or `undefined` when it becomes none. */
export function addressOf(collection: Collection, id: string): string | undefined {
  const place = places[collection];
  return place === undefined ? undefined : id === '' ? place : `${place}${id}/`;
}
