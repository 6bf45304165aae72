import { SettingsError } from '../env.ts';
import { Cancelled } from './passphrase.ts';
import { codeOf, OfficeProblem } from './problem.ts';

/**
 * Runs a command of the office and sets the exit code: 0 done, 1 something went wrong, 130 given up with Ctrl+C.
 * Whatever happens, nobody sees a stack trace: it could quote what somebody has written.
 */
export async function run(command: (complain: (line: string) => void) => Promise<void>): Promise<void> {
  const complain = (line: string): void => {
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  };
  // Who reads us has seen enough, as in `npm run office -- list | head`.
  process.stdout.on('error', () => { process.exit(); });
  try {
    await command(complain);
  } catch (error) {
    if (error instanceof Cancelled) process.exitCode = 130;
    else if (error instanceof OfficeProblem || error instanceof SettingsError) complain(error.message);
    else complain(`Unerwarteter Fehler (${codeOf(error)}). Nichts wurde verändert.`);
  }
}
