/**
 * The parts of the score. Each compares one thing both sides have answered and gives a value from 0 to 1; where a side has not answered, the part
 * counts half for everybody alike, which moves no pair before another for that mentee's own silence, and says so.
 */
import { careerOf, type Career } from './career.ts';
import { namedIn } from './names.ts';
import { inWords, listed } from './options-in-words.ts';
import type { Mentee, Mentor } from './people.ts';
import { sameUnit } from './units.ts';

export const partIds = ['topics', 'subject', 'phase', 'path', 'languages', 'times', 'wish'] as const;
export type PartId = (typeof partIds)[number];

export interface Part {
  readonly id: PartId;
  /** 0 to 1. */
  readonly value: number;
  /** Whether both sides have answered; a part that is not known is neutral. */
  readonly known: boolean;
  /** A German sentence without any name. */
  readonly say: () => string;
}

/** What a part counts when one side has said nothing. */
export const neutral = 0.5;

type Measure = (mentee: Mentee, mentor: Mentor, career: Career) => Omit<Part, 'id'>;

const known = (value: number, say: () => string): Omit<Part, 'id'> => ({ value, known: true, say });
const open = (say: () => string): Omit<Part, 'id'> => ({ value: neutral, known: false, say: () => `${say()} Zählt darum zur Hälfte.` });

const menteeSilent = 'Die oder der Mentee hat dazu nichts angegeben.';
const mentorSilent = 'Die Mentorin oder der Mentor hat dazu nichts angegeben.';

const topics: Measure = (mentee, mentor) => {
  if (mentee.topics.length === 0) return open(() => menteeSilent);
  if (mentor.topics.length === 0) return open(() => mentorSilent);
  const shared = mentee.topics.filter((topic) => mentor.topics.includes(topic));
  return known(shared.length / mentee.topics.length, () => {
    const missing = mentee.topics.filter((topic) => !shared.includes(topic));
    const count = `${shared.length} von ${mentee.topics.length} Themen gemeinsam`;
    return `${count}${shared.length > 0 ? `: ${listed('topics', shared)}` : ''}.${missing.length > 0 ? ` Es fehlt: ${listed('topics', missing)}.` : ''}`;
  });
};

const subject: Measure = (mentee, mentor) => {
  const { subject: wanted } = mentee;
  if (!wanted) return open(() => 'Die oder der Mentee wünscht kein bestimmtes Fachgebiet.');
  if (!mentor.subject) return open(() => mentorSilent);
  const { label } = mentor.subject;
  const asked = mentee.subjectFrom === 'mentorSubject' ? 'Gewünschtes Fachgebiet' : 'Facharztwunsch';
  switch (sameUnit(wanted, mentor.subject)) {
    case 'same': return known(1, () => `${asked} und Fachgebiet stimmen überein: ${label}.`);
    case 'unsure': return known(neutral, () => `${asked} „${wanted.label}“ und Fachgebiet „${label}“ sind vielleicht dasselbe. Zählt zur Hälfte.`);
    case 'different': return known(0, () => `${asked}: ${wanted.label}. Das Fachgebiet ist ${label}.`);
  }
};

const phase: Measure = (mentee, mentor, career) => {
  const { phase: wanted } = mentee;
  if (wanted === undefined) return open(() => menteeSilent);
  if (wanted === 'egal') return known(1, () => 'Der oder dem Mentee ist die Karrierephase gleich.');
  if (career.phases.length === 0) {
    return open(() => (mentor.position === undefined ? mentorSilent : 'Aus der Funktion der Mentorin oder des Mentors geht keine Karrierephase hervor.'));
  }
  const fitting = career.phases.find(({ value }) => value === wanted);
  if (fitting) return known(1, () => `Gewünscht: ${inWords('phases', wanted)}. Das sagt die Funktion: „${fitting.word}“.`);
  return known(0, () => `Gewünscht: ${inWords('phases', wanted)}. Die Funktion sagt: „${career.phases[0]?.word ?? ''}“.`);
};

const path: Measure = (mentee, _mentor, career) => {
  const { path: wanted } = mentee;
  if (wanted === undefined) return open(() => menteeSilent);
  if (wanted === 'offen') return known(1, () => 'Der Weg ist noch offen, jeder passt.');
  const asked = mentee.pathFrom === 'mentorPath' ? 'Gewünschter Weg' : 'Eigener Weg';
  const fitting = career.paths.find(({ value }) => value === wanted);
  if (fitting) return known(1, () => `${asked}: ${inWords('paths', wanted)}. Das sagen Funktion oder Werdegang: „${fitting.word}“.`);
  return open(() => `${asked}: ${inWords('paths', wanted)}. In Funktion und Werdegang steht davon nichts.`);
};

const languages: Measure = (mentee, mentor) => {
  if (mentee.languages.length === 0) return open(() => menteeSilent);
  if (mentor.languages.length === 0) return open(() => mentorSilent);
  const shared = mentee.languages.filter((language) => mentor.languages.includes(language));
  return known(shared.length > 0 ? 1 : 0, () => (shared.length > 0 ? `Gemeinsame Sprache: ${listed('languages', shared)}.` : 'Keine gemeinsame Sprache.'));
};

const times: Measure = (mentee, mentor) => {
  if (mentee.times.length === 0) return open(() => menteeSilent);
  if (mentor.times.length === 0) return open(() => mentorSilent);
  const shared = mentee.times.filter((time) => mentor.times.includes(time));
  return known(shared.length / mentee.times.length, () =>
    `${shared.length} von ${mentee.times.length} Zeitfenstern gemeinsam${shared.length > 0 ? `: ${listed('times', shared)}` : ''}.`);
};

const wish: Measure = (mentee, mentor) => {
  if (!mentee.wish) return open(() => 'Die oder der Mentee nennt keine Wunschperson.');
  switch (namedIn(mentee.wish, mentor.name)) {
    case 'sure': return known(1, () => 'Das ist die Wunschperson.');
    case 'unsure': return known(neutral, () => 'Die Wunschperson heißt ähnlich. Ob sie gemeint ist, ist nicht sicher. Zählt zur Hälfte.');
    case 'no': return known(0, () => 'Die oder der Mentee nennt eine andere Wunschperson.');
  }
};

const measures: Readonly<Record<PartId, Measure>> = { topics, subject, phase, path, languages, times, wish };

/** All parts of a pair. `career` is that of the mentor, when it is at hand already. */
export const partsOf = (mentee: Mentee, mentor: Mentor, career: Career = careerOf(mentor)): readonly Part[] =>
  partIds.map((id) => ({ id, ...measures[id](mentee, mentor, career) }));
