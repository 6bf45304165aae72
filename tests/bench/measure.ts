import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationId } from '../../src/intake/secrets.ts';
import { receiptAt } from '../../src/intake/receipt-path.ts';
import { keyParts, keys } from '../../src/records/names.ts';
import { allKeys } from '../../src/stores/store.ts';
import { makeHouse, type House } from './house.ts';
import { submissions, type Figures } from './load.ts';
import type { Options } from './options.ts';
import { attackSlowly, visit } from './slow.ts';
import { serverFlags, start, type Started } from './started.ts';

export interface Goal { readonly goal: string; readonly reached: boolean }
export interface Measured { readonly goals: readonly Goal[]; readonly figures: Readonly<Record<string, unknown>> }
type Say = (line: string) => void;

const megabyte = 1024 * 1024;
/** Longer does not make the bare handlers' figures steadier. */
const bareSeconds = 10;

const text = ({ perSecond, p50, p99, max, errors, cpu }: Figures): string =>
  `${String(perSecond).padStart(6)}/s   p50 ${String(p50)} ms   p99 ${String(p99)} ms   max ${String(max)} ms   errors ${String(errors)}   cpu ${cpu.toFixed(2)} ms`;

/** Without the set of what was accepted. */
const plain = ({ perSecond, p50, p99, max, errors, cpu, accepted }: Figures) => ({ perSecond, cpu, p50, p99, max, errors, accepted: accepted.size });

/** Submissions a second, beside bare handlers that do the least there is to do. */
export async function measureThroughput(options: Options, say: Say): Promise<Measured> {
  const measureBare = async (kind: 'store' | 'seal', when: string): Promise<Figures> => {
    const figures = await withBare(kind, options, (server, house) => submissions(server, house.secrets, { connections: options.connections, seconds: Math.min(options.seconds, bareSeconds) }));
    say(`${`bare ${kind} ${when}`.padEnd(16)}${text(figures)}`);
    return figures;
  };
  const bareStore = await measureBare('store', 'before');
  const before = await measureBare('seal', 'before');
  const { figures, lost, mails } = await withServer(options, async (server, house) => {
    await warmUp(server, house, options);
    const begin = await server.usage();
    const measured = await submissions(server, house.secrets, { connections: options.connections, seconds: options.seconds });
    const end = await server.usage();
    say(`own server      ${text(measured)}`);
    say(`memory          ${String(Math.round(begin.resident / megabyte))} MB before, ${String(Math.round(end.resident / megabyte))} MB after`);
    return { figures: measured, lost: await lostOf(house, measured), mails: (await Array.fromAsync(allKeys(house.store, 'sent/'))).length };
  });
  say(`mails           ${String(mails)} sent meanwhile, with the warming up; the clock sends the others`);
  // On both sides of ours, since a machine that others use as well is not the same at two moments.
  const after = await measureBare('seal', 'after');
  const bareSeal = (before.perSecond + after.perSecond) / 2;
  const timesSealing = bareSeal / figures.perSecond;
  const timesCpu = figures.cpu / ((before.cpu + after.cpu) / 2);
  say(`of the time of  ${timesSealing.toFixed(2)} × bare seal, ${(bareStore.perSecond / figures.perSecond).toFixed(1)} × bare store; of processor time ${timesCpu.toFixed(2)} × bare seal`);
  return {
    goals: [
      { goal: 'at least 500 submissions a second', reached: figures.perSecond >= 500 },
      { goal: 'p99 below 250 ms', reached: figures.p99 < 250 },
      { goal: 'no error', reached: figures.errors === 0 },
      { goal: 'every accepted submission is stored', reached: lost === 0 },
      { goal: 'at most 1.5 times the time of the bare handler that seals', reached: timesSealing <= 1.5 },
    ],
    figures: { ownServer: plain(figures), bareStore: plain(bareStore), bareSealBefore: plain(before), bareSealAfter: plain(after), timesSealing, timesCpu, lost, mails },
  };
}

/** Memory over many submissions: after a tenth of them everything is warm, and from there it stays. */
export async function measureMemory(options: Options, say: Say): Promise<Measured> {
  return withServer(options, async (server, house) => {
    const samples: { readonly submissions: number; readonly resident: number; readonly used: number }[] = [];
    const parts = options.amount >= 10_000 ? 10 : 2;
    let done = 0;
    let errors = 0;
    for (let part = 0; part <= parts; part += 1) {
      const figures = await submissions(server, house.secrets, { connections: options.connections, amount: Math.ceil(options.amount / parts) });
      done += figures.accepted.size;
      errors += figures.errors;
      const { resident, used } = await server.usage();
      samples.push({ submissions: done, resident, used });
      say(`${String(done).padStart(7)} submissions   ${String(Math.round(resident / megabyte))} MB resident   ${(used / megabyte).toFixed(1)} MB in use after a collection   ${String(figures.perSecond)}/s`);
    }
    const [first, ...later] = samples;
    const grown = (which: 'resident' | 'used'): number => Math.max(...later.map((sample) => Math.abs(sample[which] - (first?.[which] ?? 0)))) / megabyte;
    say(`at most ${grown('resident').toFixed(1)} MB resident and ${grown('used').toFixed(1)} MB in use away from the first sample`);
    return {
      goals: [
        { goal: `resident memory within ± 20 MB over ${String(options.amount)} submissions`, reached: grown('resident') <= 20 },
        { goal: `memory in use within ± 20 MB over ${String(options.amount)} submissions`, reached: grown('used') <= 20 },
        { goal: 'no error', reached: errors === 0 },
      ],
      figures: { samples, errors },
    };
  });
}

/** What other visitors wait while 500 connections send as slowly as they can. */
export async function measureSlowClients(options: Options, say: Say): Promise<Measured> {
  return withServer(options, async (server, house) => {
    await warmUp(server, house, options);
    const quiet = await visit(server.url, house.secrets, Math.min(5, options.seconds));
    say(`without attack  pages p99 ${quiet.pages.p99.toFixed(0)} ms   submissions p99 ${quiet.submissions.p99.toFixed(0)} ms   errors ${String(quiet.errors)}`);
    const attack = attackSlowly(server.url, 500);
    const attacked = await visit(server.url, house.secrets, options.seconds);
    const held = await attack.stop();
    say(`500 slow        pages p99 ${attacked.pages.p99.toFixed(0)} ms   submissions p99 ${attacked.submissions.p99.toFixed(0)} ms   errors ${String(attacked.errors)}   visits ${String(attacked.pages.count + attacked.submissions.count)}`);
    say(`attack          ${String(held.opened)} connections opened, ${String(held.cut)} cut off by the server`);
    return {
      goals: [
        { goal: 'p99 of other visitors at most 1 s', reached: Math.max(attacked.pages.p99, attacked.submissions.p99) <= 1000 },
        { goal: 'no error for other visitors', reached: attacked.errors === 0 && attacked.submissions.count > 0 },
      ],
      figures: { quiet, attacked, held },
    };
  });
}

async function warmUp(server: Started, house: House, { connections, seconds }: Options): Promise<void> {
  await submissions(server, house.secrets, { connections, seconds: seconds >= 30 ? 5 : 1 });
}

async function withServer<T>(options: Options, work: (server: Started, house: House) => Promise<T>): Promise<T> {
  const house = await makeHouse(options.store, options.folder);
  try {
    const server = await start('src/server.ts', [], house.env, join(house.folder, 'server.log'), serverFlags());
    try {
      return await work(server, house);
    } finally {
      await server.stop();
    }
  } finally {
    await house.close();
  }
}

async function withBare<T>(kind: string, { folder: below = tmpdir() }: Options, work: (server: Started, house: House) => Promise<T>): Promise<T> {
  const house = await makeHouse('files', below);
  const folder = await mkdtemp(join(house.folder, 'bare-'));
  try {
    const server = await start(join(import.meta.dirname, 'bare.ts'), [folder, kind], {}, join(house.folder, 'server.log'));
    try {
      return await work(server, house);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await house.close();
  }
}

/** How many accepted submissions have no record. */
async function lostOf({ store }: House, { accepted }: Figures): Promise<number> {
  const stored = new Set<string>();
  for await (const key of allKeys(store, keys.applications)) stored.add(keyParts(key).id);
  return [...accepted].filter((location) => !stored.has(applicationId(receiptAt(location).token))).length;
}
