import { randomUUID } from 'node:crypto';
import { getStore, type Store } from '@netlify/blobs';
import { BlobsFault, patientFetch } from './blobs-fetch.ts';
import { assertKey, assertPrefix, isKey, probeKey, type OpenStore } from './store.ts';
import { storePatience, within } from './within.ts';

const pageSize = 1000;

/** Frankfurt. A store stays where its first record was written; named here because the library's default is not in the EU. */
const region = 'eu-central-1';

export interface BlobsSettings {
  /** Where the site runs: production, deploy-preview, branch-deploy, dev or the name of a branch. */
  readonly context: string;
  /** Only needed elsewhere than in a function of Netlify, which has rights of its own. */
  readonly siteID?: string | undefined;
  readonly token?: string | undefined;
  readonly fetch?: typeof globalThis.fetch;
}

/** Each deploy context has a store of its own, so that a preview never touches what production keeps. @throws RangeError */
export function blobsStoreName(context: string): string {
  // Netlify allows 64 bytes and no slash.
  if (!/^[A-Za-z0-9._-]{1,50}$/u.test(context)) throw new RangeError(`Not a deploy context: ${JSON.stringify(context)}`);
  return `records-${context}`;
}

/**
 * Records in Netlify Blobs, in the EU and strongly consistent, through @netlify/blobs 11.1.1.
 *
 * A write counts only when it was answered with 200 and an ETag (see `patientFetch`). An answer that was lost makes the
 * repeated write look like a duplicate; therefore every write carries a mark of its own, and what lies there is asked whose
 * it is. Equal bytes would be no proof: two processes may write the same lease at the same moment.
 *
 * Within a function the rights to the store come with each request and expire: the client is made anew for every call.
 */
export function netlifyBlobsStore({ context, siteID, token, fetch = globalThis.fetch }: BlobsSettings): OpenStore {
  const name = blobsStoreName(context);
  const rights = siteID !== undefined && token !== undefined ? { siteID, token } : {};

  /** One call of ours, which may be several requests. `deadline` ends each of them; `wait` ends the call. */
  async function call<T>(work: (store: Store) => Promise<T>, deadline: () => AbortSignal, wait: number): Promise<T> {
    const patient = patientFetch(fetch, deadline);
    try {
      return await within(wait, () => work(getStore({ name, region, consistency: 'strong', fetch: patient.fetch, ...rights })));
    } catch (error) {
      throw patient.fault() ?? error;
    }
  }
  const quick = <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const signal = AbortSignal.timeout(storePatience);
    return call(work, () => signal, storePatience);
  };

  /** All keys that begin with a prefix, in order. A long list is many requests, each of which has its own time. */
  const allKeys = async (prefix: string): Promise<string[]> => {
    const pages = await call(
      (store) => Array.fromAsync(store.list({ prefix, paginate: true })), () => AbortSignal.timeout(storePatience), 60_000);
    return pages.flatMap(({ blobs }) => blobs.map(({ key }) => key)).filter(isKey).sort();
  };

  return {
    async create(key, bytes) {
      assertKey(key);
      const mark = randomUUID();
      return quick(async (store) => {
        const { modified, etag } = await store.set(key, asBody(bytes), { onlyIfNew: true, metadata: { mark } });
        if (!modified) {
          const found = await store.getMetadata(key);
          if (!found) throw new BlobsFault('vanished');
          return found.metadata['mark'] === mark ? 'created' : 'exists';
        }
        if (etag === undefined || etag === '') throw new BlobsFault('unconfirmed');
        return 'created';
      });
    },

    async get(key) {
      assertKey(key);
      return quick(async (store) => {
        // The types leave out what the library gives for a key that is not there.
        const found = await store.get(key, { type: 'arrayBuffer' }) as ArrayBuffer | null;
        return found ? new Uint8Array(found) : undefined;
      });
    },

    // The service goes on where a page of its own ended, not behind any key: each page of ours reads the list from the start.
    async list(prefix, cursor) {
      assertPrefix(prefix);
      const found = (await allKeys(prefix)).filter((key) => cursor === undefined || key > cursor);
      const keys = found.slice(0, pageSize);
      const last = keys.at(-1);
      return found.length > pageSize && last !== undefined ? { keys, cursor: last } : { keys };
    },

    async delete(key) {
      assertKey(key);
      await quick((store) => store.delete(key));
    },

    async healthy() {
      try {
        const { etag } = await quick((store) => store.set(probeKey, asBody(Uint8Array.of(1))));
        return etag !== undefined && etag !== '';
      } catch {
        return false;
      }
    },

    async prefixes() {
      const pages = await call((store) => Array.fromAsync(store.list({ directories: true, paginate: true })),
        () => AbortSignal.timeout(storePatience), 60_000);
      const found = new Set(pages.flatMap(({ directories }) => directories.map((folder) => `${folder.replace(/\/$/u, '')}/`)));
      found.delete(`${probeKey.split('/')[0] ?? ''}/`);
      return [...found].sort();
    },

    close: () => Promise.resolve(),
  };
}

/** A copy, since a view would bring along the bytes around it. */
const asBody = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;
