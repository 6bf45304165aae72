import { HtmlValidate } from 'html-validate';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import config from '../../.htmlvalidate.mjs';
import { together, type Result } from './result.ts';

/** Checks every built page against the HTML standard; exceptions and their reasons stand in .htmlvalidate.mjs. One check per page. */
export async function validPages(dist: string): Promise<Result> {
  const checker = new HtmlValidate(config);
  const results: Result[] = [];
  for await (const page of glob('**/*.html', { cwd: dist })) {
    const report = await checker.validateFile(join(dist, page));
    const output = report.results
      .flatMap(({ messages }) => messages)
      .map(({ line, column, message, ruleId }) => `${page}:${String(line)}:${String(column)} ${message} (${ruleId})`)
      .join('\n');
    results.push({ passed: report.valid ? 1 : 0, failed: report.valid ? 0 : 1, output });
  }
  return together(results);
}
