import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factFiles } from '../fact-guard.ts';
import { missingFacts } from './facts.ts';
import type { Missing, TextFile } from './missing.ts';
import { missingRegions, missingSettings } from './settings.ts';
import { missingInTexts } from './texts.ts';

/** The order of the parts in the list: what the law asks for first. */
const order = ['Impressum', 'Kontakt', 'Datenschutz', 'Barrierefreiheit', 'Programm', 'Texte und Module', 'Auswahl', 'Formulare und Eingangsbestätigung', 'Platzhalter', 'Domain', 'Schlüssel', 'E-Mail', 'Region', 'Einstellungen'];

/**
 * Everything that is still missing before the site goes live; empty when nothing is.
 * @param root the project; @param environment settings as the server gets them; @param today the day in Leipzig, as "2026-11-22"
 */
export function launchCheck(root: string, environment: Readonly<Record<string, string | undefined>>, today: string): readonly Missing[] {
  const read = (pattern: string): readonly TextFile[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/')).sort()
    .map((file) => ({ file, source: readFileSync(join(root, file), 'utf8') }));
  // Templates and the handbook are for copying from, and nobody sees them on the site.
  const content = read('content/**/*.{md,mdx,yaml}').filter(({ file }) => !/^content\/(?:_vorlagen\/|README\.md)/.test(file));
  const missing = [
    ...missingFacts(content.filter(({ file }) => (factFiles as readonly string[]).includes(file))),
    ...missingInTexts({ content, modules: read('content/modules/*.{md,mdx}'), rounds: read('content/rounds/*.{md,mdx}'), code: read('src/{forms,intake}/**/*.ts') }, today),
    ...missingSettings(environment),
    ...missingRegions(read('functions/*.ts')),
  ];
  return missing.sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about));
}
