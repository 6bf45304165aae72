import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../../src/forms/all.ts';
import { questionsOf } from '../../../../src/forms/form.ts';
import { chosenColumns, kindsOf, oneSheet, sheetsByKind, usualColumns, type Choice } from '../../../../src/office/export/applications.ts';
import { cellText, textRows } from '../../../../src/office/export/cell.ts';
import { filtered } from '../../../../src/office/export/chosen.ts';
import { exportColumns, questionId } from '../../../../src/office/export/columns.ts';
import { fileName, usualFileName } from '../../../../src/office/export/file-name.ts';
import { json } from '../../../../src/office/export/json.ts';
import { applicationsFile } from '../../../../src/office/export/json-shape.ts';
import { makeFile } from '../../../../src/office/export/make.ts';
import { usualState } from '../../../../src/office/list/state.ts';
import { dossierOf, me } from '../list/dossiers.ts';

const now = new Date('2026-11-22T12:00:00Z');
/** Names and addresses that must not be found where names are left out; each in a place of its own. */
const marks = { firstName: 'Xanthippe', lastName: 'Quittenberg', email: 'xanthippe.quittenberg@example.org', phone: '0341 9711223', wish: 'Prof. Zwetschge' };
const mentee = dossierOf({
  number: 1,
  answers: { ...marks, motivation: 'Ich, Xanthippe Quittenberg, bin unter 0341/971 12 23 zu erreichen.', goals: '=1+1' },
  events: [['2026-11-10T10:00:00.000Z', me, { type: 'note', text: 'Frau Quittenberg hat angerufen.' }], ['2026-11-11T10:00:00.000Z', me, { type: 'decision', status: 'accepted', reason: 'Quittenberg überzeugt.' }]],
  decisions: [['2026-11-12T10:00:00.000Z', 'accepted']],
});
const mentor = dossierOf({ number: 2, module: 'mentor', received: '2026-07-01T22:30:00.000Z' });
const paired = { ...mentee, events: [...mentee.events, { number: 3, at: '2026-11-13T10:00:00.000Z', by: me, content: { type: 'pair', mentor: mentor.id, state: 'agreed' } as const }] };
const all = [paired, mentor];
const everything = new Set(exportColumns(['mentee', 'mentor'], all, all).map(({ id }) => id));
const choice = (more: Partial<Choice> = {}): Choice => ({ columns: everything, names: true, ...more });
const at = (sheet: { readonly head: readonly string[]; readonly rows: readonly (readonly unknown[])[] }, row: number, title: string): unknown => sheet.rows[row]?.[sheet.head.indexOf(title)];

describe('the columns', () => {
  test('are there for every question of every form, under the name of the list', () => {
    for (const [name] of forms.flatMap(questionsOf)) expect(everything).toContain(questionId(name));
  });

  test('have different titles within a kind', () => {
    for (const kind of ['mentee', 'mentor'] as const) {
      const titles = exportColumns([kind], all, all).map(({ title }) => title);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test('ticked beforehand hold the answers, and neither notes of the office nor declarations', () => {
    const usual = usualColumns(exportColumns(['mentee'], all, all));
    expect(['name', 'received', 'due', 'status', 'q.motivation', 'q.alumni'].filter((id) => !usual.has(id))).toEqual([]);
    expect(['notes', 'reason', 'q.privacy', 'q.confidentiality'].filter((id) => usual.has(id))).toEqual([]);
  });

  test('name the round only where an application of the office belongs to one', async () => {
    expect(everything).not.toContain('round');
    const round = { id: 'fruehling', title: 'Runde im Frühling', modules: ['pj'], from: '2026-10-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' };
    const some = [{ ...mentee, round }, mentor];
    const sheet = await oneSheet(some, some, choice({ columns: new Set([...everything, 'round']) }));
    expect([at(sheet, 0, 'Runde'), at(sheet, 1, 'Runde')]).toEqual(['Runde im Frühling', '']);
    expect(usualColumns(exportColumns(['mentee'], some, some)).has('round')).toBe(true);
    const [first, second] = applicationsFile.parse(JSON.parse(await json(some, some, choice(), now))).applications;
    expect([first?.round, second?.round]).toEqual(['fruehling', undefined]);
  });

  test('show answers to questions that no longer exist', async () => {
    const old = dossierOf({ answers: { hobby: 'Segeln' } });
    const sheet = await oneSheet([old], [old], choice({ columns: new Set([...everything, 'q.hobby']) }));
    expect(at(sheet, 0, 'hobby')).toBe('Segeln');
  });
});

describe('the sheets', () => {
  test('are one for each kind, with the questions of that kind only', async () => {
    const sheets = await sheetsByKind(all, all, choice());
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Mentees', 1], ['Mentorinnen und Mentoren', 1]]);
    expect(sheets[0]?.head).toContain('Motivation');
    expect(sheets[1]?.head).not.toContain('Motivation');
    expect(sheets[1]?.head).toContain('Zahl der Mentees');
  });

  test('hold days as days, times as times, numbers as numbers, and several answers apart', async () => {
    const [mentees, mentors] = await sheetsByKind(all, all, choice());
    expect(at(mentees!, 0, 'Löschen bis')).toEqual({ day: mentee.due });
    expect(at(mentees!, 0, 'Eingang')).toEqual({ instant: mentee.received });
    expect(at(mentees!, 0, 'Themen')).toEqual({ lines: ['Karriereplanung', 'Netzwerke'] });
    expect(at(mentees!, 0, 'Entscheidung mitgeteilt')).toEqual({ instant: '2026-11-12T10:00:00.000Z' });
    expect(at(mentors!, 0, 'Zahl der Mentees')).toBe(2);
  });

  test('name the other of a tandem on both sides, by reference', async () => {
    const [mentees, mentors] = await sheetsByKind(all, all, choice());
    expect(at(mentees!, 0, 'Tandem mit')).toEqual({ lines: [mentor.reference] });
    expect(at(mentors!, 0, 'Tandem mit')).toEqual({ lines: [mentee.reference] });
  });

  test('become one table in a CSV file, with German days and times by the clock of Leipzig', async () => {
    const [head, ...rows] = textRows(await oneSheet(all, all, choice()));
    expect(rows.map((row) => row.length)).toEqual([head!.length, head!.length]);
    expect(rows[1]?.[head!.indexOf('Eingang')]).toBe('02.07.2026 00:30');
    expect(rows[0]?.[head!.indexOf('Themen')]).toBe('Karriereplanung; Netzwerke');
  });

  test('hold only what was chosen, in the order of the declarations', async () => {
    expect((await oneSheet(all, all, choice({ columns: new Set(['q.motivation', 'reference', 'name']) }))).head).toEqual(['Vorgang', 'Name', 'Motivation']);
  });
});

describe('without names', () => {
  const without = choice({ names: false });

  test('no column says who somebody is', () => {
    const ids = chosenColumns(all, all, without).map(({ id }) => id);
    expect(['name', 'q.firstName', 'q.lastName', 'q.academicTitle', 'q.email', 'q.phone', 'q.wish'].filter((id) => ids.includes(id))).toEqual([]);
  });

  test('no text names the person, whoever wrote it, in any format', async () => {
    for (const format of ['csv', 'json'] as const) {
      const text = new TextDecoder().decode(await makeFile(format, all, all, without, now));
      for (const mark of ['Xanthippe', 'Quittenberg', 'example.org', '971 12 23', 'Zwetschge']) expect(text, `${mark} in ${format}`).not.toContain(mark);
      expect(text).toContain('[Name] hat angerufen.');
      expect(text).toContain(mentee.reference);
    }
    const shown = (await sheetsByKind(all, all, without)).flatMap(({ rows }) => rows.flat().map((cell) => cellText(cell))).join('\n');
    expect(shown).not.toMatch(/Xanthippe|Quittenberg/u);
  });

  test('texts that are cleaned together stay apart, and one that ends with a name or a link swallows nothing of the next', async () => {
    const tricky = dossierOf({ answers: { firstName: 'Xanthippe', lastName: 'Quitte', motivation: 'Xanthippe', goals: 'Quitte siehe https://example.org/x', expectations: 'Quitte ist auch eine Frucht.' } });
    const sheet = await oneSheet([tricky], [tricky], { columns: new Set(['q.motivation', 'q.goals', 'q.expectations', 'due']), names: false });
    expect(sheet.rows).toEqual([[{ day: tricky.due }, '[Name]', '[Name] siehe [Link]', '[Name] ist auch eine Frucht.']]);
  });

  test('tells how far it is, and ends with every row', async () => {
    const many = Array.from({ length: 40 }, (_, index) => dossierOf({ number: index + 1, answers: { lastName: `Quitte${index}` } }));
    const told: number[] = [];
    const sheet = await oneSheet(many, many, { columns: new Set(['reference', 'q.motivation']), names: false }, (rows) => { told.push(rows); });
    expect(sheet.rows.map(([reference]) => reference)).toEqual(many.map(({ reference }) => reference));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((rows) => rows > 0 && rows <= 40)).toBe(true);
  });

  test('an answer to a question that no longer exists is left out: it may be a name', async () => {
    const old = dossierOf({ answers: { nickname: 'Xanthi' } });
    expect((await oneSheet([old], [old], { columns: new Set(['q.nickname']), names: false })).head).toEqual([]);
  });
});

describe('the JSON file', () => {
  test('has the documented shape, with and without names', async () => {
    for (const names of [true, false]) expect(applicationsFile.safeParse(JSON.parse(await json(all, all, choice({ names }), now))).success).toBe(true);
  });

  test('holds unchanging values beside the words, and typed times and days', async () => {
    const [first, second] = applicationsFile.parse(JSON.parse(await json(all, all, choice(), now))).applications;
    expect(first).toMatchObject({ reference: mentee.reference, kind: 'mentee', modules: ['pj'], stage: 'accepted', values: { received: mentee.received, due: mentee.due, 'q.goals': '=1+1', 'q.firstName': 'Xanthippe' }, options: { 'q.topics': ['karriereplanung', 'netzwerke'] } });
    expect(second).toMatchObject({ kind: 'mentor', modules: ['pj', 'post-doc'], values: { 'q.capacity': 2 } });
    expect(second).not.toHaveProperty('stage');
    expect(Object.values(second!.values)).not.toContain('');
  });
});

describe('the documentation', () => {
  test('shows a JSON file of the shape that is exported', async () => {
    const [, example = ''] = /```json\n(.*?)```/su.exec(await readFile(join(import.meta.dirname, '../../../../docs/export.md'), 'utf8')) ?? [];
    expect(() => applicationsFile.parse(JSON.parse(example))).not.toThrow();
  });
});

describe('what is exported', () => {
  const filters = (more: Partial<typeof usualState.filters>) => ({ ...usualState.filters, ...more });

  test('follows filters and search of the list', () => {
    expect(filtered(all, filters({}), '')).toEqual(all);
    expect(filtered(all, filters({ kind: ['mentor'] }), '')).toEqual([mentor]);
    expect(filtered(all, filters({ kind: ['mentor'], status: ['accepted'] }), '')).toEqual([]);
    expect(filtered(all, filters({ module: ['pj'] }), 'quittenberg')).toEqual([paired]);
  });

  test('knows which kinds are among it', () => {
    expect(kindsOf([mentor])).toEqual(['mentor']);
    expect(kindsOf(all)).toEqual(['mentee', 'mentor']);
  });
});

describe('the file name', () => {
  const usual = usualFileName('bewerbungen', '2026-11-22');

  test.each([
    ['', 'csv', 'mentee-plus-bewerbungen-2026-11-22.csv'], ['Runde 1', 'xlsx', 'Runde 1.xlsx'], ['Runde 1.XLSX', 'xlsx', 'Runde 1.xlsx'], ['../../etc/passwd', 'json', 'etc passwd.json'],
    ['a<b>:"c|d?*', 'csv', 'a b c d.csv'], ['...', 'csv', 'mentee-plus-bewerbungen-2026-11-22.csv'], ['x\u202Efdp.exe', 'csv', 'x fdp.exe.csv'], ['  Größe  ', 'csv', 'Größe.csv'],
  ] as const)('of "%s" as %s is "%s"', (typed, format, name) => {
    expect(fileName(typed, format, usual)).toBe(name);
  });

  test('is never too long for a disk', () => {
    expect(fileName('ä'.repeat(500), 'csv', usual).length).toBe(104);
  });
});
