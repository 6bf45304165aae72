/** What hostile and broken clients send. */
import fc from 'fast-check';
import { forms } from '../../src/forms/all.ts';
import { postedNames, type Form } from '../../src/forms/form.ts';
import { exampleOf, fieldsOf } from '../../src/forms/read.ts';
import type { StoreKind } from './world.ts';

/** Stands in no page, no record and no header unless somebody puts it there. */
export const marker = 'zeichen7f3a';
/** Never to be seen in a page as they are: the first would be an element, the second the end of an attribute. */
export const breakouts = [`<${marker}`, `x"${marker}q`, `x'${marker}q`] as const;

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const values: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: oneOf(marker, `${marker}@example.org`, `<${marker} onload=x>`, `x"${marker}q onfocus=x`, `x'${marker}q`, `https://example.org/${marker}`) },
  { weight: 3, arbitrary: oneOf(
    '', ' ', '0', '-1', '1e309', 'NaN', '2026-13', '9999999999999999', 'true', 'null', '[]', '{}', '[object Object]', `=HYPERLINK("${marker}")`, `{{${marker}}}`, `\${${marker}}`,
    `a@example.org\r\nBcc: ${marker}@example.org`, `a@example.org,${marker}@example.org`, `"${marker}" <a@example.org>`, `\r\nSet-Cookie: ${marker}=1`,
    `javascript:${marker}`, `data:text/html,${marker}`, `//${marker}`, '\u0000', '\u202E', '\uFEFF', '\uFFFD', 'a\u0301'.repeat(50), '\u{1F468}\u200D\u{1F469}', '%', '%%', '%zz', '%u0041', '../../../etc/passwd', '$&', '$1', "$`", '<!--/region:main-->', '<!--region:main-->',
  ) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12_000 }).map((length) => 'ä'.repeat(length)) },
);

const strangeNames = oneOf(
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', ' ', 'firstName[]', 'firstName.x', '__proto__[x]', 'then', 'length', '0', 'step ', 'STEP', `<${marker}>`, marker, '\u0000', 'topics-other-other', 'a'.repeat(3000),
);
const namesOf = (form: Form): fc.Arbitrary<string> => fc.oneof(
  { weight: 3, arbitrary: oneOf(...postedNames(form).keys()) }, { weight: 2, arbitrary: strangeNames }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

type Pair = readonly [string, string];
type Change = (pairs: readonly Pair[]) => readonly Pair[];

/** One thing done to a list of fields; places are taken modulo its length. */
const changeOf = (form: Form): fc.Arbitrary<Change> => {
  const at = (pairs: readonly Pair[], place: number): number => (pairs.length === 0 ? 0 : place % pairs.length);
  const place = fc.nat(500);
  return fc.oneof(
    place.map((where): Change => (pairs) => pairs.toSpliced(at(pairs, where), 1)),
    fc.tuple(place, fc.integer({ min: 1, max: 70 })).map(([where, times]): Change => (pairs) => [...pairs, ...Array.from({ length: times }, () => pairs[at(pairs, where)] ?? ['a', 'b'] as const)]),
    fc.tuple(place, values).map(([where, value]): Change => (pairs) => pairs.with(at(pairs, where), [pairs[at(pairs, where)]?.[0] ?? 'a', value])),
    fc.tuple(place, namesOf(form)).map(([where, name]): Change => (pairs) => pairs.with(at(pairs, where), [name, pairs[at(pairs, where)]?.[1] ?? ''])),
    fc.tuple(place, namesOf(form), values).map(([where, name, value]): Change => (pairs) => pairs.toSpliced(at(pairs, where), 0, [name, value])),
    fc.constant<Change>((pairs) => pairs.toReversed()),
    fc.constant<Change>((pairs) => [...pairs, ...pairs]),
    fc.tuple(fc.integer({ min: 1, max: 4000 }), strangeNames).map(([count, name]): Change => (pairs) => [...pairs, ...Array.from({ length: count }, (_, number) => [`${name}${String(number)}`, ''] as const)]),
  ).map((change): Change => (pairs) => (pairs.length === 0 ? pairs : change(pairs)));
};

/** A text with one place changed, cut off, doubled or turned round. */
const twisted: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(fc.nat(400), oneOf('A', 'B', '-', '.', '=', '+', '%', 'ä', '')).map(([place, letter]) => (text: string) => {
    const where = text.length === 0 ? 0 : place % text.length;
    return text.slice(0, where) + letter + text.slice(where + 1);
  }),
  fc.nat(400).map((length) => (text: string) => text.slice(0, length % (text.length + 1))),
  oneOf((text: string) => text + text, (text: string) => [...text].reverse().join(''), (text: string) => text.split('.').reverse().join('.'), (text: string) => `${text}.`, (text: string) => text.toLowerCase(), (text: string) => `${text}=`, (text: string) => ` ${text}`),
);

/** Where a text of ours comes from: as we gave it out, twisted, or made up. */
export type Given = { readonly kind: 'real'; readonly twist: (text: string) => string } | { readonly kind: 'made up'; readonly text: string } | { readonly kind: 'missing' };
const given = (missing: number): fc.Arbitrary<Given> => fc.oneof(
  { weight: 5, arbitrary: fc.constant<Given>({ kind: 'real', twist: (text) => text }) },
  { weight: 3, arbitrary: twisted.map((twist): Given => ({ kind: 'real', twist })) },
  { weight: 1, arbitrary: values.map((text): Given => ({ kind: 'made up', text })) },
  { weight: missing, arbitrary: fc.constant<Given>({ kind: 'missing' }) },
);
export const textOf = (one: Given, real: string): string | undefined =>
  one.kind === 'missing' ? undefined : one.kind === 'real' ? one.twist(real) : one.text;

/** How fields become bytes: as browsers do it, or wrongly. */
const writings: readonly ((pairs: readonly Pair[]) => Buffer)[] = [
  (pairs) => Buffer.from(new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()),
  (pairs) => Buffer.from(pairs.map((pair) => pair.join('=')).join('&')),
  (pairs) => Buffer.from(pairs.map((pair) => pair.join('=')).join('&'), 'latin1'),
  (pairs) => Buffer.from(pairs.map(([name, value]) => `${name}=${escape(value)}`).join('&')),
  (pairs) => Buffer.from(pairs.map((pair) => pair.join('=')).join('&'), 'utf16le'),
];

export interface HostileBody {
  readonly frame: { readonly step: string | undefined; readonly token: Given; readonly age: number; readonly otherForm: boolean; readonly receipt: Given; readonly base: number; readonly trap: string };
  readonly changes: readonly Change[];
  readonly write: (pairs: readonly Pair[]) => Buffer;
  /** Bytes put somewhere into the finished body. */
  readonly noise: readonly { readonly place: number; readonly bytes: Uint8Array }[];
  /** Sent in pieces of this size; `breaks`: and then broken off. */
  readonly pieces: number | undefined;
  readonly breaks: boolean;
}

const second = 1000;
const hour = 3600 * second;

export const bodyFor = (form: Form): fc.Arbitrary<HostileBody> => fc.record({
  frame: fc.record({
    step: fc.oneof({ weight: 6, arbitrary: oneOf<string | undefined>('send', 'send', 'check', 'change') }, { weight: 1, arbitrary: fc.option(values, { nil: undefined }) }),
    token: given(1),
    age: fc.oneof({ weight: 4, arbitrary: fc.constant(3 * second) }, { weight: 2, arbitrary: oneOf(0, 1999, 2000, 24 * hour, 25 * hour, -hour, 1e12) }),
    otherForm: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    receipt: given(20),
    base: oneOf(1, 1, 1, 0, 2, -1, 99_999, 100_000, 1.5),
    trap: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: values }),
  }),
  changes: fc.oneof({ weight: 1, arbitrary: fc.constant<readonly Change[]>([]) }, { weight: 2, arbitrary: fc.array(changeOf(form), { maxLength: 4 }) }),
  write: fc.oneof({ weight: 8, arbitrary: fc.constant(writings[0]!) }, { weight: 2, arbitrary: oneOf(...writings) }),
  noise: fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.record({ place: fc.nat(20_000), bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }) }), { maxLength: 4 }) }),
  pieces: fc.option(fc.integer({ min: 50, max: 5000 }), { nil: undefined, freq: 8 }),
  breaks: fc.integer({ min: 0, max: 19 }).map((number) => number === 0),
});

/** The fields of a body before they are written. */
export function pairsOf(form: Form, { frame, changes }: HostileBody, token: string, receiptToken: string): readonly Pair[] {
  const pairs: Pair[] = [...fieldsOf(form, exampleOf(form))];
  if (frame.step !== undefined) pairs.push(['step', frame.step]);
  const shown = textOf(frame.token, token);
  if (shown !== undefined) pairs.push(['token', shown]);
  const receipt = textOf(frame.receipt, `${receiptToken}.${String(frame.base)}`);
  if (receipt !== undefined) pairs.push(['receipt', receipt]);
  if (frame.trap !== '') pairs.push(['website', frame.trap]);
  return changes.reduce<readonly Pair[]>((all, change) => change(all), pairs);
}

const strangeTypes = ['application/x-www-form-urlencoded;charset=iso-8859-1', 'application/json', 'text/plain', 'multipart/form-data; boundary=x', 'multipart/form-data', '', marker, 'application/x-www-form-urlencoded, text/html', `application/x-www-form-urlencoded; ${marker}=1`];
const types = fc.oneof(
  { weight: 20, arbitrary: oneOf<string | undefined>('application/x-www-form-urlencoded', 'application/x-www-form-urlencoded; charset=UTF-8', 'Application/X-WWW-Form-Urlencoded;charset="utf-8"') },
  { weight: 2, arbitrary: oneOf<string | undefined>(undefined, ...strangeTypes) },
);
const headerText = fc.oneof(oneOf(marker, `a, ${marker}`, `"${marker}"`, '*', '', '-1', '1e9', 'null', '0'), fc.string({ maxLength: 40 })).map((text) => text.replaceAll(/[^\t\u0020-\u007E\u0080-\u00FF]/gu, '').trim());

export const headers: fc.Arbitrary<Record<string, string>> = fc.tuple(
  types,
  fc.oneof({ weight: 6, arbitrary: oneOf<string | undefined>('same-origin', 'none', undefined) }, { weight: 1, arbitrary: oneOf<string | undefined>('cross-site', 'same-site', 'SAME-ORIGIN', marker, '', 'same-origin, cross-site') }),
  fc.oneof({ weight: 6, arbitrary: oneOf<string | undefined>(undefined, 'https://mentoring.example.org') }, { weight: 1, arbitrary: oneOf<string | undefined>('null', `https://${marker}.example`, 'https://mentoring.example.org.evil.example', marker, 'https://', 'file://', 'https://mentoring.example.org:8443', '') }),
  fc.dictionary(oneOf('Cookie', 'Referer', 'User-Agent', 'X-Forwarded-For', 'X-Forwarded-Host', 'Forwarded', 'Accept', 'Accept-Language', 'Accept-Encoding', 'Content-Encoding', 'Content-Language', 'Content-Length', 'Transfer-Encoding', 'Expect', 'Range', 'If-None-Match', 'Authorization', 'X-HTTP-Method-Override', 'Sec-Fetch-Mode', 'Purpose', 'Host', 'Upgrade'), headerText, { maxKeys: 4 }),
).map(([type, site, origin, more]) => ({
  ...more,
  ...(type !== undefined && { 'Content-Type': type }), ...(site !== undefined && { 'Sec-Fetch-Site': site }), ...(origin !== undefined && { Origin: origin }),
}));

export const methods = fc.oneof({ weight: 30, arbitrary: fc.constant('POST') }, { weight: 2, arbitrary: oneOf('GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'post') });
/** What is put behind or into an address. */
export const twistPath: fc.Arbitrary<(path: string) => string> = fc.oneof(
  { weight: 30, arbitrary: fc.constant((path: string) => path) },
  { weight: 1, arbitrary: oneOf((path: string) => path.replace(/\/$/u, ''), (path: string) => `${path}/`, (path: string) => `${path}?${marker}=<${marker}>`, (path: string) => `${path}%2e%2e/`, (path: string) => `/${path}`, (path: string) => path.toUpperCase(), (path: string) => `${path}${marker}/`, (path: string) => path.replace('bewerbung', '%62ewerbung'), () => '/bewerbung/mentee/__proto__/', () => '/bewerbung/mentee/constructor/', () => '/bewerbung/eingang/', () => '/bewerbung/%/', () => '/') },
);

/** By its number in `forms`: a whole form would fill the report of a failure. */
export const aForm: fc.Arbitrary<number> = fc.nat(forms.length - 1);
export const aStore: fc.Arbitrary<StoreKind> = fc.oneof(
  { weight: 30, arbitrary: fc.constant<StoreKind>('memory') }, { weight: 1, arbitrary: fc.constant<StoreKind>('files') }, { weight: 3, arbitrary: oneOf<StoreKind>('full', 'gone') },
);
/** What is posted to the receipt. */
export const receiptSteps = fc.oneof(oneOf('change', 'again', 'withdraw', 'withdraw-now'), values);
export const receiptTokens = given(0);
export const mayPost = fc.integer({ min: 0, max: 19 }).map((number) => number > 0);
