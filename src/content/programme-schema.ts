import { z } from 'zod';
import { dayFact, fact, linesFact, textFact, urlFact } from './fact.ts';
import { choice, keysOf, text } from './keys.ts';
import { moduleIds } from './module-ids.ts';
import type { KeyHelp } from './nearest.ts';

export { moduleIds, type ModuleId } from './module-ids.ts';

/** `anytime`: the form takes applications whenever no round says otherwise; `announced`: only rounds open it. */
export const withoutRoundValues = ['anytime', 'announced'] as const;

/** Groups of facts: what the group is called when it is missing, and German words for its keys. */
const group = <const S extends z.core.$ZodLooseShape>(what: string, shape: S, also: Readonly<Record<string, readonly string[]>> = {}) => {
  const help = Object.fromEntries(Object.keys(shape).map((key) => [key, { example: `${key}:`, also: also[key] ?? [] }])) as Record<keyof S & string, KeyHelp>;
  return keysOf(shape, help, `Hier fehlt ${what}.`);
};

const list = <const T extends z.ZodType>(what: string, item: T) =>
  z.array(item, { error: `Hier fehlt die Liste: ${what}. Jeder Eintrag beginnt mit einem Bindestrich.` }).min(1, `Die Liste ist leer: ${what}.`);

const ID = 'id: unibund';

/** One of the two houses that carry the programme together. */
const house = group(
  'eines der beiden Häuser',
  { name: textFact(), short: textFact(), legalForm: textFact(), address: linesFact() },
  { short: ['kurz', 'kurzname'], legalForm: ['rechtsform'], address: ['adresse', 'anschrift'] },
);

const authority = group('die Stelle', { name: textFact(), address: linesFact(), url: urlFact() }, { address: ['adresse', 'anschrift'], url: ['link', 'seite'] });

/** A neighbouring offer that may fit somebody better; `for` = the modules on whose page it is shown. */
const offer = group(
  'das Angebot',
  {
    id: text('die Kennung', ID, 'Hier'),
    for: list('Module, auf deren Seite das Angebot steht', choice('das Modul', moduleIds, 'for: [pj, post-doc]', 'Hier')),
    name: textFact(),
    what: textFact(),
    address: urlFact(),
  },
  { for: ['für', 'module'], what: ['was', 'beschreibung'], address: ['adresse', 'link', 'url'] },
);

/** content/programme.yaml: everything that both houses and all pages have in common. */
export const programmeSchema = group(
  'der Inhalt der Datei',
  {
    name: textFact(),
    summary: textFact(),
    roof: textFact(),
    houses: group('die Gruppe der beiden Häuser', { faculty: house, hospital: house }),
    bodies: fact(list('Stellen, an denen das Programm verankert ist', group('die Stelle', { name: text('der Name', 'name: Gleichstellungsbüro', 'Hier'), house: text('das Haus', 'house: UKL', 'Hier').nullable() }))),
    standards: group('die Gruppe der Qualitätsstandards', {
      body: textFact(),
      relation: fact(list('Regeln für ein Tandem', group('die Regel', { term: text('das Stichwort', 'term: Freiwillig', 'Hier'), text: text('der Satz', 'text: Beide haben sich dafür entschieden.', 'Hier'), open: text('das, was noch offen ist', 'open: Dauer', 'Hier').optional() }))),
    }),
    contact: group('die Gruppe Kontakt', { person: textFact(), room: textFact(), phone: textFact(), email: textFact() }, { person: ['ansprechpartnerin', 'ansprechpartner', 'name'], room: ['raum', 'zimmer', 'büro'], phone: ['telefon', 'tel'], email: ['mail', 'e-mail'] }),
    /** What a module without a round says: applications are welcome at any time, or their dates will be announced. */
    withoutRound: fact(choice('die Regel', withoutRoundValues, 'value: announced', 'Hier')),
    controllers: textFact(),
    dataProtectionOfficers: textFact(),
    retention: textFact(),
    authorities: group('die Gruppe der Aufsichtsstellen', { dataProtection: authority, accessibilityMonitoring: authority, accessibilityEnforcement: authority }),
    legalBases: fact(list('Rechtsgrundlagen', group('die Rechtsgrundlage', { topic: text('das Thema', 'topic: Impressum', 'Hier'), law: text('das Gesetz', 'law: § 5 DDG', 'Hier') }, { topic: ['thema'], law: ['gesetz', 'recht'] }))),
    offers: list('benachbarte Angebote', offer),
    /** Where the programme's page was before this site; its path leads to the start page (src/content/redirects.ts). */
    formerAddress: urlFact(),
    /** Until when /.well-known/security.txt vouches for its contact (src/site/security-txt.ts). */
    securityTxt: dayFact(),
    /** Sentences in the text of a page that give a number or have to be confirmed, word for word; a test compares both. */
    prose: list('Sätze im Text, die eine Quelle brauchen', group('der Satz', { page: text('die Seite', 'page: pages/programm/geschichte.mdx', 'Hier'), fact: textFact() }, { page: ['seite'], fact: ['satz', 'angabe'] })),
  },
  { houses: ['häuser', 'träger'], bodies: ['stellen', 'verankerung'], contact: ['kontakt'], controllers: ['verantwortliche'], withoutRound: ['ohne_runde', 'ohne runde', 'runde'], retention: ['aufbewahrung', 'speicherdauer'], offers: ['angebote'], legalBases: ['rechtsgrundlagen', 'gesetze'], authorities: ['aufsicht', 'behörden'], securityTxt: ['sicherheit', 'security'], formerAddress: ['frühere_adresse', 'alte_adresse'] },
);

export type Programme = z.infer<typeof programmeSchema>;
/** A fact as the components get it. */
export interface Fact<T> {
  readonly value: T | null;
  readonly en?: T | null | undefined;
  readonly source: string;
  readonly checked: Date;
  readonly confirm: boolean;
  /** Last day on which it holds, where it ends. */
  readonly valid_until?: Date | undefined;
}
