import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { zipFunctions, type FunctionsManifest } from '@netlify/zip-it-and-ship-it';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formAt } from '../../../src/forms/all.ts';
import { recipientOf } from '../../../src/records/seal.ts';
import { blobsDouble, edge, type BlobsDouble } from '../../stores/blobs-double.ts';
import { root } from '../../tools/command.ts';
import { builtPage, identities } from '../tools/ports.ts';
import { fieldsFor, tokenIn } from '../tools/post.ts';
import type { Answer, Invocation } from './invoke.ts';

type Manifest = Record<string, FunctionsManifest['functions'][number]>;

let bundles = '';
let manifest: Manifest = {};
// Netlify's own bundler, as it runs at a deployment; it reads `config` without running the files.
beforeAll(async () => {
  bundles = await mkdtemp(join(tmpdir(), 'mentee-netlify-'));
  const path = join(bundles, 'manifest.json');
  await zipFunctions(join(root, 'functions'), bundles, { archiveFormat: 'none', basePath: root, manifest: path, config: { '*': { nodeVersion: '24' } } });
  const { functions } = JSON.parse(await readFile(path, 'utf8')) as FunctionsManifest;
  manifest = Object.fromEntries(functions.map((one) => [one.name, one]));
}, 120_000);
afterAll(() => rm(bundles, { recursive: true, force: true }));

describe('what Netlify makes of functions/', () => {
  test('is one function for each file, under the addresses and methods it is meant for', () => {
    const routes = Object.fromEntries(Object.entries(manifest).map(([name, one]) =>
      [name, (one.routes ?? []).map(({ pattern, methods }) => `${String(methods)} ${pattern}`).toSorted()]));
    expect(routes).toEqual({
      application: ['', '/en'].flatMap((folder) => [`POST ${folder}/bewerbung/mentee/:module`, `POST ${folder}/bewerbung/mentee/:module/`, `POST ${folder}/bewerbung/mentor`, `POST ${folder}/bewerbung/mentor/`]),
      receipt: ['GET,POST /bewerbung/eingang/:token', 'GET,POST /en/bewerbung/eingang/:token'],
      clock: [],
      office: ['POST /buero/api/:call'],
    });
  });

  test('runs in Frankfurt, on the Node of the project', () => {
    for (const { name, region, runtimeVersion } of Object.values(manifest)) expect([name, region, runtimeVersion]).toEqual([name, 'fra', 'nodejs24.x']);
  });

  test('takes 20 requests a minute of one address at one domain, and limits no domain as a whole', () => {
    for (const { name, routes, trafficRules } of Object.values(manifest)) {
      if (!routes) continue;
      // The office asks for each of its records.
      const windowLimit = name === 'office' ? 1200 : 20;
      expect(trafficRules, name).toEqual({ action: { type: 'rate_limit', config: {
        rateLimitConfig: { algorithm: 'sliding_window', windowSize: 60, windowLimit }, aggregate: { keys: [{ type: 'ip' }, { type: 'domain' }] },
      } } });
    }
  });

  test('has one clock and no address for it', () => {
    expect(Object.values(manifest).filter(({ schedule }) => schedule !== undefined).map(({ name, schedule }) => [name, schedule])).toEqual([['clock', '*/5 * * * *']]);
  });

  test('stays small: under 10 MB each, 250 may be', async () => {
    for (const name of Object.keys(manifest)) {
      const files = await readdir(join(bundles, name), { recursive: true, withFileTypes: true });
      const sizes = await Promise.all(files.filter((file) => file.isFile()).map(async (file) => (await stat(join(file.parentPath, file.name))).size));
      const size = sizes.reduce((sum, one) => sum + one, 0);
      expect(size, name).toBeGreaterThan(100_000);
      expect(size, name).toBeLessThan(10_000_000);
    }
  });
});

describe('on a machine of Netlify', () => {
  const double = blobsDouble();
  let site: Server;
  let url = '';
  beforeAll(async () => {
    site = siteWith(double).listen(0, '127.0.0.1');
    await once(site, 'listening');
    url = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}`;
    // Away from the packages of the project: a bundle must bring along whatever it needs.
    expect(bundles.startsWith(root)).toBe(false);
    await cp(join(import.meta.dirname, 'invoke.ts'), join(bundles, 'invoke.ts'));
  });
  afterAll(() => { site.close(); });

  const machine = async (changes: Record<string, string | undefined> = {}) => startMachine(bundles, {
    AWS_LAMBDA_FUNCTION_NAME: 'application', STORE: 'netlify-blobs', SITE_URL: 'https://mentoring.example.org', APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
    OFFICE_RECIPIENTS: (await Promise.all([identities.office, identities.recovery].map(recipientOf))).join(' '),
    // Nobody listens there: the mails of this test stay in the outbox.
    SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'mentoring@example.org', OFFICE_MAIL: 'buero@example.org',
    NETLIFY_BLOBS_CONTEXT: Buffer.from(JSON.stringify({ siteID: 'site', token: 'rights', edgeURL: url, uncachedEdgeURL: url })).toString('base64'),
    ...changes,
  });
  const mentor = formAt('/bewerbung/mentor/')!;
  const typed = (step: string, token?: string): string =>
    new URLSearchParams(fieldsFor(mentor, step, undefined, token).map(([name, value]) => [name, value])).toString();

  test('an application goes from the form to the receipt, into the store of its deploy context', async () => {
    for (const context of ['production', 'deploy-preview']) {
      double.stored.clear();
      // Somebody's setting must not lead a preview to the records of production.
      const { ask, end } = await machine({ DEPLOY_CONTEXT: 'production' });
      const send = (body: string) => ask({ name: 'application', url: `${url}/bewerbung/mentor/`, body, context });
      const check = await send(typed('check'));
      const token = tokenIn(check.text);
      expect([check.status, token.length > 20]).toEqual([200, true]);
      await sleep(2_100);
      const sent = await send(typed('send', token));
      expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/bewerbung\/eingang\//u)]);
      const receipt = await ask({ name: 'receipt', url: url + (sent.location ?? ''), context });
      expect([receipt.status, receipt.text.includes('M-')]).toEqual([200, true]);
      const names = [...double.stored.keys()];
      expect(names.filter((name) => !name.startsWith(`site:records-${context}/`))).toEqual([]);
      expect(names.filter((name) => name.includes('/application/'))).toHaveLength(1);
      expect(names.filter((name) => name.includes('/mail/'))).toHaveLength(1);
      const clock = await ask({ name: 'clock', url: `${url}/.netlify/functions/clock`, body: '{}', context });
      expect(clock.status).toBe(204);
      await end();
    }
  }, 30_000);

  test('a request without a deploy context spoils nothing for the next', async () => {
    const { ask, end } = await machine();
    const check = (context?: string) => ask({ name: 'application', url: `${url}/bewerbung/mentor/`, body: typed('check'), context });
    expect([(await check()).status, (await check('')).status, (await check('production')).status]).toEqual([500, 500, 200]);
    await end();
  });

  test('netlify dev, which tells no deploy context, has a store of its own', async () => {
    double.stored.clear();
    const { ask, end } = await machine({ NETLIFY_DEV: 'true', DEPLOY_CONTEXT: 'production', DATA_DIR: bundles });
    const check = await ask({ name: 'application', url: `${url}/bewerbung/mentor/`, body: typed('check') });
    await sleep(2_100);
    expect((await ask({ name: 'application', url: `${url}/bewerbung/mentor/`, body: typed('send', tokenIn(check.text)) })).status).toBe(303);
    expect(double.stored.size).toBeGreaterThan(0);
    expect([...double.stored.keys()].filter((name) => !name.startsWith('site:records-dev/'))).toEqual([]);
    await end();
  });

  test.each([
    ['no deploy context', {}, undefined, 'DEPLOY_CONTEXT: '],
    ['the store of another host', { STORE: 'files', DATA_DIR: '/tmp' }, 'production', 'STORE: „files“ würde auf Netlify jede Bewerbung verlieren'],
    ['no secret', { APP_SECRET: '' }, 'production', 'APP_SECRET: '],
  ])('with %s nothing is taken, and the log says what to set', async (_, changes, context, line) => {
    double.stored.clear();
    const { ask, log, end } = await machine(changes);
    const answer = await ask({ name: 'application', url: `${url}/bewerbung/mentor/`, body: typed('check'), context });
    expect(answer.status).toBe(500);
    const clock = await ask({ name: 'clock', url: `${url}/.netlify/functions/clock`, body: '{}', context });
    expect(clock.status).toBe(500);
    await end();
    expect(log().some((entry) => entry.includes(`"event":"settings","reason":"${line}`)), log().join('\n')).toBe(true);
    expect(double.stored.size).toBe(0);
  });
});

/** The built pages, and Blobs, behind one address. */
function siteWith(double: BlobsDouble): Server {
  return createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      if (path.startsWith('/bewerbung/')) {
        response.end(await builtPage(path));
        return;
      }
      const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
      const body = new Uint8Array(Buffer.concat(chunks)).buffer;
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
      const answer = await double.fetch(edge + path, { method: request.method ?? 'GET', headers, ...(request.method === 'PUT' && { body }) });
      response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
}

function startMachine(folder: string, environment: Record<string, string | undefined>) {
  const env = { PATH: process.env['PATH'], ...environment };
  const child = spawn(process.execPath, [join(folder, 'invoke.ts'), folder], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const log: string[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  const gone = once(child, 'close');
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      if (line.startsWith('answer ')) waiting.shift()?.(JSON.parse(line.slice('answer '.length)) as Answer);
      else log.push(line);
    });
  }
  return {
    log: () => log,
    ask: (invocation: Invocation): Promise<Answer> => Promise.race([
      new Promise<Answer>((resolve) => { waiting.push(resolve); child.stdin.write(`${JSON.stringify(invocation)}\n`); }),
      gone.then((): never => { throw new Error(`The functions ended.\n${log.join('\n')}`); }),
    ]),
    end: async () => {
      child.stdin.end();
      await gone;
    },
  };
}
