/** The own-server host: serves the built pages, runs the functions and the clock. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { startClock, type Clock } from './server/clock.ts';
import { functionsApp } from './server/app.ts';
import { pendingWork } from './server/pending.ts';
import { staticFiles } from './server/static.ts';
import { SettingsError } from './env.ts';
import { openHousehold, pagesFrom, writeLog, type Household } from './ports.ts';
import { storePlace } from './stores/open.ts';

/** Requests that run when the stop comes get this long to finish, in milliseconds. */
const stopWait = 10_000;

const household = await openHousehold().catch((error: unknown) => {
  if (error instanceof SettingsError) return refuse(error.message);
  if (isFileError(error)) return refuse(`DATA_DIR: Dort lässt sich nichts anlegen (${error.code}). Setzen Sie DATA_DIR auf einen Ordner, in den der Server schreiben darf.`);
  throw error;
});
const { settings } = household;
if (!existsSync(join(settings.DIST_DIR, '404.html'))) {
  refuse(`DIST_DIR: In „${settings.DIST_DIR}“ liegt keine gebaute Website. Bauen Sie sie zuerst: npm run build`);
}
const pending = pendingWork();
const ports = household.ports({ page: pagesFrom(settings.DIST_DIR), later: pending.add, mayPost: () => true });
let clock: Clock | undefined;
const app = await functionsApp({ ports, waitUntil: pending.add, distDir: settings.DIST_DIR, oldestUnsent: () => clock?.oldestUnsent() ?? 0 });
const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
const files = staticFiles(settings);

// Node looks at its time limits every 30 s only, unless told otherwise.
const server = createServer({ connectionsCheckingInterval: 1_000 }, (request, response) => {
  files(request, response, () => { void listener(request, response); });
});
// A whole request must be here within this time, its head sooner: slow clients hold no place.
server.requestTimeout = 15_000;
server.headersTimeout = 10_000;
server.keepAliveTimeout = 5_000;

server.on('error', (error: NodeJS.ErrnoException) => refuse(error.code === 'EADDRINUSE'
  ? `PORT: ${settings.PORT} ist schon belegt. Setzen Sie PORT auf einen freien, zum Beispiel PORT=8890 npm start`
  : `Der Server konnte nicht starten (${error.code ?? error.name}).`));
server.listen(settings.PORT, settings.HOST, () => {
  greet(household);
  // Not sooner: a second server that finds its port taken must not begin with mails and end in the middle.
  clock = startClock(ports);
});

/** One line that says what to change, instead of a stack that does not. */
function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function greet({ settings, officeKeyFile, mailFolder }: Household): void {
  const lines = [
    ['Mentee+ läuft', settings.SITE_URL],
    ['Bewerbungen (versiegelt)', storePlace(settings)],
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
  clock?.stop();
  const closed = new Promise((resolve) => { server.close(resolve); });
  // A connection whose answer has just ended would otherwise be kept open for further requests, and the stop would wait for it.
  setInterval(() => { server.closeIdleConnections(); }, 100).unref();
  const finished = closed.then(() => pending.finished());
  const late = new Promise((resolve) => { setTimeout(resolve, stopWait).unref(); });
  await Promise.race([finished, late]);
  process.exit(0);
}

process.on('SIGTERM', (signal) => { void stop(signal); });
process.on('SIGINT', (signal) => { void stop(signal); });
