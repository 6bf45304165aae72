import { parseArgs } from 'node:util';
import type { StoreName } from './house.ts';

export interface Options {
  /** `throughput`: submissions a second; `memory`: over many submissions; `slow`: other visitors during an attack. */
  readonly mode: 'throughput' | 'memory' | 'slow';
  readonly store: StoreName;
  readonly seconds: number;
  readonly connections: number;
  /** How many submissions the measuring of memory takes. */
  readonly amount: number;
  /** Folder in which the data lies; decides which disk is measured. */
  readonly folder?: string | undefined;
  /** File for the figures. */
  readonly json?: string | undefined;
  /** Whether a missed goal ends the run with exit code 1. */
  readonly check: boolean;
}

/** Reads the command line. @throws Error for an unknown option or a number that is none */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      memory: { type: 'boolean', default: false },
      slow: { type: 'boolean', default: false },
      store: { type: 'string', default: 'files' },
      seconds: { type: 'string', default: '60' },
      connections: { type: 'string', default: '50' },
      amount: { type: 'string', default: '100000' },
      folder: { type: 'string' },
      json: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  if (values.store !== 'files' && values.store !== 'postgres') throw new Error('--store is files or postgres.');
  return {
    mode: values.memory ? 'memory' : values.slow ? 'slow' : 'throughput',
    store: values.store,
    seconds: count('seconds', values.seconds), connections: count('connections', values.connections), amount: count('amount', values.amount),
    folder: values.folder, json: values.json, check: values.check,
  };
}

function count(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a whole number from 1.`);
  return number;
}
