import { languages, type Language } from '../forms/text.ts';
import { copyUsage } from './copy.ts';
import { readOptions, typedPath } from './options.ts';
import { OfficeProblem } from './problem.ts';
import { visibleLine } from './visible.ts';

export type Command =
  | { readonly name: 'help' | 'list' }
  | { readonly name: 'show'; readonly reference: string }
  | { readonly name: 'export'; readonly out: string | undefined }
  | { readonly name: 'copy'; readonly from: string; readonly to: string };

export interface OfficeArguments {
  readonly command: Command;
  readonly keyFiles: readonly string[];
  readonly passphraseFile: string | undefined;
  readonly language: Language;
}

const usage = 'npm run office -- list | show M-7K3Q-9XTR | export --csv';

export const help = `Bewerbungen lesen, mit dem Schlüssel des Programmbüros.

  npm run office -- list                      alle Bewerbungen, die neueste zuerst
  npm run office -- show M-7K3Q-9XTR          eine Bewerbung mit allen Angaben
  npm run office -- export --csv --out DATEI  alle Bewerbungen als Tabelle für Excel
                                              (ohne --out auf die Standardausgabe)
  npm run office -- copy --from … --to …      alle Datensätze in einen anderen Speicher,
                                              versiegelt, ohne Schlüssel

  --key DATEI              Schlüsseldatei; mehrere sind möglich. Sonst gilt OFFICE_KEY_FILE,
                           sonst der Schlüssel zum Ausprobieren im Datenordner.
  --passphrase-file DATEI  Datei, deren erste Zeile die Passphrase ist. Sonst fragt das
                           Programm danach oder liest sie aus der Standardeingabe.
  --language de|en         Sprache der Fragen und Antworten
  --from, --to SPEICHER    files:ORDNER, postgres (mit DATABASE_URL) oder postgres:ADRESSE,
                           netlify-blobs:KONTEXT (mit NETLIFY_SITE_ID und NETLIFY_BLOBS_TOKEN).
                           Halten Sie den Server an, solange kopiert wird.
  --help                   diese Hilfe

Der Datenordner steht in DATA_DIR (sonst „data“); es kann auch eine Kopie sein. Liegen die
Bewerbungen woanders, gelten STORE und seine Angaben wie beim Server.
Schlüssel erzeugt: npm run office:keys
`;

const options = {
  key: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string' },
  language: { type: 'string' },
  csv: { type: 'boolean' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What somebody asks of the office. @throws OfficeProblem that says what to write instead */
export function readArguments(args: readonly string[]): OfficeArguments {
  const { values, positionals } = readOptions(args, options, usage);
  const language = languages.find((known) => known === (values.language ?? 'de'));
  if (!language) throw new OfficeProblem('Die Sprache ist de oder en. Schreiben Sie: --language en');
  return {
    command: values.help === true ? { name: 'help' } : readCommand(positionals, values),
    keyFiles: (values.key ?? []).map((path) => typedPath(path)),
    passphraseFile: values['passphrase-file'] === undefined ? undefined : typedPath(values['passphrase-file']),
    language,
  };
}

interface Values {
  readonly csv?: boolean | undefined;
  readonly out?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function readCommand([name, ...rest]: readonly string[], { csv, out, from, to }: Values): Command {
  const isExport = name === 'export';
  if (!isExport && (csv !== undefined || out !== undefined)) throw new OfficeProblem('--csv und --out gehören zu: npm run office -- export --csv --out DATEI');
  if (name !== 'copy' && (from !== undefined || to !== undefined)) throw new OfficeProblem(`--from und --to gehören zu: ${copyUsage}`);
  const surplus = name === 'show' ? rest[1] : rest[0];
  if (surplus !== undefined) throw new OfficeProblem(`„${visibleLine(surplus)}“ ist eine Angabe zu viel. Schreiben Sie: ${usage}`);
  switch (name) {
    case undefined: throw new OfficeProblem(`Sagen Sie, was Sie sehen möchten: ${usage} (mehr mit --help)`);
    case 'list': return { name };
    case 'show':
      if (rest[0] === undefined) throw new OfficeProblem('Hinter „show“ fehlt die Vorgangsnummer. Schreiben Sie: npm run office -- show M-7K3Q-9XTR');
      return { name, reference: rest[0] };
    case 'export':
      if (csv !== true) throw new OfficeProblem('Hinter „export“ fehlt das Format. Schreiben Sie, mit den zwei Strichen vor „export“: npm run office -- export --csv --out DATEI');
      return { name, out: out === undefined ? undefined : typedPath(out) };
    case 'copy':
      if (from === undefined || to === undefined) throw new OfficeProblem(`Hinter „copy“ fehlt --from oder --to. Schreiben Sie: ${copyUsage}`);
      return { name, from, to };
    default: throw new OfficeProblem(`„${visibleLine(name)}“ gibt es nicht. Schreiben Sie: ${usage}`);
  }
}
