import { createCanary, retireOtherCanaries } from '../records/canary.ts';
import { nodeSeal } from '../records/node-seal.ts';
import type { Ports } from './ports.ts';
import { reasonOf } from './store-application.ts';

/** Sees to it that the office's recipients have their canary, and that those of former recipients are known as such. Never rejects: without one the site does all else, and the next round tries again. */
export async function keepCanary({ store, now, recipients, log }: Ports): Promise<void> {
  try {
    await createCanary(store, recipients, nodeSeal);
    await retireOtherCanaries(store, now(), recipients);
  } catch (error) {
    log({ event: 'canary-failed', reason: reasonOf(error) });
  }
}
