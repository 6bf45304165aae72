/** `npm run demo`: the whole site with invented applications, ready for the office to try out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { receiptPath } from '../../intake/receipt-path.ts';
import { keys } from '../../records/names.ts';
import { nodeSeal } from '../../records/node-seal.ts';
import type { DeskContent } from '../../records/office-records.ts';
import { sealOfficeRecord } from '../../records/office-seal.ts';
import { filesStore } from '../../stores/files.ts';
import { readOptions } from '../options.ts';
import { OfficeProblem } from '../problem.ts';
import { run } from '../run.ts';
import { builtSite } from './build.ts';
import { fillFolder, isDemo, type FilledFolder } from './folder.ts';
import { invent } from './invent.ts';
import { demoPath } from './path.ts';
import { officeKeyPath } from '../../env.ts';

const usage = 'npm run demo -- --port 8888';
const root = join(import.meta.dirname, '../../..');
const wanted = { mentees: 60, mentors: 20, seed: 1, quarantined: 1, undelivered: 1 };

/** Settings of a real house must not reach the demonstration: it makes its own keys, sends no mail and stores files. */
const without = ['NODE_ENV', 'APP_SECRET', 'OFFICE_RECIPIENTS', 'SMTP_URL', 'STORE', 'DATABASE_URL', 'SITE_URL', 'MAIL_FROM', 'OFFICE_MAIL'];

const welcome = (url: string, dataDir: string, receipt: string | undefined): string => `
Mentee+ läuft mit erfundenen Bewerbungen: ${url}

So kommen Sie in das Büro:
  Adresse           ${url}/buero/
  Schlüsseldatei    ${officeKeyPath(dataDir)}
  Passphrase        keine
${receipt === undefined ? '' : `
Was jemand von der eigenen Bewerbung sieht: ${url}${receipt}`}
Mails, die das Büro verschickt, werden Dateien in ${join(dataDir, 'mail')}
Von vorn beginnen: diesen Ordner löschen: ${dataDir}
Beenden: Strg+C
`;

await run(async () => {
  const { values, positionals: [surplus] } = readOptions(process.argv.slice(2), { port: { type: 'string' }, data: { type: 'string' } }, usage);
  if (surplus !== undefined) throw new OfficeProblem(`„${surplus}“ ist eine Angabe zu viel. Schreiben Sie: ${usage}`);
  const port = values.port ?? process.env['PORT'] ?? '8888';
  const dataDir = demoPath(values.data);
  const url = `http://localhost:${port}`;
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !without.includes(name)));
  if (!await isDemo(dataDir)) await nameKeys(dataDir, await fillFolder(dataDir, { ...wanted, now: new Date() }));
  const receipt = await exampleReceipt(dataDir);
  const dist = process.env['DIST_DIR'] ?? await builtSite(join(dataDir, 'site'), { ...environment, SITE_URL: url }, (line) => { process.stdout.write(`${line}\n`); });
  await serve({ ...environment, SITE_URL: url, PORT: port, DATA_DIR: dataDir, DIST_DIR: dist }, join(dataDir, 'server.log'), () => {
    process.stdout.write(welcome(url, dataDir, receipt));
  });
});

/** Gives the two keys names, as people do at their first visit. */
async function nameKeys(dataDir: string, { recipients }: FilledFolder): Promise<void> {
  const store = filesStore(dataDir);
  const [by = ''] = recipients;
  for (const [index, name] of ['Büro', 'Notfall'].entries()) {
    const content: DeskContent = { type: 'officer', recipient: recipients[index] ?? by, name };
    await store.create(keys.desk(index + 1), await sealOfficeRecord({ v: 1, at: new Date().toISOString(), by }, content, recipients, nodeSeal));
  }
}

/** The receipt of one mentee who is still there: the same seed always invents the same. */
async function exampleReceipt(dataDir: string): Promise<string | undefined> {
  const mentee = invent({ ...wanted, now: new Date() }).find(({ fate, revisions: [first] }) => fate === 'applied' && first?.header.form === 'mentee');
  return mentee && await filesStore(dataDir).get(keys.application(mentee.id)) ? receiptPath(mentee.receiptToken, mentee.revisions[0]?.header.language ?? 'de') : undefined;
}

/** Runs the server until it ends or is ended; says so once it answers. @throws OfficeProblem with what it said when it does not start */
async function serve(env: Readonly<Record<string, string | undefined>>, logFile: string, ready: () => void): Promise<void> {
  const child = spawn(process.execPath, ['src/server.ts'], { cwd: root, env, stdio: ['ignore', openSync(logFile, 'a'), 'inherit'] });
  const gone = once(child, 'exit');
  // Ctrl+C reaches the server by itself; we only wait for it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { child.kill(signal); });
  while (child.exitCode === null && child.signalCode === null) {
    if (await fetch(`http://localhost:${String(env['PORT'])}/healthz`).then(({ ok }) => ok, () => false)) {
      ready();
      break;
    }
    await sleep(100);
  }
  await gone;
  if (child.exitCode !== 0 && child.exitCode !== null) throw new OfficeProblem('Der Server ist nicht gestartet. Warum, steht eine Zeile weiter oben.');
}
