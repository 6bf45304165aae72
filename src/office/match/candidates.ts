/** For one mentee: every mentor with points, findings and places, best first, so that people can look for themselves. */
import { partsOf, type Part } from './parts.ts';
import type { Mentor } from './people.ts';
import type { Problem, Proposal } from './propose.ts';
import { findingsOf, type Finding } from './rules.ts';
import { pointsOf } from './score.ts';

export interface Places {
  /** As the mentor has offered; 0 where the record does not say. */
  readonly offered: number;
  /** Taken by pairs that people hold, of whatever module. */
  readonly held: number;
  /** Taken by the proposal beyond that. */
  readonly proposed: number;
}

export interface Candidate {
  readonly mentor: string;
  readonly points: number;
  readonly parts: readonly Part[];
  /** The gravest finding; `open` where nothing but notes stands against the pair. */
  readonly level: 'open' | 'unsure' | 'blocked';
  readonly findings: readonly Finding[];
  readonly places: Places;
}

/** How the places of each mentor are taken. */
export function placesOf({ mentors, held }: Problem, { pairs }: Proposal): ReadonlyMap<string, Places> {
  return new Map(mentors.map(({ id, capacity = 0 }) => [id, {
    offered: capacity,
    held: held.filter(({ mentor }) => mentor === id).length,
    proposed: pairs.filter(({ mentor, state }) => mentor === id && state === undefined).length,
  }]));
}

const rank = { open: 0, unsure: 1, blocked: 2 } as const;

/** All mentors for a mentee: those who can be first, then the unsure, then the blocked, each by points; ties by id. */
export function candidatesFor(id: string, problem: Problem, places: ReadonlyMap<string, Places>): readonly Candidate[] {
  const mentee = problem.mentees.find((own) => own.id === id);
  if (!mentee) return [];
  return problem.mentors.map((mentor): Candidate => {
    const own = places.get(mentor.id) ?? { offered: mentor.capacity ?? 0, held: 0, proposed: 0 };
    const findings = [...findingsOf(mentee, mentor, problem), ...findingsOfOffice(id, mentor, problem, own)];
    const parts = partsOf(mentee, mentor);
    const level = findings.some((finding) => finding.level === 'blocked') ? 'blocked' : findings.some((finding) => finding.level === 'unsure') ? 'unsure' : 'open';
    return { mentor: mentor.id, points: pointsOf(parts, problem.weights), parts, level, findings, places: own };
  }).sort((a, b) => rank[a.level] - rank[b.level] || b.points - a.points || (a.mentor < b.mentor ? -1 : 1));
}

/** What follows from other pairs and from what the office has said. */
function findingsOfOffice(id: string, mentor: Mentor, { held, never }: Problem, { offered }: Places): readonly Finding[] {
  const blocked = (rule: Finding['rule'], sentence: string): Finding => ({ rule, level: 'blocked', say: () => sentence });
  const findings: Finding[] = [];
  if (never.some((pair) => pair.mentee === id && pair.mentor === mentor.id)) findings.push(blocked('never', 'Das Büro hat dieses Paar ausgeschlossen.'));
  const others = held.filter((pair) => pair.mentor === mentor.id && pair.mentee !== id).length;
  if (mentor.capacity === undefined) findings.push(blocked('capacity', 'Es fehlt die Angabe, wie viele Mentees die Mentorin oder der Mentor begleiten möchte.'));
  else if (others >= offered) findings.push(blocked('capacity', offered === 1 ? 'Der eine Platz ist vergeben.' : `Alle ${offered.toLocaleString('de-DE')} Plätze sind vergeben.`));
  return findings;
}
