import type { z } from 'zod';
import type { Event, eventTranslation } from '../../content/event.ts';
import { leipzigMoment } from '../../content/local-time.ts';
import { moduleIds, type ModuleId } from '../../content/module-ids.ts';
import { isStale } from '../../content/translations.ts';
import type { Language } from '../../forms/text.ts';

type Translation = z.infer<typeof eventTranslation>;

/** Words with their language where that is not the page's. */
export interface Words { readonly value: string | undefined; readonly lang: 'de' | undefined }

/** An event as it is shown in one language. */
export interface EventIn {
  readonly id: string;
  /** The language of title and text: German where nobody has translated them yet. */
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly place: Words;
  readonly audience: Words;
  readonly starts: Date;
  readonly ends: Date;
  /** The modules whose members it is for; all four when it is for everybody. */
  readonly modules: readonly ModuleId[];
  /** What the German file says, whatever the language. */
  readonly german: Event;
  readonly lastUpdated: Date;
  /** When anything about it was last changed, in either language: what calendars go by. */
  readonly changed: Date;
  /** Whether the German text is newer. */
  readonly stale: boolean;
}

/** An event in a language, from the German file and, where there is one, the English. */
export function eventIn(id: string, german: Event, translation: Translation | undefined, language: Language): EventIn {
  const english = language === 'en' ? translation : undefined;
  const words = (name: 'place' | 'audience'): Words => ({
    value: english?.[name] ?? german[name],
    lang: english && english[name] === undefined && german[name] !== undefined ? 'de' : undefined,
  });
  const { title, description, lastUpdated } = english ?? german;
  return {
    id, title, description, lastUpdated, german, place: words('place'), audience: words('audience'),
    language: english ? 'en' : 'de',
    starts: leipzigMoment(german.starts),
    ends: leipzigMoment(german.ends),
    modules: german.modules === 'all' ? moduleIds : moduleIds.filter((module) => german.modules.includes(module)),
    changed: new Date(Math.max(german.lastUpdated.getTime(), lastUpdated.getTime())),
    stale: english !== undefined && isStale(german.lastUpdated, english.lastUpdated),
  };
}
