import { generateX25519Identity } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applicationProblems } from '../../../../src/office/problems.ts';
import type { Letter } from '../../../../src/office/app/office.ts';
import { unwrap } from '../../../../src/records/envelope.ts';
import { keys } from '../../../../src/records/names.ts';
import { decisionHeader } from '../../../../src/records/office-records.ts';
import { recipientOf } from '../../../../src/records/seal.ts';
import { keyCount } from '../../../../src/records/stanzas.ts';
import { apply, colleague, decided, me, officers, world, type Applied, type World } from '../../office-api/world.ts';
import { officer, type Officer } from './office-house.ts';

const minute = 60_000;
const letter: Letter = { to: 'lena.beispiel@example.org', language: 'de', subject: 'Ihre Bewerbung', text: 'Es gibt eine Entscheidung.' };

let house: World;
let applied: Applied;
let one: Officer;
let two: Officer;

/** Turns the clocks of server and page. */
function wait(milliseconds: number): void {
  house.wait(milliseconds);
  vi.setSystemTime(house.ports.now());
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  house = await world();
  wait(0);
  applied = await apply(house);
  [one, two] = [await officer(house, officers.office), await officer(house, officers.recovery)];
});
afterEach(() => { vi.useRealTimers(); });

const dossier = ({ office }: Officer) => office.dossiers.value.find(({ id }) => id === applied.id);
const notes = (who: Officer) => dossier(who)?.events.map(({ content }) => (content.type === 'note' ? content.text : content.type));
const stored = async (folder: 'event' | 'decision' | 'hold') => (await house.allOf()).filter((key) => key.startsWith(`${folder}/`)).length;
const note = (text: string) => ({ type: 'note', text }) as const;
const decision = { type: 'decision', status: 'accepted' } as const;

describe('opening the office', () => {
  test('shows every application, says how far it is, and marks the visit for the next time', async () => {
    expect(one.office.dossiers.value).toHaveLength(1);
    expect(one.office.progress.value).toEqual({ opened: 1, total: 1 });
    expect(one.office.lastVisit).toBeUndefined();
    const before = house.ports.now().toISOString();
    wait(minute);
    expect((await officer(house, officers.office)).office.lastVisit).toBe(before);
  });

  test('goes on beside what is damaged', async () => {
    await house.store.create(keys.event(applied.id, 1), new TextEncoder().encode('{}\nage'));
    await house.store.create(keys.application('Z'.repeat(32)), new Uint8Array());
    await one.office.refresh();
    expect(one.office.complaints.value.map(({ key }) => key).sort()).toEqual([keys.application('Z'.repeat(32)), keys.event(applied.id, 1)]);
    expect(one.office.complaints.value.map(({ message }) => message)).toContain(applicationProblems.damaged);
    expect(dossier(one)?.problems).toHaveLength(1);
  });

  test('shows nothing new while the server is away, and everything afterwards', async () => {
    await apply(house);
    one.fail('records', 'cut');
    expect(await one.office.refresh()).toBe('offline');
    expect([one.office.isOffline.value, one.office.dossiers.value.length]).toEqual([true, 1]);
    expect(await one.office.refresh()).toBe('done');
    expect([one.office.isOffline.value, one.office.dossiers.value.length]).toEqual([false, 2]);
  });
});

describe('two officers at once', () => {
  test('add notes one behind the other, and none is lost', async () => {
    expect(await Promise.all([one.office.append(applied.id, note('eins')), two.office.append(applied.id, note('zwei'))])).toEqual(['done', 'done']);
    await Promise.all([one.office.refresh(), two.office.refresh()]);
    expect(notes(one)?.toSorted()).toEqual(['eins', 'zwei']);
    expect(notes(two)).toEqual(notes(one));
  });

  test('decide: the second one is told and sees what the first has done, and may do it again', async () => {
    expect(await one.office.append(applied.id, decision)).toBe('done');
    expect(await two.office.append(applied.id, { ...decision, status: 'declined' })).toBe('taken');
    expect(dossier(two)?.events).toMatchObject([{ by: me, content: decision }]);
    expect(await two.office.append(applied.id, { ...decision, status: 'declined' })).toBe('done');
    expect(dossier(two)?.events).toMatchObject([{ by: me }, { by: colleague }]);
  });

  test('release: the second one is told, and one letter goes out', async () => {
    expect(await one.office.release(applied.id, 'accepted', letter)).toBe('done');
    expect(await two.office.release(applied.id, 'declined', letter)).toBe('taken');
    await house.settled();
    expect(house.mails.filter(({ subject }) => subject === letter.subject)).toHaveLength(1);
    expect(dossier(two)?.decisions).toMatchObject([{ status: 'accepted', by: me }]);
  });

  test('see the name that was given last, and the weights', async () => {
    await one.office.appendDesk({ type: 'officer', recipient: me, name: 'Büro' });
    await two.office.appendDesk({ type: 'officer', recipient: me, name: 'Leitung' });
    await two.office.appendDesk({ type: 'weights', weights: { topics: 7 } });
    await one.office.refresh();
    expect([one.office.officerName(me), one.office.officerName(colleague), one.office.weights.value]).toEqual(['Leitung', `${colleague.slice(0, 10)}…`, { topics: 7 }]);
  });
});

describe.each(['lost', 'cut'] as const)('an answer that is %s', (fault) => {
  test('of a note leaves one note when it is sent again, also much later', async () => {
    for (const [text, pause] of [['gleich', 0], ['später', 10 * minute]] as const) {
      one.fail('event', fault);
      expect(await one.office.append(applied.id, note(text))).toBe('offline');
      wait(pause);
      expect(await one.office.append(applied.id, note(text))).toBe('done');
    }
    expect(notes(one)).toEqual(['gleich', 'später']);
    expect(await stored('event')).toBe(2);
  });

  test('of a decision leaves one decision, whatever was added in between', async () => {
    one.fail('event', fault);
    expect(await one.office.append(applied.id, decision)).toBe('offline');
    await two.office.append(applied.id, note('dazwischen'));
    const again = await one.office.append(applied.id, decision);
    if (again === 'taken') expect(await one.office.append(applied.id, decision)).toBe('done');
    await one.office.refresh();
    expect(notes(one)?.toSorted()).toEqual(['dazwischen', 'decision']);
  });

  test('of a release leaves one decision and one letter', async () => {
    one.fail('decision', fault);
    expect(await one.office.release(applied.id, 'accepted', letter)).toBe('offline');
    wait(10 * minute);
    expect(await one.office.release(applied.id, 'accepted', letter)).toBe('done');
    await house.settled();
    expect(await stored('decision')).toBe(1);
    expect(house.mails.filter(({ subject }) => subject === letter.subject)).toHaveLength(1);
    expect(dossier(one)?.decisions).toMatchObject([{ status: 'accepted' }]);
  });

  test('of a hold or of its reason leaves one hold with one reason', async () => {
    one.fail('hold', fault);
    expect(await one.office.hold(applied.id, '2026-12-31', 'Widerspruch')).toBe('offline');
    one.fail('event', fault);
    expect(await one.office.hold(applied.id, '2026-12-31', 'Widerspruch')).toBe('offline');
    expect(await one.office.hold(applied.id, '2026-12-31', 'Widerspruch')).toBe('done');
    expect([await stored('hold'), await stored('event'), dossier(one)?.hold]).toEqual([1, 1, '2026-12-31']);
  });
});

describe('one application', () => {
  test('cannot be deleted while it is held, and is gone once it may be', async () => {
    await one.office.hold(applied.id, '2026-12-31', 'Widerspruch');
    expect(await two.office.remove(applied.id, 'request')).toBe('held');
    expect(dossier(two)?.hold).toBe('2026-12-31');
    expect(await two.office.hold(applied.id, null, 'zurückgenommen')).toBe('done');
    expect(dossier(two)?.hold).toBeUndefined();
    expect(await two.office.remove(applied.id, 'request')).toBe('done');
    expect(dossier(two)).toBeUndefined();
    expect(await one.office.append(applied.id, note('zu spät'))).toBe('gone');
    expect(dossier(one)).toBeUndefined();
    expect(await one.office.release(applied.id, 'accepted', undefined)).toBe('gone');
  });

  test('moves from quarantine to the others', async () => {
    const id = 'Z'.repeat(32);
    await house.store.create(keys.quarantine(id), await house.store.get(keys.application(applied.id)) ?? new Uint8Array());
    await one.office.refresh();
    expect(one.office.quarantined.value).toMatchObject([{ id }]);
    expect(await one.office.releaseQuarantined(id)).toBe('done');
    expect(one.office.quarantined.value).toEqual([]);
    expect(one.office.dossiers.value.map((each) => each.id)).toContain(id);
    expect(await two.office.releaseQuarantined(id)).toBe('done');
    expect(two.office.dossiers.value.map((each) => each.id)).toContain(id);
  });

  test('shows a decision that another officer released', async () => {
    await house.store.create(keys.decision(applied.id, 1), await decided(applied, 'waitlist', house.ports.now(), { by: colleague }));
    await one.office.refresh();
    expect(dossier(one)?.decisions).toMatchObject([{ number: 1, by: colleague, status: 'waitlist' }]);
  });
});

test('a decision is sealed to the keys that count now, also when one was added during the session', async () => {
  const third = await recipientOf(await generateX25519Identity());
  Object.assign(house.ports, { recipients: [me, colleague, third] });
  expect(await one.office.release(applied.id, 'waitlist', undefined)).toBe('done');
  expect(one.office.recipients.value).toEqual([me, colleague, third]);
  const record = unwrap(decisionHeader, await house.store.get(keys.decision(applied.id, 1)) ?? new Uint8Array());
  expect(record && keyCount(record.sealed)).toBe(4);
});
