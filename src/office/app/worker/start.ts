/** Starts the workers. The browser lets their address in only through the policy that the headers name (Trusted Types). */
import { workerPolicy } from '../../../headers.ts';
import address from './office-worker.ts?worker&url';

/** The part of Trusted Types that is used; browsers without it take the plain address. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => string };
}

let trustedAddress: string | undefined;

/** The one address that the policy lets through; a policy can be made only once. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (trustedAddress ??= trustedTypes?.createPolicy(workerPolicy, { createScriptURL: () => address }).createScriptURL(address) ?? address);
}

export const startWorker = (): Worker => new Worker(workerAddress(), { type: 'module', name: 'office' });
