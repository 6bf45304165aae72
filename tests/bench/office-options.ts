import { parseArgs } from 'node:util';

export interface OfficeOptions {
  /** Sealed applications in the store, mentors among them. */
  readonly applications: number;
  readonly mentors: number;
  /** People who are matched. */
  readonly matched: { readonly mentees: number; readonly mentors: number };
  /** The built site. */
  readonly dist: string;
  /** File for the figures. */
  readonly json?: string | undefined;
  /** Whether a missed goal ends the run with exit code 1. */
  readonly check: boolean;
}

/** Reads the command line. @throws Error for an unknown option or a number that is none */
export function readOfficeOptions(args: readonly string[]): OfficeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      applications: { type: 'string', default: '5000' },
      json: { type: 'string' },
      check: { type: 'boolean', default: false },
    },
  });
  const applications = Number(values.applications);
  if (!Number.isInteger(applications) || applications < 50) throw new Error('--applications is a whole number from 50.');
  const mentors = Math.round(applications * 0.06);
  // As in the issue, at a smaller scale where there are fewer.
  const matched = { mentees: Math.round(applications / 5), mentors };
  return { applications, mentors, matched, dist: process.env['DIST_DIR'] ?? 'dist', json: values.json, check: values.check };
}
