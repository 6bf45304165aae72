/** One thing that an editor has to look at, with the place and the lines that mend it. */
export interface Mistake {
  /** Path from the root of the project, such as `content/pages/kontakt.mdx`. */
  readonly file: string;
  /** Line of the file, the first is 1. */
  readonly line: number;
  /** An error stops the site from being built; a hint does not. */
  readonly weight: 'error' | 'hint';
  /** German sentences. */
  readonly says: string;
  /** Lines that can be copied into the file as they stand. */
  readonly copy?: readonly string[];
}

/** A mistake before the file is known: a rule looks at a text and knows only lines. */
export type Found = Omit<Mistake, 'file' | 'weight'> & Partial<Pick<Mistake, 'weight'>>;

/** Gives what a rule has found its file; without a weight it is an error. */
export const inFile = (file: string, found: readonly Found[]): Mistake[] => found.map((each) => ({ weight: 'error', ...each, file }));

/** The same order for everybody: by file, by line, errors before hints. */
export const inOrder = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.weight, b.weight) || compare(a.says, b.says));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
