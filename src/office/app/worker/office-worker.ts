/** Runs beside the page: everything that takes the processor's time, so that the page never stands still. Keys stay in here. */
import { fromBase64 } from '../../api/bytes.ts';
import { readKeyFile, unprotect } from '../../../records/identity.ts';
import { OpenError } from '../../../records/open-error.ts';
import { open, recipientOf, seal } from '../../../records/age.ts';
import type { Answered, Asked, Job, OpenedRecord, Results, SealedRecord } from './protocol.ts';

let identities: readonly string[] = [];

const newline = 0x0a;

/** Takes a record apart at its first line and opens the rest. Never rejects. */
async function openRecord({ key, bytes }: SealedRecord): Promise<OpenedRecord> {
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

const problemOf = (error: unknown): OpenError['problem'] => (error instanceof OpenError ? error.problem : 'damaged');

async function run(job: Job): Promise<Results[keyof Results]> {
  switch (job.do) {
    case 'keys':
      identities = job.identities;
      return Promise.all(identities.map((identity) => recipientOf(identity).catch(() => undefined)));
    case 'key-file': return readKeyFile(job.bytes);
    case 'unprotect': return unprotect(job.sealed, job.passphrase);
    case 'open': {
      const opened: OpenedRecord[] = [];
      for (const record of job.records) opened.push(await openRecord(record));
      return opened;
    }
    case 'open-text': return open(fromBase64(job.sealed), identities);
    case 'seal': return seal(job.text, job.recipients);
  }
}

const answer = (answered: Answered): void => { postMessage(answered); };

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  run(data.job).then(
    (result) => { answer({ number: data.number, result }); },
    (error: unknown) => { answer({ number: data.number, problem: problemOf(error) }); },
  );
});
