/** Hostile bodies, headers and addresses against the real handlers. FUZZ_RUNS and FUZZ_SEED choose how many and which. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { apply } from '../../src/intake/apply.ts';
import { receipt } from '../../src/intake/receipt.ts';
import { receiptPath } from '../../src/intake/receipt-path.ts';
import { issueToken } from '../../src/intake/token.ts';
import { forms } from '../../src/forms/all.ts';
import type { Form } from '../../src/forms/form.ts';
import { secrets, siteUrl } from '../unit/tools/ports.ts';
import { expectGoodAnswer } from './expect.ts';
import { aForm, aStore, bodyFor, headers, mayPost, methods, pairsOf, receiptSteps, receiptTokens, textOf, twistPath, type HostileBody } from './hostile.ts';
import { makeWorld, type World } from './world.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 3000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
console.log(`fuzz: ${String(runs)} hostile requests, FUZZ_SEED=${String(seed)}`);

/** How often each answer came; a fuzz that reaches only one kind of answer tests nothing. */
const seen = new Map<string, number>();
const count = (what: string, status: number): void => {
  const key = `${what} ${String(status)}`;
  seen.set(key, (seen.get(key) ?? 0) + 1);
};
afterAll(() => { console.log([...seen].toSorted().map(([what, times]) => `${what}: ${String(times)}`).join(', ')); });

const settings = (share: number): fc.Parameters<unknown> => ({ numRuns: Math.ceil(runs * share), seed, endOnFailure: false });

/** Only what cannot be told to `Request` at all is passed over, such as a method that no browser may send. */
function requestOf(url: string, init: RequestInit): Request | undefined {
  try {
    return new Request(url, init);
  } catch {
    return undefined;
  }
}

function streamOf(bytes: Buffer, size: number, breaks: boolean): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (breaks && sent >= bytes.length / 2) controller.error(new TypeError('The connection broke.'));
      else if (sent >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(sent, sent += size));
    },
  });
}

function written({ frame, ...body }: HostileBody, form: Form, world: World): { readonly bytes: Buffer; readonly token: string } {
  const issued = new Date(world.ports.now().getTime() - frame.age);
  const token = issueToken(frame.otherForm ? forms.find((other) => other !== form)! : form, issued, secrets);
  let bytes = body.write(pairsOf(form, { frame, ...body }, token, world.receiptToken));
  for (const { place, bytes: noise } of body.noise) {
    const where = place % (bytes.length + 1);
    bytes = Buffer.concat([bytes.subarray(0, where), noise, bytes.subarray(where)]);
  }
  return { bytes, token };
}

const day = 24 * 60 * 60 * 1000;
const withBody = (method: string): boolean => !['GET', 'HEAD'].includes(method);

const hostilePost = aForm.chain((number) => fc.record({
  number: fc.constant(number), body: bodyFor(forms[number]!), headers, method: methods, path: twistPath, store: aStore, mayPost,
}));

test('whatever is posted to a form gets a German answer, and only what is accepted is stored', async () => {
  await fc.assert(fc.asyncProperty(hostilePost, async ({ number, body, headers, method, path, store, mayPost }) => {
    const form = forms[number]!;
    const world = await makeWorld(form, store, mayPost);
    try {
      const { bytes, token } = written(body, form, world);
      const request = requestOf(siteUrl + path(form.path), {
        method, headers, ...(withBody(method) && (body.pieces === undefined ? { body: new Uint8Array(bytes) } : { body: streamOf(bytes, body.pieces, body.breaks), duplex: 'half' })),
      });
      if (!request) return;
      const before = await world.records();
      const status = await expectGoodAnswer(await apply(request, world.ports), world, before);
      count('form', status);
      if (status !== 303) return;
      // Only with a token of ours, for this form, not too early and not too late, from here, and within the limits.
      expect(bytes.includes(token)).toBe(true);
      expect([body.frame.otherForm, body.frame.age >= 2000 && body.frame.age <= day, mayPost, request.method]).toEqual([false, true, true, 'POST']);
      expect(['same-origin', 'none', null]).toContain(request.headers.get('Sec-Fetch-Site'));
    } finally {
      await world.close();
    }
  }), settings(0.8));
  for (const status of [200, 303, 400, 403, 404, 405, 413, 415, 422, 429, 503]) expect(seen.get(`form ${String(status)}`) ?? 0, String(status)).toBeGreaterThan(0);
});

const hostileVisit = fc.record({
  number: aForm, token: receiptTokens, step: receiptSteps, headers, method: fc.oneof(methods, fc.constant('GET')), path: twistPath, store: aStore, mayPost,
  more: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }),
});

test('whatever is asked of a receipt gets a German answer, and nobody without its token changes anything', async () => {
  await fc.assert(fc.asyncProperty(hostileVisit, async ({ number, token, step, headers, method, path, store, mayPost, more }) => {
    const world = await makeWorld(forms[number]!, store, mayPost);
    try {
      const shown = textOf(token, world.receiptToken) ?? '';
      const request = requestOf(siteUrl + path(receiptPath(shown, 'de')), {
        method, headers, ...(withBody(method) && { body: `step=${encodeURIComponent(step.toWellFormed())}${more}` }),
      });
      if (!request) return;
      const before = await world.records();
      const status = await expectGoodAnswer(await receipt(request, world.ports), world, before);
      if (shown !== world.receiptToken && status !== 404 && status !== 503) expect(new URL(request.url).pathname).toContain(world.receiptToken);
      count('receipt', status);
    } finally {
      await world.close();
    }
  }), settings(0.2));
  for (const status of [200, 303, 400, 404, 503]) expect(seen.get(`receipt ${String(status)}`) ?? 0, String(status)).toBeGreaterThan(0);
});
