import { inLanguage } from '../../forms/addresses.ts';
import type { Language } from '../../forms/text.ts';
import { scriptData } from '../structured-data/script.ts';
import { eventPath } from './addresses.ts';
import type { EventIn } from './event-in.ts';
import { isoInLeipzig } from './time.ts';

/**
 * An event for search engines (schema.org/Event), as the text of a `<script type="application/ld+json">`: data that no browser runs.
 * Only what the file says: whether it costs something, or whether there are places left, nobody has told us.
 * @param language of the page that carries it
 */
export function structuredEvent(event: EventIn, language: Language, programme: string, site: URL): string {
  const { online, link } = event.german;
  const page = new URL(inLanguage(eventPath(event.id), language), site).href;
  const place = event.place.value;
  const where = [
    ...(place === undefined ? [] : [{ '@type': 'Place', name: place, address: place }]),
    ...(online ? [{ '@type': 'VirtualLocation', url: link ?? page }] : []),
  ];
  const mode = online && place !== undefined ? 'Mixed' : online ? 'Online' : 'Offline';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.description,
    inLanguage: event.language,
    url: page,
    startDate: isoInLeipzig(event.starts),
    endDate: isoInLeipzig(event.ends),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: where.length === 1 ? where[0] : where,
    organizer: { '@type': 'Organization', name: programme, url: new URL(inLanguage('/', language), site).href },
    ...(event.audience.value !== undefined && { audience: { '@type': 'Audience', audienceType: event.audience.value } }),
  };
  return scriptData(data);
}
