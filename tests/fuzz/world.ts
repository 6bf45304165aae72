/** The corridor for one hostile request: a store that holds one application already, and everything that could leak kept in lists. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forms } from '../../src/forms/all.ts';
import type { Form } from '../../src/forms/form.ts';
import { keys, keyParts } from '../../src/records/names.ts';
import { filesStore } from '../../src/stores/files.ts';
import { allKeys, type RecordStore } from '../../src/stores/store.ts';
import { bench, builtPage, type Bench } from '../unit/tools/ports.ts';
import { applyWith } from '../unit/tools/post.ts';

/** `files` lies on a disk; the other two in memory. `full` answers every write with ENOSPC, `gone` everything. */
export type StoreKind = 'memory' | 'files' | 'full' | 'gone';

export interface World extends Omit<Bench, 'store'> {
  readonly kind: StoreKind;
  readonly form: Form;
  /** Token of the receipt of the application that is there. */
  readonly receiptToken: string;
  /** Everything in the store, whether it answers the handlers or not. */
  readonly records: () => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly close: () => Promise<void>;
}

const pages = new Map<string, Promise<string>>();
const keptPage = (path: string): Promise<string> => {
  const page = pages.get(path) ?? builtPage(path);
  pages.set(path, page);
  return page;
};

interface Stock { readonly receiptToken: string; readonly records: ReadonlyMap<string, Uint8Array> }

/** One application of each form, with its mails sent. */
const stocks: ReadonlyMap<Form, Stock> = new Map(await Promise.all(forms.map(async (form) => {
  const here = bench({ page: keptPage });
  const { receipt } = await applyWith(here, form);
  await here.settled();
  const [key = ''] = [...here.store.records.keys()].filter((one) => one.startsWith(keys.applications));
  if (keyParts(key).id === '') throw new Error('The stock is empty.');
  return [form, { receiptToken: receipt.split('/').at(-1) ?? '', records: new Map(here.store.records) }] as const;
})));

const shared = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const failing = (): Promise<never> => Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));

export async function makeWorld(form: Form, kind: StoreKind, mayPost: boolean): Promise<World> {
  const stock = stocks.get(form)!;
  const folder = kind === 'files' ? await mkdtemp(join(shared, 'mentee-plus-fuzz-')) : undefined;
  const { store: memory } = bench();
  const real: RecordStore = folder === undefined ? memory : filesStore(folder);
  for (const [key, record] of stock.records) await real.create(key, record);
  const store: RecordStore = kind === 'full' ? { ...real, create: failing }
    : kind === 'gone' ? { ...real, create: failing, get: failing, list: failing, delete: failing }
      : real;
  const here = bench({ store, page: keptPage, mayPost: () => mayPost });
  // Three seconds after the stock was made, so that times differ.
  here.wait(6000);
  return {
    ...here, kind, form, receiptToken: stock.receiptToken,
    async records() {
      const found = new Map<string, Uint8Array>();
      for (const prefix of ['application/', 'quarantine/', 'mail/', 'attempt/', 'sent/', 'refused/', 'noted/', 'withdrawn/', 'audit/', 'daily/']) {
        for await (const key of allKeys(real, prefix)) found.set(key, (await real.get(key))!);
      }
      return found;
    },
    close: async () => { if (folder !== undefined) await rm(folder, { recursive: true, force: true }); },
  };
}
