import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/env.ts';
import { mentorForm } from '../../../src/forms/mentor.ts';
import { armor } from 'age-encryption';
import { keys } from '../../../src/records/names.ts';
import { sealApplication } from '../../../src/records/seal.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { exampleAnswers, folder, headerOf, newId, runScript } from './household.ts';

/** Opening with a passphrase takes a second of work each time, and longer beside other tests; in milliseconds. */
const patience = 60_000;

const passphrase = 'vier feste graue Nebelkerzen';

/** A data folder with one application sealed to the line that the administrator was given. */
async function sealedTo(output: string): Promise<string> {
  const line = /^OFFICE_RECIPIENTS="(.*)"$/m.exec(output)?.[1];
  const recipients = readSettings({ OFFICE_RECIPIENTS: line }).OFFICE_RECIPIENTS ?? [];
  expect(new Set(recipients).size).toBe(2);
  const dataDir = await folder();
  await filesStore(dataDir).create(keys.application(newId()), await sealApplication({ header: headerOf(mentorForm), answers: exampleAnswers(mentorForm) }, recipients));
  return dataDir;
}

describe('office:keys', () => {
  test('makes two keys with a passphrase, each of which opens what is sealed to the line it prints', async () => {
    const out = join(await folder(), 'made', 'here');
    const made = await runScript('keys', ['--out', out], {}, `${passphrase}\n`);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect((await readdir(out)).sort()).toEqual(['office.age.txt', 'recovery.age.txt']);
    expect((await stat(out)).mode & 0o777).toBe(0o700);
    const dataDir = await sealedTo(made.out);
    for (const name of ['office', 'recovery']) {
      const file = join(out, `${name}.age.txt`);
      expect(made.out).toContain(file);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readFile(file, 'latin1')).not.toContain('AGE-SECRET-KEY');
      const listed = await runScript('cli', ['list', '--key', file], { DATA_DIR: dataDir }, passphrase);
      expect(listed).toMatchObject({ code: 0, err: '' });
      expect(listed.out).toContain('Beispiel, Lena');
    }
  }, patience);

  test('makes keys without a passphrase when asked to, and warns', async () => {
    const out = await folder();
    const made = await runScript('keys', ['--out', out, '--no-passphrase']);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('keine Passphrase');
    const dataDir = await sealedTo(made.out);
    for (const name of ['office.txt', 'recovery.txt']) {
      expect((await stat(join(out, name))).mode & 0o777).toBe(0o600);
      expect(await runScript('cli', ['list', '--key', join(out, name)], { DATA_DIR: dataDir })).toMatchObject({ code: 0, err: '' });
    }
  });

  test('says what to do with each file, what is lost with both, and how age opens a record', async () => {
    const { out } = await runScript('keys', ['--out', join(await folder(), 'mit Leerzeichen'), '--no-passphrase']);
    for (const said of ['Büro: ', 'Notfall: ', 'Tresor', 'Gehen beide Schlüssel verloren, kann niemand mehr eine Bewerbung lesen', '\nOFFICE_RECIPIENTS="age1']) expect(out).toContain(said);
    expect(out).toMatch(/tail -n \+2 DATENSATZ \| age -d -i ".*mit Leerzeichen.office\.txt"/);
    expect(out).not.toContain('AGE-SECRET-KEY');
  });

  test.each(['office.txt', 'recovery.txt'])('never writes over an old %s, nor half a pair beside it', async (name) => {
    const out = await folder();
    await writeFile(join(out, name), 'mine');
    const made = await runScript('keys', ['--out', out, '--no-passphrase']);
    expect(made).toMatchObject({ code: 1, out: '' });
    expect(made.err).toMatch(new RegExp(`^„.*${name}“ gibt es schon und wird nicht überschrieben\\..*\\n$`));
    expect(await readdir(out)).toEqual([name]);
    expect(await readFile(join(out, name), 'utf8')).toBe('mine');
  });

  test.each<[string, string[], string, RegExp]>([
    ['a short passphrase', [], 'zu kurz\n', /^Die Passphrase ist zu kurz\..*\n$/],
    ['no passphrase at all', [], '', /^Es fehlt die Passphrase\..*\n$/],
    ['a missing passphrase file', ['--passphrase-file', '/missing'], '', /^Die Datei mit der Passphrase „\/missing“ lässt sich nicht lesen \(ENOENT\)\.\n$/],
    ['both ways at once', ['--passphrase-file', '/x', '--no-passphrase'], '', /^Entweder --no-passphrase oder --passphrase-file/],
    ['an unknown option', ['--force'], '', /„--force“ gibt es nicht/],
    ['a word too many', ['hier'], '', /„hier“ ist eine Angabe zu viel/],
  ])('refuses %s and writes nothing', async (_, args, input, says) => {
    const out = await folder();
    const made = await runScript('keys', ['--out', out, ...args], {}, input);
    expect(made).toMatchObject({ code: 1, out: '', err: expect.stringMatching(says) });
    expect(await readdir(out)).toEqual([]);
  });
});

/** Made by age 1.1.1 of Debian: `age-keygen | age -p -a` and `age -r … -r …` behind our envelope; the plain key was thrown away. */
describe('a key and a record made by age itself', () => {
  const identity = join(import.meta.dirname, 'fixtures/identity.age.txt');
  const readable = async (): Promise<string> => {
    const dataDir = await folder();
    await filesStore(dataDir).create(keys.application('7K3Q9XTR222222222222222222222222'), await readFile(join(import.meta.dirname, 'fixtures/sealed-by-age.record')));
    return dataDir;
  };

  test('open with the passphrase, from standard input or from a file, armored or binary', async () => {
    const DATA_DIR = await readable();
    const secretFile = join(DATA_DIR, 'passphrase.txt');
    await writeFile(secretFile, `\uFEFF${passphrase}\r\nzweite Zeile\r\n`);
    const binary = join(DATA_DIR, 'identity.bin');
    await writeFile(binary, armor.decode(await readFile(identity, 'utf8')));
    for (const key of [identity, binary]) {
      const typed = await runScript('cli', ['list', '--key', key], { DATA_DIR }, `${passphrase}\n`);
      expect(typed).toMatchObject({ code: 0, err: '', out: expect.stringContaining('M-7K3Q-9XTR') });
      expect(await runScript('cli', ['list', '--key', key, '--passphrase-file', secretFile], { DATA_DIR })).toEqual(typed);
    }
  }, patience);

  test('stay closed with a wrong passphrase, which costs one line that does not repeat it', async () => {
    const DATA_DIR = await readable();
    for (const wrong of ['vier feste graue Nebelkerze', `${passphrase} `]) {
      expect(await runScript('cli', ['list', '--key', identity], { DATA_DIR }, `${wrong}\n`)).toEqual({
        code: 1, out: '', err: `Die Passphrase öffnet „${identity}“ nicht.\n`,
      });
    }
  }, patience);
});
