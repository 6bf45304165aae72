/** The office's own entrance: small calls with JSON, each of which needs the token of a session (docs/office-api.md). */
import type { z } from 'zod';
import { nodeSeal } from '../records/node-seal.ts';
import { calls, type Ask, type RefusalProblem } from '../office/api/schema.ts';
import type { Ports } from '../intake/ports.ts';
import { reasonOf, within } from '../intake/store-application.ts';
import { jsonAnswer, refusalAnswer } from './answers.ts';
import { handlers } from './handlers.ts';
import { callOf, readAsk } from './read-ask.ts';
import { checkSession, issueSession } from './session-token.ts';
import type { Handler, SignedCall } from './visit.ts';

/** A store that has not answered by then counts as down, in milliseconds; whoever asked gives up a little later. */
const storeWait = 9_000;

/** Answers a call of the office's page; every refusal is a code, and our own faults are told as those of the store. */
export async function officeApi(request: Request, ports: Ports): Promise<Response> {
  const result = await answer(request, ports).catch((error: unknown): RefusalProblem => {
    ports.log({ event: 'office-failed', reason: reasonOf(error) });
    return 'store';
  });
  if (typeof result !== 'string') return jsonAnswer(result);
  ports.log({ event: 'office-refused', reason: result });
  return refusalAnswer(result);
}

async function answer(request: Request, ports: Ports): Promise<object | RefusalProblem> {
  const call = callOf(request, ports);
  if (typeof call === 'string') return call;
  const { name } = call;
  if (name === 'session') return beginSession(request, ports);
  const token = /^Bearer ([\w.-]+)$/u.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
  const session = await within(storeWait, () => checkSession(token, ports));
  // Whoever tries tokens is slowed down; whoever has one is not.
  if (typeof session === 'string') return ports.mayPost() ? session : 'rate';
  const asked = await readAsk(request, name);
  if (typeof asked === 'string') return asked;
  return within(storeWait, () => perform(name, asked.content, { ports, session, token }));
}

async function perform<N extends SignedCall>(name: N, content: unknown, visit: Parameters<Handler<N>>[1]): Promise<object | RefusalProblem> {
  const ask = (calls[name].ask as unknown as z.ZodType<Ask<N>>).safeParse(content);
  if (!ask.success) return 'shape';
  const handler: Handler<N> = handlers[name];
  return handler(ask.data, visit);
}

/** Everybody may ask; only who has the key can open what comes back. */
async function beginSession(request: Request, ports: Ports): Promise<object | RefusalProblem> {
  if (!ports.mayPost()) return 'rate';
  const asked = await readAsk(request, 'session');
  if (typeof asked === 'string') return asked;
  const ask = calls.session.ask.safeParse(asked.content);
  if (!ask.success) return 'shape';
  const { recipient } = ask.data;
  if (!ports.recipients.includes(recipient)) return 'recipient';
  const { token, expires } = issueSession(recipient, ports);
  ports.log({ event: 'office-session' });
  return { sealed: Buffer.from(await nodeSeal(token, [recipient])).toString('base64'), expires: expires.toISOString() };
}
