/** The files that come and go: rounds, events, questions, news, voices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { headMistakes } from '../../src/content/check.ts';
import { eventFile, eventTranslation } from '../../src/content/event.ts';
import { faqFile, faqTranslation } from '../../src/content/faq.ts';
import { leipzigMoment } from '../../src/content/local-time.ts';
import { newsFile, newsTranslation } from '../../src/content/news.ts';
import { roundFile } from '../../src/content/round.ts';
import { voiceFile } from '../../src/content/voice.ts';
import { root } from './files.ts';

const template = (name: string): string => readFileSync(join(root, `content/_vorlagen/${name}.md`), 'utf8');
const [round, event, question, news, voice] = ['runde', 'veranstaltung', 'frage', 'nachricht', 'stimme'].map(template) as [string, string, string, string, string];

const modules = 'studierende, pj, qualifizierung, post-doc';

describe.each<[string, string, z.ZodType, readonly { from: string | RegExp; to: string; says: readonly string[] }[]]>([
  ['a round', round, roundFile, [
    { from: /^modules:.*\n/m, to: '', says: ['modules: Oben fehlt die Liste der Module, zum Beispiel: modules: [studierende, pj]'] },
    { from: /^modules:.*$/m, to: 'modules: []', says: ['modules: Oben ist die Liste der Module leer, zum Beispiel: modules: [studierende, pj]'] },
    { from: '[studierende, pj]', to: 'pj', says: ['modules: Hier steht keine Liste von Wörtern. Setzen Sie die Wörter in eckige Klammern, mit Kommas dazwischen, zum Beispiel: modules: [studierende, pj]'] },
    { from: '[studierende, pj]', to: '[studenten]', says: [`modules.0: Hier steht ein Wort, das es nicht gibt. Möglich sind ${modules}, zum Beispiel: modules: [studierende, pj]`] },
    { from: 'opens: 2027-03-01', to: 'opens: 1.3.2027', says: ['opens: Hier steht kein Datum. Schreiben Sie Jahr, Monat und Tag mit Bindestrichen, zum Beispiel: opens: 2027-03-01'] },
    { from: 'closes:', to: 'bewerbungsschluss:', says: ['closes: Oben fehlt der letzte Tag der Bewerbung, zum Beispiel: closes: 2027-03-31', 'Den Schlüssel „bewerbungsschluss“ gibt es nicht. Meinten Sie „closes“? Zum Beispiel: closes: 2027-03-31'] },
    { from: 'places: "12"', to: 'places: 12', says: ['places: Hier steht kein Text. Setzen Sie ihn in Anführungszeichen, zum Beispiel: places: "12"'] },
    { from: /^source:.*\n/m, to: '', says: ['source: Oben fehlt die Quelle, zum Beispiel: source: Auskunft des Programmbüros'] },
    { from: 'checked: ', to: 'geprüft: ', says: ['checked: Oben fehlt der Tag der Prüfung, zum Beispiel: checked: 2026-11-22', 'Den Schlüssel „geprüft“ gibt es nicht. Meinten Sie „checked“? Zum Beispiel: checked: 2026-11-22'] },
    { from: /^decision:.*\nstarts:.*\nends:.*\nplaces:.*\nneeded:.*\n/m, to: '', says: [] },
  ]],
  ['an event', event, eventFile, [
    { from: 'kind: training', to: 'kind: Seminar', says: ['kind: Hier steht ein Wort, das es nicht gibt. Möglich sind mentoring, training, networking, zum Beispiel: kind: networking'] },
    { from: 'modules: all', to: 'modules: alle', says: [`modules: Hier stehen keine Module. Schreiben Sie all oder eine Liste aus ${modules}, zum Beispiel: modules: [studierende, pj]`] },
    { from: 'modules: all\n', to: '', says: ['modules: Oben fehlt, für welche Module der Termin ist, zum Beispiel: modules: all'] },
    { from: 'modules: all', to: 'modules: [pj, post-doc]', says: [] },
    { from: 'starts: 2027-03-04 16:00', to: 'starts: 4.3.2027, 16 Uhr', says: ['starts: Hier steht keine Uhrzeit mit Tag. Schreiben Sie Jahr, Monat, Tag, eine Lücke und die Uhrzeit, zum Beispiel: starts: 2027-03-04 16:00'] },
    { from: 'starts: 2027-03-04 16:00', to: 'starts: 2027-02-30 16:00', says: ['starts: Hier steht keine Uhrzeit mit Tag. Schreiben Sie Jahr, Monat, Tag, eine Lücke und die Uhrzeit, zum Beispiel: starts: 2027-03-04 16:00'] },
    { from: 'ends: 2027-03-04 18:00', to: 'ends: 2027-03-04', says: ['ends: Hier steht keine Uhrzeit mit Tag. Schreiben Sie Jahr, Monat, Tag, eine Lücke und die Uhrzeit, zum Beispiel: ends: 2027-03-04 18:00'] },
    { from: 'ends: 2027-03-04 18:00', to: 'ends: 2027-03-04 24:00', says: ['ends: Hier steht keine Uhrzeit mit Tag. Schreiben Sie Jahr, Monat, Tag, eine Lücke und die Uhrzeit, zum Beispiel: ends: 2027-03-04 18:00'] },
    { from: 'starts: 2027-03-04 16:00', to: 'starts: "2027-03-04 16:00"', says: [] },
    { from: 'https://www.example.org/anmeldung', to: 'www.example.org', says: ['register: Hier steht keine vollständige Adresse, zum Beispiel: register: https://www.example.org/anmeldung'] },
    { from: 'https://www.example.org/anmeldung', to: 'http://www.example.org', says: ['register: Hier steht keine vollständige Adresse, zum Beispiel: register: https://www.example.org/anmeldung'] },
    { from: 'https://www.example.org/anmeldung', to: 'data:text/html,x', says: ['register: Hier steht keine vollständige Adresse, zum Beispiel: register: https://www.example.org/anmeldung'] },
    { from: 'https://www.example.org/anmeldung', to: 'mailto:termine@example.org', says: [] },
    { from: 'childcare: false', to: 'childcare: nein', says: ['childcare: Hier steht weder true noch false, zum Beispiel: childcare: true'] },
    { from: 'childcare: false', to: 'childcare:', says: [] },
    { from: 'place:', to: 'ort:', says: ['Den Schlüssel „ort“ gibt es nicht. Meinten Sie „place“? Zum Beispiel: place: Hörsaal im Haus der Fakultät'] },
  ]],
  ['a question', question, faqFile, [
    { from: 'question:', to: 'frage:', says: ['question: Oben fehlt die Frage, zum Beispiel: question: Wie viel Zeit kostet das Mentoring?', 'Den Schlüssel „frage“ gibt es nicht. Meinten Sie „question“? Zum Beispiel: question: Wie viel Zeit kostet das Mentoring?'] },
    { from: '[mentees]', to: '[alle]', says: [`for.0: Hier steht ein Wort, das es nicht gibt. Möglich sind mentees, mentors, ${modules}, zum Beispiel: for: [mentees]`] },
    { from: 'order: 10', to: 'order: eins', says: ['order: Hier steht keine ganze Zahl von 0 bis 999, zum Beispiel: order: 10'] },
  ]],
  ['a piece of news', news, newsFile, [
    { from: 'date: 2026-11-22', to: 'datum: 22.11.2026', says: ['date: Oben fehlt der Tag der Nachricht, zum Beispiel: date: 2026-11-22', 'Den Schlüssel „datum“ gibt es nicht. Meinten Sie „date“? Zum Beispiel: date: 2026-11-22'] },
  ]],
  ['a voice', voice, voiceFile, [
    { from: /^consent:.*\n/m, to: '', says: ['consent: Oben fehlt die Einwilligung (wer hat wann und wie zugestimmt), zum Beispiel: consent: Vorname Nachname hat am 22. November 2026 per E-Mail an das Programmbüro zugestimmt.'] },
    { from: /^consent:.*$/m, to: 'consent: liegt uns schriftlich vor', says: ['consent: In der Einwilligung fehlt, wann zugestimmt wurde, zum Beispiel: consent: Vorname Nachname hat am 22. November 2026 per E-Mail an das Programmbüro zugestimmt.'] },
    { from: /^consent:.*$/m, to: 'consent: ja, 2026', says: ['consent: Die Einwilligung ist zu kurz. Schreiben Sie, wer wann und wie zugestimmt hat, zum Beispiel: consent: Vorname Nachname hat am 22. November 2026 per E-Mail an das Programmbüro zugestimmt.'] },
    { from: /^consent:.*$/m, to: 'consent: true', says: ['consent: Hier steht kein Text. Setzen Sie ihn in Anführungszeichen, zum Beispiel: consent: Vorname Nachname hat am 22. November 2026 per E-Mail an das Programmbüro zugestimmt.'] },
  ]],
])('%s', (_, source, schema, cases) => {
  test.each(cases)('$from -> $to', ({ from, to, says }) => {
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    expect(headMistakes(changed, schema)).toEqual(says);
  });
});

test.each([
  ['event', eventTranslation, 'title: Kick-off\ndescription: We meet.\nplace: Lecture hall\nlastUpdated: 2026-11-22', 'starts: 2027-03-04 16:00'],
  ['question', faqTranslation, 'question: How much time?\nlastUpdated: 2026-11-22', 'order: 10'],
  ['piece of news', newsTranslation, 'title: News\ndescription: A sentence.\nlastUpdated: 2026-11-22', 'date: 2026-11-22'],
] as const)('the English file of a %s has its texts alone: what is no text stands in the German one', (_, schema, head, extra) => {
  expect(headMistakes(`---\n${head}\n---\n`, schema)).toEqual([]);
  expect(headMistakes(`---\n${head}\n${extra}\n---\n`, schema)).toEqual([expect.stringMatching(/^Den Schlüssel „\w+“ gibt es nicht\./)]);
});

describe('a time in Leipzig', () => {
  test.each([
    ['2027-01-15 16:00', '2027-01-15T15:00:00.000Z'],
    ['2027-07-15 16:00', '2027-07-15T14:00:00.000Z'],
    ['2027-03-28 01:59', '2027-03-28T00:59:00.000Z'],
    // The clocks go from 2 to 3: half past two is not there.
    ['2027-03-28 02:30', '2027-03-28T01:30:00.000Z'],
    ['2027-03-28 03:00', '2027-03-28T01:00:00.000Z'],
    // The clocks go from 3 back to 2: half past two is there twice.
    ['2027-10-31 02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31 03:00', '2027-10-31T02:00:00.000Z'],
    ['2027-12-31 00:00', '2027-12-30T23:00:00.000Z'],
  ])('%s is the moment %s', (text, moment) => {
    expect(leipzigMoment(text).toISOString()).toBe(moment);
  });

  test.each(['2027-02-29 10:00', '2027-03-04', '2027-03-04T16:00', '2027-3-4 16:00', '2027-03-04 7:00', '2027-13-01 10:00'])('%s is none', (text) => {
    expect(() => leipzigMoment(text)).toThrow(RangeError);
  });
});
