import type { Answers, Form } from '../forms/form.ts';
import { keyParts, keys, referenceOf } from '../records/names.ts';
import { nodeSeal } from '../records/node-seal.ts';
import { openApplication, sealApplication, type Application } from '../records/seal.ts';
import { allKeys } from '../stores/store.ts';
import type { ReceiptInHand } from './carried-receipt.ts';
import { isClosedForGood } from './deadline.ts';
import { sealMailJob } from './mail-job.ts';
import { noteChange } from './note-change.ts';
import { deliverSoon } from './delivery-turns.ts';
import type { Ports } from './ports.ts';
import { applicantIdentity, applicationId } from './secrets.ts';
import { reasonOf, storeWait, within } from './store-application.ts';

interface Change { readonly form: Form; readonly answers: Answers; readonly receipt: ReceiptInHand }

interface ChangeResult {
  /** `gone`: withdrawn, deleted or never there. `conflict`: changed elsewhere since it was opened. `closed`: the deadline is over. */
  readonly outcome: 'stored' | 'failed' | 'gone' | 'conflict' | 'closed';
  /** The newest revision there is. */
  readonly base: number;
}

/**
 * Stores a changed application as its next revision. The revision that was opened names the next one, so that sending twice
 * meets the same key, and two windows with different changes do not overwrite each other silently.
 */
export async function changeApplication({ form, answers, receipt }: Change, ports: Ports): Promise<ChangeResult> {
  const id = applicationId(receipt.token);
  const { base } = receipt;
  try {
    return await within(storeWait, async () => {
      const current = await newestRevision(ports, receipt.token);
      if (!current || current.application.header.form !== form.id || current.application.header.module !== form.module) return { outcome: 'gone', base };
      if (isSame(current.application.answers, answers)) return { outcome: 'stored', base };
      if (current.revision !== base) return { outcome: 'conflict', base: current.revision };
      if (await isClosedForGood(ports, form, new Date(current.application.header.received))) return { outcome: 'closed', base };
      return store({ form, answers, receipt }, current.application, ports);
    });
  } catch (error) {
    ports.log({ event: 'store-failed', reference: referenceOf(id), form: form.path, reason: reasonOf(error) });
    return { outcome: 'failed', base };
  }
}

async function store({ form, answers, receipt }: Change, before: Application, ports: Ports): Promise<ChangeResult> {
  const id = applicationId(receipt.token);
  const revision = receipt.base + 1;
  // The due date stays: changing an application does not keep it longer.
  const header = { ...before.header, received: ports.now().toISOString(), schema: form.version };
  const job = await sealMailJob({ kind: 'changed', language: header.language, form: form.path, receiptToken: receipt.token }, ports);
  const record = await sealApplication({ header, answers }, ports.recipients, nodeSeal);
  await ports.store.create(keys.mail(id, `changed-${revision}`), job);
  if (await ports.store.create(keys.application(id, revision), record) === 'exists') {
    const winner = await newestRevision(ports, receipt.token);
    const ours = winner !== undefined && isSame(winner.application.answers, answers);
    // The other call may have sent the mail and removed its job before this one laid it down again.
    if (ours) ports.later(deliverSoon(ports, id, `changed-${revision}`));
    return { outcome: ours ? 'stored' : 'conflict', base: winner?.revision ?? revision };
  }
  await noteChange(ports, id, revision);
  ports.log({ event: 'changed', reference: referenceOf(id), form: form.path });
  // Withdrawn while this was being stored: the withdrawal wins, and the clock would find the rest.
  if (await ports.store.get(keys.withdrawn(id))) await ports.store.delete(keys.application(id, revision));
  else ports.later(deliverSoon(ports, id, `changed-${revision}`));
  return { outcome: 'stored', base: revision };
}

export interface Revision { readonly revision: number; readonly application: Application }

/** The newest revision of an application, opened with its receipt token; undefined when there is none. @throws OpenError */
export async function newestRevision({ store: records }: Ports, token: string): Promise<Revision | undefined> {
  const id = applicationId(token);
  if (await records.get(keys.withdrawn(id))) return undefined;
  let revision = 0;
  for await (const key of allKeys(records, keys.revisions(id))) revision = Math.max(revision, Number(keyParts(key).last));
  const record = revision === 0 ? undefined : await records.get(keys.application(id, revision));
  return record && { revision, application: await openApplication(record, [applicantIdentity(token)]) };
}

/** Whether two sets of answers say the same, in whatever order their questions stand. */
const isSame = (one: Answers, other: Answers): boolean => inOrder(one) === inOrder(other);
const inOrder = (answers: Answers): string => JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
