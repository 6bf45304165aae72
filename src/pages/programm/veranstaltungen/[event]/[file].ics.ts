import type { APIRoute } from 'astro';
import { calendarAnswer, siteOf } from '../../../../site/events/answer.ts';
import { calendarText } from '../../../../site/events/calendar.ts';
import { eventEntry } from '../../../../site/events/entries.ts';
import { eventPages, type ListedEvent } from '../../../../site/events/events.ts';

export const getStaticPaths = async () => (await eventPages('de')).map((event) => ({ params: { event: event.id, file: event.id }, props: { event } }));

/** One event, to put into a calendar. */
export const GET: APIRoute<{ event: ListedEvent }> = (context) => {
  const { event } = context.props;
  return calendarAnswer(calendarText({ language: 'de', entries: [eventEntry(event, 'de', siteOf(context))] }));
};
