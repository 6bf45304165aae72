import { describe, expect, test } from 'vitest';
import { startOpening, type Opening } from '../../../../src/office/opening/bench.ts';
import type { Unsealed } from '../../../../src/office/opening/read.ts';
import { applicationProblems, entryProblems, strangeName } from '../../../../src/office/problems.ts';
import { answers, application, decision, desk, event, hold, idOf, me } from './records.ts';

const day = '2026-11-22';

/** Lists and files records, in any order. */
function filed(records: Readonly<Record<string, Unsealed>>, opening = startOpening(() => day)): Opening {
  opening.list(Object.keys(records));
  for (const [key, record] of Object.entries(records)) if (!/^(?:refused|withdrawn)/u.test(key)) opening.put(key, record);
  return opening;
}

const [one, two] = [idOf(1), idOf(2)];
const plain: Unsealed = { outside: '', inside: '' };

describe('a dossier', () => {
  test('holds everything that belongs to an application, by number', () => {
    const opening = filed({
      [`event/${one}/2`]: event({ type: 'note', text: 'zweite' }), [`event/${one}/10`]: event({ type: 'note', text: 'zehnte' }), [`event/${one}/1`]: event({ type: 'note', text: 'erste' }),
      [`decision/${one}/1`]: decision('waitlist'), [`decision/${one}/2`]: decision('accepted'),
      [`application/${one}/2`]: application({}, { ...answers, firstName: 'Zoë' }), [`application/${one}/1`]: application(),
      [`hold/${one}/1`]: hold(day), [`refused/${one}/receipt`]: plain, [`refused/${one}/again-20000`]: plain, [`refused/${one}/again-20001`]: plain,
    });
    const [dossier] = opening.dossiers();
    expect(dossier).toMatchObject({
      id: one, reference: `M-${one.slice(0, 4)}-${one.slice(4, 8)}`, kind: 'mentee', module: 'post-doc', language: 'de', received: '2026-11-01T10:00:00.000Z', hold: day,
      undelivered: ['receipt', 'again'], problems: [],
    });
    expect(dossier?.answers['firstName']).toBe('Zoë');
    expect(dossier?.form?.path).toBe('/bewerbung/mentee/post-doc/');
    expect(dossier?.revisions.map(({ number }) => number)).toEqual([1, 2]);
    expect(dossier?.events.map(({ content }) => content.type === 'note' && content.text)).toEqual(['erste', 'zweite', 'zehnte']);
    expect(dossier?.decisions.map(({ status }) => status)).toEqual(['waitlist', 'accepted']);
    expect(opening.complaints()).toEqual([]);
  });

  test('is due on the earliest day that any revision or decision names', () => {
    const dueOf = (records: Readonly<Record<string, Unsealed>>) => filed(records).dossiers()[0]?.due;
    const both = { [`application/${one}/1`]: application({ due: '2027-11-01' }), [`application/${one}/2`]: application({ due: '2027-10-01' }) };
    expect(dueOf(both)).toBe('2027-10-01');
    expect(dueOf({ ...both, [`decision/${one}/1`]: decision('declined', '2027-05-02') })).toBe('2027-05-02');
  });

  test('is held up to the last day of the newest hold, and not after it was lifted', () => {
    const heldBy = (...holds: (string | null)[]) =>
      filed({ [`application/${one}/1`]: application(), ...Object.fromEntries(holds.map((until, at) => [`hold/${one}/${String(at + 1)}`, hold(until)])) }).dossiers()[0]?.hold;
    expect(heldBy(day)).toBe(day);
    expect(heldBy('2026-11-21')).toBeUndefined();
    expect(heldBy('2027-01-01', null)).toBeUndefined();
    expect(heldBy(null, '2027-01-01')).toBe('2027-01-01');
  });

  test('is no longer held on the day after, without anything having come in', () => {
    let today = day;
    const opening = filed({ [`application/${one}/1`]: application(), [`hold/${one}/1`]: hold(day) }, startOpening(() => today));
    expect(opening.dossiers()[0]?.hold).toBe(day);
    today = '2026-11-23';
    expect(opening.dossiers()[0]?.hold).toBeUndefined();
  });

  test('opens when it comes from an older version of the form, or from a module that no longer exists', () => {
    const opening = filed({
      [`application/${one}/1`]: application({ schema: 1 }, { firstName: 'Lena', hobbies: 'Segeln', topics: 'früher ein Satz' }),
      [`application/${two}/1`]: application({ module: 'habilitation', received: '2026-11-02T10:00:00.000Z' }),
    });
    const [older, unknown] = opening.dossiers();
    expect(older?.answers).toEqual({ firstName: 'Lena', hobbies: 'Segeln', topics: 'früher ein Satz' });
    expect(unknown).toMatchObject({ module: 'habilitation', kind: 'mentee' });
    expect(unknown?.form?.id).toBe('mentee');
  });

  test('appears when all of it has been read, and changes only when all that is new has', () => {
    const opening = startOpening(() => day);
    opening.list([`application/${one}/1`, `event/${one}/1`]);
    opening.put(`application/${one}/1`, application());
    expect(opening.dossiers()).toEqual([]);
    opening.put(`event/${one}/1`, event({ type: 'note', text: 'da' }));
    const [before] = opening.dossiers();
    expect(before?.events).toHaveLength(1);
    opening.list([`application/${one}/1`, `event/${one}/1`, `event/${one}/2`, `event/${one}/3`]);
    opening.put(`event/${one}/2`, event({ type: 'note', text: 'neu' }));
    expect(opening.dossiers()[0]).toBe(before);
    opening.put(`event/${one}/3`, undefined);
    expect(opening.dossiers()[0]?.events).toHaveLength(2);
  });
});

describe('all dossiers', () => {
  const three = {
    [`application/${one}/1`]: application({ received: '2026-11-03T10:00:00.000Z' }),
    [`application/${two}/1`]: application({ received: '2026-11-01T10:00:00.000Z' }),
    [`application/${idOf(3)}/1`]: application({ received: '2026-11-02T10:00:00.000Z' }),
  };

  test('stand in the order of arrival', () => {
    expect(filed(three).dossiers().map(({ id }) => id)).toEqual([two, idOf(3), one]);
  });

  test('stay the same objects when they have not changed, and so does their list', () => {
    const opening = filed(three);
    const before = opening.dossiers();
    opening.list(Object.keys(three));
    expect(opening.dossiers()).toBe(before);
    opening.put(`event/${one}/1`, event({ type: 'note', text: 'neu' }));
    const after = opening.dossiers();
    expect(after).not.toBe(before);
    expect(after.map((dossier, at) => dossier === before[at])).toEqual([true, true, false]);
  });

  test('are without what was withdrawn, deleted or dropped', () => {
    const opening = filed({ ...three, [`withdrawn/${two}`]: plain });
    expect(opening.dossiers().map(({ id }) => id)).toEqual([idOf(3), one]);
    opening.list([`application/${one}/1`, `application/${idOf(3)}/1`]);
    opening.drop(one);
    expect(opening.dossiers().map(({ id }) => id)).toEqual([idOf(3)]);
    opening.put(`application/${idOf(3)}/1`, undefined);
    expect(opening.dossiers()).toEqual([]);
  });

  test('are apart from what lies in quarantine, which moves over when it is released', () => {
    const opening = filed({ [`quarantine/${one}/1`]: application() });
    expect(opening.dossiers()).toEqual([]);
    expect(opening.quarantined()).toMatchObject([{ id: one }]);
    filed({ [`application/${one}/1`]: application() }, opening);
    expect(opening.quarantined()).toEqual([]);
    expect(opening.dossiers()).toMatchObject([{ id: one }]);
  });
});

describe('what cannot be opened', () => {
  test.each(['wrong-key', 'damaged'] as const)('costs a sentence and nothing else (%s)', (problem) => {
    const opening = filed({
      [`application/${one}/1`]: application(), [`application/${one}/2`]: { outside: '', problem }, [`event/${one}/1`]: { outside: '', problem },
      [`application/${two}/1`]: { outside: '', problem },
    });
    expect(opening.complaints()).toEqual([
      { key: `application/${one}/2`, message: applicationProblems[problem] },
      { key: `event/${one}/1`, message: entryProblems[problem] },
      { key: `application/${two}/1`, message: applicationProblems[problem] },
    ]);
    expect(opening.dossiers()).toMatchObject([{ id: one, problems: [applicationProblems[problem], entryProblems[problem]], revisions: [{ number: 1 }] }]);
  });

  test('is found out when the envelope was changed', () => {
    const sealed = application();
    if (!('inside' in sealed)) throw new Error('Not opened.');
    const opening = filed({ [`application/${one}/1`]: { ...sealed, outside: sealed.outside.replace('2027-11-01', '2030-11-01') } });
    expect(opening.dossiers()).toEqual([]);
    expect(opening.complaints()).toEqual([{ key: `application/${one}/1`, message: applicationProblems.altered }]);
  });

  test('may hold anything: text that is no record is damaged', () => {
    const bad = ['', 'nichts', '{}', '[]', 'null', '{"header":{},"answers":{}}'];
    for (const inside of bad) {
      const opening = filed({ [`application/${one}/1`]: { outside: (application() as { outside: string }).outside, inside }, [`event/${one}/1`]: { outside: inside, inside }, [`hold/${one}/1`]: { outside: inside, inside: '' }, 'desk/00000001': { outside: inside, inside } });
      expect(opening.complaints(), inside).toHaveLength(4);
    }
  });

  test('is read again when it comes back whole', () => {
    const opening = filed({ [`application/${one}/1`]: { outside: '', problem: 'damaged' } });
    opening.put(`application/${one}/1`, application());
    expect(opening.complaints()).toEqual([]);
    expect(opening.dossiers()).toMatchObject([{ problems: [] }]);
  });

  test('is named when it has a name that no record has, and forgotten when it is gone', () => {
    const opening = startOpening(() => day);
    const wanted = opening.list([`application/${one}/01x`, 'event/kurz/1', 'desk/eins', 'audit/000000000001', `application/${one}/1\u001B[2J`]);
    expect(wanted).toEqual([]);
    expect(opening.complaints()).toEqual([`application/${one}/01x`, 'event/kurz/1', 'desk/eins', `application/${one}/1[U+001B][2J`].map((key) => ({ key, message: strangeName })));
    opening.list([]);
    expect(opening.complaints()).toEqual([]);
  });
});

describe('what is wanted', () => {
  test('is the desk first, its newest entry first, then whole applications; what needs no reading is not', () => {
    const opening = startOpening(() => day);
    const keys = ['desk/00000001', 'desk/00000002', `application/${one}/1`, `event/${one}/1`, `refused/${one}/office`, `hold/${one}/1`, `application/${two}/1`, `withdrawn/${two}`];
    expect(opening.list(keys)).toEqual([
      { id: '', keys: ['desk/00000002', 'desk/00000001'] },
      { id: one, keys: [`application/${one}/1`, `event/${one}/1`, `hold/${one}/1`] },
    ]);
  });

  test('is only what has not been read, and never again what is damaged', () => {
    const records = { 'desk/00000001': desk({ type: 'visit' }), 'desk/00000002': { outside: '', problem: 'damaged' as const }, [`application/${one}/1`]: application(), [`event/${one}/1`]: { outside: '', problem: 'damaged' as const } };
    const opening = filed(records);
    expect(opening.list([...Object.keys(records), `event/${one}/2`])).toEqual([{ id: one, keys: [`event/${one}/2`] }]);
  });

  test('counts the numbers in use, read or not', () => {
    const opening = filed({ [`application/${one}/1`]: application(), [`event/${one}/1`]: event({ type: 'note', text: 'da' }), 'desk/00000007': desk({ type: 'visit' }) });
    expect([opening.lastNumber('event', one), opening.lastNumber('decision', one), opening.lastNumber('event', two), opening.lastDeskNumber()]).toEqual([1, 0, 0, 7]);
    opening.list([`application/${one}/1`, `event/${one}/1`, `event/${one}/4`, 'desk/00000007', 'desk/00000009']);
    expect([opening.lastNumber('event', one), opening.lastDeskNumber()]).toEqual([4, 9]);
  });
});

test('the desk gives its entries by number', () => {
  const opening = filed({ 'desk/00000010': desk({ type: 'visit' }), 'desk/00000009': desk({ type: 'officer', recipient: me, name: 'Büro' }) });
  expect(opening.desk()).toMatchObject([{ number: 9, content: { name: 'Büro' } }, { number: 10, by: me }]);
  expect(opening.desk()).toBe(opening.desk());
});
