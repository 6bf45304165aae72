/** The monthly trial of the keys, and what the list says of it. */
import { chmod, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/office-cli/desk.ts';
import { list } from '../../../src/office-cli/list.ts';
import { appendAudit, verifyAudit } from '../../../src/records/audit.ts';
import { createCanary, retireOtherCanaries } from '../../../src/records/canary.ts';
import { identityFile, identitiesIn } from '../../../src/records/identity.ts';
import { keys } from '../../../src/records/names.ts';
import { recipientOf } from '../../../src/records/seal.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { memoryStore } from '../tools/memory-store.ts';
import { folder, household } from './household.ts';

const watched = async () => {
  const house = await household();
  const store = filesStore(house.dataDir);
  await createCanary(store, house.recipients);
  const hash = (await readdir(join(house.dataDir, 'records/canary')))[0] ?? '';
  const otherFile = join(house.dataDir, '..', 'other.txt');
  const other = await identityFile('other');
  await writeFile(otherFile, other);
  const shorts = house.recipients.map((one) => one.slice(0, 12));
  const otherRecipient = await recipientOf(identitiesIn(other)[0]!);
  return { ...house, store, hash, otherFile, otherRecipient, office12: shorts[0]!, recovery12: shorts[1]! };
};

describe('trial', () => {
  test('says which key opens what is sealed for the office, and enters it into the log', async () => {
    const { office, store, hash, office12, otherFile, dataDir } = await watched();
    expect(await office(['trial'])).toEqual({ code: 0, out: `Der Schlüssel ${office12}… öffnet, was für das Büro versiegelt wird.\n`, err: '' });
    expect(await verifyAudit(store)).toMatchObject({ ok: true, entries: [{ event: 'key-tried', id: hash, detail: office12 }] });
    const listed = (await office(['audit', '--list'])).out.replace(/ +/gu, ' ');
    expect(listed).toMatch(new RegExp(`^1 .* Schlüssel geprüft ${office12}$`, 'mu'));
    expect(listed).not.toContain('M-');
    // Beside a key that opens, one that does not is still named.
    const both = await office(['trial', '--key', otherFile, '--key', join(dataDir, '..', 'office.txt')]);
    expect(both).toMatchObject({ code: 1, out: expect.stringContaining(office12), err: expect.stringMatching(/^Der Schlüssel age1\w{8}… öffnet nicht, .*\n$/u) });
  });

  test('says of a wrong key in one line that it opens nothing, and enters nothing', async () => {
    const { office, store, otherFile, otherRecipient } = await watched();
    expect(await office(['trial', '--key', otherFile])).toEqual({
      code: 1, out: '', err: `Der Schlüssel ${otherRecipient.slice(0, 12)}… öffnet nicht, was für das Büro versiegelt wird. Nehmen Sie den Schlüssel, der zu OFFICE_RECIPIENTS gehört.\n`,
    });
    expect(await verifyAudit(store)).toMatchObject({ ok: true, entries: [] });
  });

  test('names the other keys when something is sealed to them alone', async () => {
    const { office, store, otherRecipient } = await watched();
    await createCanary(store, [otherRecipient]);
    const { code, err } = await office(['trial']);
    expect(code).toBe(0);
    expect(err).toBe(`Ein anderer Prüfdatensatz blieb zu: Er ist für ${otherRecipient.slice(0, 12)}… versiegelt. Prüfen Sie auch diese Schlüssel; kennen Sie sie nicht, melden Sie es der IT.\n`);
  });

  test('of a key of former recipients says that it opens nothing new, and asks for none of theirs', async () => {
    const { office, store, otherFile, otherRecipient, hash, office12 } = await watched();
    await createCanary(store, [otherRecipient]);
    await retireOtherCanaries(store, new Date(), [otherRecipient]);
    expect(await office(['trial', '--key', otherFile])).toEqual({ code: 0, out: `Der Schlüssel ${otherRecipient.slice(0, 12)}… öffnet, was für das Büro versiegelt wird.\n`, err: '' });
    expect((await office(['trial'])).out).toBe(`Der Schlüssel ${office12}… öffnet, was früher für das Büro versiegelt wurde, und nichts Neues.\n`);
    expect((await verifyAudit(store)).entries.at(-1)).toMatchObject({ event: 'key-tried', id: hash, detail: office12 });
  });

  test('says when the log cannot be written, though the key opens', async () => {
    const { office, dataDir, office12 } = await watched();
    await writeFile(join(dataDir, 'records', 'audit'), '');
    const { code, out, err } = await office(['trial']);
    expect({ code, out }).toEqual({ code: 1, out: `Der Schlüssel ${office12}… öffnet, was für das Büro versiegelt wird.\n` });
    expect(err).toMatch(/^Im Protokoll steht diese Prüfung nicht: .* \(ENOTDIR\)\. Prüfen Sie im Datenordner des Servers, nicht in einer Kopie.*\n$/u);
  });

  // Nothing is closed to root, whatever its mode; the test above stands for it there.
  if (process.getuid?.() !== 0) test('says the same of a copy that can only be read', async () => {
    const { office, dataDir } = await watched();
    for (const path of ['records/canary', 'records', '.']) await chmod(join(dataDir, path), 0o500);
    expect(await office(['trial'])).toMatchObject({ code: 1, err: expect.stringMatching(/^Im Protokoll steht diese Prüfung nicht: .* \(EACCES\)/u) });
    for (const path of ['.', 'records', 'records/canary']) await chmod(join(dataDir, path), 0o700);
  });

  test('without a canary says who makes it, and asks for no key', async () => {
    const { office } = await household();
    expect(await office(['trial'], { OFFICE_KEY_FILE: '/missing' })).toEqual({ code: 1, out: '', err: 'Einen Prüfdatensatz gibt es noch nicht. Der Server legt ihn an, sobald er läuft.\n' });
  });

  test.each([['its end', -20], ['all of it', 0]])('names a canary that lost %s as damaged, and blames no key', async (_, at) => {
    const { office, dataDir, hash } = await watched();
    const path = join(dataDir, 'records', keys.canary(hash));
    const { size } = await stat(path);
    await truncate(path, at === 0 ? 0 : size + at);
    expect(await office(['trial'])).toEqual({ code: 1, out: '', err: `canary/${hash}: Dieser Prüfdatensatz ist beschädigt. Holen Sie ihn aus der Sicherung und melden Sie es der IT.\n` });
  });

  test('works on what was copied to another store', async () => {
    const { office, dataDir } = await watched();
    const copied = await folder();
    expect(await office(['copy', '--from', `files:${dataDir}`, '--to', `files:${copied}`])).toMatchObject({ code: 0, out: expect.stringContaining('canary/ 1 kopiert') });
    expect(await office(['trial'], { DATA_DIR: copied })).toMatchObject({ code: 0, err: '' });
  });
});

describe('the list', () => {
  test('ends with when each key was last tried', async () => {
    const { office, office12, recovery12 } = await watched();
    const line = (parts: Record<string, string>) =>
      `Zuletzt geprüft: ${Object.keys(parts).sort().map((key) => `${key}… ${parts[key]}`).join(', ')}. Mindestens einmal im Monat: npm run office -- trial --key DATEI\n`;
    expect(await office(['list'])).toEqual({ code: 0, out: `Noch keine Bewerbungen.\n\n${line({ [office12]: 'noch nie', [recovery12]: 'noch nie' })}`, err: '' });
    await office(['trial']);
    const today = new Date().toLocaleDateString('de-DE', { dateStyle: 'medium', timeZone: 'Europe/Berlin' });
    expect((await office(['list'])).out).toContain(line({ [office12]: `am ${today}`, [recovery12]: 'noch nie' }));
  });

  test('names the keys of former recipients no more', async () => {
    const { office, store, otherRecipient } = await watched();
    await createCanary(store, [otherRecipient]);
    await retireOtherCanaries(store, new Date(), [otherRecipient]);
    expect((await office(['list'])).out).toContain(`\nZuletzt geprüft: ${otherRecipient.slice(0, 12)}… noch nie. Mindestens`);
  });

  test.each([
    ['31 days ago', '2026-12-23T11:00:00Z', 'am 22.11.2026.'],
    ['longer ago', '2026-12-23T11:00:01Z', 'am 22.11.2026 (überfällig).'],
  ])('warns of a trial that is over 31 days old: %s', async (_, now, says) => {
    const { lines, store, recipient, desk } = await inMemory(new Date(now));
    // An older trial does not count beside a newer one.
    for (const at of ['2026-09-01T11:00:00Z', '2026-11-22T11:00:00Z']) await appendAudit(store, new Date(at), { event: 'key-tried', id: 'x', detail: recipient.slice(0, 12) });
    await list(desk);
    expect(lines.join('')).toContain(`${recipient.slice(0, 12)}… ${says}`);
  });

  test('counts no entry behind a broken link of the log, and says so', async () => {
    const { lines, store, recipient, desk } = await inMemory(new Date('2026-12-01T11:00:00Z'));
    for (const day of [21, 22]) await appendAudit(store, new Date(Date.UTC(2026, 10, day)), { event: 'key-tried', id: 'x', detail: recipient.slice(0, 12) });
    store.records.set(keys.audit(2), new TextEncoder().encode('{}'));
    await list(desk);
    expect(lines.join('')).toContain('am 21.11.2026. Das Protokoll ist beschädigt, spätere Einträge zählen nicht: npm run office -- audit.');
  });
});

async function inMemory(now: Date) {
  const store = memoryStore();
  const [identity = ''] = identitiesIn(await identityFile('office'));
  const recipient = await recipientOf(identity);
  await createCanary(store, [recipient]);
  const lines: string[] = [];
  const say = (line: string): void => { lines.push(line); };
  const desk: Desk = { store, identities: () => Promise.resolve([identity]), now: () => now, language: 'de', print: say, complain: say, note: say };
  return { lines, store, recipient, desk };
}
