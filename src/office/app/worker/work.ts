/** What a worker does with a job: everything that takes the processor's time. */
import { fromBase64 } from '../../api/bytes.ts';
import { readKeyFile, unprotect } from '../../../records/identity.ts';
import { OpenError } from '../../../records/open-error.ts';
import { open, recipientOf, seal } from '../../../records/age.ts';
import type { Job, OpenedRecord, Results, SealedRecord } from './protocol.ts';

const newline = 0x0a;

/** Takes a record apart at its first line and opens the rest. Never rejects. */
async function openRecord({ key, bytes }: SealedRecord, identities: readonly string[]): Promise<OpenedRecord> {
  let outside = '';
  try {
    const record = fromBase64(bytes);
    const end = record.indexOf(newline);
    if (end === -1) throw new OpenError('damaged');
    outside = new TextDecoder('utf-8', { fatal: true }).decode(record.subarray(0, end));
    return { key, outside, inside: await open(record.subarray(end + 1), identities) };
  } catch (error) {
    return { key, outside, problem: problemOf(error) };
  }
}

/** Why something did not open, in one word. */
export const problemOf = (error: unknown): OpenError['problem'] => (error instanceof OpenError ? error.problem : 'damaged');

/** Somebody who does jobs, and remembers the keys that came with one of them. Jobs may reject with OpenError. */
export function startWork(): (job: Job) => Promise<Results[keyof Results]> {
  let identities: readonly string[] = [];
  return async (job) => {
    switch (job.do) {
      case 'keys':
        identities = job.identities;
        return Promise.all(identities.map((identity) => recipientOf(identity).catch(() => undefined)));
      case 'key-file': return readKeyFile(job.bytes);
      case 'unprotect': return unprotect(job.sealed, job.passphrase);
      case 'open': {
        const opened: OpenedRecord[] = [];
        for (const record of job.records) opened.push(await openRecord(record, identities));
        return opened;
      }
      case 'open-text': return open(fromBase64(job.sealed), identities);
      case 'seal': return seal(job.text, job.recipients);
    }
  };
}
