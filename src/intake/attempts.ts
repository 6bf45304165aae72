import { z } from 'zod';
import { keys, type MailName } from '../records/names.ts';
import { allKeys } from '../stores/store.ts';
import type { Ports } from './ports.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Pauses after the first, second, … failed attempt: 1, 5, 15 minutes, then every hour for three days. */
export const pauses: readonly number[] = [minute, 5 * minute, 15 * minute, ...Array.from({ length: 72 }, () => hour)];

const attemptRecord = z.object({ at: z.iso.datetime() });

/** The number of the next attempt at a mail, or why there is none now. A damaged record of an attempt counts as long past. */
export async function nextAttempt({ store, now }: Pick<Ports, 'store' | 'now'>, id: string, name: MailName): Promise<number | 'waiting' | 'given-up'> {
  let made = 0;
  for await (const key of allKeys(store, keys.attempts(id, name))) made = Math.max(made, Number(key.split('/').at(-1)));
  if (made === 0) return 1;
  const pause = pauses[made - 1];
  if (pause === undefined) return 'given-up';
  const at = timeOf(await store.get(keys.attempt(id, name, made)));
  return at === undefined || now().getTime() - at >= pause ? made + 1 : 'waiting';
}

function timeOf(record: Uint8Array | undefined): number | undefined {
  try {
    const parsed = attemptRecord.safeParse(JSON.parse(new TextDecoder().decode(record)));
    return parsed.success ? Date.parse(parsed.data.at) : undefined;
  } catch {
    return undefined;
  }
}
