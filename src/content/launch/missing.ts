/** Something that has to be known, decided or set before the site goes live. */
export interface Missing {
  /** Part of the list under which it stands. */
  readonly about: string;
  /** Path from the root of the project, or the environment. */
  readonly file: string;
  /** Line, from 1; left out where there is none, as in the environment. */
  readonly line?: number;
  readonly text: string;
}

/** A file as it was read. */
export interface TextFile { readonly file: string; readonly source: string }

/** Every line of files on which an expression matches. */
export const linesWith = (files: readonly TextFile[], expression: RegExp): readonly { readonly file: string; readonly line: number; readonly match: RegExpExecArray }[] =>
  files.flatMap(({ file, source }) => source.split('\n').flatMap((text, index) => {
    const match = expression.exec(text);
    return match ? [{ file, line: index + 1, match }] : [];
  }));

/** The list as it is read in a terminal: by part, each entry with file and line, and how many there are. */
export function missingMessage(missing: readonly Missing[]): string {
  if (missing.length === 0) return 'Vor dem Start fehlt nichts mehr.';
  const parts = [...new Set(missing.map(({ about }) => about))].map((about) => {
    const lines = missing.filter((each) => each.about === about).map(({ file, line, text }) => `  ${file}${line === undefined ? '' : `:${String(line)}`}  ${text}`);
    return [about, ...lines].join('\n');
  });
  return [...parts, missing.length === 1 ? 'Vor dem Start fehlt noch eine Angabe.' : `Vor dem Start fehlen noch ${String(missing.length)} Angaben.`].join('\n\n');
}
