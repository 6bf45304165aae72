/**
 * A process of its own that creates records and reports each outcome on its standard output, one line each: `created KEY`,
 * `exists KEY` or `failed KEY CODE`. Arguments: folder, name of the writer, number of keys ("endless" or a number),
 * bytes in a record, and a path whose existence is waited for, so that several writers begin together. From then on each key
 * has its own moment: writers that ran freely would keep the order in which they began, and the first would win every key.
 */
import { existsSync, statSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesStore } from '../../src/stores/files.ts';
import { recordOf } from './record.ts';

const [root = '', name = '', amount = '1', size = '100', gate = ''] = process.argv.slice(2);
const store = filesStore(root);
// Written synchronously: what is reported has been said, also when this process is killed the next moment.
const say = (line: string): void => { writeSync(1, `${line}\n`); };

say('ready');
while (gate !== '' && !existsSync(gate)) await sleep(2);
const begin = gate === '' ? undefined : statSync(gate).mtimeMs;
/** Milliseconds between the moments of two keys. */
const pace = 5;
for (let number = 0; amount === 'endless' || number < Number(amount); number += 1) {
  const key = amount === 'endless' ? `application/${name}-${String(number)}/1` : `application/K${String(number)}/1`;
  if (begin !== undefined) await sleep(Math.max(0, begin + (number + 1) * pace - Date.now()));
  try {
    say(`${await store.create(key, recordOf(`${key} by ${name}`, Number(size)))} ${key}`);
  } catch (error) {
    say(`failed ${key} ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`);
  }
}
