import type { APIRoute } from 'astro';

/** Receipts and the frame for answers are nobody's business; all else may be found. */
export const GET: APIRoute = ({ site }) =>
  new Response(['User-agent: *', 'Disallow: /bewerbung/eingang/', 'Disallow: /bewerbung/vorlage/', '', `Sitemap: ${new URL('/sitemap-index.xml', site).href}`, ''].join('\n'));
