/** The bill of materials: every package of others that we use. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../../tools/command.ts';

interface Component { name: string; version: string; hashes?: { alg: string; content: string }[]; licenses?: unknown[] }
interface Locked { name?: string; version: string; integrity?: string; dev?: boolean }

const json = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(root, name), 'utf8')) as T;

test('the bill of materials names every package of production with version, licence and check sum', async () => {
  // Out of the lock file alone, as before any install.
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], {
    cwd: root, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, npm_config_offline: 'true' },
  });
  const bill = JSON.parse(stdout) as { bomFormat: string; components: Component[] };
  expect(bill.bomFormat).toBe('CycloneDX');
  const components = new Map(bill.components.map((one) => [`${one.name} ${one.version}`, one]));
  const { dependencies } = await json<{ dependencies: Record<string, string> }>('package.json');
  expect(Object.keys(dependencies).length).toBeGreaterThan(10);
  expect(Object.entries(dependencies).filter(([name, version]) => (components.get(`${name} ${version}`)?.licenses ?? []).length === 0)).toEqual([]);

  // npm's own `--omit dev` loses what a tool uses as well (https://github.com/npm/cli/issues/7909): all that they bring along is looked for.
  const { packages } = await json<{ packages: Record<string, Locked> }>('package-lock.json');
  const used = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  expect(used.length).toBeGreaterThan(200);
  const missing = used.filter(([path, { name = path.slice(path.lastIndexOf('node_modules/') + 13), version, integrity = '' }]) => {
    const sum = Buffer.from(integrity.replace(/^sha512-/u, ''), 'base64').toString('hex');
    return sum.length !== 128 || !components.get(`${name} ${version}`)?.hashes?.some(({ alg, content }) => alg === 'SHA-512' && content === sum);
  });
  expect(missing.map(([path]) => path)).toEqual([]);
});
