/** The policy that goes with the pages of a build, for whoever answers beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyFile, securityHeaders } from './headers.ts';

/** Of pages without inline code, which is the strictest: what a build without a policy, or one that cannot be read, gets. */
const strictest = securityHeaders['Content-Security-Policy'] ?? "default-src 'none'";

/** A policy is one line of directives; anything else at that address, such as a page for 404, is none. */
const readPolicy = (text: string): string => (/^default-src [\u0020-\u007E]+\n?$/u.test(text) ? text.trim() : strictest);

/** The policy in the folder of a build. */
export function policyIn(distDir: string): string {
  try {
    return readPolicy(readFileSync(join(distDir, policyFile), 'utf8'));
  } catch {
    return strictest;
  }
}

/** A site that does not answer by then leaves a function with the strictest policy, in milliseconds. */
const longest = 3_000;

const fetched = new Map<string, Promise<string>>();

/** The policy of the site at an origin, for functions that do not have the build beside them. Asked for once; never rejects. */
export function policyAt(origin: string, get: typeof fetch = fetch): Promise<string> {
  let policy = fetched.get(origin);
  if (!policy) {
    policy = get(new URL(`/${policyFile}`, origin), { signal: AbortSignal.timeout(longest) }).then(async (answer) => {
      if (!answer.ok) throw new Error(`${policyFile} answers ${answer.status}.`);
      return readPolicy(await answer.text());
    });
    fetched.set(origin, policy);
    policy.catch(() => fetched.delete(origin));
  }
  return policy.catch(() => strictest);
}

/** An answer with another policy than the strictest, which its maker has put there. */
export function withPolicy(answer: Response, policy: string): Response {
  answer.headers.set('Content-Security-Policy', policy);
  return answer;
}
