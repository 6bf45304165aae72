import type { APIRoute } from 'astro';
import { calendarAnswer, siteOf } from '../../../../site/events/answer.ts';
import { feed } from '../../../../site/events/events.ts';

/** All dates, to subscribe to. */
export const GET: APIRoute = async (context) => calendarAnswer(await feed('en', siteOf(context)));
