/** `npm run demo:data`: fills a data folder with invented applications. */
import { readOptions } from '../options.ts';
import { OfficeProblem } from '../problem.ts';
import { run } from '../run.ts';
import { fillFolder } from './folder.ts';
import { demoPath } from './path.ts';

const usage = 'npm run demo:data -- 60 --mentors 20 --data ORDNER';

const help = `Füllt einen Datenordner mit erfundenen Bewerbungen, zum Ausprobieren und Messen.

  npm run demo:data -- 60       60 Mentees und dazu Mentorinnen und Mentoren, ein Drittel, höchstens 300

  --mentors ZAHL      so viele Mentorinnen und Mentoren
  --seed ZAHL         andere Menschen; dieselbe Zahl ergibt am selben Tag dieselben (sonst 1)
  --data ORDNER       wohin (sonst „data-demo“); ein Ordner mit Datensätzen wird nie gefüllt
  --quarantined ZAHL  dazu Sendungen in Quarantäne
  --damaged ZAHL      dazu beschädigte Datensätze
  --undelivered ZAHL  bei so vielen kam die Bestätigung nicht an
  --help              diese Hilfe
`;

const number = { type: 'string' } as const;
const options = { mentors: number, seed: number, data: number, quarantined: number, damaged: number, undelivered: number, help: { type: 'boolean', short: 'h' } } as const;

await run(async () => {
  const { values, positionals: [amount, surplus] } = readOptions(process.argv.slice(2), options, usage);
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  if (surplus !== undefined) throw new OfficeProblem(`„${surplus}“ ist eine Angabe zu viel. Schreiben Sie: ${usage}`);
  const mentees = count(amount ?? '60', 'Die Zahl der Bewerbungen');
  const mentors = values.mentors === undefined ? Math.min(300, Math.ceil(mentees / 3)) : count(values.mentors, '--mentors');
  const dataDir = demoPath(values.data);
  const begun = performance.now();
  const { keys, invented } = await fillFolder(dataDir, {
    mentees, mentors, seed: count(values.seed ?? '1', '--seed'), now: new Date(),
    quarantined: count(values.quarantined ?? '0', '--quarantined'), damaged: count(values.damaged ?? '0', '--damaged'), undelivered: count(values.undelivered ?? '0', '--undelivered'),
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace('.', ',');
  process.stdout.write(`Erfunden und versiegelt in „${dataDir}“: ${String(mentees)} Mentees, ${String(mentors)} Mentorinnen und Mentoren, dazu ${String(invented.length - mentees - mentors)} zurückgezogene und andere (${seconds} s).
Schlüssel des Büros: ${keys.officeKeyFile} (ohne Passphrase)
Ansehen: DATA_DIR="${dataDir}" npm start, oder im Terminal: DATA_DIR="${dataDir}" npm run office -- list
`);
});

function count(text: string, what: string): number {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new OfficeProblem(`${what} ist eine ganze Zahl ab 0. Schreiben Sie: ${usage}`);
}
