import { expect } from 'vitest';
import { privateHeaders } from '../../src/headers.ts';
import { applicationId, isReceiptToken } from '../../src/intake/secrets.ts';
import { refusals } from '../../src/intake/refusals.ts';
import { keys } from '../../src/records/names.ts';
import { breakouts, marker } from './hostile.ts';
import type { World } from './world.ts';

type Records = ReadonlyMap<string, Uint8Array>;

/** Every refusal that is not our own fault. */
const refusing = [404, ...Object.values(refusals).map(({ status }) => status)].filter((status) => status < 500);

/** What holds for every answer, whatever was sent. Resolves to the answer's status. */
export async function expectGoodAnswer(answer: Response, world: World, before: Records): Promise<number> {
  const { status } = answer;
  const page = await answer.text();
  await world.settled();
  const after = await world.records();
  const storeDown = world.kind === 'full' || world.kind === 'gone';
  expect([...refusing, 200, 303, ...(storeDown ? [503] : [])]).toContain(status);
  expectPrivate(answer);
  if (status === 303) expectAccepted(answer, page, after);
  else expectGerman(page);
  if (status !== 303 || storeDown) expectSame(before, after);
  expectNothingLeaked(answer, world, after);
  return status;
}

function expectPrivate(answer: Response): void {
  const headers = Object.fromEntries(answer.headers);
  for (const [name, value] of Object.entries(privateHeaders)) expect(headers[name.toLowerCase()], name).toBe(value);
  const ours = new Set([...Object.keys(privateHeaders).map((name) => name.toLowerCase()), 'location', 'allow', 'retry-after']);
  expect(Object.keys(headers).filter((name) => !ours.has(name))).toEqual([]);
}

function expectGerman(page: string): void {
  expect(page.startsWith('<!doctype html>')).toBe(true);
  expect(page).toContain('<html lang="de">');
  expect(page).toMatch(/<title>[^<]+ · Mentee\+<\/title>/u);
  expect(page.trimEnd().endsWith('</html>')).toBe(true);
  for (const breakout of breakouts) expect(page.includes(breakout), breakout).toBe(false);
  // No error text, no path, no stack.
  expect(page).not.toMatch(/ENOSPC|no space left|node:internal|\bat async\b/u);
}

/** What was accepted is there: an application, one laid aside, or the tombstone of one withdrawn. */
function expectAccepted(answer: Response, page: string, after: Records): void {
  expect(page).toBe('');
  const match = /^\/bewerbung\/eingang\/([\w-]{43})$/u.exec(answer.headers.get('Location') ?? '');
  const token = match?.[1] ?? '';
  expect(isReceiptToken(token)).toBe(true);
  const id = applicationId(token);
  expect([keys.application(id), keys.quarantine(id), keys.withdrawn(id)].some((key) => after.has(key))).toBe(true);
}

function expectSame(before: Records, after: Records): void {
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [key, record] of before) expect(Buffer.from(record).equals(after.get(key)!), key).toBe(true);
}

/** What was typed stands nowhere but in the page and under seal. */
function expectNothingLeaked(answer: Response, { log, mails }: World, after: Records): void {
  expect(JSON.stringify([...answer.headers])).not.toContain(marker);
  expect(JSON.stringify(log)).not.toContain(marker);
  for (const { subject, text, to, messageId } of mails) {
    expect(subject + text + messageId + (to.name ?? '')).not.toContain(marker);
    expect(to.address).toMatch(/^[^\s,;<>"]+@[^\s,;<>"]+$/u);
  }
  for (const [key, record] of after) {
    expect(key).not.toContain(marker);
    expect(Buffer.from(record).includes(marker), key).toBe(false);
  }
}
