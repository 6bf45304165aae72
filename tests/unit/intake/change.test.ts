/** An application that its applicant changes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import type { Form, TypedForm } from '../../../src/forms/form.ts';
import { exampleOf, fieldsOf, readForm, readTyped } from '../../../src/forms/read.ts';
import { isClosed } from '../../../src/intake/deadline.ts';
import { keepChangesNoted } from '../../../src/intake/note-change.ts';
import { refusals } from '../../../src/intake/refusals.ts';
import { applicantIdentity } from '../../../src/intake/secrets.ts';
import { withdraw } from '../../../src/intake/withdraw.ts';
import { verifyAudit } from '../../../src/records/audit.ts';
import { keys, referenceOf } from '../../../src/records/names.ts';
import { openApplication, type Application } from '../../../src/records/seal.ts';
import { browserReader, type ReadMarkup } from '../tools/browser.ts';
import { failingStore } from '../tools/failing-store.ts';
import { memoryStore } from '../tools/memory-store.ts';
import { bench, builtPage, identities, secrets, type Bench } from '../tools/ports.ts';
import { applyWith, fieldsFor, submit, tokenIn, type Sent } from '../tools/post.ts';
import { carriedIn, changeTo, checkChange, idOf, press, submitChange, tokenOf, visit } from '../tools/receipts.ts';

const { read } = browserReader();
const form = forms.find(({ module }) => module === 'pj')!;
const withGoals = (goals: string, at = form): TypedForm => ({ ...exampleOf(at), goals: { values: [goals], other: '' } });
const below = ({ store }: Bench, prefix: string): string[] => [...store.records.keys()].filter((key) => key.startsWith(prefix)).sort();
const opened = ({ store }: Bench, address: string, revision: number, identity = identities.office): Promise<Application> =>
  openApplication(store.records.get(keys.application(idOf(address), revision))!, [identity]);
const frame = ['step', 'token', 'website', 'receipt'];
const postedAgain = ({ posted }: ReadMarkup) => posted.filter(([name, value]) => value !== '' && !frame.includes(name));

let here: Bench;
let address: string;
beforeEach(async () => {
  here = bench();
  address = (await applyWith(here, form)).receipt;
  await here.settled();
  here.mails.length = 0;
  here.log.length = 0;
});

const expectKept = async ({ page }: Sent, typed: TypedForm, at: Form = form): Promise<ReadMarkup> => {
  const shown = await read(page);
  expect(postedAgain(shown)).toEqual(fieldsOf(at, typed));
  return shown;
};

describe.each(forms)('at $path "Angaben ändern"', (at) => {
  it('opens the form filled in with exactly the answers, and changes nothing', async () => {
    const own = bench();
    const { receipt } = await applyWith(own, at);
    await own.settled();
    const before = below(own, '');
    const { status, page } = await press(own, receipt, 'change');
    const shown = await read(page);
    expect(status).toBe(200);
    expect(shown.title).toBe(`${at.title.de} · Mentee+`);
    expect(shown.summary).toBeUndefined();
    expect(shown.text).toContain('Solange Sie nicht absenden, gilt die bisherige Fassung.');
    const answers = (await opened(own, receipt, 1)).answers;
    expect(readForm(at, postedAgain(shown), 'de')).toMatchObject({ ok: true, answers });
    expect(carriedIn(page)).toBe(`${tokenOf(receipt)}.1`);
    expect(below(own, '')).toEqual(before);
  });

  it('leads over the check page to a new revision', async () => {
    const own = bench();
    const { receipt } = await applyWith(own, at);
    const typed = { ...exampleOf(at), lastName: { values: ['Neu'], other: '' } };
    const sent = await changeTo(own, at, receipt, typed);
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, receipt]);
    const now = readTyped(at, typed, 'de');
    expect((await opened(own, receipt, 2)).answers).toEqual(now.ok && now.answers);
    expect((await opened(own, receipt, 1)).answers['lastName']).toBe('Beispiel');
  });
});

describe('a change that was sent', () => {
  it('is the next revision under the same reference and due day, told to the office, and the earlier one stays readable', async () => {
    here.wait(10 * 24 * 3_600_000);
    const { status } = await changeTo(here, form, address, withGoals('Anders'));
    await here.settled();
    const id = idOf(address);
    expect(status).toBe(303);
    expect(below(here, 'application/')).toEqual([keys.application(id, 1), keys.application(id, 2)]);
    for (const identity of [identities.office, identities.recovery, applicantIdentity(tokenOf(address))]) {
      const [before, after] = [await opened(here, address, 1, identity), await opened(here, address, 2, identity)];
      expect([before.answers['goals'], after.answers['goals']]).toEqual(['Einen Plan für die nächsten zwei Jahre.', 'Anders']);
      expect(after.header).toEqual({ ...before.header, received: here.ports.now().toISOString() });
      expect(after.header.due).toBe('2027-10-05');
    }
    expect(here.mails.map(({ to, messageId }) => [to.address, messageId])).toEqual([['buero@example.org', `<${id}.changed-2@mentoring.example.org>`]]);
    expect(here.mails[0]?.subject).toBe(`Mentee+: Bewerbung ${referenceOf(id)} geändert`);
    expect(here.mails[0]?.text).not.toMatch(/Anders|Lena/u);
    expect(here.mails[0]?.text).not.toContain(tokenOf(address));
    expect((await verifyAudit(here.store)).entries).toMatchObject([{ event: 'changed', id, detail: 'revision 2' }]);
    expect(here.log.map(({ event }) => event)).toEqual(['changed', 'mail-sent']);
    const shown = await read((await visit(here, address)).page);
    expect(shown.text).toContain('Geändert am 15. Oktober 2026 um 10:30 Uhr');
    expect(shown.answers.find(({ label }) => label === 'Ziele')?.answer).toBe('Anders');
    expect(shown.text).toContain(referenceOf(id));
  });

  it('opens again with the newest answers, and a second change is the third revision', async () => {
    await changeTo(here, form, address, withGoals('Zweite'));
    const { page } = await press(here, address, 'change');
    expect(carriedIn(page)).toBe(`${tokenOf(address)}.2`);
    await expectKept({ page } as Sent, withGoals('Zweite'));
    await changeTo(here, form, address, withGoals('Dritte'));
    expect((await opened(here, address, 3)).answers['goals']).toBe('Dritte');
  });

  it('keeps its order beyond the ninth', async () => {
    for (let revision = 2; revision <= 11; revision += 1) expect((await changeTo(here, form, address, withGoals(`Fassung ${revision}`))).status).toBe(303);
    expect(below(here, 'application/')).toHaveLength(11);
    expect((await read((await visit(here, address)).page)).answers.find(({ label }) => label === 'Ziele')?.answer).toBe('Fassung 11');
  });

  it('twice is one revision, one entry in the audit log and one mail, one after the other or thirty at once', async () => {
    const carried = carriedIn((await press(here, address, 'change')).page);
    const typed = withGoals('Anders');
    const token = await checkChange(here, form, typed, carried);
    const sent = await Promise.all(Array.from({ length: 30 }, () => submitChange(here, form, 'send', typed, carried, token)));
    sent.push(await submitChange(here, form, 'send', typed, carried, token));
    await here.settled();
    expect(new Set(sent.map(({ status, headers }) => `${String(status)} ${String(headers.get('Location'))}`))).toEqual(new Set([`303 ${address}`]));
    expect(below(here, 'application/')).toHaveLength(2);
    expect((await verifyAudit(here.store)).entries).toHaveLength(1);
    expect(here.mails).toHaveLength(1);
    expect(below(here, 'mail/')).toEqual([]);
  });

  it('with nothing changed is no revision', async () => {
    expect((await changeTo(here, form, address, exampleOf(form))).headers.get('Location')).toBe(address);
    expect(below(here, 'application/')).toHaveLength(1);
    expect(here.mails).toEqual([]);
  });

  it('goes by way of errors and "Ändern" without losing which application it belongs to', async () => {
    const carried = carriedIn((await press(here, address, 'change')).page);
    const wrong = await submitChange(here, form, 'check', { ...withGoals('Anders'), email: { values: ['keine'], other: '' } }, carried);
    expect([wrong.status, carriedIn(wrong.page)]).toEqual([422, carried]);
    const checked = await submitChange(here, form, 'check', withGoals('Anders'), carried);
    expect(carriedIn(checked.page)).toBe(carried);
    expect((await read(checked.page)).buttons.map(({ label }) => label)).toContain('Änderung absenden');
    expect(carriedIn((await submitChange(here, form, 'change', withGoals('Anders'), carried)).page)).toBe(carried);
  });

  it.each(['token-forged', 'token-early', 'token-expired'] as const)('is still refused for its token: %s', async (reason) => {
    const carried = carriedIn((await press(here, address, 'change')).page);
    const checked = tokenIn((await submitChange(here, form, 'check', withGoals('Anders'), carried)).page);
    here.wait(reason === 'token-expired' ? 25 * 3_600_000 : reason === 'token-early' ? 0 : 5000);
    const sent = await submitChange(here, form, 'send', withGoals('Anders'), carried, reason === 'token-forged' ? `${checked}x` : checked);
    const shown = await expectKept(sent, withGoals('Anders'));
    expect([sent.status, shown.summary?.heading]).toEqual([422, refusals[reason].title.de]);
    expect(carriedIn(sent.page)).toBe(carried);
    expect(below(here, 'application/')).toHaveLength(1);
  });
});

describe('two windows with different changes', () => {
  it('do not overwrite each other: the second is told, keeps what was typed, and wins when it is sent again', async () => {
    const carried = carriedIn((await press(here, address, 'change')).page);
    const [first, second] = [await checkChange(here, form, withGoals('Eins'), carried), await checkChange(here, form, withGoals('Zwei'), carried)];
    expect((await submitChange(here, form, 'send', withGoals('Eins'), carried, first)).status).toBe(303);
    const refused = await submitChange(here, form, 'send', withGoals('Zwei'), carried, second);
    const shown = await expectKept(refused, withGoals('Zwei'));
    expect([refused.status, shown.summary?.heading]).toEqual([409, refusals['change-conflict'].title.de]);
    expect(shown.text).toContain(refusals['change-conflict'].text.de);
    expect((await opened(here, address, 2)).answers['goals']).toBe('Eins');
    expect(below(here, 'application/')).toHaveLength(2);
    expect(carriedIn(refused.page)).toBe(`${tokenOf(address)}.2`);
    here.wait(5000);
    expect((await submitChange(here, form, 'send', withGoals('Zwei'), carriedIn(refused.page), tokenIn(refused.page))).status).toBe(303);
    expect((await opened(here, address, 3)).answers['goals']).toBe('Zwei');
    expect((await opened(here, address, 2)).answers['goals']).toBe('Eins');
  });

  it('sent at the same moment: one is stored, every other one is told', async () => {
    const carried = carriedIn((await press(here, address, 'change')).page);
    const goals = Array.from({ length: 8 }, (_, number) => `Fassung ${number}`);
    const tokens = await Promise.all(goals.map((text) => checkChange(here, form, withGoals(text), carried)));
    const sent = await Promise.all(goals.map((text, index) => submitChange(here, form, 'send', withGoals(text), carried, tokens[index])));
    expect(sent.map(({ status }) => status).sort()).toEqual([303, ...Array.from({ length: 7 }, () => 409)]);
    expect(below(here, 'application/')).toHaveLength(2);
    expect((await opened(here, address, 2)).answers['goals']).toBe(goals[sent.findIndex(({ status }) => status === 303)]);
  });
});

describe('a change without its application', () => {
  const sendAs = async (carried: string, at = form): Promise<Sent> =>
    submitChange(here, at, 'send', withGoals('Anders', at), carried, await checkChange(here, at, withGoals('Anders', at), carried));

  it.each([
    ['of a link nobody has', () => `${secrets.receiptToken('nobody')}.1`, form],
    ['at the form of another module', () => `${tokenOf(address)}.1`, forms.find(({ module }) => module === 'post-doc')!],
    ['at the form for the other role', () => `${tokenOf(address)}.1`, forms.find(({ id }) => id === 'mentor')!],
  ])('%s stores nothing, keeps what was typed and offers to send it anew', async (_, carried, at) => {
    const before = below(here, '');
    const sent = await sendAs(carried(), at);
    expect(sent.status).toBe(410);
    const page = await read(sent.page);
    expect(page.text).toContain('Senden Sie sie ab, wenn sie eine neue Bewerbung werden sollen.');
    expect(page.posted).toContainEqual(['lastName', exampleOf(at)['lastName']!.values[0]]);
    expect(page.posted.filter(([name]) => name === 'receipt')).toEqual([]);
    expect(below(here, '')).toEqual(before);
  });

  it('that was withdrawn meanwhile stores nothing', async () => {
    const carried = carriedIn((await press(here, address, 'change')).page);
    await press(here, address, 'withdraw-now');
    expect((await sendAs(carried)).status).toBe(410);
    expect(below(here, 'application/')).toEqual([]);
    expect(below(here, 'mail/')).toEqual([]);
  });

  it('that is withdrawn while the change is being stored stays withdrawn', async () => {
    const carried = carriedIn((await press(here, address, 'change')).page);
    const id = idOf(address);
    const token = await checkChange(here, form, withGoals('Anders'), carried);
    for (const key of [keys.mail(id, 'changed-2'), keys.application(id, 2)]) {
      const own = { ...here, ports: { ...here.ports, store: { ...here.store, create: async (created: string, bytes: Uint8Array) => {
        if (created === key) await withdraw(here.ports, id, '2027-10-05');
        return here.store.create(created, bytes);
      } } } };
      expect((await submitChange(own, form, 'send', withGoals('Anders'), carried, token)).status).toBe(key.startsWith('mail') ? 303 : 410);
      await own.settled();
      expect(below(here, 'application/')).toEqual([]);
      expect(here.mails).toEqual([]);
      expect((await read((await visit(here, address)).page)).title).toBe('Ihre Bewerbung ist zurückgezogen · Mentee+');
    }
  });

  it.each(['', 'x', `${'A'.repeat(43)}`, `${'A'.repeat(43)}.0`, `${'A'.repeat(43)}.01`, `${'A'.repeat(43)}.1e3`, `${'A'.repeat(43)}.-1`, `${'A'.repeat(43)}.999999`])('carries nothing that is no link: %j', async (odd) => {
    const checked = await submitChange(here, form, 'check', exampleOf(form), odd);
    expect(checked.status).toBe(200);
    expect(checked.page).not.toContain('name="receipt"');
    expect(checked.page).toContain('Bewerbung absenden');
  });

  it('of a revision that never was is a conflict, not a gap', async () => {
    for (const base of [5, 99_999]) {
      const sent = await sendAs(`${tokenOf(address)}.${base}`);
      expect([sent.status, carriedIn(sent.page)]).toEqual([409, `${tokenOf(address)}.1`]);
    }
    expect(below(here, 'application/')).toHaveLength(1);
  });
});

describe('a change whose process was killed', () => {
  const changes = async (): Promise<unknown[]> => (await verifyAudit(here.store)).entries.map(({ event, id, detail }) => [event, id, detail]);

  it('at any operation is in the audit log after the next round of the clock, if it is stored at all', async () => {
    const carried = carriedIn((await press(here, address, 'change')).page);
    const id = idOf(address);
    const seen = new Set<string>();
    for (let at = 1; at < 60; at += 1) {
      const own = { ...here, store: memoryStore(here.store.records) };
      const killed = failingStore(own.store, at);
      const dead = { ...own, ports: { ...here.ports, store: killed.store } };
      const token = await checkChange(here, form, withGoals('Anders'), carried);
      await submitChange(dead, form, 'send', withGoals('Anders'), carried, token);
      await here.settled();
      if (killed.operations() < at) break;
      here.wait(2 * 60_000);
      await keepChangesNoted({ ...here.ports, store: own.store });
      await keepChangesNoted({ ...here.ports, store: own.store });
      const check = await verifyAudit(own.store);
      const stored = own.store.records.has(keys.application(id, 2));
      const noted = check.entries.map(({ event, id: of, detail }) => `${event} ${of} ${String(detail)}`);
      expect(check.ok).toBe(true);
      expect(new Set(noted), `operation ${at}`).toEqual(new Set(stored ? [`changed ${id} revision 2`] : []));
      expect(noted.length).toBeLessThanOrEqual(2);
      seen.add(`${String(stored)} ${String(noted.length)}`);
    }
    // Killed before the entry, and between the entry and its mark.
    expect(seen).toContain('true 1');
    expect(seen).toContain('true 2');
  });

  it('is left to its own process for a minute, and what was logged is not logged again', async () => {
    await changeTo(here, form, address, withGoals('Anders'));
    const id = idOf(address);
    expect(await changes()).toEqual([['changed', id, 'revision 2']]);
    here.wait(3_600_000);
    await keepChangesNoted(here.ports);
    expect(await changes()).toHaveLength(1);
    await here.store.delete(keys.noted(id, 2));
    const young = { ...here.ports, now: () => new Date(here.ports.now().getTime() - 3_600_000 + 30_000) };
    await keepChangesNoted(young);
    expect(await changes()).toHaveLength(1);
    await keepChangesNoted(here.ports);
    expect(await changes()).toEqual([['changed', id, 'revision 2'], ['changed', id, 'revision 2']]);
  });

  it('does not stop the clock when the store fails', async () => {
    await keepChangesNoted({ ...here.ports, store: { ...here.store, list: () => Promise.reject(Object.assign(new Error('marker'), { code: 'EIO' })) } });
    expect(here.log.at(-1)).toEqual({ event: 'note-failed', reason: 'EIO' });
  });
});

describe('the deadline', () => {
  // Clocks in Leipzig go to summer time on 28 March 2027 and back on 25 October 2026.
  it.each([
    ['2026-10-24', '2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00.000Z'], ['2026-10-25', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z'],
    ['2027-03-27', '2027-03-27T22:59:59.999Z', '2027-03-27T23:00:00.000Z'], ['2027-03-28', '2027-03-28T21:59:59.999Z', '2027-03-28T22:00:00.000Z'],
    ['2026-12-31', '2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z'],
  ])('%s counts until midnight in Leipzig', async (deadline, last, over) => {
    const at = (time: string) => isClosed({ ...here.ports, page: withDeadline(deadline), now: () => new Date(time) }, form, here.ports.now());
    expect([await at(`${deadline}T00:00:00Z`), await at(last), await at(over)]).toEqual([false, false, true]);
  });

  const withDeadline = (deadline: string) => async (path: string): Promise<string> =>
    (await builtPage(path)).replace('</head>', `<meta name="application-deadline" content="${deadline}"></head>`);

  it('that is unknown closes nothing', async () => {
    expect(await isClosed({ ...here.ports, now: () => new Date('2099-01-01') }, form, here.ports.now())).toBe(false);
  });

  it('stands on the receipt; when it is over the receipt offers no change, and one that was begun before is not stored but kept', async () => {
    const own = { ...here, ports: { ...here.ports, page: withDeadline('2026-10-25') } };
    expect((await read((await visit(own, address)).page)).text).toContain('Möglich bis 25. Oktober 2026.');
    const carried = carriedIn((await press(own, address, 'change')).page);
    own.wait(Date.parse('2026-10-25T22:59:50Z') - own.ports.now().getTime());
    const token = await checkChange(own, form, withGoals('Anders'), carried);
    // A quarter of an hour is left to who was still writing at midnight.
    own.wait(15 * 60_000 + 10_000);
    const sent = await submitChange(own, form, 'send', withGoals('Anders'), carried, token);
    const shown = await expectKept(sent, withGoals('Anders'));
    expect([sent.status, shown.summary?.heading]).toEqual([409, refusals['change-closed'].title.de]);
    expect(below(own, 'application/')).toHaveLength(1);
    const receipt = await read((await visit(own, address)).page);
    expect(receipt.text).toContain('Die Frist für Änderungen ist vorbei.');
    expect(receipt.buttons.map(({ value }) => value)).toEqual(['again', 'withdraw']);
    expect((await read((await press(own, address, 'change')).page)).title).toBe('Ihre Bewerbung ist eingegangen · Mentee+');
    expect((await press(own, address, 'withdraw-now')).status).toBe(303);
  });

  it('does not keep somebody whose change arrived in time from seeing that it did', async () => {
    const own = { ...here, ports: { ...here.ports, page: withDeadline('2026-10-25') } };
    const carried = carriedIn((await press(own, address, 'change')).page);
    const token = await checkChange(own, form, withGoals('Anders'), carried);
    own.wait(Date.parse('2026-10-25T22:59:50Z') - own.ports.now().getTime());
    const fresh = await checkChange(own, form, withGoals('Anders'), carried);
    expect(token).not.toBe(fresh);
    expect((await submitChange(own, form, 'send', withGoals('Anders'), carried, fresh)).status).toBe(303);
    own.wait(60_000);
    expect((await submitChange(own, form, 'send', withGoals('Anders'), carried, fresh)).headers.get('Location')).toBe(address);
  });
});

describe('a store that fails while a change is sent', () => {
  it('at any moment leads to 503 with everything kept, and sending again to one revision, one entry at least and one mail', async () => {
    const typed = withGoals('Anders');
    let outcomes = 0;
    for (let at = 1; at < 40; at += 1) {
      const own = bench();
      const { receipt } = await applyWith(own, form);
      await own.settled();
      const carried = carriedIn((await press(own, receipt, 'change')).page);
      const token = await checkChange(own, form, typed, carried);
      const failing = failingStore(own.store, at);
      const sent = await submitChange({ ...own, ports: { ...own.ports, store: failing.store } }, form, 'send', typed, carried, token);
      await own.settled();
      if (sent.status === 503) {
        outcomes += 1;
        expect(sent.headers.get('Retry-After')).toBe('120');
        const shown = await expectKept(sent, typed);
        expect(shown.summary?.heading).toBe(refusals.store.title.de);
        expect([tokenIn(sent.page), carriedIn(sent.page)]).toEqual([token, carried]);
        expect(sent.page).not.toContain('marker');
      } else expect(sent.status).toBe(303);
      expect((await submitChange(own, form, 'send', typed, carried, token)).status).toBe(303);
      await own.settled();
      expect(below(own, 'application/')).toHaveLength(2);
      expect(own.mails.filter(({ messageId }) => messageId.includes('changed-')).length).toBeLessThanOrEqual(1);
      if (failing.operations() < at) break;
    }
    expect(outcomes).toBeGreaterThanOrEqual(5);
  });
});

it('a form that is posted to the receipt by mistake is refused there', async () => {
  const sent = await press(here, address, fieldsFor(form, 'check'));
  expect(sent.status).toBe(400);
  expect((await submit(here, form, 'check')).status).toBe(200);
});
