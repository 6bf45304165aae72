/** The events of content/events, as pages and calendars need them; read once in a build. */
import type { CollectionEntry } from 'astro:content';
import { entriesOf } from '../../content/entries.ts';
import type { ModuleId } from '../../content/module-ids.ts';
import { modulesIn } from '../../content/modules-in.ts';
import { once } from '../../content/once.ts';
import { dayInLeipzig } from '../../forms/days.ts';
import type { Language } from '../../forms/text.ts';
import { feedPath } from './addresses.ts';
import { calendarText, type CalendarEntry } from './calendar.ts';
import { entriesOfFeed, eventEntry, isInFeed, roundEntries } from './entries.ts';
import { eventIn, type EventIn } from './event-in.ts';
import { inLanguage } from '../../forms/addresses.ts';
import { isComing } from './time.ts';
import { eventWords } from './words.ts';

/** An event with the file whose body is its text. */
export type ListedEvent = EventIn & { readonly entry: CollectionEntry<'events'> | CollectionEntry<'eventsEn'> };

/** The day of this build: what is over by then stands among the past events. */
export const buildDay = (): string => dayInLeipzig(new Date());

/** All events in a language, in the order of their beginning. */
export const eventsIn = once(async (language): Promise<readonly ListedEvent[]> => {
  const english = new Map((language === 'en' ? await entriesOf('eventsEn') : []).map((entry) => [entry.id, entry]));
  const all = (await entriesOf('events')).map((original): ListedEvent => {
    const translation = english.get(original.id);
    return { ...eventIn(original.id, original.data, translation?.data, language), entry: translation ?? original };
  });
  return all.sort((a, b) => a.starts.getTime() - b.starts.getTime() || (a.id < b.id ? -1 : 1));
});

/** The events that have a page in a language, as `getStaticPaths` wants them: those that nobody has translated have only their German one. */
export const eventPages = async (language: Language): Promise<readonly ListedEvent[]> => (await eventsIn(language)).filter((event) => event.language === language);

/** The names of the modules, without the soft hyphens that headings need. */
export const moduleNames = once(async (language) =>
  Object.fromEntries((await modulesIn(language)).map(({ id, title }) => [id, title.replaceAll('\u00AD', '')])) as Readonly<Record<ModuleId, string>>);

/** The first coming events of each module. */
const nextByModule = once(async (language) => {
  const today = buildDay();
  const next = new Map<ModuleId, ListedEvent[]>();
  for (const event of await eventsIn(language)) {
    if (!isComing(event, today)) continue;
    for (const module of event.modules) next.set(module, [...(next.get(module) ?? []), event].slice(0, 3));
  }
  return next;
});

/** The next up to three events of a module, those for all modules included. */
export const nextEvents = async (module: ModuleId, language: Language): Promise<readonly ListedEvent[]> => (await nextByModule(language)).get(module) ?? [];

/** All entries of feeds, each with its modules. */
const entriesIn = (site: URL) => async (language: Language): Promise<readonly (CalendarEntry & { readonly modules: readonly ModuleId[] })[]> => {
  const names = await moduleNames(language);
  const rounds = (await entriesOf('rounds')).flatMap(({ id, data }) => roundEntries(id, data, names, language, site).map((entry) => ({ ...entry, modules: data.modules })));
  const today = buildDay();
  return [...(await eventsIn(language)).filter((event) => isInFeed(event, today)).map((event) => ({ ...eventEntry(event, language, site), modules: event.modules })), ...rounds];
};

/** The feed of all dates, or of those of one module, as a calendar's text. */
export async function feed(language: Language, site: URL, module?: ModuleId): Promise<string> {
  const entries = (await entriesIn(site)(language)).filter(({ modules }) => module === undefined || modules.includes(module));
  const name = eventWords.calendarName[language] + (module === undefined ? '' : ` (${(await moduleNames(language))[module]})`);
  return calendarText({ name, language, source: new URL(inLanguage(feedPath(module), language), site).href, entries: entriesOfFeed(entries, buildDay()) });
}
