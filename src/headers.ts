/** Security headers, one source for every host: own server, function answers and Netlify's `_headers`. */

/**
 * Nothing inline, nothing from elsewhere. WebAssembly is what Pagefind searches with; it runs in the page of the search only,
 * but one policy for all pages keeps a mistake in a single page from opening it.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** On every answer, whoever gives it. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  // `no-referrer` would make honest form posts carry `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** Browsers only heed it on https, where it keeps them there for two years. */
export const transportHeader: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/** On answers that hold what somebody typed: stored nowhere, found by no search engine. */
export const privateHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  ...transportHeader,
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Files whose name changes with their content. */
export const immutablePath = '/_astro/';
export const immutableCache = 'public, max-age=31536000, immutable';
/** Everything else is asked for again each time, and answered with 304 when nothing changed. */
export const revalidatedCache = 'public, max-age=0, must-revalidate';

/** The same as Netlify's `_headers` file. */
export function netlifyHeaders(): string {
  const lines = Object.entries({ ...securityHeaders, ...transportHeader }).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n${immutablePath}*\n  Cache-Control: ${immutableCache}\n/bewerbung/vorlage/*\n  X-Robots-Tag: noindex\n`;
}
