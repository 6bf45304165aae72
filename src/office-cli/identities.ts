import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { officeKeyPath, type OfficeSettings } from '../env.ts';
import { identitiesIn, readKeyFile, unprotect } from '../records/identity.ts';
import { OpenError, recipientOf } from '../records/seal.ts';
import type { Passphrases } from './passphrase.ts';
import { codeOf, OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

/** The key files that count: those named, else that of the settings, else the one for trying out. @throws OfficeProblem when there is none */
export async function keyFilesOf(named: readonly string[], { OFFICE_KEY_FILE, DATA_DIR }: OfficeSettings): Promise<readonly string[]> {
  if (named.length > 0) return named;
  if (OFFICE_KEY_FILE !== undefined) return [OFFICE_KEY_FILE];
  const tryOut = officeKeyPath(DATA_DIR);
  if (await access(tryOut).then(() => true, () => false)) return [tryOut];
  throw new OfficeProblem('Es fehlt der Schlüssel des Büros. Nennen Sie die Datei mit --key DATEI oder in OFFICE_KEY_FILE.');
}

/**
 * The identities of several key files. A file that cannot be used is complained of while another can.
 * @throws OfficeProblem when none can
 */
export async function loadIdentities(
  files: readonly string[], passphrase: Passphrases, complain: (line: string) => void,
): Promise<readonly string[]> {
  const identities: string[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      identities.push(...await identitiesOf(file, passphrase));
    } catch (error) {
      if (!(error instanceof OfficeProblem)) throw error;
      problems.push(error.message);
    }
  }
  if (identities.length === 0) throw new OfficeProblem(problems.join('\n'));
  problems.forEach(complain);
  return identities;
}

async function identitiesOf(file: string, passphrase: Passphrases): Promise<readonly string[]> {
  const name = `„${visibleLine(file)}“`;
  const identities = identitiesIn(await keyText(file, name, passphrase));
  if (identities.length === 0) throw new OfficeProblem(`In ${name} steht kein Schlüssel. Eine Schlüsseldatei enthält eine Zeile AGE-SECRET-KEY-1…`);
  for (const identity of identities) {
    // The library's own message would quote the secret.
    await recipientOf(identity).catch(() => { throw new OfficeProblem(`Der Schlüssel in ${name} ist nicht vollständig. Nehmen Sie eine andere Abschrift.`); });
  }
  return identities;
}

async function keyText(file: string, name: string, passphrase: Passphrases): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => { throw new OfficeProblem(unreadable(name, codeOf(error))); });
  const key = readKeyFile(bytes);
  if (key.kind === 'plain') return key.text;
  if (key.kind === 'foreign') throw new OfficeProblem(`${name} ist mit einem anderen Schlüssel verschlossen, nicht mit einer Passphrase. Öffnen Sie die Datei zuerst mit age.`);
  if (key.kind === 'damaged') throw new OfficeProblem(damaged(name));
  const words = await passphrase.ask(`Passphrase für ${visibleLine(basename(file))}: `);
  try {
    return await unprotect(key.sealed, words);
  } catch (error) {
    if (!(error instanceof OpenError)) throw error;
    throw new OfficeProblem(error.problem === 'wrong-key' ? `Die Passphrase öffnet ${name} nicht.` : damaged(name));
  }
}

const damaged = (name: string): string => `Die Schlüsseldatei ${name} ist beschädigt. Nehmen Sie eine andere Abschrift.`;

const unreadable = (name: string, code: string): string =>
  code === 'ENOENT' ? `Die Schlüsseldatei ${name} gibt es nicht.` : `Die Schlüsseldatei ${name} lässt sich nicht lesen (${code}).`;
