import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifyAudit } from '../../src/records/audit.ts';
import { filesStore } from '../../src/stores/files.ts';
import { temporary } from './house.ts';

/** Starts a writer; resolves to the entries it was sure of when it ended or was killed. */
async function write(folder: string, writer: number, count: number, killAfter?: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'audit-writer.ts'), folder, String(writer), String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => { told += chunk.toString(); });
  const ended = once(child, 'close') as Promise<[number | null]>;
  if (killAfter !== undefined) {
    await once(child.stdout, 'data');
    await sleep(killAfter);
    child.kill('SIGKILL');
  }
  const [code] = await ended;
  if (killAfter === undefined) expect(code).toBe(0);
  return told.split('\n').filter(Boolean);
}

test('several processes that write at once make one unbroken chain', async () => {
  const folder = await temporary();
  const told = await Promise.all([0, 1, 2, 3].map((writer) => write(folder, writer, 25)));
  const check = await verifyAudit(filesStore(folder));
  expect(check.ok).toBe(true);
  expect(check.entries.map(({ detail }) => detail).toSorted()).toEqual(told.flat().toSorted());
  expect(check.entries).toHaveLength(100);
});

test('processes that are killed while writing leave a whole chain with every entry they were sure of', async () => {
  const folder = await temporary();
  const told: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    told.push(...(await Promise.all([0, 1].map((writer) => write(folder, round * 2 + writer, 10_000, 20 + Math.random() * 100)))).flat());
  }
  const check = await verifyAudit(filesStore(folder));
  expect(check.ok).toBe(true);
  const there = new Set(check.entries.map(({ detail }) => detail));
  expect(told.filter((entry) => !there.has(entry))).toEqual([]);
  // Killed between writing and telling: not more than one for each process.
  expect(there.size - told.length).toBeLessThanOrEqual(8);
  expect(told.length).toBeGreaterThan(8);
});
