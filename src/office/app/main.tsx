/** The first thing the page runs: small, so that it can say so when the rest does not come. */
const place = document.getElementById('buero');

import('./App.tsx').then(
  ({ start }) => { if (place) start(place); },
  () => {
    const line = place?.querySelector('[role=status]');
    if (line) line.textContent = 'Die Seite ließ sich nicht laden. Prüfen Sie die Verbindung und laden Sie sie neu.';
  },
);
