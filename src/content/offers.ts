import { programme } from './programme.ts';
import type { ModuleId, Programme } from './programme.ts';

/** Whose neighbouring offers: of some modules, or every one there is. */
export type OffersOf = readonly ModuleId[] | 'all';

/** The neighbouring offers that stand on the page of one of these modules, each once, in the order of programme.yaml. */
export const offersOf = (modules: OffersOf): Programme['offers'] =>
  programme.offers.filter((offer) => modules === 'all' || offer.for.some((id) => modules.includes(id)));
