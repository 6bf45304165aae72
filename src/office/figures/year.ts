/** What is counted of one year's applications, as figures that add up (`network.ts`). */
import { forms } from '../../forms/all.ts';
import { questionsOf } from '../../forms/form.ts';
import { modules } from '../../forms/options.ts';
import { statuses } from '../../records/office-records.ts';
import { localDay } from '../describe.ts';
import { modulesOf, noRound, valuesOf } from '../list/facets.ts';
import { statusName } from '../list/stage.ts';
import { countOf } from '../match/answers.ts';
import { pairsSaid } from '../match/pool.ts';
import type { Dossier } from '../model.ts';
import type { OfficeRound } from '../site-data.ts';
import { protect, smallest, type Figure, type Shown } from './protect.ts';

export interface Part {
  readonly id: string;
  readonly label: string;
}

/** The year in Leipzig in which an application came in: "2026". */
export const yearOf = ({ received }: Pick<Dossier, 'received'>): string => localDay(new Date(received)).slice(0, 4);

/** Years in which anything came in, newest first. */
export const yearsOf = (dossiers: readonly Dossier[]): readonly string[] => [...new Set(dossiers.map(yearOf))].sort().reverse();

export const statusParts: readonly Part[] = [{ id: 'open', label: 'Offen' }, ...statuses.map((status) => ({ id: status, label: statusName(status) }))];
const moduleParts: readonly Part[] = modules.map(({ value, label }) => ({ id: value, label: label.de }));
/** A module that the programme no longer has. */
const otherModule: Part = { id: 'other', label: 'Anderes Modul' };

/** The status applicants have been told. */
const statusOf = ({ decisions }: Dossier): string => decisions.at(-1)?.status ?? 'open';

const consentsOf = (kind: Dossier['kind']): readonly Part[] => [...new Map(forms.filter(({ id }) => id === kind).flatMap(questionsOf)
  .flatMap(([id, { purpose, label }]) => (purpose === 'consent' ? [[id, { id, label: label.de }] as const] : []))).values()];

/** A round with the modules it was for; of one module its sum is the module's cell, which has no figure of its own. */
export interface RoundPart extends Part {
  readonly modules: readonly Part[];
}

export interface YearFigures {
  readonly year: string;
  /** How many applications were counted; not to be shown. */
  readonly counted: number;
  /** By id: `all`, `mentees`, `mentee.module.pj`, `mentee.pj.accepted`, `mentee.round.fruehling`, `mentee.round.fruehling.pj`, `mentor.consent.publicProfile.yes` … Undefined where nothing may be shown. */
  readonly shown: ReadonlyMap<string, Shown> | undefined;
  /** How many mentees all mentors of the year together offered to accompany; only where so many mentors are shown that it tells of none of them. */
  readonly places: number | undefined;
  readonly modules: readonly Part[];
  /** Rounds of the year, with the applications outside of them as the last one; none where it had no round. */
  readonly rounds: readonly RoundPart[];
  readonly consents: Readonly<Record<Dossier['kind'], readonly Part[]>>;
}

/** Counts the applications that came in in a year and are still there, and leaves out what is too small. @param known all rounds of the programme */
export function yearFigures(dossiers: readonly Dossier[], year: string, known: readonly OfficeRound[] = []): YearFigures {
  const all = dossiers.filter((dossier) => yearOf(dossier) === year);
  const mentees = all.filter(({ kind }) => kind === 'mentee');
  const mentors = all.filter(({ kind }) => kind === 'mentor');
  const rows = mentees.some((dossier) => moduleOf(dossier) === otherModule.id) ? [...moduleParts, otherModule] : moduleParts;
  const rounds = roundsOfYear(year, known, rows);
  const consents = { mentee: consentsOf('mentee'), mentor: consentsOf('mentor') };
  const shown = protect([
    { id: 'all', from: 'end', to: 'start', value: all.length, shown: true, rank: 2 },
    ...menteeFigures(mentees, rows, rounds, consents.mentee),
    ...mentorFigures(mentors, consents.mentor),
  ]);
  const open = shown?.get('mentors');
  const places = typeof open === 'number' && open >= smallest ? mentors.reduce((sum, { answers }) => sum + (countOf(answers, 'capacity') ?? 0), 0) : undefined;
  return { year, counted: all.length, shown, places, modules: rows, rounds, consents };
}

const moduleOf = (dossier: Dossier): string => {
  const [module] = modulesOf(dossier);
  return moduleParts.find(({ id }) => id === module)?.id ?? otherModule.id;
};

/** Those that took applications in the year, whether anybody came or not: a round that is missing would say that nobody did. */
function roundsOfYear(year: string, known: readonly OfficeRound[], rows: readonly Part[]): readonly RoundPart[] {
  const rounds = known.filter(({ from, until }) => yearOf({ received: from }) <= year && yearOf({ received: until }) >= year);
  if (rounds.length === 0) return [];
  return [
    ...rounds.map(({ id, title, modules: own }) => ({ id, label: title, modules: rows.filter((row) => own.includes(row.id)) })),
    { id: noRound.value, label: noRound.label, modules: rows },
  ];
}

const hasTandem = (mentee: Dossier): boolean => pairsSaid(mentee).some(({ state }) => state === 'agreed');

const count = (dossiers: readonly Dossier[], fits: (dossier: Dossier) => boolean): number => dossiers.filter(fits).length;

/** One division of a sum after the other (consents, tandems), then the tables of rounds and modules and of modules and statuses, which share the sums of the modules. */
function menteeFigures(mentees: readonly Dossier[], rows: readonly Part[], rounds: readonly RoundPart[], consents: readonly Part[]): readonly Figure[] {
  const last = `mentee ${consents.length + 1}`;
  const cell = (row: Part, status: Part): Figure => ({
    id: `mentee.${row.id}.${status.id}`, from: `row ${row.id}`, to: `column ${status.id}`,
    value: count(mentees, (dossier) => moduleOf(dossier) === row.id && statusOf(dossier) === status.id), shown: true, rank: 0,
  });
  return [
    { id: 'mentees', from: 'start', to: 'mentee 0', value: mentees.length, shown: true, rank: 1 },
    ...consents.flatMap(({ id }, index) => consentFigures(mentees, id, `mentee ${index}`, `mentee ${index + 1}`)),
    { id: 'mentee.tandem.yes', from: `mentee ${consents.length}`, to: last, value: count(mentees, hasTandem), shown: true, rank: 1 },
    { id: 'mentee.tandem.no', from: `mentee ${consents.length}`, to: last, value: count(mentees, (dossier) => !hasTandem(dossier)), shown: true, rank: 1 },
    ...rounds.flatMap((round) => roundFigures(mentees, round, last)),
    ...rows.map((row): Figure => ({ id: `mentee.module.${row.id}`, from: rounds.length > 0 ? `module ${row.id}` : last, to: `row ${row.id}`, value: count(mentees, (dossier) => moduleOf(dossier) === row.id), shown: true, rank: 1 })),
    ...rows.flatMap((row) => statusParts.map((status) => cell(row, status))),
    ...statusParts.map(({ id }): Figure => ({ id: `mentee.status.${id}`, from: `column ${id}`, to: 'end', value: count(mentees, (dossier) => statusOf(dossier) === id), shown: true, rank: 1 })),
  ];
}

/** How many applied in a round, and how many of them for each of its modules. */
function roundFigures(mentees: readonly Dossier[], { id, modules: own }: RoundPart, from: string): readonly Figure[] {
  const inRound = mentees.filter((dossier) => valuesOf('round', dossier).includes(id));
  const cell = (row: Part, start: string): Figure => ({
    id: `mentee.round.${id}.${row.id}`, from: start, to: `module ${row.id}`, value: count(inRound, (dossier) => moduleOf(dossier) === row.id), shown: true, rank: 0,
  });
  const [only, ...others] = own;
  if (only && others.length === 0) return [cell(only, from)];
  return [{ id: `mentee.round.${id}`, from, to: `round ${id}`, value: inRound.length, shown: true, rank: 1 }, ...own.map((row) => cell(row, `round ${id}`))];
}

/** Nothing is decided about mentors (src/office/decide), so there is no status to count. */
function mentorFigures(mentors: readonly Dossier[], consents: readonly Part[]): readonly Figure[] {
  const last = consents.length + moduleParts.length;
  const node = (index: number): string => (index === last ? 'end' : `mentor ${index}`);
  const offers = (module: Part) => (dossier: Dossier): boolean => modulesOf(dossier).includes(module.id);
  const first = consents.length;
  return [
    { id: 'mentors', from: 'start', to: node(0), value: mentors.length, shown: true, rank: 1 },
    ...consents.flatMap(({ id }, index) => consentFigures(mentors, id, node(index), node(index + 1))),
    // Mentors may offer several modules: each divides them all into those who do and the rest, which stands in no table.
    ...moduleParts.flatMap((module, index): readonly Figure[] => [
      { id: `mentor.module.${module.id}`, from: node(first + index), to: node(first + index + 1), value: count(mentors, offers(module)), shown: true, rank: 0 },
      { id: `mentor.module.${module.id}.not`, from: node(first + index), to: node(first + index + 1), value: count(mentors, (dossier) => !offers(module)(dossier)), shown: false, rank: 0 },
    ]),
  ];
}

/** Yes, no, and those whose form did not ask, who stand in no table. */
function consentFigures(dossiers: readonly Dossier[], question: string, from: string, to: string): readonly Figure[] {
  const said = (answer: string) => (dossier: Dossier): boolean => valuesOf('consent', dossier).includes(`${question}:${answer}`);
  const kind = from.split(' ')[0] ?? '';
  const asked = count(dossiers, said('ja')) + count(dossiers, said('nein'));
  return [
    { id: `${kind}.consent.${question}.yes`, from, to, value: count(dossiers, said('ja')), shown: true, rank: 0 },
    { id: `${kind}.consent.${question}.no`, from, to, value: count(dossiers, said('nein')), shown: true, rank: 0 },
    // Nobody is known not to have been asked as long as all forms ask.
    ...(asked < dossiers.length ? [{ id: `${kind}.consent.${question}.unasked`, from, to, value: dossiers.length - asked, shown: false, rank: 0 } as const] : []),
  ];
}
