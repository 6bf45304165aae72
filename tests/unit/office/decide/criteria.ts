/** Criteria and events for tests of deciding. */
import type { EventContent } from '../../../../src/records/office-records.ts';
import type { Criteria } from '../../../../src/office/site-data.ts';
import type { Wanted } from '../list/dossiers.ts';

export const criteria: Criteria = {
  version: 2,
  most: 5,
  criteria: [{ id: 'motivation', title: 'Motivation', weight: 3 }, { id: 'ziele', title: 'Ziele', weight: 1 }],
};

type ScoreContent = Extract<EventContent, { type: 'score' }>;

export const score = (motivation: number, ziele: number, more: Partial<ScoreContent> = {}): ScoreContent => ({ type: 'score', version: 2, marks: { motivation, ziele }, done: true, ...more });

export type Made = readonly [by: string, content: EventContent];

/** Events a minute apart, each as who made it and what. */
export const events = (...made: Made[]): NonNullable<Wanted['events']> =>
  made.map(([by, content], index) => [`2026-11-20T10:${String(index).padStart(2, '0')}:00.000Z`, by, content]);
