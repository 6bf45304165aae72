/** One mistake an editor makes, and the exact answer; content/README.md shows those with `shown`. */
export interface Wrong {
  readonly name: string;
  readonly change: (source: string) => string;
  readonly says: readonly string[];
  readonly shown?: true;
}

export const pageHead = `---
title: Ablauf des Tandems
description: So arbeiten Mentee und Mentorin zusammen.
lastUpdated: 2026-11-22
---

Text
`;

export const moduleHead = `---
title: PJ am UKL
order: 2
description: Für Studierende im Praktischen Jahr.
station: Sie sind im Praktischen Jahr.
who: Studierende im Praktischen Jahr
lastUpdated: 2026-11-22
source: Programmseite
checked: 2026-11-22
---
`;

const line = (key: string, by: string) => (source: string) => source.replace(new RegExp(`^${key}:.*$`, 'm'), by);
const add = (text: string) => (source: string) => source.replace(/^lastUpdated/m, `${text}\nlastUpdated`);
const TITLE = 'title: Oben fehlt der Titel, zum Beispiel: title: Ablauf des Tandems';

export const wrongHeads: readonly Wrong[] = [
  { name: 'no title', change: line('title', ''), says: [TITLE], shown: true },
  { name: 'empty title', change: line('title', 'title:'), says: [TITLE] },
  { name: 'title of spaces', change: line('title', 'title: "  "'), says: [TITLE] },
  {
    name: 'misspelled key',
    change: line('title', 'titel: Ablauf'),
    says: [TITLE, 'Den Schlüssel „titel“ gibt es nicht. Meinten Sie „title“? Zum Beispiel: title: Ablauf des Tandems'],
    shown: true,
  },
  {
    name: 'German key',
    change: add('reihenfolge: 2'),
    says: ['Den Schlüssel „reihenfolge“ gibt es nicht. Meinten Sie „sidebar“? Zum Beispiel: sidebar: { order: 2 }'],
  },
  {
    name: 'key that resembles nothing',
    change: add('xyzzyplugh: 2'),
    says: ['Den Schlüssel „xyzzyplugh“ gibt es nicht. Es gibt: title, description, lastUpdated, synonyms, layout, sidebar, tableOfContents, prev, next, draft, pagefind, germanVersion'],
    shown: true,
  },
  {
    name: 'number as title',
    change: line('title', 'title: 2026'),
    says: ['title: Hier steht kein Text. Setzen Sie ihn in Anführungszeichen, zum Beispiel: title: Ablauf des Tandems'],
  },
  {
    name: 'no description',
    change: line('description', ''),
    says: ['description: Oben fehlt die Beschreibung, zum Beispiel: description: So arbeiten Mentee und Mentorin zusammen.'],
    shown: true,
  },
  {
    name: 'no date',
    change: line('lastUpdated', ''),
    says: ['lastUpdated: Oben fehlt der Stand, zum Beispiel: lastUpdated: 2026-11-22'],
  },
  {
    name: 'German date',
    change: line('lastUpdated', 'lastUpdated: 22.11.2026'),
    says: ['lastUpdated: Hier steht kein Datum. Schreiben Sie Jahr, Monat und Tag mit Bindestrichen, zum Beispiel: lastUpdated: 2026-11-22'],
    shown: true,
  },
  {
    name: 'synonyms without brackets',
    change: add('synonyms: Anmeldung, Antrag'),
    says: ['synonyms: Hier steht keine Liste von Wörtern. Setzen Sie die Wörter in eckige Klammern, mit Kommas dazwischen, zum Beispiel: synonyms: [Anmeldung, Antrag]'],
    shown: true,
  },
  {
    name: 'a number among the synonyms',
    change: add('synonyms: [Anmeldung, 2026]'),
    says: ['synonyms.1: Hier steht keine Liste von Wörtern. Setzen Sie die Wörter in eckige Klammern, mit Kommas dazwischen, zum Beispiel: synonyms: [Anmeldung, Antrag]'],
  },
  {
    name: 'layout that does not exist',
    change: add('layout: breit'),
    says: ['layout: Hier steht ein Wort, das es nicht gibt. Möglich sind text, start, form, zum Beispiel: layout: text'],
  },
  {
    name: 'sidebar without braces',
    change: add('sidebar: 2'),
    says: ['sidebar: Hinter „sidebar“ fehlen die geschweiften Klammern, zum Beispiel: sidebar: { order: 2 }'],
  },
  {
    name: 'misspelled key inside sidebar',
    change: add('sidebar: { ordr: 2 }'),
    says: ['sidebar: Den Schlüssel „ordr“ gibt es nicht. Meinten Sie „order“? Zum Beispiel: order: 2'],
  },
  {
    name: 'order as text',
    change: add('sidebar: { order: zwei }'),
    says: ['sidebar.order: Hier steht keine ganze Zahl von 0 bis 999, zum Beispiel: order: 2'],
  },
  {
    name: 'German switch',
    change: add('draft: ja'),
    says: ['draft: Hier steht weder true noch false, zum Beispiel: draft: true'],
  },
  {
    name: 'number as neighbour',
    change: add('next: 3'),
    says: ['next: Hier steht weder ein Text noch false, zum Beispiel: next: false'],
  },
  {
    name: 'colon in the title',
    change: line('title', 'title: Mentoring: so geht es'),
    says: [
      'Um Zeile 2 lässt sich die Datei nicht lesen. Meist steht ein Doppelpunkt im Text, oder eine Klammer ist noch offen. Einen Text mit Doppelpunkt setzen Sie in Anführungszeichen, zum Beispiel: title: "Mentoring: so geht es"',
    ],
    shown: true,
  },
  {
    name: 'no second line of dashes',
    change: (source) => source.replace(/\n---\n/, '\n'),
    says: ['Der Kopf der Datei fehlt. Er beginnt und endet mit einer Zeile aus drei Bindestrichen.'],
    shown: true,
  },
  {
    name: 'two mistakes at once',
    change: (source) => line('lastUpdated', 'lastUpdated: heute')(line('description', 'beschreibung: Text')(source)),
    says: [
      'description: Oben fehlt die Beschreibung, zum Beispiel: description: So arbeiten Mentee und Mentorin zusammen.',
      'lastUpdated: Hier steht kein Datum. Schreiben Sie Jahr, Monat und Tag mit Bindestrichen, zum Beispiel: lastUpdated: 2026-11-22',
      'Den Schlüssel „beschreibung“ gibt es nicht. Meinten Sie „description“? Zum Beispiel: description: So arbeiten Mentee und Mentorin zusammen.',
    ],
  },
];

export const wrongModuleHeads: readonly Wrong[] = [
  { name: 'no line for the path', change: line('station', ''), says: ['station: Oben fehlt die Zeile für den Weg der vier Module, zum Beispiel: station: Sie sind im Praktischen Jahr am Universitätsklinikum Leipzig.'] },
  { name: 'nobody it is for', change: line('who', ''), says: ['who: Oben fehlt die Angabe, für wen das Modul ist, zum Beispiel: who: Studierende im Praktischen Jahr am UKL'] },
  { name: 'fifth place', change: line('order', 'order: 5'), says: ['order: Hier steht keine ganze Zahl von 1 bis 4, zum Beispiel: order: 2'] },
  { name: 'no place', change: line('order', ''), says: ['order: Oben fehlt der Platz auf dem Weg, zum Beispiel: order: 2'] },
  { name: 'places as a number', change: add('places: 10'), says: ['places: Hier steht kein Text. Setzen Sie ihn in Anführungszeichen, zum Beispiel: places: "10"'], shown: true },
  { name: 'German slot', change: add('dauer: 12 Monate'), says: ['Den Schlüssel „dauer“ gibt es nicht. Meinten Sie „duration“? Zum Beispiel: duration: 12 Monate'], shown: true },
  { name: 'misspelled slot', change: add('duraton: 12 Monate'), says: ['Den Schlüssel „duraton“ gibt es nicht. Meinten Sie „duration“? Zum Beispiel: duration: 12 Monate'] },
  { name: 'misspelled date', change: line('lastUpdated', 'lastUpdate: 2026-11-22'), says: ['lastUpdated: Oben fehlt der Stand, zum Beispiel: lastUpdated: 2026-11-22', 'Den Schlüssel „lastUpdate“ gibt es nicht. Meinten Sie „lastUpdated“? Zum Beispiel: lastUpdated: 2026-11-22'] },
];
