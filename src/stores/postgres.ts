import { Pool, type ClientBase, type QueryResult } from 'pg';
import { assertKey, assertPrefix, probeKey, type OpenStore } from './store.ts';
import { storePatience, within } from './within.ts';

const pageSize = 1000;
/** Connections of one process. Eight processes stay below the 100 that PostgreSQL allows by default. */
const poolSize = 8;
/** Any number that nobody else takes for an advisory lock in the same database. */
const schemaLock = 4_830_261_977;

/**
 * Records as rows of one table, for several servers that share a PostgreSQL (12 or newer).
 *
 * `INSERT … ON CONFLICT DO NOTHING` makes creation exclusive: a racing insert waits for the first to commit. Keys compare by
 * byte (collation "C"), as everywhere else. Every call is over within three seconds, whatever the database does: the client
 * gives up, and the server stops the statement too.
 *
 * @param url a connection string such as postgres://name:password@host:5432/database?sslmode=verify-full
 */
export function postgresStore(url: string): OpenStore {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 2_000,
    query_timeout: storePatience,
    statement_timeout: storePatience,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: 'mentee-plus',
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types say void; pg-pool waits, and closes the connection when it rejects
    onConnect: durableCommits,
  });
  // A connection that breaks while nobody uses it is replaced at the next call; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const prepared = onceDone(() => makeSchema(pool));
  const query = (text: string, values: readonly unknown[] = []): Promise<QueryResult<Row>> =>
    within(storePatience, async () => {
      await prepared();
      return pool.query<Row>(text, [...values]);
    });

  return {
    async create(key, bytes) {
      assertKey(key);
      const { rowCount } = await query('INSERT INTO mentee_records (key, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING', [key, asBuffer(bytes)]);
      return rowCount === 1 ? 'created' : 'exists';
    },

    async get(key) {
      assertKey(key);
      const { rows: [row] } = await query('SELECT bytes FROM mentee_records WHERE key = $1', [key]);
      return row && new Uint8Array(row.bytes);
    },

    async list(prefix, cursor) {
      assertPrefix(prefix);
      // "0" is the character after the slash: everything below the prefix, and nothing else, lies between the two.
      const end = `${prefix.slice(0, -1)}0`;
      const after = cursor !== undefined && cursor > prefix ? cursor : prefix;
      const { rows } = await query(
        'SELECT key FROM mentee_records WHERE key > $1 AND key < $2 ORDER BY key LIMIT $3', [after, end, pageSize + 1]);
      const keys = rows.slice(0, pageSize).map(({ key }) => key);
      const last = keys.at(-1);
      return rows.length > pageSize && last !== undefined ? { keys, cursor: last } : { keys };
    },

    async delete(key) {
      assertKey(key);
      await query('DELETE FROM mentee_records WHERE key = $1', [key]);
    },

    async healthy() {
      try {
        // A whole durable write: a database that only reads, or whose disk is full, is not healthy.
        await query('INSERT INTO mentee_records (key, bytes) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes', [probeKey, Buffer.of(1)]);
        return true;
      } catch {
        return false;
      }
    },

    async prefixes() {
      const { rows } = await query("SELECT DISTINCT split_part(key, '/', 1) AS key FROM mentee_records WHERE key <> $1 ORDER BY 1", [probeKey]);
      return rows.map(({ key }) => `${key}/`);
    },

    close: () => pool.end(),
  };
}

interface Row {
  readonly key: string;
  readonly bytes: Buffer;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A database may be set up to tell of a commit before it is on disk; not to us. A stricter setting stays. */
async function durableCommits(client: ClientBase): Promise<void> {
  await client.query("SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')");
}

/**
 * Makes the table where there is none. The lock lets processes that start together do it one after another: without it, two
 * `CREATE TABLE IF NOT EXISTS` can fail on each other. The look before spares a role that may only read and write rows the
 * right to make tables.
 */
async function makeSchema(pool: Pool): Promise<void> {
  const { rows: [found] } = await pool.query<{ readonly there: boolean }>("SELECT to_regclass('mentee_records') IS NOT NULL AS there");
  if (found?.there === true) return;
  // Several statements in one query are one transaction, at whose end the lock is given back.
  await pool.query(`
    SELECT pg_advisory_xact_lock(${schemaLock});
    CREATE TABLE IF NOT EXISTS mentee_records (key text COLLATE "C" PRIMARY KEY, bytes bytea NOT NULL);
  `);
}

/** Does the work at the first call and never again, unless it failed. */
function onceDone(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
