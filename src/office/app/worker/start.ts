/** Starts the workers. The browser lets their addresses in only through the policy that the headers name (Trusted Types). */
import { workerPolicy } from '../../../worker-policy.ts';
import match from '../match/match-worker.ts?worker&url';
import office from './office-worker.ts?worker&url';

/** The part of Trusted Types that is used; browsers without it take the plain address. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
}
interface Policy { readonly createScriptURL: (url: string) => string }

/** Every worker there is; the policy lets through no other address. */
const addresses = { office, match } as const;

let policy: Policy | undefined;

function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // A policy can be made only once.
  policy ??= trustedTypes?.createPolicy(workerPolicy, { createScriptURL: known });
  return policy ? policy.createScriptURL(address) : address;
}

function known(address: string): string {
  if (!Object.values<string>(addresses).includes(address)) throw new TypeError('This is the address of no worker.');
  return address;
}

/** `office` opens and seals records; `match` looks for pairs and never sees a key. */
export const startWorker = (name: keyof typeof addresses = 'office'): Worker => new Worker(trusted(addresses[name]), { type: 'module', name });
