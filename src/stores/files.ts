import { randomBytes } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { link, mkdir, open, readdir, readFile, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertKey, assertPrefix, isKey, type KeyPage, type OpenStore } from './store.ts';

const pageSize = 1000;
const privateFolder = 0o700;
const privateFile = 0o600;
/** A draft older than this belongs to a write that was killed, in milliseconds. */
const draftAge = 60 * 60 * 1000;

/**
 * Records as files below `root`: `<root>/records/<key>`. For one machine; several processes may share the folder.
 *
 * A record is written to a temporary file, synced, and linked to its name: `link` fails when the name exists, which makes
 * the creation exclusive between processes, and the name only ever shows whole records. The folder is synced before success
 * is told. docs/decisions/0003-own-files-store.md says why no library does this.
 */
export function filesStore(root: string): OpenStore {
  const records = join(root, 'records');
  const temporary = join(root, 'tmp');
  const pathOf = (key: string): string => join(records, ...key.split('/'));
  const syncFolder = sharedSync();
  const makeFolder = durableFolders(root, syncFolder);
  /** Only the first record finds no folder for its draft. */
  const writeDraft = (draft: string, bytes: Uint8Array): Promise<void> => writeDurably(draft, bytes).catch(async (error: unknown) => {
    ignoreMissing(error);
    await makeFolder(temporary);
    await writeDurably(draft, bytes);
  });

  return {
    async create(key, bytes) {
      assertKey(key);
      const path = pathOf(key);
      const draft = join(temporary, randomBytes(12).toString('hex'));
      try {
        // At the same time as the draft. Whatever becomes of it, the draft is waited for first, so that none stays behind.
        const folder = makeFolder(dirname(path));
        folder.catch(() => undefined);
        await writeDraft(draft, bytes);
        await folder;
        const outcome = await linkOnce(draft, path);
        // Also when it exists: another process may have linked it and not synced yet.
        await syncFolder(dirname(path));
        return outcome;
      } finally {
        await unlink(draft).catch(ignoreMissing);
      }
    },

    async get(key) {
      assertKey(key);
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        ignoreMissing(error);
        return undefined;
      }
    },

    async list(prefix, cursor) {
      assertPrefix(prefix);
      const found: string[] = [];
      for await (const key of walk(join(records, ...prefix.split('/').filter(Boolean)), prefix, cursor)) {
        // What somebody else put there, such as the hidden file of a copying program, is no record.
        if (isKey(key)) found.push(key);
        if (found.length > pageSize) break;
      }
      return pageOf(found);
    },

    async delete(key) {
      assertKey(key);
      const path = pathOf(key);
      try {
        await unlink(path);
        await syncFolder(dirname(path));
      } catch (error) {
        ignoreMissing(error);
      }
    },

    async tidy() {
      const drafts = await readdir(temporary).catch((error: unknown) => {
        ignoreMissing(error);
        return [];
      });
      for (const name of drafts) {
        const path = join(temporary, name);
        const made = await stat(path).then(({ mtimeMs }) => mtimeMs, () => Date.now());
        // Linked already or never: either way nobody needs this name, and a deleted record must not live on under it.
        if (Date.now() - made > draftAge) await unlink(path).catch(ignoreMissing);
      }
    },

    async healthy() {
      const name = `probe-${randomBytes(8).toString('hex')}`;
      const [draft, probe] = [join(temporary, name), join(records, `.${name}`)];
      try {
        await makeFolder(temporary);
        await makeFolder(records);
        await writeDurably(draft, new Uint8Array([1]));
        await link(draft, probe);
        return true;
      } catch {
        return false;
      } finally {
        await Promise.all([draft, probe].map((path) => unlink(path).catch(() => undefined)));
      }
    },

    async prefixes() {
      const entries = await readdir(records, { withFileTypes: true }).catch((error: unknown) => {
        ignoreMissing(error);
        return [];
      });
      return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => `${name}/`).sort();
    },

    close: () => Promise.resolve(),
  };
}

const pageOf = (found: readonly string[]): KeyPage => {
  const keys = found.slice(0, pageSize);
  const last = keys.at(-1);
  return found.length > pageSize && last !== undefined ? { keys, cursor: last } : { keys };
};

/** Keys in order of their names, folder by folder; whole folders before the cursor are passed over unread. */
async function* walk(folder: string, prefix: string, after: string | undefined): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    ignoreMissing(error);
    return [];
  });
  // A folder sorts with its slash, so that the walk and the comparison with the cursor agree on one order.
  const rank = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
  entries.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  for (const entry of entries) {
    const key = `${prefix}${entry.name}`;
    if (entry.isDirectory()) {
      const inside = `${key}/`;
      if (after === undefined || inside > after || after.startsWith(inside)) yield* walk(join(folder, entry.name), inside, after);
    } else if (after === undefined || key > after) {
      yield key;
    }
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, privateFile);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file?.close();
  }
}

async function linkOnce(draft: string, path: string): Promise<'created' | 'exists'> {
  try {
    await link(draft, path);
    return 'created';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists';
    throw error;
  }
}

/**
 * Makes folders whose names survive a power cut: every parent is synced, also when the folder was there already, since
 * another process may have made it a moment ago. Folders seen once are remembered, save the leaves, of which there is one
 * for each application.
 */
function durableFolders(root: string, syncFolder: SyncFolder): (folder: string) => Promise<void> {
  const durable = new Set<string>();
  return async (folder) => {
    await mkdir(folder, { recursive: true, mode: privateFolder });
    for (let made = folder; !durable.has(made); made = dirname(made)) {
      await syncFolder(dirname(made));
      if (made !== folder) durable.add(made);
      if (made === root || made === dirname(made)) break;
    }
  };
}

type SyncFolder = (folder: string) => Promise<void>;

/**
 * Syncs folders, for everybody who waits at once: whoever asks while a sync is under way shares the next one with all others
 * who asked meanwhile. The one under way is of no use to them, since it may have begun before their change.
 */
function sharedSync(): SyncFolder {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();
  const begin = (folder: string): Promise<void> => {
    next.delete(folder);
    const sync = syncNow(folder).finally(() => {
      if (running.get(folder) === sync) running.delete(folder);
    });
    running.set(folder, sync);
    return sync;
  };
  return (folder) => {
    const underWay = running.get(folder);
    if (!underWay) return begin(folder);
    const waiting = next.get(folder) ?? underWay.then(() => begin(folder), () => begin(folder));
    next.set(folder, waiting);
    return waiting;
  };
}

async function syncNow(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Passes over "no such file"; everything else is thrown on. */
function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
