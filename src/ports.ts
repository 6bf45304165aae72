/** Where the parts are put together: from settings to the ports of the intake, once per process. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { developmentKeys } from './development.ts';
import { readSettings, type Settings } from './env.ts';
import type { LogLine, Ports } from './intake/ports.ts';
import { deriveSecrets } from './intake/secrets.ts';
import { fileMailer, smtpMailer } from './mailers.ts';
import { openStore } from './stores/open.ts';

/** What differs between hosts and requests: where built pages come from, how work goes on after an answer, who may post. */
export type HostPorts = Pick<Ports, 'page' | 'later' | 'mayPost'>;

export interface Household {
  readonly settings: Settings;
  readonly ports: (host: HostPorts) => Ports;
  /** Where the office's key for trying out lies; missing when keys come from the settings. */
  readonly officeKeyFile?: string;
  /** Where mails go as files; missing when there is a mail server. */
  readonly mailFolder?: string;
}

let household: Promise<Household> | undefined;

/** The household of this process, made at the first call that has all settings. Rejects with SettingsError */
export function openHousehold(environment: Readonly<Record<string, string | undefined>> = process.env): Promise<Household> {
  household ??= furnish(environment).catch((error: unknown) => {
    // On Netlify a setting comes with the request: the next one may be complete.
    household = undefined;
    throw error;
  });
  return household;
}

async function furnish(environment: Readonly<Record<string, string | undefined>>): Promise<Household> {
  const settings = readSettings(environment);
  const { DATA_DIR, APP_SECRET, OFFICE_RECIPIENTS, SMTP_URL, MAIL_FROM } = settings;
  const made = APP_SECRET && OFFICE_RECIPIENTS ? undefined : await developmentKeys(DATA_DIR);
  const appSecret = APP_SECRET ?? made?.appSecret;
  const recipients = OFFICE_RECIPIENTS ?? made?.recipients;
  if (!appSecret || !recipients) throw new Error('Neither settings nor development keys.');
  const mailFolder = join(DATA_DIR, 'mail');
  const shared = {
    store: await openStore(settings),
    mail: SMTP_URL === undefined ? fileMailer(mailFolder, MAIL_FROM) : smtpMailer(SMTP_URL, MAIL_FROM),
    now: () => new Date(),
    secrets: deriveSecrets(appSecret),
    recipients,
    siteUrl: settings.SITE_URL,
    officeAddress: settings.OFFICE_MAIL,
    log: writeLog,
  };
  return {
    settings,
    ports: (host) => ({ ...shared, ...host }),
    ...(OFFICE_RECIPIENTS === undefined && made && { officeKeyFile: made.officeKeyFile }),
    ...(SMTP_URL === undefined && { mailFolder }),
  };
}

/** One JSON line per event on standard output. */
export function writeLog(line: LogLine): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
}

/** Built pages from the folder of the build; kept, since they do not change while the server runs. */
export function pagesFrom(distDir: string): Ports['page'] {
  const kept = new Map<string, Promise<string>>();
  return (path) => {
    let page = kept.get(path);
    if (!page) {
      page = readFile(join(distDir, path, 'index.html'), 'utf8');
      kept.set(path, page);
      page.catch(() => kept.delete(path));
    }
    return page;
  };
}
