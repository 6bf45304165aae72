import { readdir } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ports } from '../intake/ports.ts';
import type { HostContext } from '../host.ts';
import { privateHeaders, securityHeaders } from '../headers.ts';

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
export async function functionsApp(ports: Ports, waitUntil: HostContext['waitUntil'] & {}, distDir: string): Promise<Hono> {
  const app = new Hono({ strict: false });
  for (const { default: run, config } of await loadFunctions()) {
    // What Netlify runs by the clock has no address; here the clock in this process does it (clock.ts).
    if (config.schedule !== undefined || config.path === undefined) continue;
    const methods = [config.method ?? ['GET', ...writing]].flat();
    for (const path of [config.path].flat()) {
      app.on(methods.includes('POST') ? writing : methods, path, (context) => run(context.req.raw, { waitUntil }));
    }
  }
  app.get('/healthz', (context) => health(context, ports));
  const missing = await readFile(join(distDir, '404.html'), 'utf8');
  app.notFound((context) => context.body(missing, 404, { ...privateHeaders }));
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

async function health(context: Context, { store }: Ports): Promise<Response> {
  const stored = await store.healthy();
  return context.json({ ok: stored, store: stored ? 'ok' : 'not writable' }, stored ? 200 : 503, {
    ...securityHeaders, 'Cache-Control': 'no-store',
  });
}
