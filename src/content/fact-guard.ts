import { withHead, type HeadFile, type Mistake, type SourceFile } from './contradictions/files.ts';
import { daysThatAreNone } from './contradictions/others.ts';
import { factsIn } from './yaml-facts.ts';

/** Files of facts that have no text: every fact in them carries `source` and `checked`. */
export const factFiles = ['content/programme.yaml', 'content/criteria.yaml'] as const;

/** Something that is shown, and how long somebody stands for it. Days as "2027-03-31". */
interface Shown {
  readonly file: string;
  readonly line: number;
  /** As the sentence names it; empty for a file as a whole. */
  readonly name: string;
  readonly checked: string;
  readonly until: string | undefined;
}

export interface Guarded {
  /** Shown as current although it has run out: the build stops. */
  readonly mistakes: readonly Mistake[];
  /** Last checked more than a year ago: one line for each, and the build goes on. */
  readonly warnings: readonly Mistake[];
}

/**
 * Looks at every fact that the pages show: those of the YAML files that are known, modules, and the rounds and events that are not over.
 * @param files the files with a head; @param yaml the files of facts; @param today the day in Leipzig, as "2026-11-22"
 */
export function guardFacts(files: readonly SourceFile[], yaml: readonly Pick<SourceFile, 'file' | 'source'>[], today: string): Guarded {
  const shown = [...yaml.flatMap(factsIn).filter(({ isKnown }) => isKnown).map((fact) => ({ ...fact, name: fact.path })), ...files.flatMap((file) => withHead(file) ?? []).flatMap((file) => shownHead(file, today))];
  const overdue = shown.filter(({ until }) => until !== undefined && until < today);
  const old = shown.filter((fact) => !overdue.includes(fact) && yearAfter(fact.checked) < today);
  return {
    mistakes: [...yaml.flatMap((file) => daysThatAreNone(file)), ...overdue.map(({ file, line, name, until = '' }) => ({ file, line, text: runOut(name, until) }))],
    warnings: old.map(({ file, line, name, checked }) => ({ file, line, text: unchecked(name, checked) })),
  };
}

const runOut = (name: string, until: string): string => (name === ''
  ? `Diese Angaben galten nur bis ${until} (valid_until); sehen Sie nach, ob sie noch stimmen, und setzen Sie checked und valid_until neu.`
  : `Die Angabe „${name}“ galt nur bis ${until} (valid_until); sehen Sie nach und setzen Sie checked und valid_until neu, oder schreiben Sie value: null.`);

const unchecked = (name: string, checked: string): string =>
  `${name === '' ? 'Diese Angaben hat' : `Die Angabe „${name}“ hat`} seit über einem Jahr niemand geprüft (checked: ${checked}).`;

/** The same day of the next year; what was checked on 29 February is old on 1 March. */
const yearAfter = (day: string): string => `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;

function shownHead(file: HeadFile, today: string): readonly Shown[] {
  const checked = file.day('checked');
  if (checked === undefined || isOver(file, today)) return [];
  const until = file.day('valid_until');
  return [{ file: file.file, line: file.line(until !== undefined && until < today ? 'valid_until' : 'checked'), name: '', checked, until }];
}

/** Rounds and events go by themselves; what they said then was true then. */
function isOver(file: HeadFile, today: string): boolean {
  const last = file.collection === 'rounds' ? file.day('ends') : file.collection === 'events' ? file.text('ends')?.slice(0, 10) : undefined;
  return last !== undefined && last < today;
}
