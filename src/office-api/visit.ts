import type { Ports } from '../intake/ports.ts';
import type { Answer, Ask, CallName, RefusalProblem } from '../office/api/schema.ts';
import type { Session } from './session-token.ts';

/** Who asks, and with what the answer is made. */
export interface Visit {
  readonly ports: Ports;
  readonly session: Session;
  readonly token: string;
}

/** Answers one call, or refuses it with a code. Rejects when the store does. */
export type Handler<N extends CallName> = (ask: Ask<N>, visit: Visit) => Promise<Answer<N> | RefusalProblem>;

/** Everything but `session`, which is asked without a token. */
export type SignedCall = Exclude<CallName, 'session'>;
export type Handlers = { readonly [N in SignedCall]: Handler<N> };

/** The beginning of a public key, by which the audit log tells officers apart. */
export const shortKey = (recipient: string): string => recipient.slice(0, 12);
