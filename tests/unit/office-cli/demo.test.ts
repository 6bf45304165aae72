import { readdir, writeFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formOf, forms } from '../../../src/forms/all.ts';
import { questionsOf } from '../../../src/forms/form.ts';
import { readTyped, retypedOf } from '../../../src/forms/read.ts';
import { fillFolder, isDemo } from '../../../src/office-cli/demo/folder.ts';
import { invent, type Invented } from '../../../src/office-cli/demo/invent.ts';
import { keys } from '../../../src/records/names.ts';
import { identitiesIn } from '../../../src/records/identity.ts';
import { openApplication } from '../../../src/records/seal.ts';
import { verifyAudit } from '../../../src/records/audit.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { allKeys } from '../../../src/stores/store.ts';
import { node } from '../../tools/command.ts';
import { folder } from './household.ts';

const now = new Date('2026-11-22T13:03:00Z');
const many = [...invent({ mentees: 400, mentors: 100, seed: 7, now })];
const newest = ({ revisions }: Invented) => revisions.at(-1)!;
const formFor = ({ revisions: [first] }: Invented) => formOf(first!.header.form, first!.header.module)!;
/** As an older form left it: it holds an answer to which there is no question. */
const isOld = (one: Invented): boolean => Object.keys(newest(one).answers).some((name) => !questionsOf(formFor(one)).some(([known]) => known === name));

describe('invented applications', () => {
  test('are what their forms take, all of them, in every revision', () => {
    for (const one of many.filter((each) => !isOld(each))) {
      for (const { header, answers } of one.revisions) {
        const read = readTyped(formFor(one), retypedOf(formFor(one), answers), header.language);
        expect(read.ok && read.answers).toEqual(answers);
      }
    }
  });

  test('come from every form and use every option of it', () => {
    for (const form of forms) {
      const answers = many.filter((one) => formFor(one) === form).map((one) => newest(one).answers);
      expect(answers.length, form.path).toBeGreaterThan(50);
      for (const [name, { control }] of questionsOf(form)) {
        if (!('options' in control)) continue;
        const chosen = new Set(answers.flatMap(({ [name]: answer }) => Object.values(Object(answer)).flat()));
        for (const { value } of control.options) if (control.options.length < 8) expect(chosen, `${form.path} ${name}`).toContain(value);
      }
    }
  });

  test('say of themselves that they are invented', () => {
    for (const one of many) {
      for (const { answers } of one.revisions) {
        expect(answers['email']).toMatch(/@example\.org$/);
        expect(answers['lastName']).toMatch(/Beispiel|Muster|Probe/);
        expect(String(answers['motivation'] ?? answers['background'])).toMatch(/^Erfundene Angaben zum Ausprobieren/);
      }
    }
  });

  test('are of all kinds that an office meets', () => {
    const share = (is: (one: Invented) => boolean): number => many.filter(is).length / many.length;
    expect(share(({ revisions }) => revisions.length > 1)).toBeGreaterThan(0.1);
    expect(share(isOld)).toBeGreaterThan(0.01);
    expect(share(({ fate }) => fate === 'withdrawn')).toBeGreaterThan(0.02);
    for (const consent of ['nextRound', 'alumni', 'publicProfile']) expect(share((one) => newest(one).answers[consent] === true)).toBeGreaterThan(0.05);
    expect(share((one) => newest(one).header.language === 'en')).toBeGreaterThan(0.03);
    expect(share((one) => String(newest(one).answers['motivation']).includes(String(newest(one).answers['lastName'])))).toBeGreaterThan(0.03);
    expect(new Set(many.map(({ id }) => id)).size).toBe(many.length);
  });

  test('are already received, not yet due, and some soon', () => {
    for (const { revisions } of many) {
      for (const { header } of revisions) {
        expect(header.received < now.toISOString() && header.due > now.toISOString().slice(0, 10)).toBe(true);
      }
    }
    expect(many.filter((one) => newest(one).header.due < '2026-12-22').length).toBeGreaterThan(5);
  });

  test('are the same for the same seed and others for another', () => {
    const again = [...invent({ mentees: 400, mentors: 100, seed: 7, now })];
    expect(again).toEqual(many);
    const other = [...invent({ mentees: 400, mentors: 100, seed: 8, now })];
    expect(other.some(({ id }) => many.some((one) => one.id === id))).toBe(false);
  });
});

describe('a data folder filled with them', () => {
  test('opens with its own key, save what was damaged on request', async () => {
    const dataDir = join(await folder(), 'data');
    const { keys: made, invented } = await fillFolder(dataDir, { mentees: 20, mentors: 6, seed: 1, now, quarantined: 2, damaged: 1, undelivered: 1 });
    const store = filesStore(dataDir);
    const identities = identitiesIn(await readFile(made.officeKeyFile, 'utf8'));
    const problems: string[] = [];
    for await (const key of allKeys(store, keys.applications)) {
      await openApplication((await store.get(key))!, identities).catch(() => problems.push(key));
    }
    expect(problems).toEqual([keys.application(invented.find(({ fate }) => fate === 'damaged')!.id)]);
    expect(await Array.fromAsync(allKeys(store, keys.quarantines))).toHaveLength(2);
    expect(await Array.fromAsync(allKeys(store, keys.withdrawals))).toHaveLength(1);
    expect(await Array.fromAsync(allKeys(store, keys.refusals))).toHaveLength(1);
    expect((await verifyAudit(store)).ok).toBe(true);
    expect(await isDemo(dataDir)).toBe(true);
  });

  test('is refused when it holds records, and nothing comes between them', async () => {
    const dataDir = join(await folder(), 'data');
    const store = filesStore(dataDir);
    await store.create(keys.application('A'.repeat(32)), new Uint8Array([1]));
    const { ok, output } = await node('src/office-cli/demo/data.ts', ['3', '--data', dataDir]);
    expect(ok).toBe(false);
    expect(output).toContain('liegen schon Datensätze. Erfundene kommen nicht dazu.');
    expect(await readdir(dataDir)).toEqual(expect.not.arrayContaining(['ERFUNDEN.txt', 'keys']));
  });

  test('is made by the command, which says where the key lies', async () => {
    const dataDir = join(await folder(), 'data');
    const { ok, output } = await node('src/office-cli/demo/data.ts', ['5', '--mentors', '2', '--data', dataDir]);
    expect(ok, output).toBe(true);
    expect(output).toContain('5 Mentees, 2 Mentorinnen und Mentoren');
    expect(output).toContain(`Schlüssel des Büros: ${join(dataDir, 'keys', 'office.txt')}`);
    const again = await node('src/office-cli/demo/data.ts', ['5', '--data', dataDir]);
    expect(again.output).toContain('liegen schon erfundene Bewerbungen');
  });

  test('is not made for numbers that are none', async () => {
    const dataDir = join(await folder(), 'data');
    await mkdir(dataDir);
    await writeFile(join(dataDir, 'note.txt'), 'somebody');
    for (const args of [['viele'], ['5', '--mentors', '-1'], ['5', '6'], ['5', '--menschen', '3']]) {
      expect((await node('src/office-cli/demo/data.ts', [...args, '--data', dataDir])).ok).toBe(false);
    }
    expect(await readdir(dataDir)).toEqual(['note.txt']);
  });
});
