/** Addresses of what is made from content/events; German ones, as everywhere (`inLanguage` makes the English ones). */
import type { ModuleId } from '../../content/module-ids.ts';

export const eventsPath = '/programm/veranstaltungen/';

export const eventPath = (id: string): string => `${eventsPath}${id}/`;

/** The calendar file of one event; it lies below its page, so that no name of an event can be that of a feed. */
export const eventCalendar = (id: string): string => `${eventPath(id)}${id}.ics`;

/** The feed of all dates, or of those of one module. */
export const feedPath = (module?: ModuleId): string => `${module === undefined ? eventsPath : `${eventsPath}modul/${module}/`}kalender.ics`;
