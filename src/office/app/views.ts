import type { View } from './office.ts';

/** All views, in the order of the navigation; the first one is where a session begins. A new view is a line here and its file. */
export const views: readonly View[] = [
  { path: 'liste', title: 'Bewerbungen', listed: true, load: () => import('./list/ListView.tsx') },
  { path: 'bewerbung', title: 'Bewerbung lesen', listed: false, load: () => import('./read/ReadView.tsx') },
  { path: 'dossier', title: 'Dossier drucken', listed: false, load: () => import('./read/PrintView.tsx') },
  { path: 'entscheiden', title: 'Entscheiden', listed: true, load: () => import('./decide/DecideView.tsx') },
  { path: 'vermitteln', title: 'Vermitteln', listed: true, load: () => import('./match/MatchView.tsx') },
  { path: 'vereinbarung', title: 'Vereinbarungen', listed: false, load: () => import('./match/AgreementView.tsx') },
  { path: 'ausgeben', title: 'Ausgeben', listed: true, load: () => import('./export/ExportView.tsx') },
  { path: 'zahlen', title: 'Zahlen', listed: true, load: () => import('./figures/FiguresView.tsx') },
  { path: 'fristen', title: 'Fristen', listed: true, load: () => import('./deadlines/DeadlinesView.tsx') },
  { path: 'schluessel', title: 'Schlüssel', listed: true, load: () => import('./keys/KeysView.tsx') },
];
