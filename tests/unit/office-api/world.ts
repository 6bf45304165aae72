/** The office's API as its page meets it: requests through the client, ports that can be turned, records in a real folder of files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import type { Form } from '../../../src/forms/form.ts';
import { applicantRecipient } from '../../../src/intake/secrets.ts';
import { verifyAudit } from '../../../src/records/audit.ts';
import type { Status } from '../../../src/records/office-records.ts';
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
import { applyWith } from '../tools/post.ts';
import { idOf, tokenOf } from '../tools/receipts.ts';

export const officers = { office: identities.office, recovery: identities.recovery };
export const me = await recipientOf(officers.office);
export const colleague = await recipientOf(officers.recovery);

/** Records in a folder of files that is gone after the test. */
export async function files(): Promise<RecordStore> {
  const folder = await mkdtemp(join(tmpdir(), 'mentee-office-api-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
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
  /** The same house as the forms and receipts meet it. */
  readonly corridor: Bench;
}

export async function world(changes: Partial<Ports> = {}): Promise<World> {
  const store = changes.store ?? await files();
  const here = bench({ ...changes, store });
  // Mails go out after the answer; the folder must not go before them.
  onTestFinished(() => here.settled());
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
    ...here, store, token, corridor: here,
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

/** An application that came in over its form. */
export interface Applied {
  readonly id: string;
  /** Where its receipt is. */
  readonly receipt: string;
  /** The applicant's own recipient. */
  readonly applicant: string;
  readonly token: string;
}

export async function apply({ corridor }: World, form: Form = forms[0]!): Promise<Applied> {
  const { receipt } = await applyWith(corridor, form);
  await corridor.settled();
  const token = tokenOf(receipt);
  return { id: idOf(receipt), receipt, token, applicant: applicantRecipient(token) };
}

/** A decision as the page seals it. */
export async function decided({ applicant }: Pick<Applied, 'applicant'>, status: Status, at: Date, more: { by?: string; due?: string; recipients?: readonly string[] } = {}): Promise<Uint8Array> {
  const { by = me, due = '2027-04-05', recipients = [me, colleague, applicant] } = more;
  return sealOfficeRecord({ v: 1, at: at.toISOString(), by, due }, { status }, recipients);
}

/** The entries of the log: what was done to which application, and the detail. */
export async function log({ store }: Pick<World, 'store'>): Promise<readonly (readonly (string | undefined)[])[]> {
  const check = await verifyAudit(store);
  expect(check.ok).toBe(true);
  return check.entries.map(({ event, id, detail }) => [event, id, detail]);
}

/** The beginning of my key, as the log names it. */
export const byMe = `by ${me.slice(0, 12)}`;

/** A note as the page seals it, in base64. */
export const note = async (text: string, at: Date, by = me, recipients = [me, colleague]): Promise<string> =>
  toBase64(await sealOfficeRecord({ v: 1, at: at.toISOString(), by }, { type: 'note', text }, recipients));
