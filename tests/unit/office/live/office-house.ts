/** Officers at work: the real page without a screen, on the real server without a net. Answers can be lost on the way. */
import { signal } from '@preact/signals';
import { liveOffice, type LiveOffice } from '../../../../src/office/app/live/office-live.ts';
import type { Asked } from '../../../../src/office/app/worker/protocol.ts';
import { hireCrew } from '../../../../src/office/app/worker/crew.ts';
import { problemOf, startWork } from '../../../../src/office/app/worker/work.ts';
import type { Client } from '../../../../src/office/api/client.ts';
import type { CallName } from '../../../../src/office/api/schema.ts';
import { recipientOf } from '../../../../src/records/seal.ts';
import type { World } from '../../office-api/world.ts';

/** A worker in the same thread: the same jobs and messages. */
function workerHere(): Worker {
  const work = startWork();
  const events = new EventTarget();
  const answer = (data: object): void => { events.dispatchEvent(new MessageEvent('message', { data })); };
  return Object.assign(events, {
    postMessage: ({ number, job }: Asked) => {
      work(job).then((result) => { answer({ number, result }); }, (error: unknown) => { answer({ number, problem: problemOf(error) }); });
    },
    terminate: () => undefined,
  }) as unknown as Worker;
}

/** What becomes of the next calls of a name: `lost`: it arrives, and its answer does not; `cut`: it does not arrive. */
export type Fault = 'lost' | 'cut';

export interface Officer {
  readonly office: LiveOffice;
  /** Faults for the next calls of this name, in order. */
  readonly fail: (call: CallName, ...faults: Fault[]) => void;
}

/** An officer who has opened the office with a key. */
export async function officer(house: World, identity: string): Promise<Officer> {
  const faults = new Map<CallName, Fault[]>();
  const client = await house.as(identity);
  const unreliable = Object.fromEntries(Object.entries(client).map(([name, call]) => [name, async (ask: never) => {
    const fault = faults.get(name as CallName)?.shift();
    if (fault === 'cut') return { ok: false, problem: 'offline' };
    const answer = await (call as (ask: never) => Promise<unknown>)(ask);
    return fault === 'lost' ? { ok: false, problem: 'offline' } : answer;
  }])) as unknown as Client;
  const crew = hireCrew(workerHere, 2);
  await crew.takeKeys([identity]);
  const session = { me: await recipientOf(identity), client: unreliable, isRefused: signal(false), renew: () => Promise.resolve(), end: () => undefined };
  const office = liveOffice({
    session, crew, identities: [identity], site: { criteria: {}, letters: {} as never, rounds: [] }, recipients: house.ports.recipients, serverNow: house.ports.now().toISOString(),
  });
  await office.begin();
  return { office, fail: (call, ...next) => { faults.set(call, next); } };
}
