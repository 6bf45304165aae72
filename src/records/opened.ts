/** What was in the seal, read and held against what stands outside. No cryptography here: it may run elsewhere, as in the workers of the office's page. */
import * as z from 'zod/mini';
import { applicationHeader, type ApplicationHeader } from './envelope.ts';
import { OpenError } from './open-error.ts';

export { OpenError, type OpenProblem } from './open-error.ts';

const content = z.object({ header: applicationHeader, answers: z.record(z.string(), z.unknown()) });

export interface Application {
  readonly header: ApplicationHeader;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** The application in an opened text, if its envelope is the one that was sealed. @throws OpenError */
export function applicationIn(text: string, envelope: ApplicationHeader): Application {
  let application: Application;
  try {
    application = content.parse(JSON.parse(text));
  } catch (cause) {
    throw new OpenError('damaged', cause);
  }
  if (JSON.stringify(application.header) !== JSON.stringify(envelope)) throw new OpenError('altered');
  return application;
}
