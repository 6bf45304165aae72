/** Data for search engines, as schema.org's words in JSON. Browsers do not run it, so the content security policy need not name it. */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';

/** Data as the content of a `<script>`: nothing in it can end the element ("</script>" in a title) or begin a comment. */
export const scriptData = (data: Readonly<Record<string, unknown>>): string => JSON.stringify(data).replaceAll('<', String.raw`\u003c`);

/** The same as an entry of a page's head. */
export const dataEntry = (data: Readonly<Record<string, unknown>>): StarlightRouteData['head'][number] =>
  ({ tag: 'script', attrs: { type: 'application/ld+json' }, content: scriptData(data) });
