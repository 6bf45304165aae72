import type { CollectionEntry } from 'astro:content';
import { entriesOf } from '../../content/entries.ts';
import { isBehind } from '../../content/translations.ts';
import type { Language } from '../../forms/text.ts';
import type { Asker } from './groups.ts';

/** A question with its answer, as it is shown in one language. */
export interface Question {
  /** Name of the file, and its anchor on the page. */
  readonly id: string;
  /** Whose body is the answer. */
  readonly entry: CollectionEntry<'faq'> | CollectionEntry<'faqEn'>;
  /** The language of both: German where nobody has translated them yet. */
  readonly language: Language;
  readonly question: string;
  readonly synonyms: readonly string[];
  readonly readers: readonly Asker[];
  readonly order: number;
  readonly lastUpdated: Date;
  /** Whether the German text is newer. */
  readonly stale: boolean;
}

/** Ids that every page has for itself. */
const taken: ReadonlySet<string> = new Set(['inhalt']);

/**
 * All questions in a language, in no order.
 * @throws Error in German, for the editor, when an anchor would be there twice
 */
export async function questionsIn(language: Language): Promise<readonly Question[]> {
  const english = new Map((language === 'en' ? await entriesOf('faqEn') : []).map((entry) => [entry.id, entry]));
  return (await entriesOf('faq')).map((german) => {
    const { data, id } = german;
    if (taken.has(id)) throw new Error(`Die Datei content/faq/${id}.md braucht einen anderen Namen: „${id}“ ist als Sprungmarke schon vergeben.`);
    const translation = english.get(id);
    const entry = translation ?? german;
    const { question, synonyms, lastUpdated } = entry.data;
    return {
      id, entry, language: translation ? 'en' : 'de', question, synonyms, lastUpdated, readers: data.for, order: data.order,
      stale: translation !== undefined && isBehind(data.lastUpdated, translation.data.lastUpdated),
    };
  });
}
