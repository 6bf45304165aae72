/** Invented people. Every family name says that it is invented, and every address ends in example.org, which belongs to nobody (RFC 2606). */
import type { Chance } from './random.ts';

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly academicTitle: string | undefined;
  readonly email: string;
}

/** Of many languages, with all that is hard to sort, to search and to encode. */
const firstNames = [
  'Ada', 'Ağça', 'Aminata', 'Anna-Lena', 'Antonia', 'Ayşe', 'Bassam', 'Benedikt', 'Bjørn', 'Božena', 'Carlotta', 'Chidi', 'Clara', 'Darja', 'Dominik', 'Đorđe',
  'Eda', 'Emil', 'Eva Maria', 'Farid', 'Fatou', 'Franziska', 'François', 'Frederike', 'Gül', 'Hannah', 'Henning', 'Héloïse', 'Ida', 'İpek', 'Jakob', 'Jannis',
  'Jette', 'João', 'Jolanda', 'Jörg', 'Katharina', 'Kübra', 'Lars', 'Leonie', 'Łucja', 'Luise', 'Magdalena', 'Malte', 'Marie', 'Mehmet', 'Minh', 'Nadja', 'Nele',
  'Niklas', 'Noémie', 'Ole', 'Olena', 'Pauline', 'Philipp', 'Quirin', 'Rahel', 'Ruth', 'Samira', 'Søren', 'Sophie', 'Štěpán', 'Theresa', 'Tilman', 'Uta',
  'Valentin', 'Wiebke', 'Xaver', 'Yara', 'Yūki', 'Zeynep', 'Zoë',
] as const;

const invented = [
  'Ahornsen', 'Apfelkern', 'Birkenfall', 'Blaubart', 'Bücherwurm', 'Distelfink', 'Drachenzahn', 'Eichhorst', 'Elfenbein', 'Federkiel', 'Feuersalamander', 'Fliederbusch',
  'Ginsterberg', 'Glasperle', 'Haselstrauch', 'Himmelsleiter', 'Igelmoos', 'Jasmintee', 'Kieselstein', 'Kornblume', 'Kräutergarten', 'Laubfrosch', 'Lindenblatt',
  'Mohnfeld', 'Mondschein', 'Nachtigall', 'Nebelhorn', 'Ölbaum', 'Pappelrain', 'Pfefferkorn', 'Quittengelb', 'Regenbogen', 'Rosenquarz', 'Sauerampfer', 'Schneebesen',
  'Seestern', 'Tannenzapfen', 'Tintenfass', 'Uferschilf', 'Veilchenblau', 'Wacholder', 'Weißdorn', 'Ysop', 'Zaunkönig', 'Zitronenfalter',
] as const;
const marks = ['Beispiel', 'Muster', 'Probe'] as const;

const titles = { student: [], 'post-doc': ['Dr. med.', 'Dr. med. dent.', 'Dr. rer. nat.'], mentor: ['Dr. med.', 'PD Dr. med.', 'Prof. Dr. med.', 'Prof. Dr. rer. nat.', 'Dr. rer. medic.'] } as const;
export type Stage = keyof typeof titles;

const letters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', đ: 'd', ł: 'l', ı: 'i' };

/** What is left of a name in an address. */
const plain = (name: string): string =>
  name.toLowerCase().replace(/[äöüßøđłı]/gu, (letter) => letters[letter] ?? letter).normalize('NFD').replace(/[^a-z]+/gu, '');

/** @param number keeps addresses apart */
export function inventPerson(stage: Stage, number: number, chance: Chance): Person {
  const firstName = chance.one(firstNames);
  const parts = [chance.one(invented), chance.one(marks)];
  const lastName = (chance.happens(0.5) ? parts : parts.reverse()).join('-');
  const [academicTitle] = chance.some<string>(titles[stage], chance.happens(0.9) ? 1 : 0);
  return { firstName, lastName, academicTitle, email: `${plain(firstName)}.${plain(lastName)}.${String(number)}@example.org` };
}

/** "Prof. Dr. med. Ada Beispiel-Ahornsen" */
export const fullName = ({ academicTitle, firstName, lastName }: Person): string =>
  [academicTitle, firstName, lastName].filter((part) => part !== undefined).join(' ');
