/** The data clocks of all questions together, for the page on data protection. */
import { clockOf, type Clock } from './clock.ts';
import type { Form, Section } from './form.ts';
import { shortLabel } from './question.ts';
import type { Language } from './text.ts';

export interface ClockRow extends Clock { readonly label: string }

/** The questions below one heading of a form. */
export interface ClockGroup { readonly title: string; readonly rows: readonly ClockRow[] }

/**
 * What forms of one kind ask, in their order, below the headings that stand in the forms. What several forms ask below the same heading
 * in the same words stands there once; sections that only some modules have stand beside each other.
 */
export function clockTable(forms: readonly Form[], language: Language): readonly ClockGroup[] {
  const sections = new Map<string, Map<string, Map<string, ClockRow>>>();
  for (const form of forms) {
    for (const section of form.sections) {
      const groups = getOrAdd(sections, section.id, () => new Map<string, Map<string, ClockRow>>());
      const rows = getOrAdd(groups, section.title[language], () => new Map<string, ClockRow>());
      for (const row of rowsOf(form, section, language)) rows.set(JSON.stringify(row), row);
    }
  }
  return [...sections.values()].flatMap((groups) => [...groups].map(([title, rows]) => ({ title, rows: [...rows.values()] })));
}

const rowsOf = (form: Form, { questions }: Section, language: Language): readonly ClockRow[] =>
  Object.entries(questions).map(([name, question]) => ({ label: shortLabel(question)[language], ...clockOf(form, name, question, language) }));

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
