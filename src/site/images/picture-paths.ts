import type { MdastPluginDefinition } from 'satteri';

/** Where pictures lie, as editors write it in a text, and as the build finds them (an alias in astro.config.mjs). */
const written = '/bilder/';
export const pictures = '@bilder';

/**
 * Lets Astro make the pictures of texts: it takes only paths that lead to a file, while editors write the same address in every folder,
 * `![Was darauf zu sehen ist](/bilder/tandem.jpg)`.
 */
export const picturePaths: MdastPluginDefinition = {
  name: 'picture-paths',
  image(node, context) {
    if (node.url.startsWith(written)) context.setProperty(node, 'url', `${pictures}/${node.url.slice(written.length)}`);
  },
};
