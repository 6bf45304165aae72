/**
 * What stands against a pair before any score is looked at. Each rule says in words what it has found; what is not certain is said to be
 * unsure, and no proposal uses such a pair until people have cleared it up. Nothing here names anybody, so that it can be read without names.
 */
import { enumerated, inWords, monthInWords } from './options-in-words.ts';
import { namedIn } from './names.ts';
import type { Mentee, Mentor } from './people.ts';
import { firstSame } from './units.ts';

export const ruleIds = ['independence', 'person', 'never', 'module', 'capacity', 'availability', 'grouping', 'format'] as const;
export type RuleId = (typeof ruleIds)[number];

export interface Finding {
  readonly rule: RuleId;
  /** `blocked`: this pair cannot be. `unsure`: clear it up first. `note`: could not be checked, or is worth knowing. */
  readonly level: 'blocked' | 'unsure' | 'note';
  /** A German sentence; made when it is needed, since a proposal looks at some hundred thousand pairs. */
  readonly say: () => string;
}

/** What is true of the round and not of two people. */
export interface Setting {
  /** Month in which the tandems begin, "2027-04". */
  readonly begin: string;
}

type Rule = (mentee: Mentee, mentor: Mentor, setting: Setting) => Finding | undefined;

const found = (rule: RuleId, level: Finding['level'], say: () => string): Finding => ({ rule, level, say });

/** facts.md: no line of instruction, supervision or examination between the two (Forum Mentoring). */
const sameUnitRule: Rule = (mentee, mentor) => {
  if (!mentee.unit) return found('independence', 'note', () => 'Die oder der Mentee hat keine Einrichtung angegeben. Ob beide unabhängig sind, lässt sich daran nicht prüfen.');
  if (!mentor.unit) return found('independence', 'note', () => 'Die Mentorin oder der Mentor hat keine Einrichtung angegeben. Ob beide unabhängig sind, lässt sich daran nicht prüfen.');
  const same = firstSame([mentee.unit], [mentor.unit]);
  return same && found('independence', same.sure ? 'blocked' : 'unsure', () => (same.sure
    ? `Beide arbeiten im selben Bereich: ${same.a.label}.`
    : `Vielleicht arbeiten beide im selben Bereich: „${same.a.label}“ und „${same.b.label}“.`));
};

const responsibilityRule: Rule = (mentee, mentor) => {
  if (!mentor.excludedKnown) return found('independence', 'note', () => 'Es fehlt die Angabe, wo die Mentorin oder der Mentor Weisung, Betreuung oder Prüfung verantwortet.');
  const same = mentee.unit && firstSame([mentee.unit], mentor.excluded);
  return same && found('independence', same.sure ? 'blocked' : 'unsure', () => (same.sure
    ? `Im Bereich der oder des Mentee trägt die Mentorin oder der Mentor Verantwortung für Weisung, Betreuung oder Prüfung: ${same.a.label}.`
    : `Vielleicht trägt die Mentorin oder der Mentor im Bereich der oder des Mentee Verantwortung: „${same.a.label}“ und „${same.b.label}“.`));
};

const excludedUnitRule: Rule = (mentee, mentor) => {
  if (!mentee.excludedKnown) return found('independence', 'note', () => 'Es fehlt die Angabe, welche Bereiche die oder der Mentee ausschließt.');
  const same = mentor.unit && firstSame(mentee.excluded, [mentor.unit]);
  return same && found('independence', same.sure ? 'blocked' : 'unsure', () => (same.sure
    ? `Die oder der Mentee schließt den Bereich der Mentorin oder des Mentors aus: ${same.b.label}.`
    : `Vielleicht schließt die oder der Mentee den Bereich der Mentorin oder des Mentors aus: „${same.a.label}“ und „${same.b.label}“.`));
};

/** Somebody excludes a unit in which the other one only has responsibility: not what was asked, but worth a question. */
const bothExcludedRule: Rule = (mentee, mentor) => {
  const same = mentee.excluded.length > 0 && mentor.excluded.length > 0 ? firstSame(mentee.excluded, mentor.excluded) : undefined;
  return same && same.sure ? found('independence', 'note', () => `Die oder der Mentee schließt ${same.a.label} aus; dort trägt die Mentorin oder der Mentor Verantwortung.`) : undefined;
};

const menteeExcludesPersonRule: Rule = (mentee, mentor) => {
  const named = mentee.excludedText ? namedIn(mentee.excludedText, mentor.name) : 'no';
  if (named === 'no') return undefined;
  return found('person', named === 'sure' ? 'blocked' : 'unsure', () => (named === 'sure'
    ? 'Die oder der Mentee nennt diese Person bei den ausgeschlossenen Bereichen.'
    : 'Bei den ausgeschlossenen Bereichen der oder des Mentee steht ein ähnlicher Name. Ob diese Person gemeint ist, ist nicht sicher.'));
};

const mentorExcludesPersonRule: Rule = (mentee, mentor) => {
  const named = mentor.excludedText ? namedIn(mentor.excludedText, mentee.name) : 'no';
  if (named === 'no') return undefined;
  return found('person', named === 'sure' ? 'blocked' : 'unsure', () => (named === 'sure'
    ? 'Die Mentorin oder der Mentor nennt diese Person bei den Bereichen eigener Verantwortung.'
    : 'Bei den Bereichen eigener Verantwortung der Mentorin oder des Mentors steht ein ähnlicher Name. Ob diese Person gemeint ist, ist nicht sicher.'));
};

const moduleRule: Rule = ({ module = '' }, { modules }) => {
  if (!modules) return found('module', 'blocked', () => 'Es fehlt die Angabe, welche Module die Mentorin oder der Mentor begleitet.');
  if (modules.includes(module)) return undefined;
  return found('module', 'blocked', () => `Die Mentorin oder der Mentor begleitet dieses Modul nicht, sondern ${enumerated(modules.map((value) => inWords('modules', value)))}.`);
};

const availabilityRule: Rule = (_mentee, mentor, { begin }) => {
  if (mentor.paused) return found('availability', 'blocked', () => 'Die Mentorin oder der Mentor pausiert.');
  const { availableFrom } = mentor;
  if (availableFrom === undefined || availableFrom <= begin) return undefined;
  return found('availability', 'blocked', () => `Die Mentorin oder der Mentor ist erst ab ${monthInWords(availableFrom)} verfügbar, die Tandems beginnen im ${monthInWords(begin)}.`);
};

/** Whether two answers of the kind "this, that, or both" leave nothing in common; no answer excludes nothing. */
const apart = (one: string | undefined, two: string | undefined): boolean => one !== undefined && two !== undefined && one !== 'beides' && two !== 'beides' && one !== two;

const groupingRule: Rule = (mentee, mentor) => {
  if (apart(mentee.grouping, mentor.grouping)) {
    return found('grouping', 'blocked', () => `Die oder der Mentee wünscht ${inWords('grouping', mentee.grouping ?? '')}, die Mentorin oder der Mentor bietet ${inWords('grouping', mentor.grouping ?? '')}.`);
  }
  return mentee.grouping === 'gruppe' && mentor.capacity === 1
    ? found('grouping', 'note', () => 'Die oder der Mentee wünscht eine Gruppe, die Mentorin oder der Mentor hat nur einen Platz.') : undefined;
};

const formatRule: Rule = (mentee, mentor) => (apart(mentee.format, mentor.format)
  ? found('format', 'blocked', () => `Die oder der Mentee möchte sich nur so treffen: ${inWords('formats', mentee.format ?? '')}. Die Mentorin oder der Mentor nur so: ${inWords('formats', mentor.format ?? '')}.`)
  : undefined);

const rules: readonly Rule[] = [
  moduleRule, sameUnitRule, responsibilityRule, excludedUnitRule, menteeExcludesPersonRule, mentorExcludesPersonRule, availabilityRule, groupingRule, formatRule, bothExcludedRule,
];

/** Everything that stands against a pair or is worth knowing about it, by the people's own answers; capacity is a matter of all pairs (places.ts). */
export function findingsOf(mentee: Mentee, mentor: Mentor, setting: Setting): readonly Finding[] {
  return rules.flatMap((rule) => rule(mentee, mentor, setting) ?? []);
}

/** Whether a proposal may use the pair: nothing blocks it and nothing is unsure. As `findingsOf`, but ends at the first. */
export const isOpen = (mentee: Mentee, mentor: Mentor, setting: Setting): boolean =>
  rules.every((rule) => (rule(mentee, mentor, setting)?.level ?? 'note') === 'note');
