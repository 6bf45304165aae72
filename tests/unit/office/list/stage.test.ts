import { describe, expect, test } from 'vitest';
import { stageName, stageOf, stages } from '../../../../src/office/list/stage.ts';
import type { Status } from '../../../../src/records/office-records.ts';
import { dossierOf, me } from './dossiers.ts';

const decided = (day: number, status: Status | 'open') => [`2026-11-0${day}T10:00:00.000Z`, me, { type: 'decision', status }] as const;
const note = ['2026-11-09T10:00:00.000Z', me, { type: 'note', text: 'Notiz' }] as const;

describe('stageOf', () => {
  test('is open as long as nothing is decided', () => {
    expect(stageOf(dossierOf())).toBe('open');
    expect(stageOf(dossierOf({ events: [note] }))).toBe('open');
  });
  test('is pending with the newest decision, whatever else was noted after it', () => {
    expect(stageOf(dossierOf({ events: [decided(2, 'accepted'), decided(3, 'waitlist'), note] }))).toBe('pending-waitlist');
  });
  test('is open again when the decision was taken back', () => {
    expect(stageOf(dossierOf({ events: [decided(2, 'accepted'), decided(3, 'open')] }))).toBe('open');
  });
  test('is what was released, and the pending decision is done with', () => {
    expect(stageOf(dossierOf({ events: [decided(2, 'waitlist')], decisions: [['2026-11-03T10:00:00.000Z', 'waitlist']] }))).toBe('waitlist');
  });
  test('is pending when somebody on the waiting list is to be accepted, and released when that is taken back', () => {
    const decisions = [['2026-11-03T10:00:00.000Z', 'waitlist']] as const;
    expect(stageOf(dossierOf({ events: [decided(2, 'waitlist'), decided(4, 'accepted')], decisions }))).toBe('pending-accepted');
    expect(stageOf(dossierOf({ events: [decided(2, 'waitlist'), decided(4, 'accepted'), decided(5, 'open')], decisions }))).toBe('waitlist');
  });
  test('is nothing for mentors, about whom nobody decides', () => { expect(stageOf(dossierOf({ module: 'mentor' }))).toBeUndefined(); });
  test('has a name for every stage, and each its own', () => {
    expect(stages.map(stageName)).toEqual(['Offen', 'Zusage vorgemerkt', 'Absage vorgemerkt', 'Warteliste vorgemerkt', 'Zusage mitgeteilt', 'Absage mitgeteilt', 'Warteliste mitgeteilt']);
  });
});
