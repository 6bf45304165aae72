/** Everything the export says. */
import type { Scope } from '../../export/chosen.ts';
import type { FileFormat } from '../../export/file-name.ts';

const number = (count: number): string => count.toLocaleString('de-DE');
export const applications = (count: number): string => (count === 1 ? 'eine Bewerbung' : `${number(count)} Bewerbungen`);

export const texts = {
  title: 'Ausgeben',
  lead: 'Hier entsteht eine Datei mit Bewerbungen. Sie ist nicht verschlüsselt: Löschen Sie die Datei, sobald Sie sie nicht mehr brauchen. Das Protokoll hält fest, dass ausgegeben wurde, in welchem Format, wie viele und ob mit Namen.',
  loading: 'Noch sind nicht alle Bewerbungen geöffnet. Ausgegeben wird, was geöffnet ist.',
  scope: 'Welche Bewerbungen',
  scopes: {
    all: (count: number) => `Alle: ${applications(count)}`,
    filtered: (count: number) => `Gefilterte: ${applications(count)}`,
    selected: (count: number) => `In der Liste ausgewählte: ${applications(count)}`,
  } satisfies Record<Scope, (count: number) => string>,
  filters: 'Filter',
  chosen: (count: number) => `${count} gewählt`,
  search: 'Suchen in allen Antworten',
  format: 'Format',
  formats: {
    xlsx: { label: 'XLSX', hint: 'Für Tabellenprogramme. Mentees und Mentorinnen und Mentoren stehen auf eigenen Blättern.' },
    csv: { label: 'CSV', hint: 'Eine Tabelle mit allen, für Programme, die XLSX nicht lesen.' },
    json: { label: 'JSON', hint: 'Für andere Programme.' },
  } satisfies Record<FileFormat, { label: string; hint: string }>,
  names: 'Namen',
  withNames: 'Mit Namen',
  withNamesHint: 'Alle gewählten Spalten, wie sie sind.',
  withoutNames: 'Ohne Namen',
  withoutNamesHint: 'Spalten mit Namen und Kontakt fallen weg. In allen Texten werden Name, Adressen, Links und Telefonnummer der Person ersetzt. Wer das Haus kennt, erkennt manche trotzdem an dem, was sie schreiben.',
  columns: 'Spalten',
  groups: { record: 'Vorgang', question: 'Antworten', office: 'Aus dem Büro' },
  group: (name: string, chosen: number, all: number) => `${name}: ${chosen} von ${all}`,
  every: 'Alle',
  none: 'Keine',
  usual: 'Übliche Spalten',
  ofGroup: (what: string, group: string) => `${what}, ${group}`,
  withoutThis: 'fällt ohne Namen weg',
  file: 'Dateiname',
  fileHint: (name: string) => `Ohne eigenen Namen heißt die Datei ${name}.`,
  make: (count: number, format: string) => `${count === 1 ? 'Eine Bewerbung' : `${number(count)} Bewerbungen`} als ${format} ausgeben`,
  busy: 'Die Datei entsteht.',
  rows: (done: number, all: number) => `${number(done)} von ${number(all)}`,
  given: (name: string, count: number) => `Ihr Browser speichert jetzt ${name} mit ${applications(count)}. Im Protokoll ist das vermerkt.`,
  nobody: 'Keine Bewerbung ist gewählt. Ändern Sie die Filter oder wählen Sie Bewerbungen in der Liste aus.',
  noColumn: 'Keine Spalte ist gewählt. Wählen Sie mindestens eine.',
  notNoted: 'Der Server antwortet nicht, und ohne Eintrag im Protokoll entsteht keine Datei. Ihre Auswahl steht noch da. Versuchen Sie es noch einmal.',
  failed: 'Die Datei ließ sich nicht erzeugen. Versuchen Sie es noch einmal oder wählen Sie ein anderes Format.',
  again: 'Noch einmal versuchen',
} as const;
