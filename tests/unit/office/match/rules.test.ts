import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../src/forms/form.ts';
import { findingsOf, isOpen, type Finding } from '../../../../src/office/match/rules.ts';
import { mentee, mentor, one, setting, several } from './people.ts';

interface Case { mentee?: Answers; mentor?: Answers; module?: string; paused?: boolean }
const found = ({ mentee: left, mentor: right, module, paused }: Case): readonly Finding[] =>
  findingsOf(mentee(left, 'mentee', module), mentor(right, 'mentor', paused), setting);
const told = (of: Case): readonly string[] => found(of).map(({ rule, level, say }) => `${level} ${rule}: ${say()}`);

describe('a pair', () => {
  test('of people whom nothing keeps apart is open', () => {
    expect(told({})).toEqual([]);
  });

  test.each<[string, Case, string]>([
    ['work in the same unit', { mentee: { unit: one('chirurgie') } }, 'blocked independence: Beide arbeiten im selben Bereich: Chirurgie.'],
    ['work where the mentor instructs', { mentor: { excludedUnits: several(['neurologie', 'innere']) } },
      'blocked independence: Im Bereich der oder des Mentee trägt die Mentorin oder der Mentor Verantwortung für Weisung, Betreuung oder Prüfung: Neurologie.'],
    ['are kept apart by what the mentee excludes', { mentee: { excludedUnits: several(['innere', 'chirurgie']) } },
      'blocked independence: Die oder der Mentee schließt den Bereich der Mentorin oder des Mentors aus: Chirurgie.'],
    ['have named each other: the mentee', { mentee: { excludedUnits: several(['andere'], 'Prof. Dr. Ruth Vorlage') } }, 'blocked person: Die oder der Mentee nennt diese Person bei den ausgeschlossenen Bereichen.'],
    ['have named each other: the mentor', { mentor: { excludedUnits: several(['andere'], 'Doktorandin Lena Beispiel') } }, 'blocked person: Die Mentorin oder der Mentor nennt diese Person bei den Bereichen eigener Verantwortung.'],
    ['differ in the module', { mentor: { modules: several(['pj', 'studierende']) } }, 'blocked module: Die Mentorin oder der Mentor begleitet dieses Modul nicht, sondern PJ am UKL und Studierende.'],
    ['lack the modules', { mentor: { modules: undefined } }, 'blocked module: Es fehlt die Angabe, welche Module die Mentorin oder der Mentor begleitet.'],
    ['begin before the mentor has time', { mentor: { availableFrom: '2027-05' } }, 'blocked availability: Die Mentorin oder der Mentor ist erst ab Mai 2027 verfügbar, die Tandems beginnen im April 2027.'],
    ['have a mentor who pauses', { paused: true }, 'blocked availability: Die Mentorin oder der Mentor pausiert.'],
    ['want alone and group', { mentee: { grouping: one('einzeln') }, mentor: { grouping: one('gruppe') } },
      'blocked grouping: Die oder der Mentee wünscht Einzelmentoring, die Mentorin oder der Mentor bietet Gruppenmentoring.'],
    ['want to meet online and in person', { mentee: { format: one('online') }, mentor: { format: one('praesenz') } },
      'blocked format: Die oder der Mentee möchte sich nur so treffen: Online. Die Mentorin oder der Mentor nur so: In Präsenz.'],
    ['may work in the same unit', { mentee: { unit: one('andere', 'Institut für Chirurgie und Technik') } },
      'unsure independence: Vielleicht arbeiten beide im selben Bereich: „Institut für Chirurgie und Technik“ und „Chirurgie“.'],
    ['may be kept apart by a responsibility', { mentor: { excludedUnits: several(['andere'], 'Neurologie und Genetik') } },
      'unsure independence: Vielleicht trägt die Mentorin oder der Mentor im Bereich der oder des Mentee Verantwortung: „Neurologie“ und „Neurologie und Genetik“.'],
    ['may be kept apart by what the mentee excludes', { mentee: { excludedUnits: several(['andere'], 'Chirurgie im Altbau') } },
      'unsure independence: Vielleicht schließt die oder der Mentee den Bereich der Mentorin oder des Mentors aus: „Chirurgie im Altbau“ und „Chirurgie“.'],
    ['may have named each other', { mentee: { excludedUnits: several(['andere'], 'Prof. Vorlage') } },
      'unsure person: Bei den ausgeschlossenen Bereichen der oder des Mentee steht ein ähnlicher Name. Ob diese Person gemeint ist, ist nicht sicher.'],
    ['may have named each other, the mentor', { mentor: { excludedUnits: several(['andere'], 'Frau Beispiel') } },
      'unsure person: Bei den Bereichen eigener Verantwortung der Mentorin oder des Mentors steht ein ähnlicher Name. Ob diese Person gemeint ist, ist nicht sicher.'],
    ['cannot be checked without the mentee’s unit', { mentee: { unit: undefined } },
      'note independence: Die oder der Mentee hat keine Einrichtung angegeben. Ob beide unabhängig sind, lässt sich daran nicht prüfen.'],
    ['cannot be checked without the mentor’s unit', { mentor: { unit: undefined } },
      'note independence: Die Mentorin oder der Mentor hat keine Einrichtung angegeben. Ob beide unabhängig sind, lässt sich daran nicht prüfen.'],
    ['cannot be checked without responsibilities', { mentor: { excludedUnits: undefined } },
      'note independence: Es fehlt die Angabe, wo die Mentorin oder der Mentor Weisung, Betreuung oder Prüfung verantwortet.'],
    ['cannot be checked without exclusions', { mentee: { excludedUnits: undefined } }, 'note independence: Es fehlt die Angabe, welche Bereiche die oder der Mentee ausschließt.'],
    ['share an excluded unit with a responsibility', { mentee: { excludedUnits: several(['innere']) }, mentor: { excludedUnits: several(['innere']) } },
      'note independence: Die oder der Mentee schließt Innere Medizin aus; dort trägt die Mentorin oder der Mentor Verantwortung.'],
    ['would be a group of one', { mentee: { grouping: one('gruppe') }, mentor: { capacity: 1 } },
      'note grouping: Die oder der Mentee wünscht eine Gruppe, die Mentorin oder der Mentor hat nur einen Platz.'],
  ])('of people who %s is told so', (_title, of, sentence) => {
    expect(told(of)).toEqual([sentence]);
    expect(isOpen(mentee(of.mentee, 'mentee', of.module), mentor(of.mentor, 'mentor', of.paused), setting)).toBe(sentence.startsWith('note'));
  });

  test.each<[string, Case]>([
    ['the mentor has time from the first month on', { mentor: { availableFrom: '2027-04' } }],
    ['one of the two is free how to meet', { mentee: { format: one('beides') }, mentor: { format: one('online') } }],
    ['one of the two has not said how to meet', { mentor: { format: one('online') } }],
    ['the module does not ask about groups', { mentor: { grouping: one('gruppe') } }],
    ['others bear a name like neither', { mentee: { excludedUnits: several(['andere'], 'Prof. Skizze') } }],
  ])('is open when %s', (_title, of) => {
    expect(told(of)).toEqual([]);
  });

  test('that several rules keep apart is told all of them', () => {
    expect(found({ mentee: { unit: one('chirurgie'), format: one('online') }, mentor: { modules: several(['pj']), format: one('praesenz') } }).map(({ rule }) => rule))
      .toEqual(['module', 'independence', 'format']);
  });

  test('is never told with a name', () => {
    const of: Case = { mentee: { excludedUnits: several(['andere'], 'Ruth Vorlage'), wish: 'Ruth Vorlage' }, mentor: { excludedUnits: several(['andere'], 'Lena Beispiel') } };
    expect(told(of)).toHaveLength(2);
    expect(told(of).join(' ')).not.toMatch(/Ruth|Vorlage|Lena|Beispiel/u);
  });
});
