/** The audit log from the office's chair. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appendAudit, type AuditEvent } from '../../../src/records/audit.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { household, newId } from './household.ts';

/** A log of five entries, an hour apart. */
const logged = async () => {
  const house = await household();
  const id = newId();
  const happened: AuditEvent[] = [
    { event: 'changed', id, detail: 'revision 2' },
    { event: 'mail-refused', id, detail: 'receipt 550' },
    { event: 'withdrawn', id, detail: '7 records' },
    { event: 'quarantine-deleted', id },
    { event: 'deleted', id, detail: 'tombstone, due 2027-11-22' },
  ];
  const store = filesStore(house.dataDir);
  for (const [index, event] of happened.entries()) await appendAudit(store, new Date(Date.UTC(2026, 10, 22, 9 + index)), event);
  return { ...house, id, entry: (number: number) => join(house.dataDir, 'records', keys.audit(number)) };
};

const hashIn = (out: string): string => /: ([\da-f]{64})\n/u.exec(out)?.[1] ?? '';

describe('audit', () => {
  test('says that nothing has been entered yet, and needs no key for that', async () => {
    const { office } = await household();
    expect(await office(['audit', '--list'], { OFFICE_KEY_FILE: '/missing' })).toEqual({ code: 0, out: 'Das Protokoll ist noch leer.\n', err: '' });
  });

  test('says how many entries there are, from when to when, and the hash of the last one', async () => {
    const { office, entry } = await logged();
    const { code, out, err } = await office(['audit']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Das Protokoll ist unversehrt: 5 Einträge vom 22.11.2026, 10:00 bis 22.11.2026, 14:00.\n');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await readFile(entry(5))));
    expect(hashIn(out)).toBe(Buffer.from(digest).toString('hex'));
  });

  test('lists every entry in German', async () => {
    const { office, id } = await logged();
    const { code, out } = await office(['audit', '--list']);
    expect(code).toBe(0);
    const reference = referenceOf(id);
    expect(out.split('\n').slice(0, 7).map((line) => line.replace(/ +/gu, ' ').trim())).toEqual([
      'Nr. Zeit Was Vorgang Näheres',
      expect.stringMatching(/^[- ]+$/u),
      `1 22.11.2026, 10:00 geändert ${reference} Fassung 2`,
      `2 22.11.2026, 11:00 Mail unzustellbar ${reference} receipt 550`,
      `3 22.11.2026, 12:00 zurückgezogen ${reference} 7 Datensätze`,
      `4 22.11.2026, 13:00 aus der Quarantäne gelöscht ${reference}`,
      `5 22.11.2026, 14:00 gelöscht ${reference} Rücknahme, Löschfrist 22.11.2027`,
    ]);
  });

  test.each([
    ['one flipped byte', 3, 4, async (path: string) => writeFile(path, (await readFile(path, 'utf8')).replace('7 records', '6 records')), /passt nicht zu dem davor; einer von beiden wurde verändert/u],
    ['an entry that is gone', 2, 2, (path: string) => rm(path), /fehlt, obwohl spätere da sind/u],
    ['an entry without sense', 2, 2, (path: string) => writeFile(path, '{"v":1'), /lässt sich nicht lesen/u],
    ['an entry in the place of another', 4, 4, async (path: string) => writeFile(path, await readFile(path.replace(/4$/u, '5'))), /lässt sich nicht lesen/u],
  ] as const)('finds %s and names the first broken link', async (_, number, named, harm, says) => {
    const { office, entry } = await logged();
    await harm(entry(number));
    for (const args of [['audit'], ['audit', '--list']]) {
      const { code, out, err } = await office(args);
      expect(code).toBe(1);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err.startsWith(`${keys.audit(named)}: `)).toBe(true);
      expect(err).toMatch(says);
      expect(err).toContain(named === 2 ? 'Unversehrt davor: ein Eintrag vom 22.11.2026, 10:00.' : `Unversehrt davor: ${named - 1} Einträge vom`);
      expect(out.split('\n').filter((line) => /^\d/u.test(line))).toHaveLength(args.length === 1 ? 0 : named - 1);
    }
  });

  test('finds a noted hash again after further entries, and misses it when the end was cut off', async () => {
    const { office, entry, dataDir, id } = await logged();
    const noted = hashIn((await office(['audit'])).out);
    expect((await office(['audit', '--noted', noted])).out).toContain('gehört zu Eintrag 5 vom 22.11.2026, 14:00. Seither fehlt nichts.');
    await appendAudit(filesStore(dataDir), new Date(), { event: 'changed', id });
    expect((await office(['audit', '--noted', noted.toUpperCase()])).out).toContain('gehört zu Eintrag 5 vom');
    await rm(entry(6));
    await rm(entry(5));
    const { code, out, err } = await office(['audit', '--noted', noted]);
    expect(code).toBe(1);
    expect(out).toContain('unversehrt: 4 Einträge');
    expect(err).toMatch(/^Die notierte Prüfsumme kommt nicht vor: .*\n$/u);
    expect((await office(['audit', '--noted', '0'.repeat(64)])).code).toBe(1);
  });
});
