/** The first thing the page runs. The rest is loaded behind it, so that zod is told before any schema is made. */
import { config } from 'zod/v4/core';

// Else zod tries whether it may make code out of text, and the browser reports that as a violation of our policy.
config({ jitless: true });

const place = document.getElementById('buero');

import('./App.tsx').then(
  ({ start }) => { if (place) start(place); },
  () => {
    const line = place?.querySelector('[role=status]');
    if (line) line.textContent = 'Die Seite ließ sich nicht laden. Prüfen Sie die Verbindung und laden Sie sie neu.';
  },
);
