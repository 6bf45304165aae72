import { getCollection, type CollectionEntry } from 'astro:content';
import type { Language } from '../forms/text.ts';
import { entriesOf } from './entries.ts';
import type { slots } from './module-translation.ts';
import type { ModuleId } from './module-ids.ts';
import { once } from './once.ts';
import { isStale } from './translations.ts';

type German = CollectionEntry<'modules'>;
type Slot = (typeof slots)[number];

/** A module as it is shown in one language. */
export interface ModuleIn {
  readonly id: ModuleId;
  /** Whose body is the text. */
  readonly entry: German | CollectionEntry<'modulesEn'>;
  /** The language of the text: German where nobody has translated it yet. */
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly station: string;
  readonly who: string;
  readonly synonyms: readonly string[];
  readonly lastUpdated: Date;
  /** What the German file says, whatever the language. */
  readonly german: German['data'];
  /** Whether the German text is newer. */
  readonly stale: boolean;
  /** A fact of the module, and its language when that is not the page's. */
  readonly slot: (name: Slot) => { readonly value: string | undefined; readonly lang: 'de' | undefined };
}

/** The four modules in a language, in the order of the career path. */
export const modulesIn = once(async (language): Promise<readonly ModuleIn[]> => {
  const german = (await getCollection('modules')).sort((a, b) => a.data.order - b.data.order);
  const english = new Map((language === 'en' ? await entriesOf('modulesEn') : []).map((entry) => [entry.id, entry]));
  return german.map((original) => {
    const translation = english.get(original.id);
    const entry = translation ?? original;
    const { title, description, station, who, synonyms, lastUpdated } = entry.data;
    return {
      id: original.id as ModuleId, entry, language: translation ? 'en' : 'de', title, description, station, who, synonyms, lastUpdated,
      german: original.data,
      stale: translation !== undefined && isStale(original.data.lastUpdated, translation.data.germanVersion),
      slot: (name) => {
        const own = entry.data[name];
        const value = own ?? original.data[name];
        return { value, lang: own === undefined && value !== undefined && language === 'en' ? 'de' : undefined };
      },
    };
  });
});

/** One module in a language; `undefined` when there is none of that id. */
export const moduleIn = async (id: string | undefined, language: Language): Promise<ModuleIn | undefined> =>
  (await modulesIn(language)).find((module) => module.id === id);
