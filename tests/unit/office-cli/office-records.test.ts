/** What the office's page has added, as the command line tells of it. */
import { describe, expect, test } from 'vitest';
import { mentorForm } from '../../../src/forms/mentor.ts';
import { appendAudit, auditEvents } from '../../../src/records/audit.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { sealOfficeRecord } from '../../../src/records/office-seal.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { allKeys } from '../../../src/stores/store.ts';
import { applicant, exampleAnswers, folder, headerOf, household, newId, runScript } from './household.ts';

const withTwo = async () => {
  const house = await household();
  const store = filesStore(house.dataDir);
  const ids = [newId(), newId()] as const;
  for (const id of ids) await house.add({ header: headerOf(mentorForm), answers: exampleAnswers(mentorForm) }, id);
  const decide = async (id: string, number: number, status: string, due = '2027-05-22'): Promise<void> => {
    const record = await sealOfficeRecord({ v: 1, at: '2026-11-23T08:00:00.000Z', by: house.recipients[0]!, due }, { status }, [...house.recipients, applicant]);
    await store.create(keys.decision(id, number), record);
  };
  const hold = (id: string, number: number, until: string | null) =>
    store.create(keys.hold(id, number), new TextEncoder().encode(JSON.stringify({ v: 1, at: '2026-11-23T08:00:00.000Z', by: house.recipients[0], until })));
  return { ...house, store, ids, decide, hold };
};
const tidy = (text: string): string => text.replaceAll(/ +/gu, ' ');

describe('a released decision', () => {
  test('has a column in the list, and brings the day of deletion forward', async () => {
    const { office, ids: [one, other], decide } = await withTwo();
    expect((await office(['list'])).out).not.toContain('Stand');
    await decide(one, 1, 'waitlist', '2027-06-01');
    await decide(one, 2, 'accepted');
    const { code, out, err } = await office(['list']);
    expect([code, err]).toEqual([0, '']);
    const lines = tidy(out).split('\n');
    expect(lines[0]).toMatch(/Löschen bis Fassung Stand$/u);
    expect(lines.find((line) => line.startsWith(referenceOf(one)))).toMatch(/ 22\.05\.2027 1 Zusage$/u);
    expect(lines.find((line) => line.startsWith(referenceOf(other)))).toMatch(/ 22\.11\.2027 1 ?$/u);
  });

  test('stands above the sheet', async () => {
    const { office, ids: [one], decide } = await withTwo();
    await decide(one, 1, 'declined');
    const { out } = await office(['show', one]);
    expect(out.startsWith(`${referenceOf(one)}: Absage, freigegeben am 23.11.2026, 09:00.\n${referenceOf(one)}: Nach der Entscheidung zu löschen bis 22.05.2027.\n`)).toBe(true);
  });

  test('that cannot be opened is named in one line, and the rest is shown', async () => {
    const { office, ids: [one], store } = await withTwo();
    await store.create(keys.decision(one, 1), new TextEncoder().encode('x'));
    const { code, out, err } = await office(['list']);
    expect([code, out.includes(referenceOf(one))]).toEqual([1, true]);
    expect(err).toBe(`${referenceOf(one)}: Die freigegebene Entscheidung lässt sich nicht öffnen. Nehmen Sie den Schlüssel, der damals galt, oder holen Sie den Datensatz aus der Sicherung. [${keys.decision(one, 1)}]\n`);
  });
});

test('a hold in force is told below the list and above the sheet; one that was lifted is not', async () => {
  const { office, ids: [one, other], hold } = await withTwo();
  await hold(one, 1, '2099-12-31');
  await hold(other, 1, '2099-12-31');
  await hold(other, 2, null);
  const line = `${referenceOf(one)}: Die Löschung ist ausgesetzt bis 31.12.2099.\n`;
  const { out } = await office(['list']);
  expect([out.includes(line), out.includes(`${referenceOf(other)}: Die Löschung`)]).toEqual([true, false]);
  expect((await office(['show', one])).out.startsWith(line)).toBe(true);
});

test('what the office deleted is told apart from what was withdrawn', async () => {
  const { office, store, dataDir } = await withTwo();
  const gone = [newId(), newId(), newId()];
  for (const [index, id] of gone.entries()) {
    await store.create(keys.withdrawn(id), new TextEncoder().encode(JSON.stringify({ v: 1, at: '2026-11-23T08:00:00.000Z', due: '2027-11-22', ...(index > 0 && { deleted: 'request' }) })));
  }
  expect((await office(['list'])).out).toMatch(/\n\nEine Bewerbung wurde zurückgezogen\.\n\n2 Bewerbungen wurden vom Programmbüro gelöscht\.\n$/u);
  expect((await office(['show', gone[1]!])).err).toBe(`${gone[1]!}: Diese Bewerbung wurde vom Programmbüro gelöscht.\n`);
  expect(dataDir).not.toBe('');
});

test('the log tells of everything the office does in German words', async () => {
  const { office, store } = await withTwo();
  const id = newId();
  const details = ['decision 2, due 2027-05-22, by age1vyfq3pmk', 'until 2028-01-31, by age1vyfq3pmk', 'lifted, by age1vyfq3pmk', 'procedure-over, 7 records, by age1vyfq3pmk', `application/${id}/1, 0123456789abcdef to fedcba9876543210, by age1vyfq3pmk`, 'xlsx, 212, without names, by age1vyfq3pmk', 'by age1vyfq3pmk'];
  const events = ['decided', 'hold', 'hold', 'deleted', 'resealed', 'exported', 'released'] as const;
  for (const [index, event] of events.entries()) await appendAudit(store, new Date('2026-11-23T08:00:00Z'), { event, id: event === 'exported' ? '-' : id, detail: details[index]! });
  expect(events.every((event) => auditEvents.includes(event))).toBe(true);
  const { out } = await office(['audit', '--list']);
  const rows = tidy(out).split('\n').slice(2, 9).map((row) => row.replace(/^\d+ 23\.11\.2026, 09:00 /u, ''));
  const reference = referenceOf(id);
  expect(rows).toEqual([
    `Entscheidung freigegeben ${reference} Nr. 2, Löschfrist 22.05.2027, age1vyfq3…`, `Löschung ausgesetzt ${reference} bis 31.01.2028, age1vyfq3pmk…`,
    `Löschung ausgesetzt ${reference} aufgehoben, age1vyfq3pmk…`, `gelöscht ${reference} Verfahren beendet, 7 Datensätze, age1vy…`,
    `neu versiegelt ${reference} application 1, age1vyfq3pmk…`, 'ausgegeben xlsx, 212, ohne Namen, age1vyfq3pmk…', `aus der Quarantäne geholt ${reference} age1vyfq3pmk…`,
  ]);
});

test('copying takes everything along that the office added', async () => {
  const { ids: [one], store, dataDir, decide, hold, recipients } = await withTwo();
  await decide(one, 1, 'accepted');
  await hold(one, 1, '2099-12-31');
  await store.create(keys.event(one, 1), await sealOfficeRecord({ v: 1, at: '2026-11-23T08:00:00.000Z', by: recipients[0]! }, { type: 'note', text: 'x' }, recipients));
  await store.create(keys.desk(1), await sealOfficeRecord({ v: 1, at: '2026-11-23T08:00:00.000Z', by: recipients[0]! }, { type: 'visit' }, recipients));
  await store.create(keys.reseal('application', one, '1-x'), new Uint8Array([1]));
  await store.create(keys.endedSession('2026-11-23', 'a'.repeat(64)), new Uint8Array([1]));
  const target = await folder();
  const { code, out } = await runScript('cli', ['copy', '--from', `files:${dataDir}`, '--to', `files:${target}`]);
  expect([code, out.includes('Beide sind gleich.')]).toEqual([0, true]);
  for (const prefix of ['decision/', 'hold/', 'event/', 'desk/', 'reseal/', 'ended/']) {
    expect(await Array.fromAsync(allKeys(filesStore(target), prefix)), prefix).toHaveLength(1);
  }
});
