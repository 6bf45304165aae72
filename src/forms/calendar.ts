/**
 * When a form takes applications. The built page carries the days, the intake decides by its clock: so the page, which stays as
 * it was built, states days that are true whenever it is read.
 */
import * as z from 'zod/mini';
import { dayInLeipzig } from './days.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u));

/** The days of one round that the intake needs. From `opens` to `closes`, both whole, the form takes applications. */
const roundDays = z.strictObject({ title: z.string(), opens: day, closes: day, decision: z.optional(day), ends: z.optional(day) });
export type RoundDays = z.infer<typeof roundDays>;

/** What is known of one module; `without` is what holds when it has no round (content/programme.yaml, `withoutRound`). */
const moduleCalendar = z.strictObject({ rounds: z.array(roundDays), without: z.nullable(z.enum(['anytime', 'announced'])) });
export type ModuleCalendar = z.infer<typeof moduleCalendar>;

/** The calendars of all modules that a form serves: one for mentees, all for mentors. */
export type Calendar = readonly ModuleCalendar[];

/** Name of the element in the head of a form's page that carries the calendar as JSON. */
export const calendarMeta = 'application-rounds';

export const calendarText = (calendar: Calendar): string => JSON.stringify(calendar);

/** Reads what `calendarText` wrote. @throws when it is anything else, which only our own fault can bring about */
export const readCalendar = (text: string): Calendar => z.array(moduleCalendar).parse(JSON.parse(text));

/** So long after the last day a form still takes what was begun before, in milliseconds (issue "A living programme", rounds). */
export const grace = 15 * 60 * 1000;

export type Standing =
  | { readonly open: true }
  | {
    readonly open: false;
    /** First day on which it opens again, where that is known. */
    readonly opens?: string | undefined;
    /** Last day on which it was open, where there was one. */
    readonly closed?: string | undefined;
  };

/** The days that count at a moment: a round opens on its own day, and closes when the grace after its last one is over. */
interface Today { readonly today: string; readonly stillToday: string }
const daysAt = (moment: Date): Today => ({ today: dayInLeipzig(moment), stillToday: dayInLeipzig(new Date(moment.getTime() - grace)) });

/** Whether a form takes applications at a moment: while any of its modules does. Until the end of the grace it still does. */
export function standingOf(calendar: Calendar, now: Date): Standing {
  const days = daysAt(now);
  const { today } = days;
  if (calendar.some((module) => isOpen(module, days))) return { open: true };
  const rounds = calendar.flatMap((module) => module.rounds);
  const opens = rounds.map((round) => round.opens).filter((first) => first > today).sort()[0];
  const closed = rounds.map((round) => round.closes).filter((last) => last < today).sort().at(-1);
  return { open: false, opens, closed };
}

function isOpen({ rounds, without }: ModuleCalendar, days: Today): boolean {
  if (rounds.some((round) => takes(round, days))) return true;
  if (without === 'announced') return false;
  // Nobody has said yet what holds without a round: then whoever has rounds opens with them alone.
  if (without === null) return rounds.length === 0;
  return rounds.every((round) => lastDay(round) < days.today);
}

const takes = ({ opens, closes }: RoundDays, { today, stillToday }: Today): boolean => opens <= today && stillToday <= closes;

/** The last day that is known of a round: until then it is the module's current one. */
const lastDay = ({ closes, decision, ends }: RoundDays): string => ends ?? decision ?? closes;

/** The round to which an application belongs that was received at a moment; undefined where none took it. Of mentors nobody knows. */
export function roundAt(calendar: Calendar, received: Date): RoundDays | undefined {
  const [module, ...others] = calendar;
  if (module === undefined || others.length > 0 || module.rounds.length === 0) return undefined;
  const days = daysAt(received);
  return module.rounds.find((round) => takes(round, days));
}

/** Times in which a form takes applications that are not over yet, the next first; undefined where a module needs no round. */
export function windowsOf(calendar: Calendar, today: string): readonly Pick<RoundDays, 'opens' | 'closes'>[] | undefined {
  if (calendar.some(({ rounds, without }) => without !== 'announced' && rounds.every((round) => lastDay(round) < today) && (without === 'anytime' || rounds.length === 0))) return undefined;
  const windows = calendar.flatMap(({ rounds }) => rounds).filter(({ closes }) => closes >= today).map(({ opens, closes }) => `${opens} ${closes}`);
  return [...new Set(windows)].sort().map((text) => ({ opens: text.slice(0, 10), closes: text.slice(11) }));
}
