/** What every file in functions/ shares: the ports of the host that runs it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './env.ts';
import { networkLimiter } from './intake/network-limit.ts';
import { withoutFaults } from './intake/plain-pages.ts';
import type { Ports } from './intake/ports.ts';
import { shellPath } from './intake/plain-pages.ts';
import { policyAt, withPolicy } from './policy.ts';
import { openHousehold, pagesFrom, writeLog } from './ports.ts';

/** The part of Netlify's context that is used; our own server gives the same. */
export interface HostContext {
  readonly waitUntil?: (work: Promise<unknown>) => void;
  /** Address of the visitor. Used for the limit of posts, never written. */
  readonly ip?: string;
}

type Handler = (request: Request, ports: Ports) => Promise<Response>;

/**
 * Makes a handler of the intake into a function of the host. Pages come from the folder of the build where there is one
 * (own server), else from the site itself (Netlify, and the live pages of `npm run dev`).
 */
export function onHost(handler: Handler): (request: Request, context?: HostContext) => Promise<Response> {
  return (request, context) => withoutFaults(answer(handler, request, context), writeLog);
}

async function answer(handler: Handler, request: Request, context?: HostContext): Promise<Response> {
  const { settings, ports } = await openHousehold();
  const built = process.env['NETLIFY_DEV'] === undefined && existsSync(join(settings.DIST_DIR, shellPath, 'index.html'));
  const given = await handler(request, ports({
    page: built ? builtPages(settings.DIST_DIR) : (path) => fetchPage(new URL(path, request.url)),
    later: (work) => { context?.waitUntil?.(work); },
    mayPost: () => limiterOf(settings)(context?.ip),
  }));
  // Beside the build, our own server does this for all its answers.
  return built ? given : withPolicy(given, await policyAt(new URL(request.url).origin));
}

let limiter: ReturnType<typeof networkLimiter> | undefined;
const limiterOf = ({ POSTS_PER_MINUTE }: Settings): ReturnType<typeof networkLimiter> => (limiter ??= networkLimiter(POSTS_PER_MINUTE));

let pages: Ports['page'] | undefined;
const builtPages = (distDir: string): Ports['page'] => (pages ??= pagesFrom(distDir));

async function fetchPage(address: URL): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The page ${address.pathname} answers ${answer.status}.`);
  return answer.text();
}
