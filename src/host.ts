/** What every file in functions/ shares: the ports of the host that runs it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError, type Settings } from './env.ts';
import { networkLimiter } from './intake/network-limit.ts';
import { shellPath, withoutFaults } from './intake/plain-pages.ts';
import type { Ports } from './intake/ports.ts';
import { policyAt, withPolicy } from './policy.ts';
import { openHousehold, pagesFrom, writeLog } from './ports.ts';
import { isOnNetlify } from './stores/settings.ts';

/** The part of Netlify's context that is used; our own server gives the same. */
export interface HostContext {
  readonly waitUntil?: (work: Promise<unknown>) => void;
  /** Address of the visitor. Used for the limit of posts, never written. */
  readonly ip?: string;
  /** Set by Netlify alone: production, deploy-preview, branch-deploy or dev. */
  readonly deploy?: { readonly context?: string };
}

type Handler = (request: Request, ports: Ports) => Promise<Response>;

/**
 * Makes a handler of the intake into a function of the host. Pages come from the folder of the build where there is one
 * (own server), else from the site itself (Netlify, and the live pages of `npm run dev`). All functions share the limit of posts unless they bring their own.
 */
export function onHost(handler: Handler, limit: Limit = formsLimit): (request: Request, context?: HostContext) => Promise<Response> {
  return (request, context) => withoutFaults(answer(handler, limit, request, context), writeLog);
}

async function answer(handler: Handler, limit: Limit, request: Request, context?: HostContext): Promise<Response> {
  const given = await handler(request, await portsFor(request, context, limit));
  // Beside the build, our own server does this for all its answers.
  return isBuiltHere(process.env['DIST_DIR'] ?? 'dist') ? given : withPolicy(given, await policyAt(new URL(request.url).origin));
}

/**
 * Makes work of the clock into a scheduled function. A fault is logged and answered with 500, which the host shows in its list
 * of runs; the next run tries again.
 */
export function onClock(work: (ports: Ports) => Promise<unknown>): (request: Request, context?: HostContext) => Promise<Response> {
  return async (request, context) => {
    try {
      await work(await portsFor(request, context));
      return new Response(null, { status: 204 });
    } catch (error) {
      writeLog({ event: 'clock-failed', reason: error instanceof Error ? error.name : 'unknown' });
      return new Response(null, { status: 500 });
    }
  };
}

async function portsFor(request: Request, context?: HostContext, limit: Limit = formsLimit): Promise<Ports> {
  const { settings, ports } = await openHousehold(environmentOf(context)).catch(tellSettings);
  return ports({
    page: isBuiltHere(settings.DIST_DIR) ? builtPages(settings.DIST_DIR) : (path) => fetchPage(new URL(path, request.url)),
    later: (work) => { context?.waitUntil?.(work); },
    mayPost: () => limit(settings)(context?.ip),
  });
}

/** Whether the built pages lie beside us: on our own server, not on Netlify and not behind the live pages of `npm run dev`. */
const isBuiltHere = (distDir: string): boolean =>
  process.env['NETLIFY_DEV'] === undefined && existsSync(join(distDir, shellPath, 'index.html'));

/**
 * Netlify tells the deploy context with the request and in no variable; one that somebody has set would let a preview write
 * to the records of production. `netlify dev` tells none, and keeps its records on the machine it runs on.
 */
const environmentOf = (context?: HostContext): Readonly<Record<string, string | undefined>> => {
  if (process.env['NETLIFY_DEV'] !== undefined) return { ...process.env, DEPLOY_CONTEXT: 'dev' };
  return isOnNetlify(process.env) ? { ...process.env, DEPLOY_CONTEXT: context?.deploy?.context } : process.env;
};

/** A function has no start that could stop; its log says what to set. */
function tellSettings(error: unknown): never {
  if (error instanceof SettingsError) for (const reason of error.problems) writeLog({ event: 'settings', reason });
  throw error;
}

/** The limiter of one or several functions, made with the settings of the first request. */
type Limit = (settings: Settings) => ReturnType<typeof networkLimiter>;

/** A limit that no other function uses up. */
export function ownLimit(): Limit {
  let limiter: ReturnType<typeof networkLimiter> | undefined;
  return ({ POSTS_PER_MINUTE }) => (limiter ??= networkLimiter(POSTS_PER_MINUTE));
}

const formsLimit = ownLimit();

let pages: Ports['page'] | undefined;
const builtPages = (distDir: string): Ports['page'] => (pages ??= pagesFrom(distDir));

async function fetchPage(address: URL): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The page ${address.pathname} answers ${answer.status}.`);
  return answer.text();
}
