import { load, YAMLException } from 'js-yaml';
import { dayOf } from './local-time.ts';

/** A fact as it stands in a YAML file, with the line on which it begins. Days as "2027-03-31". */
export interface FactInFile {
  readonly file: string;
  readonly line: number;
  /** Its keys, as "contact.phone". */
  readonly path: string;
  /** Whether somebody knows it: `value` is not null. */
  readonly isKnown: boolean;
  /** Whether somebody still has to confirm it. */
  readonly confirm: boolean;
  readonly source: string;
  readonly checked: string;
  readonly until: string | undefined;
}

/** Every fact of a YAML file, in its order: whatever has a day on which it was checked. A file that cannot be read has its own answer (yaml-file.ts). */
export function factsIn({ file, source: text }: { readonly file: string; readonly source: string }): readonly FactInFile[] {
  const lines = new Map<unknown, number>();
  const open: number[] = [];
  let data: unknown;
  try {
    data = load(text, {
      // The parser tells where each value begins, which the values themselves no longer know.
      listener(event, state) {
        if (event === 'open') open.push(state.line);
        else lines.set(state.result, (open.pop() ?? 0) + 1);
      },
    });
  } catch (error) {
    if (error instanceof YAMLException) return [];
    throw error;
  }
  const walk = (value: unknown, path: readonly string[]): readonly FactInFile[] => {
    if (typeof value !== 'object' || value === null || value instanceof Date) return [];
    const { checked, value: known, confirm, source, valid_until: until } = value as Readonly<Record<string, unknown>>;
    if (!(checked instanceof Date)) return Object.entries(value).flatMap(([key, below]) => walk(below, [...path, key]));
    return [{
      file, line: lines.get(value) ?? 1, path: path.join('.'), isKnown: known !== null && known !== undefined, confirm: confirm === true,
      source: typeof source === 'string' ? source : '', checked: dayOf(checked), until: until instanceof Date ? dayOf(until) : undefined,
    }];
  };
  return walk(data, []);
}
