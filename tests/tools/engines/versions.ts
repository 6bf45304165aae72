import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccessibilityResults } from '../../../src/site/accessibility/results.ts';
import { root } from '../command.ts';

/** The pinned versions of both engines, from package.json. */
export async function engineVersions(): Promise<AccessibilityResults['engines']> {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  return { 'axe-core': devDependencies['axe-core'] ?? 'none', 'accessibility-checker-engine': devDependencies['accessibility-checker-engine'] ?? 'none' };
}
