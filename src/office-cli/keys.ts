/** `npm run office:keys`: makes the key of the programme office and the one for emergencies. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { advice, keysHelp, keysUsage } from './keys-text.ts';
import { newPassphrase, refuseExisting, writePair } from './make-keys.ts';
import { readOptions, typedPath } from './options.ts';
import { passphrases } from './passphrase.ts';
import { codeOf, OfficeProblem } from './problem.ts';
import { run } from './run.ts';
import { visibleLine } from '../office/visible.ts';

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
  await refuseExisting(paths);
  const passphrase = bare ? undefined
    : await newPassphrase(passphrases(passphraseFile === undefined ? undefined : typedPath(passphraseFile)));
  await mkdir(folder, { recursive: true, mode: 0o700 })
    .catch((error: unknown) => { throw new OfficeProblem(`Der Ordner „${visibleLine(folder)}“ lässt sich nicht anlegen (${codeOf(error)}).`); });
  const recipients = await writePair(paths, passphrase);
  process.stdout.write(advice({ ...paths, recipients, isProtected: !bare }));
});
