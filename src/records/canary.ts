/**
 * The canary: one record for every set of recipients, sealed as applications are. The office opens it by hand each month, so that
 * a lost or damaged key is found out while another one still opens everything.
 */
import { allKeys, type RecordStore } from '../stores/store.ts';
import { canaryHeader, unwrap, wrap } from './envelope.ts';
import { sha256 } from './hash.ts';
import { keyParts, keys } from './names.ts';
import { open, OpenError, seal, type Sealer } from './seal.ts';

/** What is sealed. It must never change: canaries that are there would count as altered. */
const contentFor = (recipients: readonly string[]): string =>
  ['Mentee+ canary: whoever reads this opens what is sealed to these recipients.', ...recipients, ''].join('\n');

/** Stores the canary of these recipients, in whatever order, unless it is there. Rejects when the store does. */
export async function createCanary(store: RecordStore, office: readonly string[], sealTo: Sealer = seal): Promise<void> {
  const recipients = inOrder(office);
  const key = keys.canary(await hashOf(recipients));
  if (await store.get(key)) return;
  await store.create(key, wrap({ v: 1, recipients }, await sealTo(contentFor(recipients), recipients)));
}

/** Marks the canaries of all others as those of former recipients, and the one of these as theirs again. Rejects when the store does. */
export async function retireOtherCanaries(store: RecordStore, now: Date, office: readonly string[]): Promise<void> {
  const own = await hashOf(inOrder(office));
  if (await store.get(keys.retired(own))) await store.delete(keys.retired(own));
  for await (const key of allKeys(store, keys.canaries)) {
    const { id: hash } = keyParts(key);
    if (hash === own || await store.get(keys.retired(hash))) continue;
    await store.create(keys.retired(hash), new TextEncoder().encode(JSON.stringify({ at: now.toISOString() })));
  }
}

const inOrder = (office: readonly string[]): readonly string[] => [...new Set(office)].sort();
const hashOf = (recipients: readonly string[]): Promise<string> => sha256(new TextEncoder().encode(recipients.join('\n')));

/** Whom a canary is sealed to, as its envelope says; undefined for a damaged record. */
export const recipientsOf = (canary: Uint8Array): readonly string[] | undefined => unwrap(canaryHeader, canary)?.header.recipients;

/** Opens a canary and checks that it says what it should. @throws OpenError */
export async function openCanary(canary: Uint8Array, identity: string): Promise<void> {
  const parts = unwrap(canaryHeader, canary);
  if (!parts) throw new OpenError('damaged');
  if (await open(parts.sealed, [identity]) !== contentFor(parts.header.recipients)) throw new OpenError('altered');
}
