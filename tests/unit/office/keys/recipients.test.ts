import { expect, test } from 'vitest';
import { newKey } from '../../../../src/office/keys/make.ts';
import { readRecipients } from '../../../../src/office/keys/recipients.ts';

const [one, two] = (await Promise.all([newKey('a'), newKey('b')])).map(({ recipient }) => recipient) as [string, string];
const slip = `${two.slice(0, 20)}${two[20] === 'q' ? 'p' : 'q'}${two.slice(21)}`;

test.each([
  [`${one}\n${two}`], [`  ${one} ${two}\n\n`], [`OFFICE_RECIPIENTS="${one} ${two}"`], [`${one},${two},${one}`], [`„${one}“ ; „${two}“`],
])('reads %j', (typed) => {
  expect(readRecipients(typed)).toEqual({ ok: true, recipients: [one, two] });
});

test.each([
  ['', { ok: false, problem: 'few' }],
  [one, { ok: false, problem: 'few' }],
  [`${one}\n${one}`, { ok: false, problem: 'few' }],
  [`${one}\nage-secret-key-1abc`, { ok: false, problem: 'secret' }],
  [`${one} ${two.slice(0, -1)}`, { ok: false, problem: 'wrong', line: `${two.slice(0, 30)}…` }],
  [`${one} ${slip}`, { ok: false, problem: 'wrong', line: `${slip.slice(0, 30)}…` }],
  [`${one} Büro`, { ok: false, problem: 'wrong', line: 'Büro' }],
])('refuses %j', (typed, answer) => {
  expect(readRecipients(typed)).toEqual(answer);
});
