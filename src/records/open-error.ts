/** Why a record could not be opened. */
export type OpenProblem = 'wrong-key' | 'damaged' | 'altered';

export class OpenError extends Error {
  readonly problem: OpenProblem;
  constructor(problem: OpenProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}
