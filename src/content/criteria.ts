import { z } from 'zod';
import { fact } from './fact.ts';
import { keysOf, text, wholeNumber } from './keys.ts';
import { moduleIds, type Fact, type ModuleId } from './programme-schema.ts';
import type { KeyHelp } from './nearest.ts';
import { parseYaml, readContent } from './yaml-file.ts';

const FILE = 'content/criteria.yaml';

const help = {
  version: { example: 'version: 1', also: ['fassung', 'nummer'] },
  most: { example: 'most: 5', also: ['punkte', 'höchstens', 'maximum', 'max'] },
  criteria: { example: 'criteria:', also: ['kriterien', 'liste'] },
} as const satisfies Record<string, KeyHelp>;

const criterionHelp = {
  id: { example: 'id: motivation', also: ['kennung', 'name', 'schlüssel'] },
  title: { example: 'title: Motivation', also: ['titel', 'überschrift', 'kriterium'] },
  description: { example: 'description: Was die Bewerbung über die eigenen Gründe sagt.', also: ['beschreibung', 'erklärung', 'text'] },
  weight: { example: 'weight: 2', also: ['gewicht', 'gewichtung', 'faktor'] },
} as const satisfies Record<string, KeyHelp>;

const NO_LIST = 'Hier fehlt die Liste der Kriterien. Jedes Kriterium beginnt mit einem Bindestrich, zum Beispiel: - { id: motivation, title: Motivation, weight: 2 }';
const NO_ID = 'Die Kennung besteht aus Kleinbuchstaben ohne Umlaute, Ziffern und Bindestrichen, zum Beispiel: id: motivation';

const criterion = keysOf(
  {
    id: text('die Kennung', criterionHelp.id.example, 'Hier').regex(/^[a-z][a-z0-9-]{0,59}$/u, NO_ID),
    title: text('der Name des Kriteriums', criterionHelp.title.example, 'Hier'),
    description: text('die Beschreibung', criterionHelp.description.example, 'Hier').optional(),
    weight: wholeNumber('das Gewicht', 1, 100, criterionHelp.weight.example, 'Hier'),
  },
  criterionHelp,
  'Hier fehlt das Kriterium, zum Beispiel: - { id: motivation, title: Motivation, weight: 2 }',
);

/** What one module is selected by. Marks go from 0 to `most`; `version` counts every change, because marks belong to one version. */
const moduleCriteria = keysOf(
  {
    version: wholeNumber('die Fassung', 1, 9999, help.version.example, 'Hier'),
    most: wholeNumber('die höchste Punktzahl', 1, 10, help.most.example, 'Hier'),
    criteria: z.array(criterion, { error: NO_LIST }).min(1, NO_LIST).superRefine((list, context) => {
      const ids = list.map(({ id }) => id);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) context.addIssue({ code: 'custom', message: `Die Kennung „${twice}“ steht zweimal da. Jedes Kriterium hat eine eigene.` });
    }),
  },
  help,
  'Hinter „value“ stehen weder null noch die Kriterien. Solange sie nicht festgelegt sind, schreiben Sie: value: null',
);
export type ModuleCriteria = z.infer<typeof moduleCriteria>;

const moduleHelp = Object.fromEntries(moduleIds.map((id) => [id, { example: `${id}: { value: null, source: noch zu erfragen beim Programm, checked: 2026-11-22 }` }])) as Record<ModuleId, KeyHelp>;

/** content/criteria.yaml: a fact for each module; `value: null` while the criteria are not decided. */
export const criteriaFile = keysOf(
  Object.fromEntries(moduleIds.map((id) => [id, fact(moduleCriteria)])) as Record<ModuleId, ReturnType<typeof fact<typeof moduleCriteria>>>,
  moduleHelp,
  'Hier fehlt der Inhalt der Datei.',
);
export type CriteriaFile = Readonly<Record<ModuleId, Fact<ModuleCriteria>>>;

/** Reads the text of a file of criteria. Throws an `Error` that lists every mistake in German, one per line. */
export const parseCriteria = (source: string, file = FILE): CriteriaFile => parseYaml(source, criteriaFile, file);

/**
 * The criteria that the site is built with: content/criteria.yaml, or the file that CRITERIA_FILE names.
 * Only the demo sets it, so that invented criteria never stand among the real ones.
 */
export function readCriteria(env: Readonly<Record<string, string | undefined>>): CriteriaFile {
  const file = env['CRITERIA_FILE'] || FILE;
  return parseCriteria(readContent(file), file);
}
