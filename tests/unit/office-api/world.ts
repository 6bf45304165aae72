/** The office's API as its page meets it: requests through the client, ports that can be turned, records in a real folder of files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createClient, type Client } from '../../../src/office/api/client.ts';
import { fromBase64, toBase64 } from '../../../src/office/api/bytes.ts';
import { apiPath } from '../../../src/office/api/schema.ts';
import { officeApi } from '../../../src/office-api/api.ts';
import type { Ports } from '../../../src/intake/ports.ts';
import { sealOfficeRecord } from '../../../src/records/office-seal.ts';
import { open, recipientOf } from '../../../src/records/seal.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { allKeys, type RecordStore } from '../../../src/stores/store.ts';
import { bench, identities, siteUrl, type Bench } from '../tools/ports.ts';

export const officers = { office: identities.office, recovery: identities.recovery };
export const me = await recipientOf(officers.office);
export const colleague = await recipientOf(officers.recovery);

/** Records in a folder of files that is gone after the test. */
export async function files(): Promise<RecordStore> {
  const folder = await mkdtemp(join(tmpdir(), 'mentee-office-api-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return filesStore(folder);
}

export interface World extends Omit<Bench, 'store'> {
  readonly store: RecordStore;
  /** A client with a session of that key. */
  readonly as: (identity: string) => Promise<Client>;
  /** A client with any token or none. */
  readonly with: (token: string | undefined) => Client;
  /** The token of a fresh session. */
  readonly token: (identity: string) => Promise<string>;
  /** A request as it comes, and what is answered. */
  readonly raw: (call: string, init?: RequestInit) => Promise<Response>;
  readonly allOf: () => Promise<readonly string[]>;
}

export async function world(changes: Partial<Ports> = {}): Promise<World> {
  const store = changes.store ?? await files();
  const here = bench({ ...changes, store });
  const handle = (request: Request): Promise<Response> => officeApi(request, here.ports);
  const client = (token: string | undefined): Client => createClient({
    origin: siteUrl, token: () => token,
    fetch: (input, init) => handle(new Request(input, { ...init, headers: { ...init?.headers, 'Sec-Fetch-Site': 'same-origin' } })),
  });
  const token = async (identity: string): Promise<string> => {
    const asked = await client(undefined).session({ recipient: await recipientOf(identity) });
    if (!asked.ok) throw new Error(`No session: ${asked.problem}`);
    return open(fromBase64(asked.answer.sealed), [identity]);
  };
  return {
    ...here, store, token,
    with: client,
    as: async (identity) => client(await token(identity)),
    raw: (call, init = {}) => handle(new Request(siteUrl + apiPath + call, {
      method: 'POST', body: '{}', ...init, headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...init.headers as Record<string, string> },
    })),
    allOf: () => everything(store),
  };
}

const folders = ['application', 'mail', 'attempt', 'sent', 'refused', 'event', 'decision', 'hold', 'quarantine', 'withdrawn', 'audit', 'daily', 'canary', 'desk', 'ended', 'reseal'];

/** Every key there is, in the order of folders. */
export async function everything(store: RecordStore): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of folders) found.push(...await Array.fromAsync(allKeys(store, `${folder}/`)));
  return found;
}

/** A note as the page seals it, in base64. */
export const note = async (text: string, at: Date, by = me, recipients = [me, colleague]): Promise<string> =>
  toBase64(await sealOfficeRecord({ v: 1, at: at.toISOString(), by }, { type: 'note', text }, recipients));
