import type { AstroIntegration } from 'astro';
import { contentRead } from '../content/live.ts';

/** The name of no loader: only what has been read already is saved. */
const nobody = 'save-what-is-read';

/**
 * While developing, shows a change of a text at once: Astro waits half a second after each before it saves what it has read, and pages
 * are made of what is saved. To ask it to refresh its content, as integrations may, makes it save now; asked of no loader, it
 * reads nothing again.
 */
export const liveContent = (): AstroIntegration => ({
  name: 'live-content',
  hooks: {
    'astro:server:setup': ({ server, refreshContent }) => {
      // A change can be read by two loaders, the one of modules and the one of their English texts: once is enough for both.
      let asked = false;
      server.watcher.on(contentRead as 'ready', () => {
        if (asked) return;
        asked = true;
        setImmediate(() => {
          asked = false;
          void refreshContent?.({ loaders: [nobody] });
        });
      });
    },
  },
});
