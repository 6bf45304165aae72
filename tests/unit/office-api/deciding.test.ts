import { describe, expect, test } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { decisionDueDate } from '../../../src/forms/purposes.ts';
import { sweep } from '../../../src/intake/outbox.ts';
import type { Mail } from '../../../src/intake/ports.ts';
import { toBase64 } from '../../../src/office/api/bytes.ts';
import { keys } from '../../../src/records/names.ts';
import { statuses, type Status } from '../../../src/records/office-records.ts';
import { sealApplication, openApplication } from '../../../src/records/seal.ts';
import { failingStore } from '../tools/failing-store.ts';
import { memoryStore } from '../tools/memory-store.ts';
import { press, visit } from '../tools/receipts.ts';
import { forbiddenWord } from '../tools/words.ts';
import { apply, byMe, colleague, decided, log, me, officers, world, type Applied, type World } from './world.ts';

const letter = { to: 'lena@example.org', language: 'de', subject: 'Mentee+: Ihre Bewerbung', text: 'Guten Tag,\n\nwir freuen uns.\n' } as const;
const said = (outcome: string) => ({ ok: true, answer: { outcome } });
const shape = { ok: false, problem: 'shape' };

async function released(here: World, applied: Applied, status: Status, number = 1) {
  const client = await here.as(officers.office);
  return client.decision({ id: applied.id, number, record: toBase64(await decided(applied, status, here.ports.now())), mail: letter });
}
const letters = (mails: readonly Mail[]): readonly Mail[] => mails.filter(({ subject }) => subject.startsWith('Mentee+: Ihre Bewerbung') && !subject.includes('eingegangen'));

describe('a decision that is released', () => {
  test('shows on the receipt page, goes out as the letter that was shown, and leaves a proof', async () => {
    const here = await world();
    const applied = await apply(here);
    expect(await released(here, applied, 'accepted')).toEqual(said('created'));
    await here.settled();
    expect((await visit(here.corridor, applied.receipt)).page).toContain('Zusage zu Ihrer Bewerbung');
    const [mail, ...more] = letters(here.mails);
    expect(more).toEqual([]);
    expect(mail).toEqual({ to: { address: letter.to }, subject: letter.subject, text: letter.text, html: expect.stringContaining('wir freuen uns.</p>') as string, messageId: expect.stringMatching(new RegExp(`^<${applied.id}\\.decision-1-[\\da-f]{16}@mentoring\\.example\\.org>$`, 'u')) });
    expect(await log(here)).toEqual([['decided', applied.id, `decision 1, due 2027-04-05, ${byMe}`]]);
    expect((await here.allOf()).filter((key) => key.startsWith('mail/'))).toEqual([]);
  });

  test('again, with the same bytes, does nothing twice, whether at once or later', async () => {
    const here = await world();
    const applied = await apply(here);
    const record = toBase64(await decided(applied, 'declined', here.ports.now()));
    const client = await here.as(officers.office);
    const send = () => client.decision({ id: applied.id, number: 1, record, mail: letter });
    const outcomes = await Promise.all(Array.from({ length: 20 }, send));
    await here.settled();
    here.wait(20 * 60_000);
    outcomes.push(await send());
    await here.settled();
    await sweep(here.ports);
    expect(outcomes).toEqual(outcomes.map(() => said('created')));
    expect(letters(here.mails)).toHaveLength(1);
    expect(await log(here)).toHaveLength(1);
    expect((await here.allOf()).filter((key) => /^(?:mail|decision)\//u.test(key))).toEqual([keys.decision(applied.id, 1)]);
  });

  test('by two officers at once, each another: one counts, and only its letter goes out', async () => {
    for (let time = 0; time < 5; time += 1) {
      const here = await world();
      const applied = await apply(here);
      const clients = [await here.as(officers.office), await here.as(officers.recovery)];
      const records = [await decided(applied, 'accepted', here.ports.now()), await decided(applied, 'declined', here.ports.now(), { by: colleague })];
      const outcomes = await Promise.all([0, 1].map((who) => clients[who]!.decision({ id: applied.id, number: 1, record: toBase64(records[who]!), mail: { ...letter, text: `von ${String(who)}` } })));
      await here.settled();
      await sweep(here.ports);
      here.wait(26 * 3_600_000);
      await sweep(here.ports);
      const winner = outcomes.findIndex((one) => one.ok && one.answer.outcome === 'created');
      expect(outcomes[1 - winner]).toEqual(said('taken'));
      expect(Buffer.from((await here.store.get(keys.decision(applied.id, 1)))!).equals(records[winner]!)).toBe(true);
      expect(letters(here.mails).map(({ text }) => text)).toEqual([`von ${String(winner)}`]);
      expect((await here.allOf()).filter((key) => key.startsWith('mail/'))).toEqual([]);
    }
  }, 30_000);

  test('killed at any moment and repeated is one decision with one letter; never a letter without its decision', async () => {
    let done = false;
    for (let at = 1; !done; at += 1) {
      const here = await world({ store: memoryStore() });
      const applied = await apply(here);
      const record = toBase64(await decided(applied, 'accepted', here.ports.now()));
      const token = await here.token(officers.office);
      const { store, operations } = failingStore(here.store, at);
      const killed = await world({ store, now: here.ports.now, mail: here.ports.mail });
      const first = await killed.with(token).decision({ id: applied.id, number: 1, record, mail: letter });
      await killed.settled();
      done = operations() < at;
      if (done) expect(first).toEqual(said('created'));
      if (!await here.store.get(keys.decision(applied.id, 1))) {
        await sweep(here.ports);
        expect(letters(here.mails), String(at)).toEqual([]);
      }
      expect(await here.with(token).decision({ id: applied.id, number: 1, record, mail: letter })).toEqual(said('created'));
      await here.settled();
      here.wait(60_000);
      await sweep(here.ports);
      expect(new Set(letters(here.mails).map(({ messageId }) => messageId)).size, String(at)).toBe(1);
      expect((await here.allOf()).filter((key) => key.startsWith('mail/')), String(at)).toEqual([]);
    }
  }, 30_000);

  test('waits with its letter for the mail server, also while it is sealed anew', async () => {
    let isDown = true;
    const sent: Mail[] = [];
    const here = await world({ mail: (mail) => (isDown ? Promise.reject(new Error('down')) : (sent.push(mail), Promise.resolve())) });
    const applied = await apply(here);
    await released(here, applied, 'accepted');
    await here.settled();
    const old = (await here.store.get(keys.decision(applied.id, 1)))!;
    const next = await decided(applied, 'accepted', here.ports.now());
    expect(next).not.toEqual(old);
    await here.store.delete(keys.decision(applied.id, 1));
    await here.store.create(keys.decision(applied.id, 1), next);
    isDown = false;
    here.wait(60_000);
    await sweep(here.ports);
    expect(letters(sent)).toHaveLength(1);
  });

  test('without a letter is shown and mails nobody', async () => {
    const here = await world();
    const applied = await apply(here);
    const client = await here.as(officers.office);
    expect(await client.decision({ id: applied.id, number: 1, record: toBase64(await decided(applied, 'waitlist', here.ports.now())) })).toEqual(said('created'));
    await here.settled();
    expect(letters(here.mails)).toEqual([]);
    expect((await visit(here.corridor, applied.receipt)).page).toContain('Warteliste');
  });

  test('comes too late for what was withdrawn, and mails nobody', async () => {
    const here = await world();
    const applied = await apply(here);
    await press(here.corridor, applied.receipt, 'withdraw-now');
    expect(await released(here, applied, 'accepted')).toEqual(said('gone'));
    await here.settled();
    expect(letters(here.mails)).toEqual([]);
    expect((await here.allOf()).filter((key) => /^(?:mail|decision)\//u.test(key))).toEqual([]);
  });
});

describe('a decision is refused', () => {
  test('when it would keep the application longer than six months or than its own day', async () => {
    const here = await world();
    const applied = await apply(here);
    const client = await here.as(officers.office);
    const attempt = async (due: string) => client.decision({ id: applied.id, number: 1, record: toBase64(await decided(applied, 'accepted', here.ports.now(), { due })) });
    // Received on 5 October 2026, due on 5 October 2027.
    expect(decisionDueDate('2027-10-05', here.ports.now())).toBe('2027-04-05');
    expect([await attempt('2027-04-06'), await attempt('2027-10-05'), await attempt('9999-12-31')]).toEqual([shape, shape, shape]);
    here.wait(300 * 24 * 3_600_000);
    const late = await here.as(officers.office);
    expect(await late.decision({ id: applied.id, number: 1, record: toBase64(await decided(applied, 'accepted', here.ports.now(), { due: '2027-10-06' })) })).toEqual(shape);
    expect(await late.decision({ id: applied.id, number: 1, record: toBase64(await decided(applied, 'accepted', here.ports.now(), { due: '2027-10-05' })) })).toEqual(said('created'));
  });

  test('unless it is sealed to all of the office and to one key more, the applicant\'s', async () => {
    const here = await world();
    const applied = await apply(here);
    const client = await here.as(officers.office);
    for (const recipients of [[me, colleague], [me, applied.applicant], [me, colleague, applied.applicant, applied.applicant]]) {
      expect(await client.decision({ id: applied.id, number: 1, record: toBase64(await decided(applied, 'accepted', here.ports.now(), { recipients })) })).toEqual(shape);
    }
  });

  test('with a letter that could reach others or say more in its headers', async () => {
    const here = await world();
    const applied = await apply(here);
    const client = await here.as(officers.office);
    const record = toBase64(await decided(applied, 'accepted', here.ports.now()));
    for (const wrong of [
      { to: 'a@example.org, b@example.org' }, { to: 'a@example.org\r\nBcc: b@example.org' }, { to: 'Lena <a@example.org>' }, { to: '' },
      { subject: 'x\r\nBcc: b@example.org' }, { subject: 'x\ny' }, { subject: 'x\u0000' }, { subject: 'x\u202Ey' }, { subject: '' }, { subject: 'x'.repeat(151) }, { text: '' }, { text: 'x'.repeat(10_001) },
    ]) expect(await client.decision({ id: applied.id, number: 1, record, mail: { ...letter, ...wrong } }), JSON.stringify(wrong).slice(0, 80)).toEqual(shape);
    expect((await here.allOf()).filter((key) => /^(?:mail|decision)\//u.test(key))).toEqual([]);
  });
});

describe('the receipt page', () => {
  const titles = {
    accepted: ['Zusage zu Ihrer Bewerbung', 'Your application is accepted'], declined: ['Absage zu Ihrer Bewerbung', 'Your application is declined'],
    waitlist: ['Ihre Bewerbung steht auf der Warteliste', 'Your application is on the waiting list'],
  } as const;

  test.each(statuses)('tells of "%s" in calm words of the applicant\'s language, and says what is not known yet', async (status) => {
    for (const language of ['de', 'en'] as const) {
      const here = await world();
      const applied = await apply(here);
      // Forms are German so far; the record is made English by hand.
      const old = await openApplication((await here.store.get(keys.application(applied.id)))!, [officers.office]);
      await here.store.delete(keys.application(applied.id));
      await here.store.create(keys.application(applied.id), await sealApplication({ ...old, header: { ...old.header, language } }, [me, colleague]));
      await released(here, applied, status);
      const { page, status: code } = await visit(here.corridor, applied.receipt);
      const main = /<main[^>]*>([\s\S]*)<\/main>/u.exec(page)![1]!;
      const [title] = /<h1>[^<]*<\/h1>/u.exec(main)!;
      expect([code, title, main.includes('class="tba"')]).toEqual([200, `<h1>${titles[status][language === 'de' ? 0 : 1]}</h1>`, status !== 'declined']);
      expect(page).toContain(`<title>${titles[status][language === 'de' ? 0 : 1]}`);
      const text = main.slice(0, main.indexOf('receipt-answers')).replaceAll(/<[^>]+>/gu, ' ');
      expect(forbiddenWord(text, language)).toBeUndefined();
      expect(text).not.toContain(language === 'de' ? 'liest Ihre Bewerbung' : 'reads your application');
    }
  });

  test('shows the newest of several, whoever released it', async () => {
    const here = await world();
    const applied = await apply(here);
    await released(here, applied, 'waitlist');
    const client = await here.as(officers.recovery);
    await client.decision({ id: applied.id, number: 2, record: toBase64(await decided(applied, 'accepted', here.ports.now(), { by: colleague })) });
    const { page } = await visit(here.corridor, applied.receipt);
    expect([page.includes('Zusage'), page.includes('Warteliste')]).toEqual([true, false]);
  });

  test('shows the mentors theirs too', async () => {
    const here = await world();
    const applied = await apply(here, forms.find(({ id }) => id === 'mentor'));
    await released(here, applied, 'declined');
    expect((await visit(here.corridor, applied.receipt)).page).toContain('Absage zu Ihrer Bewerbung');
  });

  test('says that there is a decision when it cannot be opened, and how to learn of it', async () => {
    const here = await world();
    const applied = await apply(here);
    await here.store.create(keys.decision(applied.id, 1), new TextEncoder().encode('marker'));
    const { status, page } = await visit(here.corridor, applied.receipt);
    expect([status, page.includes('Fragen Sie das Programmbüro'), page.includes('marker')]).toEqual([200, true, false]);
    expect(here.log.at(-1)?.event).toBe('decision-damaged');
  });
});
