import { describe, expect, test } from 'vitest';
import { readOfficeSettings, readSettings, SettingsError } from '../../src/env.ts';
import { openStore, storePlace } from '../../src/stores/open.ts';
import { storeNames } from '../../src/stores/settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const url = 'postgres://name:geheim@db.example.org:5432/mentee';
const blobs = { STORE: 'netlify-blobs', NETLIFY_SITE_ID: 'site', NETLIFY_BLOBS_TOKEN: 'geheim', DEPLOY_CONTEXT: 'production' };

/** The problems of the store's settings alone. */
function problemsOf(read: (environment: Environment) => unknown, environment: Environment): readonly string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.filter((line) => /^(?:STORE|DATA_DIR|DATABASE_URL|DEPLOY_CONTEXT|NETLIFY_\w+):/u.test(line));
    throw error;
  }
}

const wrong: readonly (readonly [string, Environment, readonly string[]])[] = [
  ['an unknown store', { STORE: 'sqlite' }, ['STORE']],
  ['files in production without a folder', { NODE_ENV: 'production' }, ['DATA_DIR']],
  ['postgres without its address', { STORE: 'postgres' }, ['DATABASE_URL']],
  ['postgres with the address of something else', { STORE: 'postgres', DATABASE_URL: 'mysql://geheim@db.example.org/mentee' }, ['DATABASE_URL']],
  ['postgres with no address at all', { STORE: 'postgres', DATABASE_URL: 'db.example.org' }, ['DATABASE_URL']],
  ['blobs elsewhere, without rights', { STORE: 'netlify-blobs' }, ['NETLIFY_SITE_ID', 'NETLIFY_BLOBS_TOKEN', 'DEPLOY_CONTEXT']],
  ['blobs elsewhere, without a context', { ...blobs, DEPLOY_CONTEXT: ' ' }, ['DEPLOY_CONTEXT']],
  ['blobs with a context that is none', { ...blobs, DEPLOY_CONTEXT: '../production' }, ['DEPLOY_CONTEXT']],
  ['blobs in netlify dev without a context', { STORE: 'netlify-blobs', NETLIFY_DEV: 'true' }, ['DEPLOY_CONTEXT']],
];

describe.each([['the service', readSettings], ['the office', readOfficeSettings]])('%s', (_, read) => {
  test.each(wrong)('refuses %s, with one line each that says what to put there and repeats no value', (__, environment, names) => {
    const problems = problemsOf(read, environment);
    expect(problems.map((line) => line.split(':')[0])).toEqual(names);
    for (const line of problems) {
      expect(line).toMatch(/^[A-Z_]+: \S.{20,}$/u);
      expect(line).not.toMatch(/geheim|mysql|\n|Invalid/u);
    }
  });

  test.each<[string, Environment, Environment]>([
    ['files', {}, { STORE: 'files', DATA_DIR: 'data' }],
    ['files, named', { NODE_ENV: 'production', DATA_DIR: '/var/lib/mentee' }, { STORE: 'files', DATA_DIR: '/var/lib/mentee' }],
    ['postgres', { NODE_ENV: 'production', STORE: 'postgres', DATABASE_URL: url }, { STORE: 'postgres', DATABASE_URL: url }],
    ['blobs elsewhere', { NODE_ENV: 'production', ...blobs }, blobs],
    ['blobs in netlify dev', { STORE: 'netlify-blobs', NETLIFY_DEV: 'true', DEPLOY_CONTEXT: 'dev' }, { DEPLOY_CONTEXT: 'dev' }],
  ])('takes %s', (__, environment, expected) => {
    expect(problemsOf(read, environment)).toEqual([]);
    if (environment['NODE_ENV'] === undefined || read === readOfficeSettings) expect(read(environment)).toMatchObject(expected);
  });
});

describe('on Netlify', () => {
  const there = { AWS_LAMBDA_FUNCTION_NAME: 'application' };

  test('the files store is refused, and blobs need a context and nothing else', () => {
    expect(problemsOf(readSettings, { ...there, DATA_DIR: '/tmp' })).toEqual([expect.stringMatching(/^STORE: „files“ würde auf Netlify .*STORE=netlify-blobs/u)]);
    expect(problemsOf(readSettings, { ...there, STORE: 'netlify-blobs' })).toEqual([expect.stringMatching(/^DEPLOY_CONTEXT: /u)]);
    expect(problemsOf(readSettings, { ...there, STORE: 'netlify-blobs', DEPLOY_CONTEXT: 'production' })).toEqual([]);
    expect(problemsOf(readSettings, { ...there, STORE: 'postgres', DATABASE_URL: url })).toEqual([]);
  });

  test('all settings of production are asked for, though nobody says NODE_ENV', () => {
    expect(() => readSettings({ ...there, STORE: 'netlify-blobs', DEPLOY_CONTEXT: 'production' })).toThrow(/APP_SECRET[^]*OFFICE_RECIPIENTS/u);
  });
});

test('every store can be opened, and its place is told without password or token', async () => {
  const settings = { files: { DATA_DIR: 'irgendwo' }, postgres: { DATABASE_URL: url }, 'netlify-blobs': blobs };
  for (const STORE of storeNames) {
    const read = readOfficeSettings({ ...settings[STORE], STORE });
    const store = await openStore(read);
    expect(Object.keys(store)).toEqual(expect.arrayContaining(['create', 'get', 'list', 'delete', 'healthy', 'prefixes', 'close']));
    await store.close();
    expect(storePlace(read)).toMatch(/^(?:irgendwo\/records|PostgreSQL, db\.example\.org:5432\/mentee|Netlify Blobs, production)$/u);
  }
});
