import { applicationHeader, unwrap } from '../records/envelope.ts';
import { decisionHeader, officeHeader } from '../records/office-records.ts';
import { resealPlace, resealRecord } from '../records/reseal.ts';
import { keyCount } from '../records/stanzas.ts';
import { shortKey, type Handler } from './visit.ts';

/** What stands outside the seal of each kind, and whether the applicant opens it too. */
const folders = {
  application: { header: applicationHeader, withApplicant: true },
  quarantine: { header: applicationHeader, withApplicant: true },
  decision: { header: decisionHeader, withApplicant: true },
  event: { header: officeHeader, withApplicant: false },
  desk: { header: officeHeader, withApplicant: false },
} as const;

type Folder = keyof typeof folders;

/** Whether a sealed part is for as many keys as it must be: all of the office's, and the applicant's. Whose they are it does not say. */
export function hasAllKeys(sealed: Uint8Array, folder: Folder, recipients: readonly string[]): boolean {
  return keyCount(sealed) === new Set(recipients).size + (folders[folder].withApplicant ? 1 : 0);
}

export const reseal: Handler<'reseal'> = async ({ key, before, record: text }, { ports, session }) => {
  const record = new Uint8Array(Buffer.from(text, 'base64'));
  const folder = resealPlace(key)?.folder as Folder | undefined;
  if (folder === undefined) return 'shape';
  const parts = unwrap<object>(folders[folder].header, record);
  if (!parts || !hasAllKeys(parts.sealed, folder, ports.recipients)) return 'shape';
  const outcome = await resealRecord(ports.store, ports.now, {
    key, before, record, by: shortKey(session.recipient),
    // The envelope is sealed with the content and must stay to the byte.
    fits: (old) => envelopeOf(old).equals(envelopeOf(record)),
  });
  return outcome === 'unfit' ? 'shape' : { outcome };
};

const envelopeOf = (record: Uint8Array): Buffer => Buffer.from(record.subarray(0, record.indexOf(0x0a) + 1));
