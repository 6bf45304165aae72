import { finishReseals } from '../records/reseal.ts';
import { referenceOf } from '../records/names.ts';
import type { Ports } from './ports.ts';
import { reasonOf } from './store-application.ts';

/** Puts back records whose sealing anew was killed half-way. Never rejects: everything else goes on, and the next round tries again. */
export async function keepReseals({ store, now, log }: Ports): Promise<void> {
  try {
    const { restored, damaged } = await finishReseals(store, now());
    for (const key of restored) log({ event: 'reseal-finished', ...(key.startsWith('desk/') ? {} : { reference: referenceOf(key.split('/')[1] ?? '') }) });
    for (const key of damaged) log({ event: 'record-damaged', reason: key });
  } catch (error) {
    log({ event: 'reseal-failed', reason: reasonOf(error) });
  }
}
