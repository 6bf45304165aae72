import { describe, expect, test } from 'vitest';
import { forms } from '../../../../src/forms/all.ts';
import { questionsOf } from '../../../../src/forms/form.ts';
import { hiderOf } from '../../../../src/office/read/nameless.ts';
import { aroundIn, changesBetween, sheetOf } from '../../../../src/office/read/sheet.ts';
import { dossierOf } from '../list/dossiers.ts';

const later = (answers: Record<string, unknown>) => dossierOf({ answers: { lastName: 'Beispiel', goals: 'Ein Plan' }, later: [{ answers, received: '2026-11-05T10:00:00.000Z' }] });
const linesOf = (dossier: ReturnType<typeof dossierOf>, isNameless = false) =>
  sheetOf(dossier, dossier.revisions.at(-1)!, isNameless ? hiderOf(dossier) : undefined).flatMap(({ lines }) => lines);

describe('an application as it is read', () => {
  test.each(forms.map((form) => [form.path, form] as const))('shows every question of %s, answered or not', (_, form) => {
    const dossier = dossierOf({ module: form.module ?? 'mentor' });
    expect(linesOf(dossier).map(({ name }) => name)).toEqual(questionsOf(form).map(([name]) => name));
  });

  test('shows what an older form asked, as it was stored', () => {
    const dossier = dossierOf({ answers: { oldQuestion: { a: 1 }, topics: { choices: ['abgeschafft'] } } });
    const lines = linesOf(dossier);
    expect(lines.find(({ name }) => name === 'oldQuestion')).toMatchObject({ label: 'oldQuestion', parts: ['{"a":1}'] });
    expect(lines.find(({ name }) => name === 'topics')).toMatchObject({ parts: ['abgeschafft'] });
  });

  test('shows everything of a record whose form is gone', () => {
    const dossier = dossierOf({ answers: { lastName: 'Beispiel' }, more: { form: undefined } });
    expect(linesOf(dossier).map(({ name }) => name)).toContain('lastName');
    expect(linesOf(dossier, true).map(({ name }) => name)).not.toContain('lastName');
  });

  test('makes characters visible that steer or turn text', () => {
    expect(linesOf(dossierOf({ answers: { goals: 'vor\u202Enach' } })).find(({ name }) => name === 'goals')?.parts).toEqual(['vor[U+202E]nach']);
  });

  test('without names leaves out contact and the names in texts, and keeps the words of the lists', () => {
    const dossier = dossierOf({ answers: { firstName: 'Karriereplanung', lastName: 'Netzwerke', goals: 'Ich, Netzwerke, will planen.', excludedUnits: { choices: ['andere'], other: 'Institut Netzwerke' } } });
    const lines = linesOf(dossier, true);
    expect(lines.some(({ name }) => ['firstName', 'lastName', 'email', 'phone', 'academicTitle'].includes(name))).toBe(false);
    expect(lines.find(({ name }) => name === 'goals')?.parts).toEqual(['Ich, [Name], will planen.']);
    expect(lines.find(({ name }) => name === 'topics')?.parts).toEqual(['Karriereplanung', 'Netzwerke']);
    expect(lines.find(({ name }) => name === 'excludedUnits')?.parts).toEqual(['Andere: Institut [Name]']);
  });
});

describe('what a revision changed', () => {
  const changes = (answers: Record<string, unknown>, isNameless = false) => {
    const dossier = later(answers);
    return changesBetween(dossier, dossier.revisions[0], dossier.revisions[1]!, isNameless ? hiderOf(dossier) : undefined);
  };

  test('is told question by question, in the order of the form', () => {
    expect(changes({ topics: { choices: ['netzwerke'] }, goals: 'Ein guter Plan', lastName: 'Neu' }).map(({ label, isText }) => [label, isText])).toEqual([['Nachname', true], ['Ziele', true], ['Themen', false]]);
  });
  test('is told for answers that came, went, or have no question any more', () => {
    expect(changes({ expectations: undefined, gone: 'x' }).map(({ label, pieces }) => [label, pieces.map(({ kind }) => kind)])).toEqual([['Erwartungen', ['deleted']], ['gone', ['inserted']]]);
  });
  test('is nothing where nothing changed', () => { expect(changes({})).toEqual([]); });
  test('keeps a changed name to itself while reading without names', () => {
    expect(changes({ lastName: 'Neu', goals: 'Beispiel und Neu planen' }, true).map(({ label, pieces }) => [label, pieces.map(({ text }) => text).join('')])).toEqual([['Ziele', 'Ein Plan[Name] und [Name] planen']]);
  });
});

test('neighbours follow the list', () => {
  expect(aroundIn(['a', 'b', 'c'], 'b')).toEqual({ place: 2, count: 3, previous: 'a', next: 'c' });
  expect(aroundIn(['a'], 'a')).toEqual({ place: 1, count: 1, previous: undefined, next: undefined });
  expect(aroundIn(['a', 'b'], 'x')).toEqual({ place: 0, count: 2, previous: undefined, next: 'a' });
});
