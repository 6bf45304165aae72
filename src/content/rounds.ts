/** The rounds of content/rounds, as pages and forms need them. */
import type { CollectionEntry } from 'astro:content';
import { calendarMeta, calendarText, type Calendar } from '../forms/calendar.ts';
import { dayInLeipzig } from '../forms/days.ts';
import type { Form } from '../forms/form.ts';
import type { Language } from '../forms/text.ts';
import { entriesOf } from './entries.ts';
import { moduleIds, type ModuleId } from './module-ids.ts';
import { programme } from './programme.ts';
import { calendarRounds, datesNote, periodText, roundFacts, shownRound } from './round-texts.ts';

/** The rounds of a module. */
const roundsOf = async (module: ModuleId): Promise<readonly CollectionEntry<'rounds'>[]> =>
  (await entriesOf('rounds')).filter(({ data }) => data.modules.includes(module));

/** The calendars of modules, each with what holds when it has no round. */
const calendarOf = (modules: readonly ModuleId[]): Promise<Calendar> =>
  Promise.all(modules.map(async (module) => ({ rounds: calendarRounds((await roundsOf(module)).map(({ data }) => data)), without: programme.withoutRound.value })));

const modulesOf = ({ module }: Pick<Form, 'module'>): readonly ModuleId[] => moduleIds.filter((id) => module === undefined || id === module);

/** The element in the head of a form's page from which the intake learns when the form is open: the form of a module by its rounds, that for mentors by those of all. */
export async function calendarHead(form: Form): Promise<{ readonly tag: 'meta'; readonly attrs: { readonly name: string; readonly content: string } }> {
  return { tag: 'meta', attrs: { name: calendarMeta, content: calendarText(await calendarOf(modulesOf(form))) } };
}

/** When the form of a module takes applications, or that for mentors (`module` left out); undefined where nobody has said anything. */
export const datesOf = async (module: ModuleId | undefined, language: Language) =>
  datesNote(await calendarOf(modulesOf({ ...(module !== undefined && { module }) })), dayInLeipzig(new Date()), language);

/** What the rounds of a module put in the place of its open slots. */
export async function roundOfModule(module: ModuleId, language: Language) {
  const today = dayInLeipzig(new Date());
  const rounds = await roundsOf(module);
  const shown = shownRound(rounds.map((entry) => ({ ...entry.data, entry })), today);
  return {
    period: periodText(await calendarOf([module]), today, language),
    /** The round that the page is about, with its text; undefined where there is none. */
    entry: shown?.entry,
    facts: shown ? roundFacts(shown, language) : [],
    places: shown?.places,
    documents: shown && shown.needed.length > 0 ? shown.needed.join(', ') : undefined,
  };
}
