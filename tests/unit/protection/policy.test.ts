import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contentSecurityPolicy, policyFile, securityHeaders } from '../../../src/headers.ts';
import { policyAt, policyIn } from '../../../src/policy.ts';

const strictest = securityHeaders['Content-Security-Policy'];
const ofBuild = contentSecurityPolicy({ scripts: ['aaa='], styles: [] });

describe('the policy of a build', () => {
  const folderWith = async (content?: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'mentee-policy-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    if (content !== undefined) await writeFile(join(folder, policyFile), content);
    return folder;
  };

  test('is read from its folder', async () => {
    expect(policyIn(await folderWith(`${ofBuild}\n`))).toBe(ofBuild);
  });

  test.each([undefined, '', '<!doctype html>', `${ofBuild}\nX-Other: 1\n`, "script-src *"])('is the strictest when its file is %j', async (content) => {
    expect(policyIn(await folderWith(content))).toBe(strictest);
  });

  test('is asked for once by functions that have no folder, and again after a failure', async () => {
    const asked: string[] = [];
    let answer = (): Response => new Response('down', { status: 503 });
    const get = ((address: URL) => {
      asked.push(address.href);
      return Promise.resolve(answer());
    }) as unknown as typeof fetch;
    expect(await policyAt('https://a.example.org', get)).toBe(strictest);
    answer = () => new Response(`${ofBuild}\n`);
    expect(await policyAt('https://a.example.org', get)).toBe(ofBuild);
    expect(await policyAt('https://a.example.org', get)).toBe(ofBuild);
    expect(asked).toEqual(Array(2).fill('https://a.example.org/content-security-policy.txt'));
  });

  test('is the strictest while the site does not answer', async () => {
    expect(await policyAt('https://b.example.org', () => Promise.reject(new TypeError('fetch failed')))).toBe(strictest);
  });
});
