import { languages, type Language } from '../forms/text.ts';
import { copyUsage } from './copy.ts';
import { usage } from './help.ts';
import { readOptions, typedPath } from './options.ts';
import { OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

export type Command =
  | { readonly name: 'help' | 'list' | 'trial' }
  | { readonly name: 'show'; readonly reference: string; readonly revision: number | undefined }
  | { readonly name: 'release'; readonly reference: string }
  | { readonly name: 'audit'; readonly entries: boolean; readonly noted: string | undefined }
  | { readonly name: 'export'; readonly out: string | undefined }
  | { readonly name: 'copy'; readonly from: string; readonly to: string };

export interface OfficeArguments {
  readonly command: Command;
  readonly keyFiles: readonly string[];
  readonly passphraseFile: string | undefined;
  readonly language: Language;
}

const options = {
  key: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string' },
  language: { type: 'string' },
  csv: { type: 'boolean' },
  out: { type: 'string' },
  revision: { type: 'string' },
  list: { type: 'boolean' },
  noted: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

/** Options that belong to one command, and how they are written there. */
const owners = [
  { command: 'export', names: ['csv', 'out'], usage: 'npm run office -- export --csv --out DATEI' },
  { command: 'copy', names: ['from', 'to'], usage: copyUsage },
  { command: 'show', names: ['revision'], usage: 'npm run office -- show M-7K3Q-9XTR --revision 1' },
  { command: 'audit', names: ['list', 'noted'], usage: 'npm run office -- audit --list --noted PRÜFSUMME' },
] as const;

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

function readCommand([name, ...rest]: readonly string[], values: Values): Command {
  for (const { command, names, usage: right } of owners) {
    const foreign = name !== command && names.some((option) => values[option] !== undefined);
    if (foreign) throw new OfficeProblem(`${names.map((option) => `--${option}`).join(' und ')} ${names.length > 1 ? 'gehören' : 'gehört'} zu: ${right}`);
  }
  const takesReference = name === 'show' || name === 'release';
  const surplus = rest[takesReference ? 1 : 0];
  if (surplus !== undefined) throw new OfficeProblem(`„${visibleLine(surplus)}“ ist eine Angabe zu viel. Schreiben Sie: ${usage}`);
  switch (name) {
    case undefined: throw new OfficeProblem(`Sagen Sie, was Sie sehen möchten: ${usage} (mehr mit --help)`);
    case 'list':
    case 'trial': return { name };
    case 'show': return { name, reference: referenceIn(name, rest), revision: revisionIn(values.revision) };
    case 'release': return { name, reference: referenceIn(name, rest) };
    case 'audit': return { name, entries: values.list === true, noted: hashIn(values.noted) };
    case 'export':
      if (values.csv !== true) throw new OfficeProblem('Hinter „export“ fehlt das Format. Schreiben Sie, mit den zwei Strichen vor „export“: npm run office -- export --csv --out DATEI');
      return { name, out: values.out === undefined ? undefined : typedPath(values.out) };
    case 'copy':
      if (values.from === undefined || values.to === undefined) throw new OfficeProblem(`Hinter „copy“ fehlt --from oder --to. Schreiben Sie: ${copyUsage}`);
      return { name, from: values.from, to: values.to };
    default: throw new OfficeProblem(`„${visibleLine(name)}“ gibt es nicht. Schreiben Sie: ${usage}`);
  }
}

function referenceIn(name: string, [reference]: readonly string[]): string {
  if (reference === undefined) throw new OfficeProblem(`Hinter „${name}“ fehlt die Vorgangsnummer. Schreiben Sie: npm run office -- ${name} M-7K3Q-9XTR`);
  return reference;
}

function revisionIn(text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d{0,5}$/u.test(text)) return text === undefined ? undefined : Number(text);
  throw new OfficeProblem('Die Fassung ist eine Zahl ab 1. Schreiben Sie: npm run office -- show M-7K3Q-9XTR --revision 1');
}

function hashIn(text: string | undefined): string | undefined {
  const hash = text?.replace(/\s/gu, '').toLowerCase();
  if (hash === undefined || /^[\da-f]{64}$/u.test(hash)) return hash;
  throw new OfficeProblem('Eine Prüfsumme hat 64 Zeichen von 0 bis 9 und a bis f. Die heutige zeigt: npm run office -- audit');
}
