/** `npm run office:keys`: makes the key of the programme office and the one for emergencies. */
import { access, mkdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { identitiesIn, identityFile, protect } from '../records/identity.ts';
import { recipientOf } from '../records/seal.ts';
import { advice, keysHelp, keysUsage } from './keys-text.ts';
import { writeNewFile } from './new-file.ts';
import { readOptions, typedPath } from './options.ts';
import { passphrases, type Passphrases } from './passphrase.ts';
import { codeOf, OfficeProblem } from './problem.ts';
import { run } from './run.ts';
import { visibleLine } from './visible.ts';

const options = {
  out: { type: 'string', default: 'keys' },
  'no-passphrase': { type: 'boolean' },
  'passphrase-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

await run(async () => {
  const { values, positionals: [surplus] } = readOptions(process.argv.slice(2), options, keysUsage);
  if (values.help === true) {
    process.stdout.write(keysHelp);
    return;
  }
  if (surplus !== undefined) throw new OfficeProblem(`„${visibleLine(surplus)}“ ist eine Angabe zu viel. Schreiben Sie: ${keysUsage}`);
  const bare = values['no-passphrase'] === true;
  const passphraseFile = values['passphrase-file'];
  if (bare && passphraseFile !== undefined) throw new OfficeProblem('Entweder --no-passphrase oder --passphrase-file, nicht beides.');
  const folder = typedPath(values.out);
  const suffix = bare ? 'txt' : 'age.txt';
  const paths = { office: join(folder, `office.${suffix}`), recovery: join(folder, `recovery.${suffix}`) };
  await refuseExisting(Object.values(paths));
  const passphrase = bare ? undefined
    : await newPassphrase(passphrases(passphraseFile === undefined ? undefined : typedPath(passphraseFile)));
  await mkdir(folder, { recursive: true, mode: 0o700 })
    .catch((error: unknown) => { throw new OfficeProblem(`Der Ordner „${visibleLine(folder)}“ lässt sich nicht anlegen (${codeOf(error)}).`); });
  const recipients = await writePair(paths, passphrase);
  process.stdout.write(advice({ ...paths, recipients, isProtected: !bare }));
});

/** Before anybody types a passphrase in vain; writing checks again. */
async function refuseExisting(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (await access(path).then(() => true, () => false)) {
      throw new OfficeProblem(`„${visibleLine(path)}“ gibt es schon und wird nicht überschrieben. Nehmen Sie einen anderen Ordner: ${keysUsage}`);
    }
  }
}

/** Both files or none. Returns the public recipients, office first. */
async function writePair(paths: Readonly<Record<'office' | 'recovery', string>>, passphrase: string | undefined): Promise<readonly string[]> {
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

async function newPassphrase({ ask, typed }: Passphrases): Promise<string> {
  const first = await ask('Neue Passphrase für beide Schlüssel (vier oder mehr zufällige Wörter): ');
  if (Array.from(first).length < shortest) throw new OfficeProblem(`Die Passphrase ist zu kurz. Nehmen Sie mindestens ${shortest} Zeichen, am besten vier oder mehr zufällige Wörter.`);
  if (typed && await ask('Noch einmal dieselbe Passphrase: ') !== first) throw new OfficeProblem('Die beiden Passphrasen sind verschieden. Nichts wurde geschrieben.');
  return first;
}
