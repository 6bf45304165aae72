import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';

/** The two files of Starlight that draw a page: its own route and `<StarlightPage>`. */
const drawsPage = /@astrojs[\\/]starlight[\\/].*(?:routes[\\/]common|components[\\/]StarlightPage)\.astro$/;

/**
 * Puts `page` in the place of Starlight's `Page.astro`.
 *
 * Starlight lets every part of a page be replaced, but not the page around them, and that page always brings
 * a script for the sidebar, a theme set to dark, its own resets and inline-sized styles, and a `<main>` without an id.
 * Ours must carry no script and no style but the site's. Only the import of that one file is redirected; routing, head,
 * sidebar, table of contents and all `components` stay Starlight's.
 *
 * The build fails when nothing was redirected, because then a new Starlight draws pages from somewhere else.
 * @param page the component, relative to the project's root
 */
export function ownPage(page: URL): AstroIntegration {
  const target = fileURLToPath(page);
  let redirected = false;
  return {
    name: 'own-page',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [{
              name: 'own-page',
              enforce: 'pre',
              resolveId: {
                filter: { id: /\/Page\.astro$/ },
                handler(_source: string, importer: string | undefined) {
                  if (!importer || !drawsPage.test(importer)) return null;
                  redirected = true;
                  return target;
                },
              },
            }],
          },
        });
      },
      'astro:build:done': () => {
        if (!redirected) throw new Error(`Starlight no longer imports Page.astro from ${drawsPage.source}: adapt src/site/own-page.ts.`);
      },
    },
  };
}
