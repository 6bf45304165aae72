/** Records as they lie in the store, for re-sealing. Its calls reject when the server does not answer. */
import { fromBase64, toBase64 } from '../../api/bytes.ts';
import type { Client, Result } from '../../api/client.ts';
import { mostRecords, type Answer, type CallName } from '../../api/schema.ts';
import type { Vault } from '../../keys/rotation.ts';
import { allKeys } from './loading.ts';

export function vaultOf(client: Client): Vault {
  return {
    keys: async () => await allKeys(client) ?? silent(),
    read: async (wanted) => {
      const found = new Map<string, Uint8Array>();
      for (let rest = wanted; rest.length > 0;) {
        const { records } = answerOf(await client.records({ keys: rest.slice(0, mostRecords) }));
        if (records.length === 0) silent();
        for (const { key, bytes } of records) if (bytes !== null) found.set(key, fromBase64(bytes));
        rest = rest.slice(records.length);
      }
      return found;
    },
    replace: async (key, before, record) => answerOf(await client.reseal({ key, before, record: toBase64(record) })).outcome,
  };
}

function answerOf<N extends CallName>(result: Result<N>): Answer<N> {
  return result.ok ? result.answer : silent();
}

function silent(): never {
  throw new Error('The server does not answer.');
}
