/** The environment, read once. Every mistake names its setting and what to put there. */
import { join } from 'node:path';
import { z } from 'zod';
import { isOnNetlify, storeProblems, storeShape, type StoreSettings } from './stores/settings.ts';

const flag = (name: string, what: string): string => `${name}: ${what}`;

const recipientShape = /^age1[02-9ac-hj-np-z]{58}$/u;

const port = z.coerce.number(flag('PORT', 'eine Zahl von 0 bis 65535, zum Beispiel 8888')).int().min(0).max(65535);

const siteUrl = z.url({
  protocol: /^https?$/u,
  error: flag('SITE_URL', 'die öffentliche Adresse der Website, zum Beispiel https://mentoring.example.org'),
}).transform((url) => url.replace(/\/+$/u, ''));

const appSecret = z.string(flag('APP_SECRET', 'mindestens 32 zufällige Bytes in Base64, zum Beispiel aus: openssl rand -base64 32'))
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((bytes) => bytes.length >= 32, flag('APP_SECRET', 'ist zu kurz; hierher gehören mindestens 32 zufällige Bytes in Base64, zum Beispiel aus: openssl rand -base64 32'));

const recipients = z.string(flag('OFFICE_RECIPIENTS', 'die öffentlichen Schlüssel von Büro und Notfall, durch Leerzeichen getrennt; npm run office:keys erzeugt sie und zeigt diese Zeile'))
  .transform((text) => text.split(/[\s,]+/u).filter(Boolean))
  .refine((list) => list.every((recipient) => recipientShape.test(recipient)), flag('OFFICE_RECIPIENTS', 'enthält etwas, das kein öffentlicher age-Schlüssel ist (age1…, 62 Zeichen); npm run office:keys zeigt die richtige Zeile'))
  .refine((list) => new Set(list).size >= 2, flag('OFFICE_RECIPIENTS', 'braucht mindestens zwei verschiedene Schlüssel, Büro und Notfall, damit mit einem verlorenen nichts verloren ist'));

const mailbox = (name: string, what: string) => z.email(flag(name, what));

const smtpUrl = z.url({
  protocol: /^smtps?$/u,
  error: flag('SMTP_URL', 'der Mailserver, zum Beispiel smtps://name:passwort@mail.example.org:465'),
});

const everywhere = {
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(8888),
  DIST_DIR: z.string().min(1).default('dist'),
  POSTS_PER_MINUTE: z.coerce.number(flag('POSTS_PER_MINUTE', 'wie viele Formulare ein Netz in der Minute absenden darf, zum Beispiel 20; 0 schaltet die Grenze ab')).int().min(0).default(20),
  ...storeShape,
  // Always there, since keys and mails of a development set-up lie there too; `storeProblems` says when it must be named.
  DATA_DIR: z.string().min(1).default('data'),
};

const production = z.object({
  ...everywhere,
  SITE_URL: siteUrl.refine((url) => url.startsWith('https://'), flag('SITE_URL', 'muss im Betrieb mit https:// beginnen')),
  APP_SECRET: appSecret,
  OFFICE_RECIPIENTS: recipients,
  SMTP_URL: smtpUrl,
  MAIL_FROM: mailbox('MAIL_FROM', 'der Absender aller Mails, zum Beispiel mentoring@example.org'),
  OFFICE_MAIL: mailbox('OFFICE_MAIL', 'wohin das Programmbüro Nachricht über neue Bewerbungen bekommt, zum Beispiel buero@example.org'),
});

const development = z.object({
  ...everywhere,
  SITE_URL: siteUrl.optional(),
  APP_SECRET: appSecret.optional(),
  OFFICE_RECIPIENTS: recipients.optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailbox('MAIL_FROM', 'der Absender aller Mails, zum Beispiel mentoring@example.org').default('mentee-plus@localhost.invalid'),
  OFFICE_MAIL: mailbox('OFFICE_MAIL', 'wohin das Programmbüro Nachricht über neue Bewerbungen bekommt, zum Beispiel buero@example.org').default('office@localhost.invalid'),
});

type Shared = Omit<z.infer<typeof production>, 'APP_SECRET' | 'OFFICE_RECIPIENTS' | 'SMTP_URL' | 'SITE_URL'>;

/** Settings as the hosts use them. What is missing outside production, `development.ts` makes. */
export interface Settings extends Shared {
  readonly production: boolean;
  readonly SITE_URL: string;
  readonly APP_SECRET?: Uint8Array | undefined;
  readonly OFFICE_RECIPIENTS?: readonly string[] | undefined;
  readonly SMTP_URL?: string | undefined;
}

/** Wrong settings, one line each: the name of the setting and what to put there. */
export class SettingsError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(['Die Einstellungen sind nicht vollständig. Setzen Sie in der Umgebung:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
    this.problems = problems;
  }
}

/**
 * Reads the settings; an empty variable counts as missing. @throws SettingsError
 *
 * A function at Netlify is production, whatever NODE_ENV says: nobody sets it there, and made-up keys would be lost with the
 * machine.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = filledIn(environment);
  const isProduction = given['NODE_ENV'] === 'production' || isOnNetlify(given);
  const parsed = (isProduction ? production : development).safeParse(given);
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error)), ...storeProblems(given, { needsFolder: isProduction })];
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const { SITE_URL = `http://localhost:${parsed.data.PORT}`, ...rest } = parsed.data;
  return { production: isProduction, SITE_URL, ...rest };
}

/** Where the office's key of a development set-up lies. */
export const officeKeyPath = (dataDir: string): string => join(dataDir, 'keys', 'office.txt');

/** What reading records takes; all other settings may be missing, so that the office can work on a copy of the data folder. */
export interface OfficeSettings extends StoreSettings {
  /** The identity file of the office. */
  readonly OFFICE_KEY_FILE?: string | undefined;
}

const officeShape = z.object({ ...storeShape, DATA_DIR: everywhere.DATA_DIR, OFFICE_KEY_FILE: z.string().optional() });

/** Reads the settings of the office. @throws SettingsError */
export function readOfficeSettings(environment: Readonly<Record<string, string | undefined>>): OfficeSettings {
  const given = filledIn(environment);
  const parsed = officeShape.safeParse(given);
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error)), ...storeProblems(given, { needsFolder: given['NODE_ENV'] === 'production' })];
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  return parsed.data;
}

/** An empty variable counts as missing. */
const filledIn = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));

const problemsOf = ({ issues }: z.ZodError): readonly string[] => [...new Set(issues.map(withName))];

/** Messages of zod itself do not know the setting's name. */
function withName(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? '');
  return issue.message.startsWith(`${name}:`) ? issue.message : flag(name, issue.message);
}
