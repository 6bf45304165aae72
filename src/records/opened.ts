/** What was in the seal, read and held against what stands outside. No cryptography here: it may run elsewhere, as in the workers of the office's page. */
import { z } from 'zod';
import { applicationHeader, type ApplicationHeader } from './envelope.ts';

/** Why a record could not be opened. */
export type OpenProblem = 'wrong-key' | 'damaged' | 'altered';

export class OpenError extends Error {
  readonly problem: OpenProblem;
  constructor(problem: OpenProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

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
