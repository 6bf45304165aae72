/** Asks the office's server (docs/office-api.md): one function for each call, its answer checked before anybody uses it. */
import * as z from 'zod/mini';
import { apiPath, calls, refusal, type Answer, type Ask, type CallName, type RefusalProblem } from './schema.ts';

// zod looks whether it may use eval, and a browser reports that as a violation of our policy.
z.config({ jitless: true });

/** An answer that takes longer counts as lost, in milliseconds. */
export const answerWait = 15_000;

/**
 * How a call ended. A refusal has changed nothing, save `store`, of which nobody knows. `offline`: no answer that can be understood came
 * back, be it that the network, the server or the time gave out; whether the call has arrived nobody knows either. Repeating does no harm
 * in both.
 */
export type Result<N extends CallName> =
  | { readonly ok: true; readonly answer: Answer<N> }
  | { readonly ok: false; readonly problem: RefusalProblem | 'offline' };

export type Client = { readonly [N in CallName]: (ask: Ask<N>) => Promise<Result<N>> };

export interface ClientParts {
  /** `https://host` without a slash at the end; the page's own when it is missing. */
  readonly origin?: string;
  readonly fetch?: typeof fetch;
  /** The session's token, asked for at each call; it goes with everything but `session`. */
  readonly token: () => string | undefined;
}

/** Never rejects: whatever goes wrong is in the result. */
export function createClient({ origin = '', fetch: ask = (...request) => fetch(...request), token }: ClientParts): Client {
  const call = <N extends CallName>(name: N) => async (content: Ask<N>): Promise<Result<N>> => {
    try {
      const given = await ask(`${origin}${apiPath}${name}`, {
        method: 'POST', headers: headersOf(name, token()), body: JSON.stringify(content),
        // No cookie, no copy in a cache, and nowhere else than where it was sent.
        credentials: 'omit', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(answerWait),
      });
      return given.ok ? readAnswer(name, await given.json()) : { ok: false, problem: await problemOf(given) };
    } catch {
      return { ok: false, problem: 'offline' };
    }
  };
  return {
    session: call('session'), end: call('end'), info: call('info'), keys: call('keys'), records: call('records'), event: call('event'), desk: call('desk'),
    decision: call('decision'), hold: call('hold'), delete: call('delete'), release: call('release'), reseal: call('reseal'), exported: call('exported'),
  };
}

const headersOf = (name: CallName, token: string | undefined): Record<string, string> => ({
  'Content-Type': 'application/json', ...(name !== 'session' && token !== undefined && { Authorization: `Bearer ${token}` }),
});

function readAnswer<N extends CallName>(name: N, content: unknown): Result<N> {
  const answer = (calls[name].answer as unknown as z.ZodMiniType<Answer<N>>).safeParse(content);
  return answer.success ? { ok: true, answer: answer.data } : { ok: false, problem: 'offline' };
}

/** What hosts in front of the server say with a number alone. */
const byStatus: Readonly<Record<number, RefusalProblem>> = { 413: 'too-large', 429: 'rate', 503: 'store' };

async function problemOf(given: Response): Promise<RefusalProblem | 'offline'> {
  const content: unknown = await given.json().catch(() => undefined);
  const said = refusal.safeParse(content);
  return said.success ? said.data.problem : byStatus[given.status] ?? 'offline';
}
