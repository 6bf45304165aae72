/** What people type to hold or delete, and what is wrong with it in their words. */
import { idPrefixOf } from '../../records/names.ts';
import type { Dossier } from '../model.ts';

/** Characters of a reason, as the record takes them (src/records/office-records.ts). */
export const longestReason = 5_000;

/** Undefined when the day is good. @param typed ISO 8601, as a date field gives it */
export function dayProblem(typed: string, today: string): string | undefined {
  if (typed === '') return 'Geben Sie den letzten Tag ein, an dem nichts gelöscht werden darf.';
  if (!/^\d{4}-\d\d-\d\d$/u.test(typed) || Number.isNaN(Date.parse(typed))) return 'Der Tag braucht Tag, Monat und ein Jahr mit vier Ziffern.';
  return typed < today ? 'Der Tag ist schon vorbei. Geben Sie heute oder einen späteren Tag ein.' : undefined;
}

export function reasonProblem(typed: string): string | undefined {
  if (typed.trim() === '') return 'Schreiben Sie den Grund, damit man ihn später versteht.';
  return typed.length > longestReason ? `Der Grund darf höchstens ${longestReason.toLocaleString('de')} Zeichen haben, es sind ${typed.length.toLocaleString('de')}.` : undefined;
}

/** The application somebody means, by its reference; hyphens and case do not matter. */
export function findByReference(dossiers: readonly Dossier[], typed: string): Dossier | { readonly problem: string } {
  if (typed.trim() === '') return { problem: 'Geben Sie eine Vorgangsnummer ein, zum Beispiel M-7K3Q-9XTR.' };
  const prefix = idPrefixOf(typed);
  if (prefix === undefined) return { problem: 'Das ist keine Vorgangsnummer. Sie hat die Form M-7K3Q-9XTR.' };
  return dossiers.find(({ id }) => id.startsWith(prefix)) ?? { problem: 'Eine Bewerbung mit dieser Vorgangsnummer ist nicht da. Vergleichen Sie die Zeichen; vielleicht ist sie schon gelöscht.' };
}

/** Whether the reference was typed that is to be deleted. */
export function confirmationProblem({ id, reference }: Pick<Dossier, 'id' | 'reference'>, typed: string): string | undefined {
  if (typed.trim() === '') return `Geben Sie zur Bestätigung ${reference} ein.`;
  const prefix = idPrefixOf(typed);
  return prefix !== undefined && id.startsWith(prefix) ? undefined : `Das ist nicht die Nummer dieser Bewerbung. Geben Sie ${reference} ein.`;
}
