import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { forms } from '../../src/forms/all.ts';
import type { Form } from '../../src/forms/form.ts';
import { exampleOf, fieldsOf } from '../../src/forms/read.ts';
import type { Secrets } from '../../src/intake/secrets.ts';
import { issueToken } from '../../src/intake/token.ts';

const form: Form = forms[0]!;

/** Ways to hold a connection: a head that never ends, a body that comes byte by byte, a connection that says nothing. */
const manners: readonly { readonly begin: string; readonly drip: string }[] = [
  { begin: `POST ${form.path} HTTP/1.1\r\nHost: localhost\r\n`, drip: 'X-A: b\r\n' },
  { begin: `POST ${form.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\nfirstName=L`, drip: 'a' },
  { begin: `POST ${form.path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n`, drip: '1\r\na\r\n' },
  { begin: '', drip: '' },
];

export interface Attack { readonly stop: () => Promise<{ readonly opened: number; readonly cut: number }> }

/** Holds so many slow connections open until it is stopped; each that is cut off comes back at once. */
export function attackSlowly(url: string, connections: number): Attack {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let running = true;
  let opened = 0;
  let cut = 0;
  const hold = (number: number): void => {
    const { begin, drip } = manners[number % manners.length]!;
    const socket = connect(Number(port), hostname);
    opened += 1;
    sockets.add(socket);
    socket.on('connect', () => { socket.write(begin); });
    socket.on('error', () => undefined);
    socket.resume();
    const dripping = setInterval(() => { if (drip !== '') socket.write(drip); }, 1_000);
    socket.on('close', () => {
      clearInterval(dripping);
      sockets.delete(socket);
      if (!running) return;
      cut += 1;
      hold(number);
    });
  };
  for (let number = 0; number < connections; number += 1) hold(number);
  return {
    async stop() {
      running = false;
      for (const socket of sockets) socket.destroy();
      await sleep(100);
      return { opened, cut };
    },
  };
}

interface Waits { readonly count: number; readonly p50: number; readonly p99: number; readonly max: number }
export interface Visits { readonly pages: Waits; readonly submissions: Waits; readonly errors: number }

/** Twenty visitors who read a page and send an application, again and again, for so many seconds. Times in milliseconds. */
export async function visit(url: string, secrets: Secrets, seconds: number): Promise<Visits> {
  const pages: number[] = [];
  const submissions: number[] = [];
  let errors = 0;
  const end = Date.now() + seconds * 1000;
  const timed = async (into: number[], expected: number, request: () => Promise<Response>): Promise<void> => {
    const begun = performance.now();
    const status = await request().then(async (answer) => { await answer.text(); return answer.status; }, () => 0);
    into.push(performance.now() - begun);
    if (status !== expected) errors += 1;
  };
  const visitor = async (number: number): Promise<void> => {
    for (let turn = 0; Date.now() < end; turn += 1) {
      await timed(pages, 200, () => fetch(url + form.path));
      const body = new URLSearchParams(fieldsOf(form, exampleOf(form)).map(([name, value]) => [name, value]));
      body.set('email', `visitor${String(number)}.${String(turn)}@example.org`);
      body.set('step', 'send');
      body.set('token', issueToken(form, new Date(Date.now() - 3_000), secrets));
      await timed(submissions, 303, () => fetch(url + form.path, { method: 'POST', body, redirect: 'manual' }));
      await sleep(100);
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, number) => visitor(number)));
  return { pages: waits(pages), submissions: waits(submissions), errors };
}

function waits(times: readonly number[]): Waits {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
