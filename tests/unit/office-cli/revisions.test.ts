/** Applications that were changed, withdrawn, or whose mails were refused. */
import { truncate } from 'node:fs/promises';
import { expect, test, describe } from 'vitest';
import { mentorForm } from '../../../src/forms/mentor.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { exampleAnswers, headerOf, household, newId, type Household } from './household.ts';

const tight = (text: string): string => text.replace(/\s+/gu, ' ');
const json = (content: object): Uint8Array => new TextEncoder().encode(JSON.stringify(content));

/** One application in three revisions: a title added and changed, an answer of two lines rewritten. */
const changed = async () => {
  const house = await household();
  const id = newId();
  const answers = exampleAnswers(mentorForm);
  const revisions = [
    { ...answers, academicTitle: undefined, background: 'eins\nzwei' },
    { ...answers, academicTitle: 'Dr. Eins', background: 'eins\nzwei' },
    { ...answers, academicTitle: 'Dr. Zwei', background: 'eins\ndrei' },
  ];
  for (const [index, each] of revisions.entries()) {
    await house.add({ header: headerOf(mentorForm, { received: `2026-11-2${index}T12:00:00.000Z` }), answers: each }, id, index + 1);
  }
  return { ...house, id, reference: referenceOf(id) };
};

describe('an application that was changed', () => {
  test('is shown as it is now, and below it what each revision has changed, newest first', async () => {
    const { office, reference } = await changed();
    const { code, out, err } = await office(['show', reference]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [sheet = '', history = ''] = out.split('\nFassungen\n');
    expect(tight(sheet)).toContain('Geändert: 22.11.2026, 13:00');
    expect(tight(sheet)).toContain('Akademischer Titel: Dr. Zwei');
    expect(sheet).not.toContain('Dr. Eins');
    expect(`\n${history}`).toBe(`
  Fassung 3:                         geändert 22.11.2026, 13:00
  Fassung 2:                         geändert 21.11.2026, 13:00
  Fassung 1:                         eingegangen 20.11.2026, 13:00

Fassung 3, geändert gegenüber Fassung 2
  Akademischer Titel:                von: Dr. Eins
                                     zu:  Dr. Zwei
  Ihr Werdegang in Kürze:            von: eins
                                          zwei
                                     zu:  eins
                                          drei

Fassung 2, geändert gegenüber Fassung 1
  Akademischer Titel:                von: Keine Angabe
                                     zu:  Dr. Eins
`);
  });

  test('stands in the list and in the table with its first arrival and its last change apart, in the order of arrivals', async () => {
    const { office, add, reference } = await changed();
    const [early, late] = [newId(), newId()];
    await add({ header: headerOf(mentorForm, { received: '2026-11-20T11:59:00.000Z' }), answers: exampleAnswers(mentorForm) }, early);
    await add({ header: headerOf(mentorForm, { received: '2026-11-20T12:01:00.000Z' }), answers: exampleAnswers(mentorForm) }, late);
    const { code, out, err } = await office(['list']);
    const [head = '', ...rows] = out.trimEnd().split('\n').map(tight);
    expect({ code, err, head }).toEqual({ code: 0, err: '', head: 'Vorgang Eingang Geändert Bewerbung Name Löschen bis Fassung' });
    expect(rows.map((row) => row.slice(0, 12)).filter((start) => start.startsWith('M-')).map((start) => start.trim().slice(0, 11)))
      .toEqual([referenceOf(late), reference, referenceOf(early)]);
    expect(rows.find((row) => row.startsWith(reference))).toContain(`${reference} 20.11.2026, 13:00 22.11.2026, 13:00 Mentor:in`);
    const table = (await office(['export', '--csv'])).out.split('\r\n');
    expect(table[2]).toContain(`"${reference}";"20.11.2026 13:00";"22.11.2026 13:00";"Mentor:in"`);
    expect(table[1]).toContain('"20.11.2026 13:01";"";"Mentor:in"');
  });

  test('counts as arrived with its newest revision where the first cannot be read, and the first is complained of', async () => {
    const { office, dataDir, id, reference } = await changed();
    await truncate(`${dataDir}/records/${keys.application(id)}`, 40);
    const { code, out, err } = await office(['list']);
    expect(code).toBe(1);
    expect(err).toContain(`[${keys.application(id)}]`);
    expect(tight(out)).toContain(`${reference} 22.11.2026, 13:00 22.11.2026, 13:00`);
  });

  test('shows every revision in full by its number', async () => {
    const { office, reference } = await changed();
    const titles = ['Keine Angabe', 'Dr. Eins', 'Dr. Zwei'];
    for (const [index, title] of titles.entries()) {
      const { code, out, err } = await office(['show', reference, '--revision', String(index + 1)]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(tight(out)).toContain(`Fassung: ${index + 1} `);
      expect(titles.filter((other) => tight(out).includes(`Akademischer Titel: ${other}`))).toEqual([title]);
      expect(out).not.toContain('\nFassungen\n');
      expect(out.startsWith(`${reference}: Sie sehen Fassung ${index + 1} von 3.`)).toBe(index < 2);
    }
    expect(await office(['show', reference, '--revision', '4'])).toEqual({ code: 1, out: '', err: `${reference}: Eine Fassung 4 gibt es nicht. Es gibt: 1, 2, 3\n` });
  });

  test('whose newest revision is damaged shows the one before, and says so', async () => {
    const { office, reference, id, pathOf } = await changed();
    await truncate(pathOf(id, 3), 300);
    const { code, out, err } = await office(['show', reference]);
    expect(code).toBe(1);
    expect(err).toBe(`${reference}: Der Datensatz ist beschädigt. Holen Sie ihn aus der Sicherung. [application/${id}/3]\n`);
    expect(out.startsWith(`${reference}: Sie sehen Fassung 2 von 3.`)).toBe(true);
    expect(tight(out)).toContain('Akademischer Titel: Dr. Eins');
    expect(tight(out)).toContain('Fassung 3: lässt sich nicht lesen Fassung 2: geändert');
  });

  test('whose middle revision is damaged is compared with the last readable one', async () => {
    const { office, reference, id, pathOf } = await changed();
    await truncate(pathOf(id, 2), 300);
    const { out } = await office(['show', reference, '--language', 'en']);
    expect(tight(out)).toContain('Revision 3, changed since revision 1');
    expect(out).not.toContain('changed since revision 2');
  });
});

describe('a mail that was refused for good', () => {
  test('is noted below the list and above the sheet, with the reason', async () => {
    const { office, add, dataDir } = await household();
    const id = newId();
    const reference = await add({ header: headerOf(mentorForm), answers: exampleAnswers(mentorForm) }, id);
    const store = filesStore(dataDir);
    const at = '2026-11-22T13:05:00.000Z';
    await store.create(keys.refused(id, 'receipt'), json({ at, reason: '550' }));
    await store.create(keys.refused(id, 'office'), json({ at, reason: 'given-up' }));
    await store.create(keys.refused(id, 'again-20000'), json({ at, reason: 'a\u001B[2J lena@example.org' }));
    const lines = [
      `${reference}: Die noch einmal gewünschte Bestätigung an die Bewerberin oder den Bewerber ließ sich nicht zustellen (Grund nicht lesbar).`,
      `${reference}: Die Nachricht an das Programmbüro über den Eingang ließ sich nicht zustellen (drei Tage lang vergeblich versucht).`,
      `${reference}: Die Bestätigung an die Bewerberin oder den Bewerber ließ sich nicht zustellen (550).`,
    ];
    const listed = await office(['list']);
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out.endsWith(`\n\n${lines.join('\n')}\n`)).toBe(true);
    const { out } = await office(['show', reference]);
    expect(out.startsWith(`${lines.join('\n')}\n\n${reference}\n`)).toBe(true);
  });
});

describe('withdrawn applications', () => {
  const withdraw = ({ dataDir }: Household, id: string) => filesStore(dataDir).create(keys.withdrawn(id), json({ v: 1, at: '2026-11-22T13:05:00.000Z', due: '2027-11-22' }));

  test('are counted, and are gone from list, show and export at once, even where the clock has still to delete them', async () => {
    const house = await household();
    const ids = [newId(), newId()];
    await house.add({ header: headerOf(mentorForm), answers: { ...exampleAnswers(mentorForm), lastName: 'Zurückgezogen' } }, ids[0]);
    await withdraw(house, ids[0]!);
    expect(await house.office(['list'])).toEqual({ code: 0, out: 'Zurzeit keine Bewerbungen.\n\nEine Bewerbung wurde zurückgezogen.\n', err: '' });
    await withdraw(house, ids[1]!);
    await house.add({ header: headerOf(mentorForm), answers: exampleAnswers(mentorForm) });
    const listed = await house.office(['list']);
    expect(listed.out).toMatch(/\n\n2 Bewerbungen wurden zurückgezogen\.\n$/u);
    expect(listed.out).not.toContain('Zurückgezogen,');
    expect((await house.office(['export', '--csv'])).out).not.toContain('Zurückgezogen');
    expect(await house.office(['show', ids[0]!])).toEqual({ code: 1, out: '', err: `${ids[0]}: Diese Bewerbung wurde zurückgezogen. Ihre Angaben sind gelöscht.\n` });
  });
});
