import { beforeAll, describe, expect, test } from 'vitest';
import { generateX25519Identity } from 'age-encryption';
import { recipientOf } from '../../src/records/seal.ts';
import { readSettings, SettingsError } from '../../src/env.ts';

let recipients = '';
beforeAll(async () => {
  recipients = (await Promise.all([1, 2].map(async () => recipientOf(await generateX25519Identity())))).join(' ');
});

const complete = (): Record<string, string> => ({
  NODE_ENV: 'production', SITE_URL: 'https://mentoring.example.org', DATA_DIR: '/var/lib/mentee-plus', APP_SECRET: Buffer.alloc(32, 7).toString('base64'),
  OFFICE_RECIPIENTS: recipients, SMTP_URL: 'smtps://a:b@mail.example.org:465', MAIL_FROM: 'mentoring@example.org', OFFICE_MAIL: 'buero@example.org',
});

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

test('outside production nothing needs to be set', () => {
  expect(readSettings({})).toMatchObject({ production: false, HOST: '127.0.0.1', PORT: 8888, SITE_URL: 'http://localhost:8888', DATA_DIR: 'data', DIST_DIR: 'dist' });
  expect(readSettings({ PORT: '9000' }).SITE_URL).toBe('http://localhost:9000');
  expect(readSettings({ SMTP_URL: '', APP_SECRET: '  ' })).toMatchObject({ SITE_URL: 'http://localhost:8888' });
});

test('in production complete settings are taken', () => {
  const settings = readSettings(complete());
  expect(settings).toMatchObject({ production: true, SITE_URL: 'https://mentoring.example.org' });
  expect(settings.APP_SECRET).toHaveLength(32);
  expect(settings.OFFICE_RECIPIENTS).toHaveLength(2);
  expect(readSettings({ ...complete(), SITE_URL: 'https://mentoring.example.org///' }).SITE_URL).toBe('https://mentoring.example.org');
});

describe('in production', () => {
  test.each(['SITE_URL', 'DATA_DIR', 'APP_SECRET', 'OFFICE_RECIPIENTS', 'SMTP_URL', 'MAIL_FROM', 'OFFICE_MAIL'])('%s must be set, and an empty one is none', (name) => {
    for (const missing of [undefined, '', '  ']) {
      const problems = problemsOf({ ...complete(), [name]: missing });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${name}: .*\\p{L}{3}`, 'u'));
    }
  });

  const one = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  test.each([
    ['SITE_URL', 'http://mentoring.example.org'], ['SITE_URL', 'mentoring.uni.example'], ['SITE_URL', 'ftp://mentoring.example.org'], ['APP_SECRET', Buffer.alloc(31).toString('base64')],
    ['APP_SECRET', 'geheim'], ['OFFICE_RECIPIENTS', one], ['OFFICE_RECIPIENTS', `${one} ${one}`], ['OFFICE_RECIPIENTS', `${one} age1zukurz`],
    ['OFFICE_RECIPIENTS', 'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQSLGCXJQ'], ['SMTP_URL', 'https://mail.example.org'], ['SMTP_URL', 'post.uni.example'],
    ['MAIL_FROM', 'Mentee+ <mentoring@example.org>'], ['OFFICE_MAIL', 'a@example.org, b@example.org'], ['PORT', '70000'], ['PORT', 'acht'], ['PORT', '-1'], ['PORT', '80.5'], ['STORE', 'irgendwo'],
  ])('%s is not taken as "%s", and the message does not repeat it', (name, value) => {
    const problems = problemsOf({ ...complete(), [name]: value });
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem).toMatch(new RegExp(`^${name}: .*\\p{L}{3}`, 'u'));
      expect(problem).not.toContain(value);
      expect(problem).not.toMatch(/Invalid|expected|Too (?:big|small)|bitte|ungültig/iu);
    }
  });

  test('all mistakes are told at once', () => {
    expect(problemsOf({ NODE_ENV: 'production' }).map((problem) => problem.split(':')[0]).toSorted())
      .toEqual(['APP_SECRET', 'DATA_DIR', 'MAIL_FROM', 'OFFICE_MAIL', 'OFFICE_RECIPIENTS', 'SITE_URL', 'SMTP_URL']);
  });
});
