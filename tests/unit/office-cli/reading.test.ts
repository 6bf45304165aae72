/** The commands on whole folders of real records, started as the office starts them. */
import { stat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { questionsOf } from '../../../src/forms/form.ts';
import { shortLabel } from '../../../src/forms/question.ts';
import { mentorForm } from '../../../src/forms/mentor.ts';
import { referenceOf } from '../../../src/records/names.ts';
import { exampleAnswers, headerOf, household, newId, parseCsv } from './household.ts';

/** What the screen shows, without the spaces that align it. */
const tight = (text: string): string => text.replace(/\s+/gu, ' ');

const filled = async () => {
  const house = await household();
  const references: string[] = [];
  for (const [index, form] of forms.entries()) {
    references.push(await house.add({ header: headerOf(form, { received: `2026-07-0${index + 1}T22:30:00.000Z` }), answers: exampleAnswers(form) }));
  }
  return { ...house, references };
};

describe('list', () => {
  test('says that there is nothing yet, and needs no key for that', async () => {
    const { office } = await household();
    expect(await office(['list'], { OFFICE_KEY_FILE: '/missing' })).toEqual({ code: 0, out: 'Noch keine Bewerbungen.\n', err: '' });
  });

  test('shows every application in a row, newest first, in the time of Leipzig', async () => {
    const { office, references } = await filled();
    const { code, out, err } = await office(['list']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [head = '', , ...rows] = out.trimEnd().split('\n');
    expect(tight(head)).toBe('Vorgang Eingang Bewerbung Name Löschen bis Fassung');
    const expected = forms.map(({ id, module }, index) => {
      const names: Record<string, string> = { studierende: 'Studierende', pj: 'PJ am UKL', qualifizierung: 'Qualifizierungs-Phase', 'post-doc': 'Post-Doc-Phase' };
      const application = id === 'mentor' ? 'Mentor:in' : `Mentee: ${names[module!]}`;
      return `${references[index]} 0${index + 2}.07.2026, 00:30 ${application} Beispiel, Lena 22.11.2027 1`;
    });
    expect(rows.map(tight)).toEqual(expected.reverse());
  });

  test('shows the newest revision alone, by number and not by letter', async () => {
    const { office, add } = await household();
    const id = newId();
    for (const revision of [1, 2, 9, 10]) {
      await add({ header: headerOf(mentorForm), answers: { ...exampleAnswers(mentorForm), lastName: `Fassung${revision}` } }, id, revision);
    }
    const { out } = await office(['list']);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    expect(out).toMatch(/Fassung10, Lena .* 10\n$/);
  });
});

describe('show', () => {
  test.each(forms.map((form, index) => [form.path, form, index] as const))('shows every answer of %s beside its label', async (_, form, index) => {
    const { office, references } = await filled();
    const answers = exampleAnswers(form);
    for (const language of ['de', 'en'] as const) {
      const { code, out, err } = await office(['show', references[index]!, '--language', language]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const { title } of form.sections) expect(out).toContain(`\n${title[language]}\n`);
      for (const [name, question] of questionsOf(form)) {
        const shown: readonly string[] = question.show(answers[name], language);
        expect(shown.length).toBeGreaterThan(0);
        expect(tight(out)).toContain(tight(`${shortLabel(question)[language]}: ${shown.join(' ')}`));
      }
    }
  });

  test('finds an application however its reference is written', async () => {
    const { office, add } = await household();
    const id = newId();
    const reference = await add({ header: headerOf(mentorForm), answers: exampleAnswers(mentorForm) }, id);
    const { out } = await office(['show', reference]);
    for (const written of [reference.toLowerCase(), reference.replaceAll('-', ''), reference.slice(2), `${id.slice(0, 4)} ${id.slice(4, 8)}`, id, id.toLowerCase()]) {
      expect(await office(['show', written]), written).toEqual({ code: 0, out, err: '' });
    }
  });

  test('shows all applications of one reference and says that there are several', async () => {
    const { office, add } = await household();
    const ids = ['A', 'B'].map((last) => `7K3Q9XTR${'2'.repeat(23)}${last}`);
    for (const id of ids) await add({ header: headerOf(mentorForm), answers: { ...exampleAnswers(mentorForm), lastName: `Name${id.at(-1)}` } }, id);
    const both = await office(['show', 'M-7K3Q-9XTR']);
    expect(both.code).toBe(0);
    expect(both.err).toContain('M-7K3Q-9XTR: 2 Bewerbungen haben diese Vorgangsnummer');
    expect(both.out).toMatch(/NameA[\s\S]*NameB|NameB[\s\S]*NameA/);
    const one = await office(['show', ids[1]!]);
    expect(one.out).toContain('NameB');
    expect(one.out).not.toContain('NameA');
  });

  test('shows answers to questions that are gone by their key', async () => {
    const { office, add } = await household();
    const reference = await add({
      header: headerOf(mentorForm, { form: 'mentee', module: 'frueher' }),
      answers: { ...exampleAnswers(mentorForm), oldQuestion: 'früher gefragt', capacity: 2, oldChoice: { choices: ['a', 'b'] } },
    });
    const { code, out } = await office(['show', reference]);
    expect(code).toBe(0);
    expect(tight(out)).toContain('Bewerbung: Mentee: frueher');
    expect(tight(out)).toContain('Vorname: Lena');
    const rest = tight(out.slice(out.indexOf('Antworten auf Fragen, die es nicht mehr gibt')));
    expect(rest).toContain('oldQuestion: früher gefragt');
    expect(rest).toContain('capacity: 2');
    expect(rest).toContain('oldChoice: {"choices":["a","b"]}');
  });

  test('shows lines of an answer below each other, and nothing of it can steer the terminal', async () => {
    const { office, add } = await household();
    const reference = await add({ header: headerOf(mentorForm), answers: { ...exampleAnswers(mentorForm), background: 'eins\nzwei', lastName: 'A\u001B[2J\u202EB', '\u009Bkey': '\u0007' } });
    for (const args of [['show', reference], ['list'], ['export', '--csv']]) {
      const { out, err } = await office(args);
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202E]/);
      expect(out).toContain('A[U+001B][2J[U+202E]B');
    }
    const { out } = await office(['show', reference]);
    expect(out).toMatch(/\n {2}Ihr Werdegang in Kürze: +eins\n +zwei\n/);
  });

  test('says that there is no such application, or that this is no reference', async () => {
    const { office } = await filled();
    expect(await office(['show', 'm-2222-2222'])).toEqual({ code: 1, out: '', err: 'M-2222-2222: Diese Bewerbung gibt es nicht. Alle zeigt: npm run office -- list\n' });
    const none = await office(['show', 'Lena']);
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toMatch(/^„Lena“ ist keine Vorgangsnummer\. .*\n$/);
  });
});

describe('export', () => {
  test('writes a row for every application under columns from the declarations', async () => {
    const { office, references } = await filled();
    const { code, out, err } = await office(['export', '--csv']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [head = [], ...rows] = parseCsv(out);
    expect(head.slice(0, 9)).toEqual(['Vorgang', 'Eingang', 'Geändert', 'Bewerbung', 'Modul', 'Sprache', 'Löschen bis', 'Vorname', 'Nachname']);
    expect(new Set(head).size).toBe(head.length);
    expect(rows.map(([reference]) => reference)).toEqual([...references].reverse());
    for (const row of rows) expect(row).toHaveLength(head.length);
    const cell = (row: string[], name: string): string | undefined => row[head.findIndex((column) => column.split(' / ').includes(name))];
    const [mentor = [], postDoc = []] = rows;
    expect(cell(mentor, 'Bewerbung')).toBe('Mentor:in');
    expect(cell(mentor, 'Eingang')).toBe('06.07.2026 00:30');
    expect(cell(mentor, 'Bereiche eigener Verantwortung')).toBe('Chirurgie; Andere: Institut für Beispielforschung');
    expect(cell(mentor, 'Motivation')).toBe('');
    expect(cell(mentor, 'Alumni-Verteiler')).toBe('');
    expect(cell(postDoc, 'Telefonnummer')).toBe("'+49 341 1234567");
    expect(cell(postDoc, 'Ihr Vorhaben in fünf Zeilen')).toBe('Ich untersuche, wie Visiten gelingen.\nDie Daten liegen vor.');
    expect(cell(postDoc, 'Bereiche eigener Verantwortung')).toBe(cell(postDoc, 'Ausgeschlossene Bereiche'));
  });

  test('has the same columns whatever was applied for, even nothing', async () => {
    const nothing = parseCsv((await (await household()).office(['export', '--csv'])).out);
    const everything = parseCsv((await (await filled()).office(['export', '--csv'])).out);
    expect(nothing).toEqual(everything.slice(0, 1));
  });

  test('puts answers to questions that are gone into columns at the end', async () => {
    const { office, add } = await household();
    await add({ header: headerOf(mentorForm), answers: { ...exampleAnswers(mentorForm), oldQuestion: '=1+1' } });
    const [head = [], row = []] = parseCsv((await office(['export', '--csv'])).out);
    expect([head.at(-1), row.at(-1)]).toEqual(['oldQuestion', "'=1+1"]);
  });

  test('writes a new file that only its owner can read, and never over an old one', async () => {
    const { office, dataDir } = await filled();
    const file = join(dataDir, '..', 'alle.csv');
    const first = await office(['export', '--csv', '--out', file]);
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.err).toContain(`5 Bewerbungen geschrieben: ${file}`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe((await office(['export', '--csv'])).out);
    await writeFile(file, 'mine');
    const second = await office(['export', '--csv', '--out', file]);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toMatch(/^„.*alle\.csv“ gibt es schon und wird nicht überschrieben\. .*\n$/);
    expect(await readFile(file, 'utf8')).toBe('mine');
    const nowhere = await office(['export', '--csv', '--out', join(dataDir, 'none', 'alle.csv')]);
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringMatching(/^„.*“ lässt sich nicht anlegen: Den Ordner gibt es nicht\.\n$/) });
  });

  test('has a name of its own for every column in either language', async () => {
    const { office } = await household();
    for (const language of ['de', 'en']) {
      const [head = []] = parseCsv((await office(['export', '--csv', '--language', language])).out);
      expect(head.length).toBeGreaterThan(50);
      expect(head.filter((name, index) => head.indexOf(name) !== index || name === '')).toEqual([]);
    }
  });
});

test('references in the list are those of the ids', async () => {
  const { office, add } = await household();
  const id = newId();
  await add({ header: headerOf(mentorForm), answers: exampleAnswers(mentorForm) }, id);
  expect((await office(['list'])).out).toContain(`\n${referenceOf(id)} `);
});
