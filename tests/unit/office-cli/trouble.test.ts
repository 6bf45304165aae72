/** What goes wrong costs one line, and never hides the rest. */
import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRefusedCharacter } from '../../../src/forms/characters.ts';
import { forms } from '../../../src/forms/all.ts';
import { mentorForm } from '../../../src/forms/mentor.ts';
import { questionsOf } from '../../../src/forms/form.ts';
import { identityFile } from '../../../src/records/identity.ts';
import { referenceOf } from '../../../src/records/names.ts';
import { rowsOf } from '../../../src/office-cli/export.ts';
import { sheet } from '../../../src/office-cli/sheet.ts';
import { exampleAnswers, headerOf, household, newId, type Household } from './household.ts';

const marker = 'GEHEIMNIS';

const flip = async (path: string, at: number): Promise<void> => {
  const bytes = await readFile(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = bytes[index]! ^ 1;
  await writeFile(path, bytes);
};

const rewriteEnvelope = async (path: string, change: (line: string) => string): Promise<void> => {
  const bytes = await readFile(path);
  const end = bytes.indexOf(0x0a);
  await writeFile(path, Buffer.concat([Buffer.from(change(bytes.subarray(0, end).toString())), bytes.subarray(end)]));
};

const faults: Record<string, { does: (path: string) => Promise<void>; says: RegExp }> = {
  'a flipped bit in the sealed answers': { does: (path) => flip(path, -5), says: /beschädigt/ },
  'a flipped bit in the header of age': { does: async (path) => flip(path, (await readFile(path)).indexOf('X25519')), says: /beschädigt|Keiner Ihrer Schlüssel/ },
  'a cut end': { does: async (path) => truncate(path, (await readFile(path)).length - 40), says: /beschädigt/ },
  'a cut beginning': { does: async (path) => writeFile(path, (await readFile(path)).subarray(30)), says: /beschädigt/ },
  'nothing in it': { does: (path) => truncate(path, 0), says: /beschädigt/ },
  'an envelope that is no JSON': { does: (path) => rewriteEnvelope(path, () => '{"v":1'), says: /beschädigt/ },
  'a later day of deletion on its envelope': { does: (path) => rewriteEnvelope(path, (line) => line.replace('"due":"2027', '"due":"2037')), says: /Umschlag .* verändert/ },
  'another form on its envelope': { does: (path) => rewriteEnvelope(path, (line) => line.replace('"form":"mentor"', '"form":"mentee","module":"pj"')), says: /Umschlag .* verändert/ },
  'a folder in its place': {
    does: async (path) => {
      await rm(path);
      await symlink(dirname(dirname(path)), path);
    },
    says: /lässt sich nicht lesen \(EISDIR\)/,
  },
};

/** Three applications; the middle one, by id and by time, is the one that something happens to. */
const three = async () => {
  const house = await household();
  const ids = ['2', 'H', 'Z'].map((first) => first + newId().slice(1));
  for (const [index, id] of ids.entries()) {
    await house.add({ header: headerOf(mentorForm, { received: `2026-11-2${index}T12:00:00.000Z` }), answers: { ...exampleAnswers(mentorForm), lastName: `${marker}${index}` } }, id);
  }
  return { ...house, ids, middle: house.pathOf(ids[1]!) };
};

describe.each(Object.entries(faults))('a record with %s', (_, { does, says }) => {
  test('is named in one line, and the others are shown and exported', async () => {
    const { office, ids, middle } = await three();
    await does(middle);
    for (const args of [['list'], ['export', '--csv']]) {
      const { code, out, err } = await office(args);
      expect(code).toBe(1);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toMatch(says);
      expect(err).toContain(`${referenceOf(ids[1]!)}: `);
      expect(err).toContain(`[application/${ids[1]}/1]`);
      expect(err).not.toContain(marker);
      expect(out).toContain(`${marker}0`);
      expect(out).toContain(`${marker}2`);
      expect(out).not.toContain(`${marker}1`);
    }
    expect(await office(['show', ids[1]!])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(says) });
    expect(await office(['show', ids[0]!])).toMatchObject({ code: 0, err: '' });
  });
});

describe('the key', () => {
  const wrongKey = async ({ dataDir }: Household): Promise<string> => {
    const file = join(dataDir, '..', 'other.txt');
    await writeFile(file, await identityFile('other'));
    return file;
  };

  test('that fits nothing costs one line for each application', async () => {
    const house = await three();
    const { code, out, err } = await house.office(['list', '--key', await wrongKey(house)]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(3);
    for (const id of house.ids) expect(err).toContain(`${referenceOf(id)}: Keiner Ihrer Schlüssel öffnet diese Bewerbung.`);
  });

  test('may be one of several', async () => {
    const house = await three();
    expect(await house.office(['list', '--key', await wrongKey(house), '--key', house.keyFile])).toMatchObject({ code: 0, err: '' });
  });

  test('that is missing is named, while another one opens', async () => {
    const { office, keyFile } = await three();
    const { code, out, err } = await office(['list', '--key', '/missing/key.txt', '--key', keyFile]);
    expect({ code, err }).toEqual({ code: 1, err: 'Die Schlüsseldatei „/missing/key.txt“ gibt es nicht.\n' });
    expect(out).toContain(`${marker}1`);
  });

  test.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /steht kein Schlüssel/],
    ['a public key', 'age1qqqq\n', /steht kein Schlüssel/],
    ['bytes without meaning', Buffer.from([0xff, 0, 0x80]), /steht kein Schlüssel/],
    ['mistyped', 'MISTYPED', /ist nicht vollständig/],
    ['a broken armor', '-----BEGIN AGE ENCRYPTED FILE-----\nabc\n', /ist beschädigt/],
    ['sealed to another key', 'SEALED', /mit einem anderen Schlüssel verschlossen/],
  ])('that is %s is named in one line without what it says', async (_, content, says) => {
    const { office, dataDir, keyFile, middle } = await three();
    const good = await readFile(keyFile, 'utf8');
    const secret = /AGE-SECRET-KEY-1\w+/.exec(good)?.[0] ?? '';
    const special: Record<string, string | Buffer> = {
      // The last character belongs to the checksum.
      MISTYPED: good.replace(secret, secret.slice(0, -1) + (secret.endsWith('Q') ? 'P' : 'Q')),
      SEALED: (await readFile(middle)).subarray((await readFile(middle)).indexOf(0x0a) + 1),
    };
    const file = join(dataDir, '..', 'strange.txt');
    await writeFile(file, typeof content === 'string' ? (special[content] ?? content) : content);
    const { code, out, err } = await office(['list', '--key', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(says);
    expect(err).not.toContain(secret.slice(0, 30));
  });

  test('for trying out is found in the data folder, and nothing is asked for in production mode but the folder', async () => {
    const { office, dataDir, keyFile } = await three();
    expect(await office(['list'], { OFFICE_KEY_FILE: '' })).toMatchObject({ code: 1, err: expect.stringMatching(/^Es fehlt der Schlüssel des Büros\..*\n$/) });
    await mkdir(join(dataDir, 'keys'));
    await writeFile(join(dataDir, 'keys', 'office.txt'), await readFile(keyFile));
    expect(await office(['list'], { OFFICE_KEY_FILE: '', NODE_ENV: 'production' })).toMatchObject({ code: 0, err: '' });
  });
});

describe('the data folder', () => {
  test('that is missing is named, and is not the same as an empty one', async () => {
    const { office } = await household();
    expect(await office(['list'], { DATA_DIR: '/missing/data' })).toEqual({
      code: 1, out: '', err: 'Den Datenordner „/missing/data“ gibt es nicht. Setzen Sie DATA_DIR auf den Ordner mit den Bewerbungen oder auf seine Kopie.\n',
    });
  });

  test('that has to be set in production says so without a stack trace', async () => {
    const { office } = await household();
    const { code, out, err } = await office(['list'], { DATA_DIR: '', NODE_ENV: 'production' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('DATA_DIR: ');
    expect(err).not.toMatch(/\n\s+at |APP_SECRET|SMTP_URL/);
  });

  test('whose records are no folder is named in one line', async () => {
    const { office, dataDir } = await household();
    await writeFile(join(dataDir, 'records', 'application'), '');
    expect(await office(['list'])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Die Bewerbungen lassen sich nicht auflisten \(ENOTDIR\)\..*\n$/) });
  });

  test('may hold what a file manager leaves; a name like that of a record is said', async () => {
    const { office, ids, pathOf } = await three();
    const beside = dirname(pathOf(ids[0]!));
    await writeFile(join(dirname(beside), '.DS_Store'), '');
    await writeFile(join(beside, '.DS_Store'), '');
    expect(await office(['list'])).toMatchObject({ code: 0, err: '' });
    await writeFile(join(beside, '1-Kopie'), '');
    const { code, out, err } = await office(['list']);
    expect({ code, err }).toEqual({ code: 1, err: `application/${ids[0]}/1-Kopie: So heißt keine Bewerbung. Übergangen.\n` });
    expect(out).toContain(`${marker}0`);
  });
});

test('no record, however hostile, breaks the sheet or the table', () => {
  const names = [...new Set(forms.flatMap(questionsOf).map(([name]) => name)), '__proto__', 'toString', 'x'];
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('humanmedizin', 'gesagt', 'x\u001B[2J', '\u202Ex'));
  const value = fc.oneof(text, fc.jsonValue({ stringUnit: 'binary' }));
  const shape = fc.oneof(value, fc.record({ choice: value, other: value }), fc.record({ choices: fc.array(value), other: value }));
  const answers = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary' })), shape), { maxLength: 8 })
    .map((entries) => Object.fromEntries(entries) as Record<string, unknown>);
  fc.assert(fc.property(fc.constantFrom(...forms), answers, fc.constantFrom('de', 'en'), (form, given, language) => {
    const one = { key: 'k', id: newId(), revision: 1, header: headerOf(form), answers: given };
    const texts = [sheet(one, language), ...rowsOf([{ ...one, arrived: one.header.received }], language).flat()];
    expect(texts.map(findRefusedCharacter).filter(Boolean)).toEqual([]);
    // Nothing somebody has written is left out, whatever the question would take.
    if (Object.values(given).includes('gesagt')) expect(texts[0]).toContain('gesagt');
  }), { numRuns: 300 });
});
