/** The yearly figures as tables, the same on the screen, in the chart and in the file. */
import type { Shown } from './protect.ts';
import { statusParts, type Part, type YearFigures } from './year.ts';

export interface FigureTable {
  readonly id: string;
  readonly title: string;
  /** What must be known to read it rightly. */
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (Shown | undefined)[] }[];
}

/** How a figure is written. */
export const shownText = (shown: Shown | undefined): string =>
  (shown === undefined ? 'nicht gezeigt' : shown === 'few' ? 'unter 5' : shown === 'hidden' ? 'verdeckt' : String(shown));

export const shownMeaning: readonly (readonly [string, string])[] = [
  ['unter 5', '0 bis 4. So kleine Zahlen könnten auf einzelne Menschen hinweisen.'],
  ['verdeckt', '5 oder mehr. Die Zahl steht nicht da, weil sich sonst eine kleine ausrechnen ließe.'],
  ['nicht gezeigt', 'Auch ein Vermerk würde hier zu viel verraten.'],
];

/** The years beside each other, newest first. */
export const overview = (years: readonly YearFigures[]): FigureTable => ({
  id: 'years', title: 'Bewerbungen nach Jahr', head: years.map(({ year }) => year),
  rows: [['Mentees', 'mentees'], ['Mentorinnen und Mentoren', 'mentors'], ['Zusammen', 'all']].map(([label = '', id = '']) => ({
    label, cells: years.map(({ shown }) => shown?.get(id)),
  })),
});

/** All tables of one year. */
export function yearTables({ year, shown, places, modules, rounds, consents }: YearFigures): readonly FigureTable[] {
  const at = (id: string): Shown | undefined => shown?.get(id);
  const row = (label: string, ...ids: readonly string[]): FigureTable['rows'][number] => ({ label, cells: ids.map(at) });
  const consentRows = (kind: 'mentee' | 'mentor', parts: readonly Part[]): FigureTable['rows'] =>
    parts.map(({ id, label }) => row(`${kind === 'mentee' ? 'Mentees' : 'Mentorinnen und Mentoren'}: ${label}`, `${kind}.consent.${id}.yes`, `${kind}.consent.${id}.no`));
  return [
    {
      id: 'mentees', title: `Mentees ${year} nach Modul und Status`, head: [...statusParts.map(({ label }) => label), 'Zusammen'],
      note: 'Der Status ist der, den die Bewerberinnen und Bewerber sehen.',
      rows: [
        ...modules.map(({ id, label }) => row(label, ...statusParts.map((status) => `mentee.${id}.${status.id}`), `mentee.module.${id}`)),
        row('Zusammen', ...statusParts.map(({ id }) => `mentee.status.${id}`), 'mentees'),
      ],
    },
    ...(rounds.length === 0 ? [] : [{
      id: 'rounds', title: `Mentees ${year} nach Runde`, head: ['Mentees'],
      note: 'Ohne Runde ist, was einging, als für das Modul keine Runde Bewerbungen annahm.',
      rows: rounds.flatMap(({ id, label, modules: own }) => [
        ...(own.length > 1 ? [row(label, `mentee.round.${id}`)] : []),
        ...own.map((module) => row(`${label}: ${module.label}`, `mentee.round.${id}.${module.id}`)),
      ]),
    }]),
    { id: 'tandems', title: `Tandems ${year}`, head: ['Mentees'], rows: [row('Mit vereinbartem Tandem', 'mentee.tandem.yes'), row('Ohne', 'mentee.tandem.no')] },
    {
      id: 'offers', title: `Mentorinnen und Mentoren ${year}`, head: ['Zahl'],
      note: 'Wer mehrere Module begleiten möchte, zählt in jedem. Die Plätze stehen nur da, wenn mindestens fünf sie anbieten.',
      rows: [
        row('Zusammen', 'mentors'),
        ...modules.filter(({ id }) => shown?.has(`mentor.module.${id}`)).map(({ id, label }) => row(`Möchten begleiten: ${label}`, `mentor.module.${id}`)),
        { label: 'Plätze für Mentees zusammen', cells: [places] },
      ],
    },
    { id: 'consents', title: `Freiwillige Häkchen ${year}`, head: ['Ja', 'Nein'], rows: [...consentRows('mentee', consents.mentee), ...consentRows('mentor', consents.mentor)] },
  ];
}

/** All tables below each other for a CSV file. */
export const tableRows = (tables: readonly FigureTable[]): readonly (readonly string[])[] => tables.flatMap(({ title, head, rows, note }, index) => [
  ...(index > 0 ? [['']] : []),
  [title, ...head],
  ...rows.map(({ label, cells }) => [label, ...cells.map(shownText)]),
  ...(note === undefined ? [] : [[note]]),
]);
