import { setEnvironmentContext } from '@netlify/blobs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobsStoreName, netlifyBlobsStore } from '../../src/stores/netlify-blobs.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import { api, blobsDouble, edge, type BlobsDouble, type Fault } from './blobs-double.ts';
import { describeStore } from './contract.ts';

// What Netlify gives a function with each request.
beforeAll(() => { setEnvironmentContext({ siteID: 'site', token: 'rights', edgeURL: 'https://cached.invalid', uncachedEdgeURL: edge }); });
afterAll(() => { delete process.env['NETLIFY_BLOBS_CONTEXT']; });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const onNetlify = (double: BlobsDouble, context = 'production'): OpenStore => netlifyBlobsStore({ context, fetch: double.fetch });
const elsewhere = (double: BlobsDouble): OpenStore => netlifyBlobsStore({ context: 'production', siteID: 'site', token: 'rights', fetch: double.fetch });
const key = 'application/A/1';
const name = `site:records-production/${key}`;

describeStore('netlify-blobs', () => {
  const double = blobsDouble();
  return Promise.resolve({ store: onNetlify(double), again: () => onNetlify(double), close: () => Promise.resolve() });
});

describeStore('netlify-blobs from elsewhere than Netlify', () => {
  const double = blobsDouble();
  return Promise.resolve({ store: elsewhere(double), again: () => elsewhere(double), close: () => Promise.resolve() });
});

describe('every request', () => {
  test('goes to the EU, past every cache, to the store of its deploy context', async () => {
    const double = blobsDouble();
    for (const store of [onNetlify(double), elsewhere(double)]) {
      await store.create(key, bytes('A'));
      await store.create(key, bytes('A'));
      await store.get(key);
      await store.list('application/');
      await store.prefixes();
      await store.healthy();
      await store.delete(key);
    }
    const asked = double.requests.map((line) => new URL(line.split(' ')[1] ?? '')).filter(({ origin }) => origin !== 'https://signed.blobs.invalid');
    expect(asked.length).toBeGreaterThan(12);
    for (const url of asked) {
      expect([edge, api]).toContain(url.origin);
      expect(url.origin === edge ? url.pathname.split('/')[1] : `region:${String(url.searchParams.get('region'))}`).toBe('region:eu-central-1');
      expect(url.pathname).toContain('/site:records-production');
    }
  });

  test('of a preview leaves production alone', async () => {
    const double = blobsDouble();
    const [production, preview] = [onNetlify(double), onNetlify(double, 'deploy-preview')];
    await production.create(key, bytes('production'));
    expect(await preview.get(key)).toBeUndefined();
    expect(await preview.list('application/')).toEqual({ keys: [] });
    expect(await preview.create(key, bytes('preview'))).toBe('created');
    await preview.delete(key);
    expect(await production.get(key)).toEqual(bytes('production'));
    const contexts = ['production', 'deploy-preview', 'branch-deploy', 'dev', 'preview-server'];
    expect(new Set(contexts.map(blobsStoreName)).size).toBe(contexts.length);
  });

  test.each(['', ' ', 'a/b', '../production', 'production%2F', 'ä', 'x'.repeat(51)])('without a proper context (%j) is refused from the start', (context) => {
    expect(() => netlifyBlobsStore({ context })).toThrow(RangeError);
  });
});

/** What the service may answer to a write besides 200 and 412. */
const statuses = [201, 202, 204, 302, 304, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425,
  426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507];
/** Elsewhere than on Netlify a write is two requests: the API says where to write, and there it is written. */
const puts = (fault: Fault) => (method: string, { origin }: URL): Fault | undefined => (method === 'put' && origin !== api ? fault : undefined);

describe('a record is only said to be stored when it is', () => {
  const ways: readonly (readonly [string, (double: BlobsDouble) => OpenStore])[] = [['on Netlify', onNetlify], ['elsewhere', elsewhere]];
  describe.each(ways)('%s', (_, open) => {
    test.each([{ done: false }, { done: true }])('whatever the service answers (written all the same: $done)', async ({ done }) => {
      await Promise.all(statuses.flatMap((status) => [undefined, '"etag-of-an-error-page"'].map(async (etag) => {
        const double = blobsDouble();
        double.fault = puts({ status, done, ...(etag !== undefined && { etag }) });
        const outcome = await open(double).create(key, bytes('A')).catch((error: unknown) => error);
        expect(outcome, String(status)).toMatchObject({ name: 'BlobsFault', code: String(status) });
        // Only its own answer tells of success; what was written without one is found when it is sent again.
        double.fault = () => undefined;
        expect(await open(double).create(key, bytes('A'))).toBe(done ? 'exists' : 'created');
        expect(double.stored.get(name)?.bytes).toEqual(bytes('A'));
      })));
    });

    test('when it is answered with success but without its ETag', async () => {
      const double = blobsDouble();
      double.fault = puts({ status: 200 });
      await expect(open(double).create(key, bytes('A'))).rejects.toMatchObject({ code: 'unconfirmed' });
      expect(double.stored.size).toBe(0);
    });

    test('when there is something else, though it is said to be there already', async () => {
      const double = blobsDouble();
      double.fault = puts({ status: 412 });
      await expect(open(double).create(key, bytes('A'))).rejects.toMatchObject({ code: 'vanished' });
    });
  });

  test('when the answer was lost: repeated, found, and known by its mark', async () => {
    const double = blobsDouble();
    let lost = 1;
    double.fault = (method) => (method === 'put' && lost-- > 0 ? 'lost' : undefined);
    expect(await onNetlify(double).create(key, bytes('A'))).toBe('created');
    expect(double.requests.map((line) => line.split(' ')[0])).toEqual(['put', 'put', 'head']);
    expect(await onNetlify(double).create(key, bytes('A'))).toBe('exists');
  });

  test('by this very call, also when another writes the same bytes at the same moment', async () => {
    const double = blobsDouble();
    // Everybody loses the first answer, so that all but the winner are told of a duplicate.
    const seen = new Set<number>();
    double.fault = (method) => (method === 'put' && seen.size < 50 && seen.add(seen.size) ? 'lost' : undefined);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => onNetlify(double).create('attempt/A/office/1', bytes('{"at":"the same moment"}'))));
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
  });

  test('when connections break, once or for good', async () => {
    const double = blobsDouble();
    let cuts = 1;
    double.fault = () => (cuts-- > 0 ? 'cut' : undefined);
    expect(await onNetlify(double).create(key, bytes('A'))).toBe('created');
    double.fault = () => 'cut';
    const store = onNetlify(double);
    await expect(store.create('application/B/1', bytes('B'))).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(store.get(key)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(store.list('application/')).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(store.delete(key)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await store.healthy()).toBe(false);
    expect([...double.stored.keys()]).toEqual([name]);
  });

  test('and a service that does not answer is given up after 3 s', async () => {
    const double = blobsDouble();
    await onNetlify(double).create(key, bytes('A'));
    double.fault = () => 'silent';
    const store = onNetlify(double);
    const begun = performance.now();
    const healthy = store.healthy();
    const outcomes = await Promise.allSettled([
      store.create('application/B/1', bytes('B')), store.get(key), store.list('application/'), store.delete(key), elsewhere(double).create('application/C/1', bytes('C'))]);
    expect(await healthy).toBe(false);
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'rejected'));
    expect([...double.stored.keys()]).toEqual([name]);
  });

  test('under any mixture of faults', async () => {
    const oneFault = fc.option(fc.oneof<fc.Arbitrary<Fault>[]>(fc.constantFrom<Fault>('cut', 'lost'),
      fc.record({ status: fc.constantFrom(...statuses, 200), done: fc.boolean(), etag: fc.constant('"x"') }).map(({ etag, ...fault }) => ({ ...fault, ...(fault.status > 400 && { etag }) }))), { nil: undefined });
    await fc.assert(fc.asyncProperty(fc.array(oneFault, { minLength: 40, maxLength: 40 }), async (faults) => {
      const double = blobsDouble();
      const coming = [...faults];
      double.fault = () => coming.pop();
      const outcomes = await Promise.all(Array.from({ length: 24 }, async (__, n) => {
        const one = `application/K${String(n % 4)}/1`;
        return { one, text: `racer ${String(n)}`, outcome: await onNetlify(double).create(one, bytes(`racer ${String(n)}`)).catch(() => 'rejected') };
      }));
      for (const { one, text, outcome } of outcomes) {
        const found = double.stored.get(`site:records-production/${one}`);
        if (outcome !== 'rejected') expect(found).toBeDefined();
        if (outcome === 'created') expect(new TextDecoder().decode(found?.bytes)).toBe(text);
      }
    }), { numRuns: 25 });
  }, 30_000);
});

test('a missing right is told by its status, and no message holds a key or an address', async () => {
  const double = blobsDouble();
  const store = netlifyBlobsStore({ context: 'production', siteID: 'site', token: 'expired', fetch: double.fetch });
  const error = await store.create(key, bytes('A')).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: '401' });
  expect(String(error)).not.toMatch(/application|https|site|expired/u);
});

test('says what begins its keys, the probe left out', async () => {
  const double = blobsDouble();
  const store = onNetlify(double);
  expect(await store.prefixes()).toEqual([]);
  await store.healthy();
  for (const one of ['sent/A/office', key, 'application/B/1']) await store.create(one, bytes(one));
  expect(await store.prefixes()).toEqual(['application/', 'sent/']);
});
