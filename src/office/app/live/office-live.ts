/** The office as the views have it in hand, on a session with the server. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { SiteData } from '../../site-data.ts';
import type { Office, Outcome } from '../office.ts';
import type { Session } from '../session/session.ts';
import type { Crew } from '../worker/crew.ts';
import { officeActions } from './actions.ts';
import { lastVisitOf, newestWeights, officerNames, shortKey } from './desk-log.ts';
import { startReading } from './reading.ts';
import { vaultOf } from './vault.ts';

export interface LiveOffice extends Office {
  /** Whether the last question to the server went without an answer. */
  readonly isOffline: ReadonlySignal<boolean>;
  /** The first reading, and the mark that somebody looked; further ones are up to the shell. */
  readonly begin: () => Promise<Outcome>;
}

export interface LiveParts {
  readonly session: Session;
  readonly crew: Crew;
  readonly identities: readonly string[];
  readonly site: SiteData;
  readonly recipients: readonly string[];
  /** The server's clock when it was asked, just now (ISO 8601). */
  readonly serverNow: string;
}

export function liveOffice({ session: { client, me }, crew, identities, site, recipients, serverNow }: LiveParts): LiveOffice {
  const ahead = Date.parse(serverNow) - Date.now();
  const now = (): Date => new Date(Date.now() + ahead);
  const began = now().toISOString();
  const reading = startReading(client, crew, recipients, site.rounds, now);
  const { dossiers, quarantined, complaints, progress, desk, isOffline, refresh } = reading;
  const actions = officeActions({ client, crew, reading, me, now });
  const names = computed(() => officerNames(desk.value));
  const lastVisit = computed(() => lastVisitOf(desk.value, me, began));
  return {
    dossiers, quarantined, complaints, progress, isOffline, me, site, now, identities, refresh, ...actions,
    recipients: reading.recipients,
    officerName: (recipient) => names.value.get(recipient) ?? shortKey(recipient),
    get lastVisit() { return lastVisit.value; },
    weights: computed(() => newestWeights(desk.value)),
    vault: vaultOf(client),
    begin: async () => {
      const outcome = await refresh();
      return outcome === 'done' ? actions.appendDesk({ type: 'visit' }) : outcome;
    },
  };
}
