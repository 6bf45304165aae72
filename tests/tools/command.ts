import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = join(import.meta.dirname, '../..');

export interface Finished {
  ok: boolean;
  /** Both streams, in the order in which they arrived. */
  output: string;
}

/**
 * Runs a script of the project or of a package under the Node that runs us, from the top folder or another one. Never rejects:
 * what does not start or takes longer than half an hour is a failure like any other.
 */
export function node(script: string, args: string[] = [], env: Record<string, string> = {}, cwd = root): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 1_800_000,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ ok: false, output: `${output}\n${String(error)}` }));
    child.on('close', (code, signal) => {
      if (signal !== null) output += `\nended by ${signal}`;
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}
