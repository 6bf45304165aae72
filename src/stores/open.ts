/** The one place that knows every adapter. Each is loaded only where it is chosen. */
import { join } from 'node:path';
import type { StoreSettings } from './settings.ts';
import type { OpenStore } from './store.ts';

/** Opens the store that the settings name; whether it can be reached shows with the first call. */
export async function openStore(settings: StoreSettings): Promise<OpenStore> {
  switch (settings.STORE) {
    case 'files': {
      const { filesStore } = await import('./files.ts');
      return filesStore(settings.DATA_DIR);
    }
    case 'postgres': {
      const { postgresStore } = await import('./postgres.ts');
      return postgresStore(required(settings.DATABASE_URL));
    }
    case 'netlify-blobs': {
      const { netlifyBlobsStore } = await import('./netlify-blobs.ts');
      return netlifyBlobsStore({ context: required(settings.DEPLOY_CONTEXT), siteID: settings.NETLIFY_SITE_ID, token: settings.NETLIFY_BLOBS_TOKEN });
    }
  }
}

/** Where records lie, for people: without password or token. */
export function storePlace({ STORE, DATA_DIR, DATABASE_URL, DEPLOY_CONTEXT }: StoreSettings): string {
  switch (STORE) {
    case 'files': return join(DATA_DIR, 'records');
    case 'postgres': {
      const { host, pathname } = new URL(required(DATABASE_URL));
      return `PostgreSQL, ${host}${pathname}`;
    }
    case 'netlify-blobs': return `Netlify Blobs, ${required(DEPLOY_CONTEXT)}`;
  }
}

/** Settings were checked by `storeProblems`; a gap here is our own fault. */
function required(value: string | undefined): string {
  if (value === undefined) throw new Error('A setting of the store is missing.');
  return value;
}
