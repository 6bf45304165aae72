/** Facts of the YAML files that nobody knows or has confirmed yet. */
import { factsIn } from '../yaml-facts.ts';
import type { Missing, TextFile } from './missing.ts';

/** What the groups and keys of programme.yaml and criteria.yaml are called. A key without a name is shown as it is. */
const names: Readonly<Record<string, string>> = {
  contact: 'Kontakt', person: 'Person', room: 'Raum', phone: 'Telefon', email: 'E-Mail', houses: 'Häuser', faculty: 'Medizinische Fakultät', hospital: 'Klinikum',
  legalForm: 'Rechtsform', address: 'Anschrift oder Adresse', name: 'Name', short: 'Kurzname', url: 'Adresse im Netz', bodies: 'Stellen des Programms', what: 'Beschreibung',
  controllers: 'Verantwortliche für den Datenschutz', dataProtectionOfficers: 'Datenschutzbeauftragte', retention: 'Aufbewahrung', withoutRound: 'Bewerbung ohne Runde',
  authorities: 'Aufsicht', dataProtection: 'Datenschutz', accessibilityMonitoring: 'Überwachung der Barrierefreiheit', accessibilityEnforcement: 'Durchsetzung der Barrierefreiheit',
  legalBases: 'Rechtsgrundlagen', offers: 'Benachbarte Angebote', standards: 'Qualitätsstandards', relation: 'Regeln', body: 'Stelle', securityTxt: 'Meldung von Sicherheitslücken', formerAddress: 'Bisherige Adresse der Programmseite',
  prose: 'Sätze in den Texten', fact: 'Satz', summary: 'Zusammenfassung', roof: 'Dach',
};

const aboutOf = (file: string, path: string): string => {
  if (file.endsWith('criteria.yaml')) return 'Auswahl';
  const [group = ''] = path.split('.');
  if (group === 'contact') return 'Kontakt';
  if (['controllers', 'dataProtectionOfficers', 'retention', 'legalBases'].includes(group) || path.startsWith('authorities.dataProtection')) return 'Datenschutz';
  if (path.startsWith('authorities.accessibility')) return 'Barrierefreiheit';
  if (group === 'houses') return 'Impressum';
  if (group === 'formerAddress') return 'Domain';
  return 'Programm';
};

/** Each unknown and each unconfirmed fact, with its line. */
export const missingFacts = (files: readonly TextFile[]): readonly Missing[] => files.flatMap(factsIn).flatMap(({ file, line, path, isKnown, confirm, source }) => {
  if (isKnown && !confirm) return [];
  const name = path.split('.').map((key) => names[key] ?? (/^\d+$/.test(key) ? String(Number(key) + 1) : key)).join(', ');
  const criteria = file.endsWith('criteria.yaml') ? 'Kriterien der Auswahl, ' : '';
  return [{ about: aboutOf(file, path), file, line, text: isKnown ? `${criteria}${name}: noch zu bestätigen (confirm), Quelle bisher: ${source}.` : `${criteria}${name}: ${source}.` }];
});
