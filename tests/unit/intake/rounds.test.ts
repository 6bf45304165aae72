/** Forms that open and close by the clock. */
import { beforeEach, describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { calendarMeta, calendarText, type Calendar, type ModuleCalendar } from '../../../src/forms/calendar.ts';
import { escapeHtml } from '../../../src/forms/html.ts';
import { exampleOf, fieldsOf } from '../../../src/forms/read.ts';
import { refusals } from '../../../src/intake/refusals.ts';
import { keys } from '../../../src/records/names.ts';
import { openApplication } from '../../../src/records/seal.ts';
import { browserReader } from '../tools/browser.ts';
import { bench, builtPage, identities, type Bench } from '../tools/ports.ts';
import { answerTo, applyWith, fieldsFor, post, submit, tokenIn } from '../tools/post.ts';
import { carriedIn, checkChange, idOf, press, submitChange, visit } from '../tools/receipts.ts';
import { forbiddenWord } from '../tools/words.ts';

const { read } = browserReader();
const form = forms.find(({ module }) => module === 'pj')!;
const mentor = forms.find(({ id }) => id === 'mentor')!;

const round = { title: 'Runde "2027" & mehr', opens: '2027-03-01', closes: '2027-03-31', decision: '2027-04-30', ends: '2028-05-14' };
const next = { title: 'Herbst', opens: '2027-09-01', closes: '2027-09-30' };
const one = (...rounds: ModuleCalendar['rounds']): Calendar => [{ rounds, without: 'announced' }];

/** A bench whose form pages say these days, at a moment. */
function at(time: string, calendar: Calendar): Bench {
  const here = bench({
    page: async (path) => (await builtPage(path)).replace('</head>', () => `<meta name="${calendarMeta}" content="${escapeHtml(calendarText(calendar))}"></head>`),
  });
  here.wait(Date.parse(time) - here.ports.now().getTime());
  return here;
}
const stored = ({ store }: Bench): string[] => [...store.records.keys()].filter((key) => key.startsWith('application/'));
const kept = (posted: readonly (readonly [string, string])[]) => posted.filter(([name, value]) => value !== '' && !['step', 'token', 'website', 'receipt'].includes(name));

/** What the form answers to a filled-in application: the check page, or the heading and text of a refusal. */
async function checked(here: Bench, at = form) {
  const { status, page } = await submit(here, at, 'check');
  const shown = await read(page);
  return { status, heading: shown.summary?.heading, text: shown.text, token: tokenIn(page), posted: kept(shown.posted) };
}

describe('a round', () => {
  // In Leipzig, midnight is 23:00 UTC in winter and 22:00 in summer; the clocks go forward on 28 March 2027.
  it.each([
    ['the last second before it opens', '2027-02-28T22:59:59Z', false],
    ['the first second', '2027-02-28T23:00:00Z', true],
    ['the last second', '2027-03-31T21:59:59Z', true],
    ['the first second after it', '2027-03-31T22:00:00Z', true],
    ['the last second of the grace', '2027-03-31T22:14:59Z', true],
    ['the end of the grace', '2027-03-31T22:15:00Z', false],
  ])('%s', async (_, time, open) => {
    const here = at(time, one(round, next));
    const answer = await checked(here);
    expect(answer.status).toBe(open ? 200 : 409);
    expect(answer.token === '').toBe(!open);
    expect(answer.posted).toEqual(fieldsOf(form, exampleOf(form)));
  });

  it('says before it opens when it does, keeps what was typed and stores nothing', async () => {
    const here = at('2027-02-01T12:00:00Z', one(round, next));
    const { heading, text, posted } = await checked(here);
    expect(heading).toBe(refusals['not-open'].title.de);
    expect(text).toContain('Das Formular öffnet am 1. März 2027.');
    expect(posted).toEqual(fieldsOf(form, exampleOf(form)));
    expect(forbiddenWord(text, 'de')).toBeUndefined();
    expect([...here.store.records.keys()]).toEqual([]);
    expect(here.log).toEqual([{ event: 'refused', form: form.path, reason: 'not-open' }]);
  });

  it('says when it is over which day was the last one, and when the form opens again', async () => {
    const { heading, text } = await checked(at('2027-04-10T12:00:00Z', one(round, next)));
    expect(heading).toBe(refusals.closed.title.de);
    expect(text).toContain('Sie endete am 31. März 2027. Das Formular öffnet wieder am 1. September 2027.');
  });

  it('says that the next one will be announced as long as nobody knows it', async () => {
    expect((await checked(at('2027-04-10T12:00:00Z', one(round)))).text).toContain('Wann das Formular wieder öffnet, wird bekannt gegeben.');
    expect((await checked(at('2027-04-10T12:00:00Z', [{ rounds: [], without: 'announced' }]))).text).toContain('Wann das Formular öffnet, wird bekannt gegeben.');
  });

  it('closes also to who leaves things out: nobody corrects a form for nothing', async () => {
    const { status, page } = await submit(at('2027-05-01T12:00:00Z', one(round)), form, 'check', {});
    expect([status, (await read(page)).summary?.heading]).toEqual([409, refusals.closed.title.de]);
  });
});

describe('the check page', () => {
  let here: Bench;
  let token: string;
  const send = () => submit(here, form, 'send', undefined, token);
  beforeEach(async () => {
    here = at('2027-03-31T21:50:00Z', one(round, next));
    token = tokenIn((await submit(here, form, 'check')).page);
  });

  it('may be sent a quarter of an hour after the last day', async () => {
    here.wait(24 * 60_000 + 59_000);
    expect((await send()).status).toBe(303);
    expect(stored(here)).toHaveLength(1);
  });

  it('is not stored after that; it stays with everything on it, and says when the form opens again', async () => {
    here.wait(25 * 60_000);
    const { status, page } = await send();
    const shown = await read(page);
    expect([status, shown.summary?.heading]).toEqual([409, refusals.closed.title.de]);
    expect(shown.text).toContain('Das Formular öffnet wieder am 1. September 2027.');
    expect(kept(shown.posted)).toEqual(fieldsOf(form, exampleOf(form)));
    expect([...here.store.records.keys()]).toEqual([]);
    expect(here.log.at(-1)).toEqual({ event: 'refused', form: form.path, reason: 'closed' });
  });

  it('leads who was in time and sends once more to the same receipt', async () => {
    here.wait(3_000);
    const first = await send();
    here.wait(60 * 60_000);
    const again = await send();
    expect([again.status, again.headers.get('Location')]).toEqual([303, first.headers.get('Location')]);
    expect(stored(here)).toHaveLength(1);
    expect(here.log.filter(({ event }) => event === 'refused')).toEqual([]);
  });

  it('still leads back to the form when it is over', async () => {
    here.wait(60 * 60_000);
    const { status, page } = await answerTo(post(form, fieldsFor(form, 'change', undefined, token)), here);
    expect([status, kept((await read(page)).posted)]).toEqual([200, fieldsOf(form, exampleOf(form))]);
  });
});

describe('without a round', () => {
  it.each<[string, ModuleCalendar, string, boolean]>([
    ['anytime', { rounds: [], without: 'anytime' }, '2027-01-01', true],
    ['announced', { rounds: [], without: 'announced' }, '2027-01-01', false],
    ['nobody has said what holds', { rounds: [], without: null }, '2027-01-01', true],
    ['anytime, but a round is coming', { rounds: [round], without: 'anytime' }, '2027-01-01', false],
    ['anytime, but a round is running', { rounds: [round], without: 'anytime' }, '2028-05-14', false],
    ['anytime, and the round is over', { rounds: [round], without: 'anytime' }, '2028-05-15', true],
    ['announced, and the round is over', { rounds: [round], without: 'announced' }, '2028-05-15', false],
    ['nobody has said, and the round is over', { rounds: [round], without: null }, '2028-05-15', false],
  ])('%s', async (_, calendar, day, open) => {
    expect((await checked(at(`${day}T12:00:00Z`, [calendar]))).status).toBe(open ? 200 : 409);
  });

  it('a page that says nothing of rounds closes nothing', async () => {
    expect((await checked(at('2099-01-01T12:00:00Z', []))).status).toBe(200);
  });
});

describe('the form for mentors', () => {
  const closed: ModuleCalendar = { rounds: [round], without: 'announced' };
  it.each<[Calendar, string, boolean]>([
    [[closed, closed, closed, closed], '2027-01-01', false],
    [[closed, closed, closed, closed], '2027-03-05', true],
    [[closed, { rounds: [next], without: 'announced' }, closed, closed], '2027-09-05', true],
    [[closed, closed, { rounds: [], without: 'anytime' }, closed], '2027-01-01', true],
  ])('is open while one module is: case %#', async (calendar, day, open) => {
    expect((await checked(at(`${day}T12:00:00Z`, calendar), mentor)).status).toBe(open ? 200 : 409);
  });

  it('names the nearest day of all modules', async () => {
    const { text } = await checked(at('2027-04-05T12:00:00Z', [closed, { rounds: [next], without: 'announced' }]), mentor);
    expect(text).toContain('Das Formular öffnet wieder am 1. September 2027.');
  });
});

describe('an application of a round', () => {
  const dueOf = async (here: Bench, address: string): Promise<string> =>
    (await openApplication(here.store.records.get(keys.application(idOf(address)))!, [identities.office])).header.due;

  it.each<[string, Calendar, string]>([
    ['six months after the decision', one(round), '2027-10-30'],
    ['six months after the end while no decision is known', one({ ...round, decision: undefined, ends: '2027-05-31' }), '2027-11-30'],
    ['a year after it was received when the end is far', one({ ...round, decision: undefined }), '2028-03-10'],
    ['a year after it was received when nothing is known', one({ title: 'A', opens: '2027-03-01', closes: '2027-03-31' }), '2028-03-10'],
    ['a year after it was received without a round', [{ rounds: [], without: 'anytime' }], '2028-03-10'],
  ])('is due %s', async (_, calendar, due) => {
    const here = at('2027-03-10T12:00:00Z', calendar);
    expect(await dueOf(here, (await applyWith(here, form)).receipt)).toBe(due);
  });

  it('received in the grace belongs to it all the same', async () => {
    const here = at('2027-03-31T22:10:00Z', one(round));
    expect(await dueOf(here, (await applyWith(here, form)).receipt)).toBe('2027-10-30');
  });

  it('of a mentor is due a year after it was received: it is bound to no round', async () => {
    const here = at('2027-03-10T12:00:00Z', [...one(round), ...one(round)]);
    expect(await dueOf(here, (await applyWith(here, mentor)).receipt)).toBe('2028-03-10');
  });

  it('can be changed until the round closes, and not when the next one opens', async () => {
    const here = at('2027-03-10T12:00:00Z', one(round, next));
    const { receipt } = await applyWith(here, form);
    expect((await read((await visit(here, receipt)).page)).text).toContain('Möglich bis 31. März 2027.');
    const typed = { ...exampleOf(form), goals: { values: ['Anders'], other: '' } };
    const carried = carriedIn((await press(here, receipt, 'change')).page);
    here.wait(Date.parse('2027-03-31T22:10:00Z') - here.ports.now().getTime());
    expect((await read((await visit(here, receipt)).page)).text).toContain('Die Frist für Änderungen ist vorbei.');
    const token = await checkChange(here, form, typed, carried);
    expect((await submitChange(here, form, 'send', typed, carried, token)).status).toBe(303);
    here.wait(Date.parse('2027-09-05T12:00:00Z') - here.ports.now().getTime());
    expect((await read((await visit(here, receipt)).page)).text).toContain('Die Frist für Änderungen ist vorbei.');
  });

  it('that is being changed passes the check page of a closed form: its own deadline decides', async () => {
    const here = at('2027-03-31T21:00:00Z', one(round));
    const { receipt } = await applyWith(here, form);
    const carried = carriedIn((await press(here, receipt, 'change')).page);
    here.wait(10 * 60 * 60_000);
    const typed = { ...exampleOf(form), goals: { values: ['Anders'], other: '' } };
    const token = await checkChange(here, form, typed, carried);
    const { status, page } = await submitChange(here, form, 'send', typed, carried, token);
    expect([status, (await read(page)).summary?.heading]).toEqual([409, refusals['change-closed'].title.de]);
    expect(stored(here)).toHaveLength(1);
  });
});
