import { addressOf } from './addresses.ts';
import { easyLanguage } from '../easy-language.ts';
import type { House } from './house.ts';
import type { Heading } from './outline.ts';
import type { Collection } from './kinds.ts';

/** A text with what links need to know of it. */
export interface Target { readonly collection: Collection; readonly id: string; readonly file: string; readonly headings: readonly Heading[]; readonly start: boolean; readonly draft: boolean }

/** All places that a link can lead to. */
export interface Targets {
  readonly has: (address: string) => boolean;
  readonly all: readonly string[];
  /** Anchors of a page, or `undefined` where nobody can know them. */
  readonly anchors: (address: string) => ReadonlySet<string> | undefined;
  readonly isDraft: (address: string) => boolean;
}

export function targetsOf(texts: readonly Target[], house: House): Targets {
  const own = texts.flatMap((text) => { const address = addressOf(text.collection, text.id); return address === undefined ? [] : [[address, text] as const]; });
  // Until somebody translates a page, its English address shows the German text; news and events have none until then.
  const german = own.filter(([address, { collection }]) => collection !== 'news' && collection !== 'events' && !/^\/(?:en\/|404)/.test(address) && address !== easyLanguage.path).map(([address, text]) => [`/en${address}`, text] as const);
  const pages = new Map([...german, ...own]);
  const faq = new Set(texts.filter(({ collection }) => collection === 'faq').map(({ id }) => id));
  const known = new Set([...pages.keys(), ...house.routes, ...house.assets]);
  return {
    has: (address) => known.has(address),
    all: [...known],
    isDraft: (address) => pages.get(address)?.draft ?? false,
    anchors(address) {
      if (address === '/faq/') return faq;
      const page = pages.get(address);
      // The start page is laid out by components, which make headings of their own.
      if (!page || page.start) return undefined;
      return new Set([...page.headings.map(({ anchor }) => anchor), ...(page.collection === 'modules' ? house.moduleAnchors : [])]);
    },
  };
}
