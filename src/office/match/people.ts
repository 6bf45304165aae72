/**
 * What matching knows of a person: answers whose purpose is matching, independence or organisation (src/forms/purposes.ts), and the name,
 * which is only compared with names that the other side has written. Plain data, so that a worker can take it.
 */
import type { Answers } from '../../forms/form.ts';
import type { Dossier } from '../model.ts';
import { choiceOf, chosenOf, countOf, textOf, type Chosen } from './answers.ts';
import { nameParts, nameText, type NameParts, type NameText } from './names.ts';
import { unitFromText, unitsOf, type Unit } from './units.ts';

interface Person {
  readonly id: string;
  readonly name: NameParts;
  readonly unit: Unit | undefined;
  /** Of mentees: where the mentor must not come from; of mentors: where they instruct, supervise or examine. */
  readonly excluded: readonly Unit[];
  /** What was written there by hand; it may name a person. */
  readonly excludedText: NameText | undefined;
  /** Whether the question was answered at all, be it with "keine". */
  readonly excludedKnown: boolean;
  /** `einzeln`, `gruppe`, `beides`; missing where it was not asked. */
  readonly grouping: string | undefined;
  /** `praesenz`, `online`, `beides`. */
  readonly format: string | undefined;
  readonly topics: readonly string[];
  readonly times: readonly string[];
  /** Values of the list, and folded words for what was written behind "andere". */
  readonly languages: readonly string[];
}

export interface Mentee extends Person {
  readonly module: string | undefined;
  /** The subject the mentor should have: as asked for, else the specialism a PJ student aims at. */
  readonly subject: Unit | undefined;
  readonly subjectFrom: 'mentorSubject' | 'specialistWish';
  /** The path the mentor should know: as asked for, else the mentee's own. */
  readonly path: string | undefined;
  readonly pathFrom: 'mentorPath' | 'path';
  readonly phase: string | undefined;
  readonly wish: NameText | undefined;
}

export interface Mentor extends Person {
  /** Missing where the record does not say. */
  readonly modules: readonly string[] | undefined;
  /** How many mentees; missing where the record does not say. */
  readonly capacity: number | undefined;
  readonly subject: Unit | undefined;
  /** "2027-04" */
  readonly availableFrom: string | undefined;
  readonly position: string | undefined;
  readonly background: string | undefined;
  readonly paused: boolean;
}

/** Questions that are read here; a test holds them against their purposes. */
export const questionsRead = {
  mentee: ['unit', 'excludedUnits', 'grouping', 'format', 'topics', 'interests', 'times', 'languages', 'mentorSubject', 'specialistWish', 'mentorPath', 'path', 'mentorPhase', 'wish'],
  mentor: ['unit', 'excludedUnits', 'grouping', 'format', 'topics', 'times', 'languages', 'modules', 'capacity', 'subject', 'availableFrom', 'position', 'background'],
} as const;

export function menteeOf({ id, answers, module }: Dossier): Mentee {
  const wanted = unitOf(answers, 'mentorSubject');
  const specialism = textOf(answers, 'specialistWish');
  const path = choiceOf(answers, 'mentorPath');
  const wish = textOf(answers, 'wish');
  return {
    ...personOf(id, answers),
    topics: [...new Set([...valuesOf(answers, 'topics'), ...interestsAsTopics(answers)])],
    module,
    subject: wanted ?? (specialism === undefined ? undefined : unitFromText(specialism)),
    subjectFrom: wanted ? 'mentorSubject' : 'specialistWish',
    path: path ?? choiceOf(answers, 'path'),
    pathFrom: path === undefined ? 'path' : 'mentorPath',
    phase: choiceOf(answers, 'mentorPhase'),
    wish: wish === undefined ? undefined : nameText(wish),
  };
}

export function mentorOf({ id, answers }: Dossier, paused = false): Mentor {
  return {
    ...personOf(id, answers),
    modules: chosenOf(answers, 'modules')?.values,
    capacity: countOf(answers, 'capacity'),
    subject: unitOf(answers, 'subject'),
    availableFrom: textOf(answers, 'availableFrom'),
    position: textOf(answers, 'position'),
    background: textOf(answers, 'background'),
    paused,
  };
}

function personOf(id: string, answers: Answers): Person {
  const excluded = chosenOf(answers, 'excludedUnits');
  return {
    id,
    name: nameParts(textOf(answers, 'firstName') ?? '', textOf(answers, 'lastName') ?? ''),
    unit: unitOf(answers, 'unit'),
    excluded: excluded ? unitsOf(excluded) : [],
    excludedText: excluded?.other === undefined ? undefined : nameText(excluded.other),
    excludedKnown: excluded !== undefined,
    grouping: choiceOf(answers, 'grouping'),
    format: choiceOf(answers, 'format'),
    topics: valuesOf(answers, 'topics'),
    times: valuesOf(answers, 'times'),
    languages: languagesOf(chosenOf(answers, 'languages')),
  };
}

const unitOf = (answers: Answers, name: string): Unit | undefined => {
  const chosen = chosenOf(answers, name);
  return chosen && unitsOf(chosen)[0];
};

const valuesOf = (answers: Answers, name: string): readonly string[] => chosenOf(answers, name)?.values ?? [];

/** Students tick what interests them; two of these are topics word for word. */
const interestsAsTopics = (answers: Answers): readonly string[] => valuesOf(answers, 'interests').filter((value) => value === 'promotion' || value === 'ausland');

/** A language written by hand is kept folded ("polnisch"), so that two hands mean the same one; the option "andere" itself is none. */
const languagesOf = (chosen: Chosen | undefined): readonly string[] =>
  chosen ? [...chosen.values.filter((value) => value !== 'andere'), ...(chosen.other === undefined ? [] : nameText(chosen.other).words)] : [];
