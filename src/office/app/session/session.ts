/** A session with the server: a token that only the key could open, kept here and nowhere else. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { createClient, type Client, type Result } from '../../api/client.ts';
import { sessionLength, type CallName } from '../../api/schema.ts';
import type { Crew } from '../worker/crew.ts';

export interface Session {
  /** The recipient whose key opened the token. */
  readonly me: string;
  /** Calls with the token; one that has run out is renewed once on the way. */
  readonly client: Client;
  /** Whether the server takes this key no longer. */
  readonly isRefused: ReadonlySignal<boolean>;
  /** Asks for a new token when this one runs out soon; call it while somebody works. */
  readonly renew: (lastActive: number) => Promise<void>;
  /** Tells the server that the token is not needed any more, and forgets it. */
  readonly end: () => void;
}

/** `recipient`: no key at hand is one of the office's. */
export type SessionProblem = 'recipient' | 'offline' | 'rate' | 'store' | 'other';

/** Renewed when less than this is left, in milliseconds. */
const renewBefore = 12 * 60_000;

interface Token { readonly text: string; readonly expires: number; readonly since: number }

/** Asks for a session with the first of the recipients that is one of the office's. */
export async function openSession(crew: Crew, recipients: readonly string[]): Promise<Session | SessionProblem> {
  let token: Token | undefined;
  const over = new AbortController();
  // What is on its way when the session ends would come back refused.
  const plain = createClient({
    token: () => token?.text,
    fetch: (address, options) => fetch(address, { ...options, signal: options?.signal ? AbortSignal.any([options.signal, over.signal]) : over.signal }),
  });
  let problem: SessionProblem = 'recipient';
  for (const recipient of new Set(recipients)) {
    const given = await askToken(plain, crew, recipient);
    if (typeof given === 'object') {
      token = given;
      return sessionOf(recipient);
    }
    // That one key is none of the office's says nothing about the next; that the server is away does.
    if (given !== 'recipient') return given;
    problem = given;
  }
  return problem;

  function sessionOf(me: string): Session {
    const isRefused = signal(false);
    let renewing: Promise<boolean> | undefined;
    const renewNow = (): Promise<boolean> => (renewing ??= askToken(plain, crew, me).then((next) => {
      // After the end nothing is begun again.
      if (typeof next === 'object' && token) token = next;
      if (next === 'recipient') isRefused.value = true;
      return typeof next === 'object';
    }).finally(() => { renewing = undefined; }));
    return {
      me, isRefused,
      client: retrying(plain, renewNow),
      renew: async (lastActive) => {
        if (token && token.expires - Date.now() < renewBefore && lastActive > token.since) await renewNow();
      },
      end: () => {
        const text = token?.text;
        token = undefined;
        over.abort();
        if (text !== undefined) void createClient({ token: () => text, fetch: (address, options) => fetch(address, { ...options, keepalive: true }) }).end({});
      },
    };
  }
}

async function askToken(client: Client, crew: Crew, recipient: string): Promise<Token | SessionProblem> {
  const since = Date.now();
  const given = await client.session({ recipient });
  if (!given.ok) return given.problem === 'recipient' || given.problem === 'offline' || given.problem === 'rate' || given.problem === 'store' ? given.problem : 'other';
  try {
    const text = await crew.openText(given.answer.sealed);
    // Counted by our own clock: that of the server may differ.
    return { text, expires: since + sessionLength, since };
  } catch {
    return 'other';
  }
}

/** The client, asking once more with a new token where the old one has run out. */
function retrying(client: Client, renew: () => Promise<boolean>): Client {
  const again = <N extends CallName>(name: N): Client[N] => (async (ask: Parameters<Client[N]>[0]) => {
    const call = client[name] as (ask: unknown) => Promise<Result<N>>;
    const first = await call(ask);
    const isOver = !first.ok && (first.problem === 'expired' || first.problem === 'token');
    return isOver && await renew() ? call(ask) : first;
  }) as Client[N];
  return {
    session: client.session, end: client.end, info: again('info'), keys: again('keys'), records: again('records'), event: again('event'), desk: again('desk'),
    decision: again('decision'), hold: again('hold'), delete: again('delete'), release: again('release'), reseal: again('reseal'), exported: again('exported'),
  };
}
