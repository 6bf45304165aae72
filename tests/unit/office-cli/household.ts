/** A data folder with real sealed records and a way to run the commands on it, as the office would. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Form } from '../../../src/forms/form.ts';
import { exampleOf, readTyped } from '../../../src/forms/read.ts';
import { identityFile, identitiesIn } from '../../../src/records/identity.ts';
import type { ApplicationHeader } from '../../../src/records/envelope.ts';
import { encodeId, keys, referenceOf } from '../../../src/records/names.ts';
import { identityFrom, recipientOf, sealApplication } from '../../../src/records/seal.ts';
import { filesStore } from '../../../src/stores/files.ts';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../../..');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one of the office's scripts with an environment of its own; `input` is standard input. */
export function runScript(script: 'cli' | 'keys', args: string[], env: Record<string, string> = {}, input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, `src/office-cli/${script}.ts`), ...args], { cwd: tmpdir(), env: { PATH: process.env['PATH'] ?? '', ...env } });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (ran.out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (ran.err += chunk));
    child.on('error', reject).on('close', (code) => { resolve({ ...ran, code }); });
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** A folder that is gone after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'mentee-office-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A form's example as it is sealed. */
export function exampleAnswers(form: Form): Record<string, unknown> {
  const read = readTyped(form, exampleOf(form), 'de');
  if (!read.ok) throw new Error('The examples of a form are no valid application.');
  return { ...read.answers };
}

export const newId = (): string => encodeId(randomBytes(20));

export const applicant = await recipientOf(identityFrom(randomBytes(32)));

export const headerOf = (form: Form, more: Partial<ApplicationHeader> = {}): ApplicationHeader => ({
  v: 1, form: form.id, ...(form.module !== undefined && { module: form.module }), language: 'de',
  received: '2026-11-22T13:03:00.000Z', due: '2027-11-22', schema: form.version, applicant, ...more,
});

export interface Household {
  dataDir: string;
  keyFile: string;
  recipients: string[];
  /** Seals and stores; returns the reference. */
  add: (application: { header: ApplicationHeader; answers: Record<string, unknown> }, id?: string, revision?: number) => Promise<string>;
  /** Where the record of an id lies. */
  pathOf: (id: string, revision?: number) => string;
  office: (args: string[], env?: Record<string, string>, input?: string) => Promise<Ran>;
}

/** An empty data folder whose office and recovery keys lie outside of it. */
export async function household(): Promise<Household> {
  const top = await folder();
  const dataDir = join(top, 'data');
  const store = filesStore(dataDir);
  await store.healthy();
  const keyFile = join(top, 'office.txt');
  const office = await identityFile('office');
  await writeFile(keyFile, office);
  const recipients = await Promise.all([office, await identityFile('recovery')].flatMap(identitiesIn).map(recipientOf));
  return {
    dataDir,
    keyFile,
    recipients,
    add: async (application, id = newId(), revision = 1) => {
      await store.create(keys.application(id, revision), await sealApplication(application, recipients));
      return referenceOf(id);
    },
    pathOf: (id, revision = 1) => join(dataDir, 'records', keys.application(id, revision)),
    office: (args, env = {}, input = '') => runScript('cli', args, { DATA_DIR: dataDir, OFFICE_KEY_FILE: keyFile, ...env }, input),
  };
}

/** Reads CSV by RFC 4180 with `;`, and nothing else: every cell quoted, every row ended by CR LF. */
export function parseCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('The byte order mark is missing.');
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text.slice(1);
  while (rest !== '') {
    const cell = /^"((?:[^"]|"")*)"(;|\r\n)/.exec(rest);
    if (!cell) throw new Error(`No quoted cell at: ${rest.slice(0, 40)}`);
    row.push((cell[1] ?? '').replaceAll('""', '"'));
    if (cell[2] !== ';') { rows.push(row); row = []; }
    rest = rest.slice(cell[0].length);
  }
  if (row.length > 0) throw new Error('The last row is not ended.');
  return rows;
}
