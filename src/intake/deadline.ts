/** What a form's built page says about days, and what follows from it now. */
import { calendarMeta, grace, readCalendar, roundAt, standingOf, type Calendar, type RoundDays, type Standing } from '../forms/calendar.ts';
import { dayInLeipzig, dayText } from '../forms/days.ts';
import type { Form } from '../forms/form.ts';
import type { Notice } from '../forms/render.ts';
import type { Language } from '../forms/text.ts';
import { noticeOf } from './refusals.ts';
import type { Ports } from './ports.ts';

/** The days that a form's built page tells. */
interface PageDays {
  /** None where the page says nothing, and then nothing closes the form. */
  readonly calendar: Calendar;
  /** Until when an application may be changed that belongs to no round. */
  readonly deadline: string | undefined;
}

/** What a form's page said last: the page is the same at nearly every question. */
const known = new Map<string, PageDays & { readonly page: string }>();

/** Reads the days in the built page of a form. Rejects when the page cannot be had. */
async function daysOf(ports: Ports, { path }: Form): Promise<PageDays> {
  const page = await ports.page(path);
  const last = known.get(path);
  if (last?.page === page) return last;
  const content = new RegExp(`<meta name="${calendarMeta}" content="([^"]*)"`, 'u').exec(page)?.[1];
  const days = {
    page,
    calendar: content === undefined ? [] : readCalendar(unescaped(content)),
    deadline: /<meta name="application-deadline" content="(\d{4}-\d{2}-\d{2})"/u.exec(page)?.[1],
  };
  known.set(path, days);
  return days;
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: '\'' };
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|([a-z]+));/gu, (whole, code?: string, name = '') => (code === undefined ? entities[String(name)] ?? whole : String.fromCodePoint(Number(code))));

/** Whether a form takes new applications now. Rejects when its page cannot be read. */
export async function formStanding(ports: Ports, form: Form): Promise<Standing> {
  const { calendar } = await daysOf(ports, form);
  return calendar.length === 0 ? { open: true } : standingOf(calendar, ports.now());
}

/** The round to which an application belongs that came in at a moment. */
export const roundOf = async (ports: Ports, form: Form, received: Date): Promise<RoundDays | undefined> =>
  roundAt((await daysOf(ports, form)).calendar, received);

/** The last day on which an application may be changed: the last one of its round, else what the module says; undefined while none is known. */
export async function deadlineOf(ports: Ports, form: Form, received: Date): Promise<string | undefined> {
  const { calendar, deadline } = await daysOf(ports, form);
  return roundAt(calendar, received)?.closes ?? deadline;
}

/** Whether that day is over; it counts until midnight in Leipzig. */
export async function isClosed(ports: Ports, form: Form, received: Date): Promise<boolean> {
  const deadline = await deadlineOf(ports, form, received);
  return deadline !== undefined && dayInLeipzig(ports.now()) > deadline;
}

/** As `isClosed`, with the grace for who was still writing at midnight. */
export const isClosedForGood = (ports: Ports, form: Form, received: Date): Promise<boolean> =>
  isClosed({ ...ports, now: () => new Date(ports.now().getTime() - grace) }, form, received);

/** Why a form takes nothing now, and when it opens; what was typed is kept on the page. */
export function closedNotice({ opens, closed }: Extract<Standing, { open: false }>, language: Language): Notice {
  const { title, text } = noticeOf(closed === undefined ? 'not-open' : 'closed', language);
  const ended = closed === undefined ? '' : language === 'de' ? `Sie endete am ${dayText(closed, 'de')}. ` : `It ended on ${dayText(closed, 'en')}. `;
  const [wieder, again] = closed === undefined ? ['', ''] : [' wieder', ' again'];
  const next = language === 'de'
    ? (opens === undefined ? `Wann das Formular${wieder} öffnet, wird bekannt gegeben.` : `Das Formular öffnet${wieder} am ${dayText(opens, 'de')}.`)
    : (opens === undefined ? `When the form opens${again} will be announced.` : `The form opens${again} on ${dayText(opens, 'en')}.`);
  return { title, text: `${ended}${next} ${text}` };
}
