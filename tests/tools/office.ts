import { node } from './command.ts';

/** Runs a command of the office on a data folder and returns what it prints; throws when it fails. */
async function office(dataDir: string, ...args: string[]): Promise<string> {
  const { ok, output } = await node('src/office-cli/cli.ts', args, { DATA_DIR: dataDir, NODE_ENV: 'development' });
  if (!ok) throw new Error(`The office says: ${output}`);
  return output;
}

/** One application as the office reads it with its key. */
export const officeShows = (dataDir: string, reference: string): Promise<string> => office(dataDir, 'show', reference);

/** How many applications the office finds from this address. */
export async function applicationsFrom(dataDir: string, email: string): Promise<number> {
  return (await office(dataDir, 'export', '--csv')).split(email).length - 1;
}
