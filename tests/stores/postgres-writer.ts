/**
 * A process of its own that races for keys in a database. Reads lines from its standard input: `go KEY RACERS` lets that many
 * creations of the key race within the process, and answers with one line, `KEY CREATED EXISTS FAILED`.
 * Arguments: the database, the name of the writer.
 */
import { createInterface } from 'node:readline';
import { postgresStore } from '../../src/stores/postgres.ts';

const [url = '', name = ''] = process.argv.slice(2);
const store = postgresStore(url);
// The table does not exist yet when the first writers begin: making it is part of the race.
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [, key = '', racers = '1'] = line.split(' ');
  const outcomes = await Promise.all(Array.from({ length: Number(racers) }, (_, n) =>
    store.create(key, Buffer.from(`${key} by ${name}-${String(n)}`)).catch(() => 'failed')));
  const count = (word: string): string => String(outcomes.filter((outcome) => outcome === word).length);
  console.log([key, count('created'), count('exists'), count('failed')].join(' '));
}
await store.close();
