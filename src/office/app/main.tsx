/** The first thing the page runs: small, so that it can say so when the rest does not come. */
const place = document.getElementById('buero');
const line = place?.querySelector('[role=status]');
const say = (text: string): void => { if (line) line.textContent = text; };

// The script is here (src/components/LateNote.astro).
place?.querySelector('.late')?.remove();
say('Die Seite wird geladen.');
import('./App.tsx').then(
  ({ start }) => { if (place) start(place); },
  () => { say('Die Seite ließ sich nicht laden. Prüfen Sie die Verbindung und laden Sie sie neu.'); },
);
