import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../../src/forms/all.ts';
import type { Answers } from '../../../../src/forms/form.ts';
import { questionsOf } from '../../../../src/forms/form.ts';
import { mentorPhases, paths } from '../../../../src/forms/options.ts';
import { questionsRead } from '../../../../src/office/match/people.ts';
import { partIds, partsOf, type PartId } from '../../../../src/office/match/parts.ts';
import { firstWeights, pointsInWords, pointsOf, weightsFrom, type Weights } from '../../../../src/office/match/score.ts';
import { mentee, mentor, one, several } from './people.ts';

function part(id: PartId, left: Answers, right: Answers, module?: string) {
  const { value, known, say } = partsOf(mentee(left, 'mentee', module), mentor(right)).find((own) => own.id === id)!;
  return [value, known, say()];
}

const silentMentee = 'Die oder der Mentee hat dazu nichts angegeben. Zählt darum zur Hälfte.';
const silentMentor = 'Die Mentorin oder der Mentor hat dazu nichts angegeben. Zählt darum zur Hälfte.';

describe('a part of the score', () => {
  test.each<[PartId, Answers, Answers, number, boolean, string]>([
    ['topics', { topics: several(['promotion', 'ausland', 'netzwerke', 'fuehrung']) }, { topics: several(['netzwerke', 'promotion', 'habilitation']) }, 0.5, true,
      '2 von 4 Themen gemeinsam: Promotion und Netzwerke. Es fehlt: Ausland und Führung.'],
    ['topics', { topics: several(['promotion']) }, { topics: several(['netzwerke']) }, 0, true, '0 von 1 Themen gemeinsam. Es fehlt: Promotion.'],
    ['topics', { topics: several(['promotion']), interests: several(['ausland', 'pj', 'famulatur']) }, { topics: several(['promotion', 'ausland']) }, 1, true, '2 von 2 Themen gemeinsam: Promotion und Ausland.'],
    ['topics', { topics: undefined }, {}, 0.5, false, silentMentee],
    ['topics', {}, { topics: undefined }, 0.5, false, silentMentor],
    ['subject', { mentorSubject: one('chirurgie') }, {}, 1, true, 'Gewünschtes Fachgebiet und Fachgebiet stimmen überein: Chirurgie.'],
    ['subject', { mentorSubject: one('innere') }, {}, 0, true, 'Gewünschtes Fachgebiet: Innere Medizin. Das Fachgebiet ist Chirurgie.'],
    ['subject', { mentorSubject: one('andere', 'Kinderheilkunde und Chirurgie') }, {}, 0.5, true, 'Gewünschtes Fachgebiet „Kinderheilkunde und Chirurgie“ und Fachgebiet „Chirurgie“ sind vielleicht dasselbe. Zählt zur Hälfte.'],
    ['subject', { specialistWish: 'Chirurgie' }, {}, 1, true, 'Facharztwunsch und Fachgebiet stimmen überein: Chirurgie.'],
    ['subject', { mentorSubject: one('innere'), specialistWish: 'Chirurgie' }, {}, 0, true, 'Gewünschtes Fachgebiet: Innere Medizin. Das Fachgebiet ist Chirurgie.'],
    ['subject', {}, {}, 0.5, false, 'Die oder der Mentee wünscht kein bestimmtes Fachgebiet. Zählt darum zur Hälfte.'],
    ['subject', { mentorSubject: one('innere') }, { subject: undefined }, 0.5, false, silentMentor],
    ['phase', { mentorPhase: one('oberaerztlich') }, { position: 'Geschäftsführende Oberärztin' }, 1, true, 'Gewünscht: Oberärztlich tätig. Das sagt die Funktion: „Oberärztin“.'],
    ['phase', { mentorPhase: one('leitung') }, { position: 'Oberarzt' }, 0, true, 'Gewünscht: In leitender Funktion oder mit Professur. Die Funktion sagt: „Oberarzt“.'],
    ['phase', { mentorPhase: one('leitung') }, { position: 'Leitende Oberärztin' }, 1, true, 'Gewünscht: In leitender Funktion oder mit Professur. Das sagt die Funktion: „Leitende“.'],
    ['phase', { mentorPhase: one('fachaerztlich') }, { position: 'Assistenzarzt in Weiterbildung zum Facharzt für Chirurgie' }, 0, true, 'Gewünscht: Fachärztlich tätig. Die Funktion sagt: „Assistenzarzt“.'],
    ['phase', { mentorPhase: one('egal') }, {}, 1, true, 'Der oder dem Mentee ist die Karrierephase gleich.'],
    ['phase', { mentorPhase: one('leitung') }, { position: 'Hebamme' }, 0.5, false, 'Aus der Funktion der Mentorin oder des Mentors geht keine Karrierephase hervor. Zählt darum zur Hälfte.'],
    ['phase', { mentorPhase: one('leitung') }, { position: undefined }, 0.5, false, silentMentor],
    ['phase', {}, {}, 0.5, false, silentMentee],
    ['path', { mentorPath: one('forschung') }, { background: 'Studium in Leipzig, Forschungsaufenthalt in Oslo.' }, 1, true, 'Gewünschter Weg: Forschung. Das sagen Funktion oder Werdegang: „Forschungsaufenthalt“.'],
    ['path', { path: one('niederlassung') }, { background: 'seit 2015 niedergelassen' }, 1, true, 'Eigener Weg: Niederlassung. Das sagen Funktion oder Werdegang: „niedergelassen“.'],
    ['path', { mentorPath: one('niederlassung'), path: one('klinik') }, { position: 'Oberarzt' }, 0.5, false, 'Gewünschter Weg: Niederlassung. In Funktion und Werdegang steht davon nichts. Zählt darum zur Hälfte.'],
    ['path', { mentorPath: one('offen') }, {}, 1, true, 'Der Weg ist noch offen, jeder passt.'],
    ['path', {}, {}, 0.5, false, silentMentee],
    ['languages', { languages: several(['en', 'andere'], 'Polnisch') }, { languages: several(['de', 'andere'], 'polnisch und russisch') }, 1, true, 'Gemeinsame Sprache: polnisch.'],
    ['languages', { languages: several(['en']) }, { languages: several(['de']) }, 0, true, 'Keine gemeinsame Sprache.'],
    ['languages', { languages: several(['en']) }, {}, 0.5, false, silentMentor],
    ['languages', {}, { languages: several(['en']) }, 0.5, false, silentMentee],
    ['times', { times: several(['abends', 'mittags']) }, { times: several(['abends']) }, 0.5, true, '1 von 2 Zeitfenstern gemeinsam: Abends.'],
    ['times', { times: several(['abends']) }, { times: several(['morgens']) }, 0, true, '0 von 1 Zeitfenstern gemeinsam.'],
    ['times', { times: several(['abends']) }, {}, 0.5, false, silentMentor],
    ['times', {}, {}, 0.5, false, silentMentee],
    ['wish', { wish: 'Prof. Dr. Ruth Vorlage, Beispielklinik' }, {}, 1, true, 'Das ist die Wunschperson.'],
    ['wish', { wish: 'Prof. Vorlage' }, {}, 0.5, true, 'Die Wunschperson heißt ähnlich. Ob sie gemeint ist, ist nicht sicher. Zählt zur Hälfte.'],
    ['wish', { wish: 'Prof. Skizze' }, {}, 0, true, 'Die oder der Mentee nennt eine andere Wunschperson.'],
    ['wish', {}, {}, 0.5, false, 'Die oder der Mentee nennt keine Wunschperson. Zählt darum zur Hälfte.'],
  ])('%s of %j and %j is %d', (id, left, right, ...expected) => {
    expect(part(id, left, right)).toEqual(expected);
  });

  test('knows every career phase and path that can be asked for', () => {
    const positions: Record<string, string> = {
      weiterbildung: 'Assistenzärztin', fachaerztlich: 'Fachärztin', oberaerztlich: 'Oberärztin', leitung: 'Klinikdirektorin', wissenschaftlich: 'Wissenschaftliche Mitarbeiterin',
      klinik: 'Klinikdirektorin', forschung: 'Wissenschaftliche Mitarbeiterin', niederlassung: 'Inhaberin, eigene Praxis',
    };
    for (const { value } of mentorPhases.filter((option) => option.value !== 'egal')) expect(part('phase', { mentorPhase: one(value) }, { position: positions[value] })[0]).toBe(1);
    for (const { value } of paths.filter((option) => option.value !== 'offen')) expect(part('path', { mentorPath: one(value) }, { position: positions[value] })[0]).toBe(1);
  });

  test('is read only from answers that were asked for matching, independence or dates', () => {
    for (const form of forms) {
      for (const [name, { purpose }] of questionsOf(form)) {
        if ((questionsRead[form.id] as readonly string[]).includes(name)) expect([form.id, name, purpose]).toEqual([form.id, name, expect.stringMatching(/^(?:matching|independence|organisation)$/u)]);
      }
      // A question that no form asks any more would silently count as not answered.
      for (const name of questionsRead[form.id]) expect(forms.filter(({ id }) => id === form.id).some((own) => questionsOf(own).some(([known]) => known === name)), name).toBe(true);
    }
  });
});

describe('the points of a pair', () => {
  const all = fc.record(Object.fromEntries(partIds.map((id) => [id, fc.integer({ min: 0, max: 10 })])) as Record<PartId, fc.Arbitrary<number>>);
  const values = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: partIds.length, maxLength: partIds.length });
  const partsFrom = (list: number[]) => partIds.map((id, index) => ({ id, value: list[index]!, known: true, say: () => '' }));

  test('are whole numbers from 0 to 1000, and never fall when a part gets better', () => {
    fc.assert(fc.property(all, values, fc.nat(partIds.length - 1), (weights, list, index) => {
      const points = pointsOf(partsFrom(list), weights);
      expect(Number.isInteger(points)).toBe(true);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(1000);
      expect(pointsOf(partsFrom(list.with(index, 1)), weights)).toBeGreaterThanOrEqual(points);
    }));
  });

  test('do not heed a part without weight, and are 0 when no part has one', () => {
    const only: Weights = { ...weightsFrom({}), ...Object.fromEntries(partIds.map((id) => [id, 0])), topics: 3 };
    expect(pointsOf(partsFrom([0.25, 1, 1, 1, 1, 1, 1]), only)).toBe(250);
    expect(pointsOf(partsFrom([1, 1, 1, 1, 1, 1, 1]), { ...only, topics: 0 })).toBe(0);
  });

  test('take saved weights, and the first ones for what is missing or out of range', () => {
    expect(weightsFrom({ topics: 0, subject: 10, phase: 11, path: -1, times: 2.5, nothing: 3 })).toEqual({ ...firstWeights, topics: 0, subject: 10, times: 2.5 });
  });

  test.each([[683, false, '68,3'], [0, true, '0,0'], [10, true, '+1,0'], [-25, true, '−2,5'], [1000, false, '100,0'], [12345, false, '1.234,5']])('%d are told as (signed: %s) %s', (points, signed, text) => {
    expect(pointsInWords(points, signed)).toBe(text);
  });
});
