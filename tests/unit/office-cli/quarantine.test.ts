/** What looked like a program's work: shown apart, and brought back. */
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mentorForm } from '../../../src/forms/mentor.ts';
import { verifyAudit } from '../../../src/records/audit.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { sealApplication } from '../../../src/records/seal.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { allKeys } from '../../../src/stores/store.ts';
import { exampleAnswers, headerOf, household, newId } from './household.ts';

const caught = async () => {
  const house = await household();
  const store = filesStore(house.dataDir);
  const id = newId();
  const application = (lastName: string) => sealApplication({ header: headerOf(mentorForm), answers: { ...exampleAnswers(mentorForm), lastName } }, house.recipients);
  const bytes = await application('Verdacht');
  await store.create(keys.quarantine(id), bytes);
  const allOf = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const prefix of await store.prefixes()) for await (const key of allKeys(store, prefix)) found.push(key);
    return found;
  };
  return { ...house, store, id, bytes, application, allOf, reference: referenceOf(id), path: join(house.dataDir, 'records', keys.quarantine(id)) };
};

describe('in quarantine', () => {
  test('an application is listed apart, with the day in Leipzig on which it will be deleted', async () => {
    const { office, add, reference } = await caught();
    const other = await add({ header: headerOf(mentorForm), answers: exampleAnswers(mentorForm) });
    const { code, out, err } = await office(['list']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [above = '', below = ''] = out.split('\nIn Quarantäne');
    expect(above).toContain(other);
    expect(above).not.toContain(reference);
    expect(below).toContain('npm run office -- release VORGANG');
    // Received on 22 November at 13:03 UTC, kept for seven days.
    expect(below.replace(/ +/gu, ' ')).toContain(`${reference} 22.11.2026, 14:03 Mentor:in Verdacht, Lena 29.11.2026\n`);
  });

  test('an application is shown, and said to be there; the table for spreadsheets leaves it out', async () => {
    const { office, reference } = await caught();
    const { code, out, err } = await office(['show', reference]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith(`${reference}: Liegt in Quarantäne, weil die Sendung nach einem Programm aussieht. Wird am 29.11.2026 gelöscht.`)).toBe(true);
    expect(out).toContain('Verdacht');
    expect((await office(['export', '--csv'])).out).not.toContain('Verdacht');
  });
});

describe('release', () => {
  test('makes the same bytes an application, without a key and without a mail, and leaves a proof', async () => {
    const { office, reference, store, id, bytes, allOf } = await caught();
    const { code, out, err } = await office(['release', reference], { OFFICE_KEY_FILE: '/missing' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`${reference}: Aus der Quarantäne geholt.`);
    expect(out).toContain('Von selbst geht keine Mail hinaus');
    expect(await allOf()).toEqual([keys.application(id), keys.audit(1)]);
    expect(await store.get(keys.application(id))).toEqual(bytes);
    expect(await verifyAudit(store)).toMatchObject({ ok: true, entries: [{ event: 'released', id }] });
    expect((await office(['list'])).out).toContain('Verdacht');
  });

  test('done twice changes nothing more', async () => {
    const { office, reference, allOf } = await caught();
    await office(['release', reference]);
    const before = await allOf();
    expect(await office(['release', reference])).toEqual({ code: 0, out: `${reference}: Steht schon bei den Bewerbungen. Es war nichts zu tun.\n`, err: '' });
    expect(await allOf()).toEqual(before);
  });

  test('that was killed after its first step goes on where it stood', async () => {
    const { office, reference, store, id, bytes, allOf } = await caught();
    await store.create(keys.application(id), bytes);
    expect(await office(['release', reference])).toMatchObject({ code: 0, err: '' });
    expect(await allOf()).toEqual([keys.application(id), keys.audit(1)]);
  });

  test('never replaces an application that is there', async () => {
    const { office, reference, store, id, application, allOf } = await caught();
    const other = await application('Echt');
    await store.create(keys.application(id), other);
    const { code, out, err } = await office(['release', reference]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/eine andere Fassung .* Nichts wurde verändert.*\n$/u);
    expect(await store.get(keys.application(id))).toEqual(other);
    expect(await allOf()).toEqual([keys.application(id), keys.quarantine(id)]);
  });

  test('brings back nothing that was withdrawn', async () => {
    const { office, reference, store, id, allOf } = await caught();
    await store.create(keys.withdrawn(id), new TextEncoder().encode('{}'));
    expect(await office(['release', reference])).toEqual({ code: 1, out: '', err: `${reference}: Diese Bewerbung wurde zurückgezogen. Ihre Angaben sind gelöscht.\n` });
    expect(await allOf()).not.toContain(keys.application(id));
  });

  test('leaves a damaged record where it is', async () => {
    const { office, reference, path, id, allOf } = await caught();
    await truncate(path, 20);
    expect(await office(['release', reference])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/beschädigt und bleibt in der Quarantäne.*\n$/u) });
    expect(await allOf()).toEqual([keys.quarantine(id)]);
    expect((await readFile(path)).length).toBe(20);
  });

  test('asks which one is meant when a reference is not enough', async () => {
    const { office, store, application, allOf } = await caught();
    const ids = ['A', 'B'].map((last) => `7K3Q9XTR${'2'.repeat(23)}${last}`);
    for (const id of ids) await store.create(keys.quarantine(id), await application(id));
    const before = await allOf();
    expect(await office(['release', 'M-7K3Q-9XTR'])).toMatchObject({ code: 1, err: expect.stringContaining('Nennen Sie die Kennung') });
    expect(await allOf()).toEqual(before);
    expect(await office(['release', ids[1]!])).toMatchObject({ code: 0, err: '' });
  });

  test('says in one line what kept it from finishing, and finishes when it is repeated', async () => {
    const { office, reference, dataDir, id, allOf } = await caught();
    const log = join(dataDir, 'records', 'audit');
    await writeFile(log, '');
    expect(await office(['release', reference])).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/nicht abschließen \(ENOTDIR\).* wiederholen Sie den Befehl.*\n$/u) });
    await rm(log);
    expect(await allOf()).toEqual([keys.application(id), keys.quarantine(id)]);
    expect(await office(['release', reference])).toMatchObject({ code: 0, err: '' });
    expect(await allOf()).toEqual([keys.application(id), keys.audit(1)]);
  });
});
