/** The corridor with plain functions as ports: a store in memory, a clock to turn, mails and log lines kept in lists. */
import { generateX25519Identity } from 'age-encryption';
import { languageAndPath } from '../../../src/forms/addresses.ts';
import { formAt } from '../../../src/forms/all.ts';
import { trusted } from '../../../src/forms/html.ts';
import { region } from '../../../src/forms/regions.ts';
import { renderForm, renderSteps } from '../../../src/forms/render.ts';
import { shellPath } from '../../../src/intake/plain-pages.ts';
import type { LogLine, Mail, Ports } from '../../../src/intake/ports.ts';
import { deriveSecrets } from '../../../src/intake/secrets.ts';
import { pageTitle } from '../../../src/intake/titles.ts';
import { recipientOf } from '../../../src/records/seal.ts';
import { memoryStore, type MemoryStore } from './memory-store.ts';

export const siteUrl = 'https://mentoring.example.org';

const office = await generateX25519Identity();
const recovery = await generateX25519Identity();
const recipients = await Promise.all([office, recovery].map(recipientOf));

/** The office's and the recovery key of these tests. */
export const identities = { office, recovery };

export const secrets = deriveSecrets(new Uint8Array(32).fill(7));

/** What the privacy notice says in these tests; it must be in every form page that comes back. */
export const noticeMarkup = '<div class="notice"><h3>Was mit Ihren Angaben geschieht</h3></div>';

/** Pages with the same regions as the built ones (src/components/forms/). */
export const builtPage = (address: string): Promise<string> => {
  const { language, path } = languageAndPath(address);
  const form = formAt(path);
  if (!form && path !== shellPath) return Promise.reject(new Error('ENOENT'));
  const privacy = region('privacy', trusted(noticeMarkup));
  const main = form ? renderForm(form, language, { privacy }) : trusted('<h1>Eingang</h1>');
  const title = form ? form.title[language] : 'Eingang';
  return Promise.resolve(`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${pageTitle(title, language)}</title></head><body><header>Kopf</header>
${region('steps', renderSteps(1, language)).markup}<main id="inhalt">${region('main', main).markup}</main>${region('aside', trusted('<aside>Gut zu wissen</aside>')).markup}</body></html>`);
};

export interface Bench {
  readonly ports: Ports;
  readonly store: MemoryStore;
  readonly mails: Mail[];
  readonly log: LogLine[];
  /** Turns the clock on, in milliseconds. */
  readonly wait: (milliseconds: number) => void;
  /** Resolves when all work after the answers is done. */
  readonly settled: () => Promise<void>;
}

/** Ports for one test; `changes` replaces single ones. */
export function bench(changes: Partial<Ports> = {}): Bench {
  const store = memoryStore();
  const mails: Mail[] = [];
  const log: LogLine[] = [];
  const later: Promise<unknown>[] = [];
  let time = Date.parse('2026-10-05T08:30:00Z');
  const ports: Ports = {
    store,
    mail: (mail) => { mails.push(mail); return Promise.resolve(); },
    page: builtPage,
    now: () => new Date(time),
    secrets,
    recipients,
    siteUrl,
    officeAddress: 'buero@example.org',
    log: (line) => { log.push(line); },
    later: (work) => { later.push(work); },
    mayPost: () => true,
    ...changes,
  };
  return {
    ports, store, mails, log,
    wait: (milliseconds) => { time += milliseconds; },
    settled: async () => { await Promise.all(later); },
  };
}
