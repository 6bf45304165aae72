/** The own-server host: serves the built pages, runs the functions and the clock. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { startClock } from './server/clock.ts';
import { functionsApp } from './server/app.ts';
import { pendingWork } from './server/pending.ts';
import { staticFiles } from './server/static.ts';
import { SettingsError } from './env.ts';
import { openHousehold, pagesFrom, writeLog, type Household } from './ports.ts';

/** Requests that run when the stop comes get this long to finish, in milliseconds. */
const stopWait = 10_000;

const household = await openHousehold().catch((error: unknown) => {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(1);
});
const { settings } = household;
const pending = pendingWork();
const ports = household.ports({ page: pagesFrom(settings.DIST_DIR), later: pending.add });
const app = await functionsApp(ports, pending.add);
const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
const files = staticFiles(settings);

const server = createServer((request, response) => {
  files(request, response, () => { void listener(request, response); });
});
// A whole request must be here within this time, its head sooner: slow clients hold no place.
server.requestTimeout = 15_000;
server.headersTimeout = 10_000;
server.keepAliveTimeout = 5_000;

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE'
    ? `PORT: ${settings.PORT} ist schon belegt. Setzen Sie PORT auf einen freien, zum Beispiel PORT=8890 npm start`
    : `Der Server konnte nicht starten (${error.code ?? error.name}).`);
  process.exit(1);
});
server.listen(settings.PORT, settings.HOST, () => { greet(household); });
const clock = startClock(ports);

function greet({ settings: { SITE_URL, DATA_DIR }, officeKeyFile, mailFolder }: Household): void {
  const lines = [
    ['Mentee+ läuft', SITE_URL],
    ['Bewerbungen (versiegelt)', `${DATA_DIR}/records`],
    officeKeyFile !== undefined && ['Schlüssel des Büros (nur zum Ausprobieren)', officeKeyFile],
    officeKeyFile !== undefined && ['Bewerbungen lesen', 'npm run office -- list'],
    mailFolder !== undefined && ['Mails (kein SMTP_URL gesetzt)', `${mailFolder}/`],
  ].filter((line) => line !== false);
  for (const [what, where] of lines) console.log(`${what}: ${where}`);
}

let stopping = false;

/** Takes no new connections, lets running requests and their mails finish, then ends. */
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  writeLog({ event: 'stopping', reason: signal });
  clock.stop();
  const closed = new Promise((resolve) => { server.close(resolve); });
  server.closeIdleConnections();
  const finished = closed.then(() => pending.finished());
  const late = new Promise((resolve) => { setTimeout(resolve, stopWait).unref(); });
  await Promise.race([finished, late]);
  process.exit(0);
}

process.on('SIGTERM', (signal) => { void stop(signal); });
process.on('SIGINT', (signal) => { void stop(signal); });
