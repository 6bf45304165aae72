/** `npm run office`: what the programme office does with sealed applications, with its key. */
import { readOfficeSettings } from '../env.ts';
import { readArguments } from './arguments.ts';
import { audit } from './audit.ts';
import { copy } from './copy.ts';
import type { Desk } from './desk.ts';
import { exportCsv } from './export.ts';
import { help } from './help.ts';
import { keyFilesOf, loadIdentities } from './identities.ts';
import { list } from './list.ts';
import { openStore } from './open-store.ts';
import { passphrases } from './passphrase.ts';
import { release } from './release.ts';
import { run } from './run.ts';
import { show } from './show.ts';
import { trial } from './trial.ts';

const print = (text: string): void => { process.stdout.write(text); };

await run(async (complain) => {
  const { command, keyFiles, passphraseFile, language } = readArguments(process.argv.slice(2));
  if (command.name === 'help') {
    print(help);
    return;
  }
  if (command.name === 'copy') {
    await copy(command.from, command.to, process.env, { print, complain });
    return;
  }
  const settings = readOfficeSettings(process.env);
  const store = await openStore(settings);
  // Asked for at most once: there may be a passphrase to type.
  let identities: Promise<readonly string[]> | undefined;
  const load = async (): Promise<readonly string[]> => loadIdentities(await keyFilesOf(keyFiles, settings), passphrases(passphraseFile), complain);
  const desk: Desk = {
    store,
    identities: () => (identities ??= load()),
    now: () => new Date(),
    language,
    print,
    complain,
    note: (line) => { process.stderr.write(`${line}\n`); },
  };
  switch (command.name) {
    case 'list': return list(desk);
    case 'show': return show(desk, command.reference, command.revision);
    case 'release': return release(desk, command.reference);
    case 'audit': return audit(desk, command);
    case 'trial': return trial(desk);
    case 'export': return exportCsv(desk, command.out);
  }
});
