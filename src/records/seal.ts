/** Applications under their seal. */
import { open, seal, type Sealer } from './age.ts';
import { applicationHeader, unwrap, wrap } from './envelope.ts';
import { applicationIn, OpenError, type Application } from './opened.ts';

export { identityFrom, open, openWithPassphrase, recipientOf, seal, sealWithPassphrase, type Sealer } from './age.ts';
export { OpenError, type Application, type OpenProblem } from './opened.ts';

/** The record of an application, sealed to the office's recipients and the applicant's own; servers have a faster sealer of their own. */
export async function sealApplication({ header, answers }: Application, office: readonly string[], sealTo: Sealer = seal): Promise<Uint8Array> {
  return wrap(header, await sealTo(JSON.stringify({ header, answers }), [...office, header.applicant]));
}

/** Opens the record of an application and checks that its envelope is the one that was sealed. @throws OpenError */
export async function openApplication(record: Uint8Array, identities: readonly string[]): Promise<Application> {
  const parts = unwrap(applicationHeader, record);
  if (!parts) throw new OpenError('damaged');
  return applicationIn(await open(parts.sealed, identities), parts.header);
}
