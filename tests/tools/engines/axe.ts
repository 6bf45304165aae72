import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { inject } from './inject.ts';

/** WCAG 2.2 A and AA and what axe calls best practice. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What can differ between light and dark: all other rules look at the same elements twice. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

export type Scope = 'everything' | 'colours';

/**
 * What axe finds in the open page, by rule, each with the elements and what axe says of them. Needs scripts to be on.
 * Throws when hardly any rule had something to look at: then the page is not the one that was meant.
 */
export async function axeFindings(page: Page, scope: Scope): Promise<Record<string, string[]>> {
  await inject(page, 'axe', () => axe.source);
  const options: RunOptions = { resultTypes: ['violations'], runOnly: scope === 'colours' ? { type: 'rule', values: rulesOfColour } : { type: 'tag', values: everything } };
  const { violations, passes } = await page.evaluate<AxeResults, RunOptions>((chosen) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, chosen), options);
  if (passes.length <= (scope === 'colours' ? 0 : 10)) throw new Error(`axe could apply only ${String(passes.length)} rules.`);
  return Object.fromEntries(violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary ?? ''}`)]));
}
