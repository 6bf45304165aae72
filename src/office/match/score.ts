/** Weights of the parts, and the points of a pair. */
import { careerOf, type Career } from './career.ts';
import { partIds, partsOf, type Part, type PartId } from './parts.ts';
import type { Mentee, Mentor } from './people.ts';

export const partNames: Readonly<Record<PartId, string>> = {
  topics: 'Themen', subject: 'Fachgebiet', phase: 'Karrierephase', path: 'Weg', languages: 'Sprachen', times: 'Zeitfenster', wish: 'Wunschperson',
};

export type Weights = Readonly<Record<PartId, number>>;

/** Where a session begins until the office has saved its own; a proposal, as the questions are. */
export const firstWeights: Weights = { topics: 8, subject: 6, phase: 4, path: 4, languages: 4, times: 3, wish: 5 };
export const mostWeight = 10;

/** Weights as they were saved; what is missing or out of range is as at first. */
export function weightsFrom(saved: Readonly<Record<string, number>>): Weights {
  const weightOf = (id: PartId): number => {
    const weight = saved[id];
    return weight !== undefined && weight >= 0 && weight <= mostWeight ? weight : firstWeights[id];
  };
  return Object.fromEntries(partIds.map((id) => [id, weightOf(id)])) as Record<PartId, number>;
}

/** The most points a pair can have. Whole numbers, so that sums are exact and ties are ties. */
export const mostPoints = 1000;

/** Points from 0 to 1000: the mean of the parts by their weights; 0 when no part has a weight. */
export function pointsOf(parts: readonly Part[], weights: Weights): number {
  let sum = 0;
  let all = 0;
  for (const { id, value } of parts) {
    sum += value * weights[id];
    all += weights[id];
  }
  return all === 0 ? 0 : Math.round((sum / all) * mostPoints);
}

export const pointsOfPair = (mentee: Mentee, mentor: Mentor, weights: Weights, career: Career = careerOf(mentor)): number =>
  pointsOf(partsOf(mentee, mentor, career), weights);

/** 683 as "68,3"; with `signed` also "+1,0" and "−2,5". Out of 100, which people know better. */
export function pointsInWords(points: number, signed = false): string {
  const text = (Math.abs(points) / 10).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  if (points < 0) return `−${text}`;
  return signed && points > 0 ? `+${text}` : text;
}
