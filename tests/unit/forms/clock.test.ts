/** What the data clock says of every question, on the form pages and in the table of the page on data protection. */
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { clockNotes } from '../../../src/forms/clock-notes.ts';
import { applicationDeleted, clockOf, deletedWhen, deletedWhenWithdrawn, deletedWith, keptLonger, readersOf } from '../../../src/forms/clock.ts';
import { clockTable } from '../../../src/forms/clock-table.ts';
import { questionsOf } from '../../../src/forms/form.ts';
import { decisionDueDate, dueDate, purposes, type Purpose } from '../../../src/forms/purposes.ts';
import { languages } from '../../../src/forms/text.ts';
import { forbiddenWord } from '../tools/words.ts';

const ofKind = (id: 'mentee' | 'mentor') => forms.filter((form) => form.id === id);
const all = forms.flatMap((form) => questionsOf(form).map(([name, question]) => ({ form, name, question, place: `${form.path} ${name}` })));
const clockAt = (path: string, name: string) => {
  const { form, question } = all.find(({ place }) => place === `${path} ${name}`)!;
  return clockOf(form, name, question, 'de');
};

it.each(languages)('says whole sentences that instruct and never scold (%s)', (language) => {
  for (const { form, name, question, place } of all) {
    const { why, readers, keep } = clockOf(form, name, question, language);
    expect(readers, place).toMatch(/^\p{Lu}.+[^.\s]$/u);
    for (const text of [why, deletedWhen[keep][language], deletedWith[keep][language]]) {
      expect(text, place).toMatch(/^\p{Lu}.+[^.\s]\.$/u);
      expect(text, place).not.toMatch(/undefined|\.\.|\s{2}/u);
      expect(forbiddenWord(text, language), `${place}: ${text}`).toBeUndefined();
    }
  }
  for (const text of [applicationDeleted, deletedWhenWithdrawn, keptLonger]) expect(forbiddenWord(text[language], language)).toBeUndefined();
});

it('speaks of questions that are asked, and of each in words of its own only where there is more to say than its purpose', () => {
  for (const id of ['mentee', 'mentor'] as const) {
    const asked = new Set(ofKind(id).flatMap(questionsOf).map(([name]) => name));
    expect(Object.keys(clockNotes[id]).filter((name) => !asked.has(name))).toEqual([]);
    for (const note of Object.values(clockNotes[id])) expect(note?.text ?? note?.also).toBeDefined();
  }
});

it('names nobody as a reader whom no purpose of the question names, and everybody whom one does', () => {
  for (const { form, name, question, place } of all) {
    const served: readonly Purpose[] = [question.purpose, ...(clockNotes[form.id][name]?.also ?? [])];
    const named = readersOf(served, form.id, 'de');
    expect(named.length, place).toBe(new Set(served.flatMap((purpose) => purposes[purpose].readers)).size);
    const { readers, why } = clockOf(form, name, question, 'de');
    for (const reader of named) expect(readers.toLowerCase(), place).toContain(reader.toLowerCase());
    for (const purpose of served) expect(why.toLowerCase(), place).toContain(purposes[purpose].why.de.toLowerCase());
  }
});

it('has the purposes that were agreed for answers that serve two', () => {
  for (const { form, name, question } of all) {
    if (name === 'unit') expect([question.purpose, ...(clockNotes[form.id].unit?.also ?? [])]).toEqual(['matching', 'independence']);
  }
  expect(clockAt('/bewerbung/mentee/pj/', 'goals').readers).toBe('Programmbüro, Auswahlgremium, nach der Vermittlung Ihre Mentorin oder Ihr Mentor');
});

it('calls the other side by its name', () => {
  expect(clockAt('/bewerbung/mentee/pj/', 'topics').readers).toBe('Programmbüro, nach der Vermittlung Ihre Mentorin oder Ihr Mentor');
  expect(clockAt('/bewerbung/mentor/', 'topics').readers).toBe('Programmbüro, nach der Vermittlung Ihre Mentees');
});

it('names the periods that the deletion keeps to', () => {
  const received = new Date('2027-01-15T10:00:00Z');
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const [afterDecision, atMost] = [...deletedWhen.procedure.de.matchAll(/(\d+)\u00A0Monate/gu)].map(([, months]) => Number(months));
  const later = (months: number): string => day(new Date(Date.UTC(2027, months, 15)));
  expect(day(dueDate(received))).toBe(later(atMost!));
  expect(day(dueDate(received, { decision: '2027-02-15' }))).toBe(later(1 + afterDecision!));
  expect(decisionDueDate(later(atMost!), new Date('2027-03-15T10:00:00Z'))).toBe(later(2 + afterDecision!));
  for (const text of [deletedWhen.procedure, applicationDeleted]) for (const language of languages) expect(text[language]).toMatch(new RegExp(`${afterDecision}.*${atMost}`, 'u'));
});

it('keeps a consent no longer than the application it stands in', () => {
  const consents = all.filter(({ question }) => question.purpose === 'consent');
  expect(consents.length).toBeGreaterThan(5);
  for (const { form, name, question } of consents) expect(clockOf(form, name, question, 'de').keep).toBe('revocation');
  expect(deletedWhen.revocation.de).toContain('Mit Ihrer Bewerbung');
});

describe.each(['mentee', 'mentor'] as const)('the table of the %s forms', (id) => {
  it.each(languages)('holds every question with what its form says of it (%s)', (language) => {
    const groups = clockTable(ofKind(id), language);
    for (const form of ofKind(id)) {
      for (const section of form.sections) {
        const group = groups.find(({ title }) => title === section.title[language]);
        for (const [name, question] of Object.entries(section.questions)) {
          expect(group?.rows, name).toContainEqual({ label: (question.short ?? question.label)[language], ...clockOf(form, name, question, language) });
        }
      }
    }
  });

  it('says nothing twice below one heading, and has every heading once', () => {
    const groups = clockTable(ofKind(id), 'de');
    expect(new Set(groups.map(({ title }) => title)).size).toBe(groups.length);
    for (const { rows } of groups) expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
    expect(groups[0]?.title).toBe('Zu Ihrer Person');
    expect(groups.at(-1)?.title).toBe('Wenn Sie möchten');
  });
});

it('puts what the modules ask side by side, where the forms ask it', () => {
  expect(clockTable(ofKind('mentee'), 'de').map(({ title }) => title).slice(0, 6)).toEqual(
    ['Zu Ihrer Person', 'Ihr Studium', 'Ihr Praktisches Jahr', 'Ihre Qualifizierung', 'Ihre Post-Doc-Phase', 'Ihr Mentoring']);
});
