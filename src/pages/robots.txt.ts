import type { APIRoute } from 'astro';

/** Receipts, the frame for answers and the office are nobody's business; all else may be found. */
export const GET: APIRoute = ({ site }) =>
  new Response(['User-agent: *', 'Disallow: /bewerbung/eingang/', 'Disallow: /bewerbung/vorlage/', 'Disallow: /en/bewerbung/eingang/', 'Disallow: /en/bewerbung/vorlage/', 'Disallow: /buero/', '', `Sitemap: ${new URL('/sitemap-index.xml', site).href}`, ''].join('\n'));
