import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../tools/command.ts';

export interface Started { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/**
 * Starts the server with these settings and none of the test's own. Resolves when it has ended, by itself or, once its
 * output holds `until`, by SIGTERM.
 */
export async function start(settings: Readonly<Record<string, string>>, until?: RegExp): Promise<Started> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['src/server.ts'], { cwd: root, env: { PATH, ...settings }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 15_000 });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    if (until?.test(stdout) === true) child.kill('SIGTERM');
  });
  child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
  const [code] = await once(child, 'close') as [number | null];
  return { code, stdout, stderr };
}
