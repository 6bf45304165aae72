/** The pairs as rows for a spreadsheet. */
import { answerParts, moduleName, personName } from '../describe.ts';
import type { Dossier } from '../model.ts';
import { questionsOf } from '../../forms/form.ts';
import { textOf } from './answers.ts';
import type { ProposedPair } from './propose.ts';
import { pointsInWords } from './score.ts';
import { visibleLine } from '../visible.ts';

/** How far a pair has come. */
export const stateNames: Readonly<Record<NonNullable<ProposedPair['state']> | 'proposed', string>> = { proposed: 'Vorschlag', pinned: 'Festgehalten', agreed: 'Vereinbart' };
export const stateName = ({ state }: Pick<ProposedPair, 'state'>): string => stateNames[state ?? 'proposed'];

/** The answer to one question of a dossier on one line, as its form shows it. */
export function answerLine({ form, answers }: Pick<Dossier, 'form' | 'answers'>, name: string): string {
  const question = form && questionsOf(form).find(([own]) => own === name)?.[1];
  return visibleLine(answerParts(question, answers[name], 'de').join(', '));
}

/** A heading and one row for each pair whose two people are there; without names also without unit and address, which give people away. */
export function pairsTable(pairs: readonly ProposedPair[], dossierOf: (id: string) => Dossier | undefined, names: boolean): readonly (readonly string[])[] {
  const person = (dossier: Dossier): readonly string[] =>
    [dossier.reference, ...(names ? [personName(dossier.answers), answerLine(dossier, 'unit'), visibleLine(textOf(dossier.answers, 'email') ?? '')] : [])];
  const columns = (who: string): readonly string[] => [`${who}: Vorgangsnummer`, ...(names ? [`${who}: Name`, `${who}: Einrichtung`, `${who}: E-Mail-Adresse`] : [])];
  const rows = pairs.flatMap((pair) => {
    const [mentee, mentor] = [dossierOf(pair.mentee), dossierOf(pair.mentor)];
    return mentee && mentor ? [[moduleName(mentee.revisions[0].header, 'de'), stateName(pair), pointsInWords(pair.points), ...person(mentee), ...person(mentor)]] : [];
  });
  return [['Modul', 'Stand', 'Punkte von 100', ...columns('Mentee'), ...columns('Mentor:in')], ...rows];
}
