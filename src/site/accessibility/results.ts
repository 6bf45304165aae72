import * as z from 'zod';
import written from './results.json' with { type: 'json' };

const names = z.array(z.string()).min(1);

/** What the last whole run of the tests looked at and found. Only `npm run accessibility-results` writes it, and only when nothing failed. */
export const accessibilityResults = z.strictObject({
  /** Day of the run, as "2026-11-30". */
  date: z.iso.date(),
  /** Versions of both engines by the names of their packages. */
  engines: z.strictObject({ 'axe-core': z.string(), 'accessibility-checker-engine': z.string() }),
  /** The browser the engines ran in first, then those that only went the ways through the forms. */
  browsers: names,
  /** Addresses of all pages looked at. */
  pages: names,
  /** States of forms, search and receipt, as in tests/tools/states.ts. */
  states: names,
  /** Views of the office. */
  office: names,
  /** What was proved besides the engines. */
  proved: names,
  findings: z.literal(0),
});

export type AccessibilityResults = z.infer<typeof accessibilityResults>;

/** Missing until a first run has been taken over: then the statement says that the results will be announced. */
export const results: AccessibilityResults | undefined = accessibilityResults.nullable().parse(written) ?? undefined;
