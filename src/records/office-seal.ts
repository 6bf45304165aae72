/** What the office adds, under its seal. */
import { open, seal, type Sealer } from './age.ts';
import { unwrap, wrap } from './envelope.ts';
import { officeRecordIn, type OfficeHeader, type OfficeRecordKind } from './office-records.ts';
import { OpenError } from './opened.ts';

/** Makes the record; any one of the recipients' identities opens it. */
export async function sealOfficeRecord<H extends OfficeHeader>(header: H, content: unknown, recipients: readonly string[], sealTo: Sealer = seal): Promise<Uint8Array> {
  return wrap(header, await sealTo(JSON.stringify({ header, content }), recipients));
}

/** Opens a record of the kind and checks its envelope against the sealed one. @throws OpenError */
export async function openOfficeRecord<H extends OfficeHeader, C>(kind: OfficeRecordKind<H, C>, record: Uint8Array, identities: readonly string[]): Promise<{ readonly header: H; readonly content: C }> {
  const parts = unwrap(kind.header, record);
  if (!parts) throw new OpenError('damaged');
  return officeRecordIn(kind, await open(parts.sealed, identities), parts.header);
}
