import { readdir } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { alarmAge } from '../intake/outbox.ts';
import { languageAndPath } from '../forms/addresses.ts';
import type { Ports } from '../intake/ports.ts';
import type { HostContext } from '../host.ts';
import { privateHeaders, securityHeaders } from '../headers.ts';
import { policyIn, withPolicy } from '../policy.ts';

type NodeBindings = { Bindings: HttpBindings };

interface AppParts {
  readonly ports: Ports;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly distDir: string;
  /** Age of the oldest unsent mail in milliseconds. */
  readonly oldestUnsent: () => number;
}

interface HostedFunction {
  readonly default: (request: Request, context: HostContext) => Promise<Response>;
  readonly config: {
    readonly path?: string | readonly string[];
    readonly method?: string | readonly string[];
    readonly schedule?: string;
  };
}

const functionsFolder = new URL('../../functions/', import.meta.url);

/** Posts of every kind reach a form's function, so that a wrong method gets its page too; reading stays with the files. */
const writing = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** The functions of functions/ under the addresses of their own `config`, `/healthz`, and the page for everything else. */
export async function functionsApp({ ports, waitUntil, distDir, oldestUnsent }: AppParts): Promise<Hono<NodeBindings>> {
  const app = new Hono<NodeBindings>({ strict: false });
  const policy = policyIn(distDir);
  app.use(async (context, next) => {
    await next();
    withPolicy(context.res, policy);
  });
  for (const { default: run, config } of await loadFunctions()) {
    // What Netlify runs by the clock has no address; here the clock in this process does it (clock.ts).
    if (config.schedule !== undefined || config.path === undefined) continue;
    const methods = [config.method ?? ['GET', ...writing]].flat();
    for (const path of [config.path ?? []].flat()) {
      app.on(methods.includes('POST') ? [...new Set([...methods, ...writing])] : methods, path, (context) => {
        const ip = visitorAddress(context);
        return run(context.req.raw, { waitUntil, ...(ip !== undefined && { ip }) });
      });
    }
  }
  app.get('/healthz', (context) => health(context, ports, oldestUnsent()));
  const missing = { de: await readFile(join(distDir, '404.html'), 'utf8'), en: await readFile(join(distDir, 'en/404/index.html'), 'utf8') };
  app.notFound((context) => context.body(missing[languageAndPath(context.req.path).language], 404, { ...privateHeaders }));
  app.onError((error, context) => {
    ports.log({ event: 'fault', reason: error.name });
    return context.text('Bei uns ist ein Fehler aufgetreten. Versuchen Sie es in einigen Minuten noch einmal.', 500, { ...securityHeaders });
  });
  return app;
}

async function loadFunctions(): Promise<readonly HostedFunction[]> {
  const files = (await readdir(functionsFolder)).filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(files.map((name) => import(new URL(name, functionsFolder).href) as Promise<HostedFunction>));
}

/**
 * The visitor's address, for the limit of posts. A proxy on this machine names it in `X-Forwarded-For`, where its own entry is the
 * last one; from anywhere else that header could be made up and is not read.
 */
function visitorAddress(context: Context<NodeBindings>): string | undefined {
  const direct = context.env.incoming.socket.remoteAddress;
  const isLocal = direct !== undefined && /^(?:::ffff:)?127\.|^::1$/u.test(direct);
  const forwarded = isLocal ? context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return forwarded === undefined || forwarded === '' ? direct : forwarded;
}

/** Degraded is an answer 200 with `ok: false`: the site works, somebody should look at the mail server. */
async function health(context: Context, { store }: Ports, oldest: number): Promise<Response> {
  const stored = await store.healthy();
  const mail = oldest > alarmAge ? `degraded: the oldest unsent mail waits for ${Math.round(oldest / 60_000)} min` : 'ok';
  return context.json({ ok: stored && mail === 'ok', store: stored ? 'ok' : 'not writable', mail }, stored ? 200 : 503, {
    ...securityHeaders, 'Cache-Control': 'no-store',
  });
}
