import { access, unlink } from 'node:fs/promises';
import { identitiesIn, identityFile, protect } from '../records/identity.ts';
import { recipientOf } from '../records/seal.ts';
import { keysUsage } from './keys-text.ts';
import { writeNewFile } from './new-file.ts';
import type { Passphrases } from './passphrase.ts';
import { OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

/** Where the two keys go. */
export type KeyPaths = Readonly<Record<'office' | 'recovery', string>>;

/** Before anybody types a passphrase in vain; writing checks again. */
export async function refuseExisting(paths: KeyPaths): Promise<void> {
  for (const path of Object.values(paths)) {
    if (await access(path).then(() => true, () => false)) {
      throw new OfficeProblem(`„${visibleLine(path)}“ gibt es schon und wird nicht überschrieben. Nehmen Sie einen anderen Ordner: ${keysUsage}`);
    }
  }
}

/** Writes both files or none. Returns the public recipients, office first. */
export async function writePair(paths: KeyPaths, passphrase: string | undefined): Promise<readonly string[]> {
  const office = await identityFile('office');
  const recovery = await identityFile('recovery');
  const asWritten = async (text: string): Promise<string> => (passphrase === undefined ? text : protect(text, passphrase));
  await writeNewFile(paths.office, await asWritten(office));
  try {
    await writeNewFile(paths.recovery, await asWritten(recovery));
  } catch (error) {
    await unlink(paths.office);
    throw error;
  }
  return Promise.all([office, recovery].flatMap(identitiesIn).map(recipientOf));
}

/** The library asks for 8 to 10 random characters or 4 to 5 random words (age-encryption, `setPassphrase`); people's own are less random. */
const shortest = 12;

/** Asks for a passphrase, twice where a person types it unseen. @throws OfficeProblem */
export async function newPassphrase({ ask, typed }: Passphrases): Promise<string> {
  const first = await ask('Neue Passphrase für beide Schlüssel (vier oder mehr zufällige Wörter): ');
  if (Array.from(first).length < shortest) throw new OfficeProblem(`Die Passphrase ist zu kurz. Nehmen Sie mindestens ${shortest} Zeichen, am besten vier oder mehr zufällige Wörter.`);
  if (typed && await ask('Noch einmal dieselbe Passphrase: ') !== first) throw new OfficeProblem('Die beiden Passphrasen sind verschieden. Nichts wurde geschrieben.');
  return first;
}
