/** Security headers, one source for every host: own server, function answers and Netlify's `_headers`. */

import { workerPolicy } from './worker-policy.ts';

/** SHA-256 hashes, in base64, of code that stands in a page itself. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const hashed = (hashes: readonly string[]): string => [...new Set(hashes)].sort().map((hash) => ` 'sha256-${hash}'`).join('');

/**
 * The policy of all pages: nothing from elsewhere, nothing inline but what the build has found in its own pages (src/finish.ts),
 * and no text that a script turns into markup or code (Trusted Types; the one policy of that name makes the address of the office's
 * worker, and nothing else). WebAssembly is what Pagefind searches
 * with; it runs in the page of the search only, but one policy for all pages keeps a mistake in a single page from opening it.
 */
export const contentSecurityPolicy = ({ scripts, styles }: InlineHashes): string => [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval'${hashed(scripts)}`,
  `style-src 'self'${hashed(styles)}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  // The dialog of the search (src/components/Search.astro).
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${workerPolicy}`,
].join('; ');

/** Where the build leaves its policy: for our own server in its folder, for functions elsewhere at this address. */
export const policyFile = 'content-security-policy.txt';

/**
 * On every answer, whoever gives it. The policy here is the one of pages without any inline code; a host puts the policy of its
 * build in its place.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy({ scripts: [], styles: [] }),
  // `no-referrer` would make honest form posts carry `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  // Browsers heed it on https only (RFC 6797, 8.1), where it keeps them there for two years.
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/** The only pages that may stand in a frame, and only in one of our own pages: the search in its dialog. */
export const framedPaths: readonly string[] = ['/suche/feld/', '/en/suche/feld/'];

/** The headers of such a page. Nothing on it can be sent, changed or confirmed, so that no frame can lend itself to trickery. */
export const inOwnFrame = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...headers,
  'Content-Security-Policy': (headers['Content-Security-Policy'] ?? '').replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Robots-Tag': 'noindex',
});

/** On answers that hold what somebody typed: stored nowhere, found by no search engine. */
export const privateHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Files whose name changes with their content. */
export const immutablePath = '/_astro/';
export const immutableCache = 'public, max-age=31536000, immutable';
/** Everything else is asked for again each time, and answered with 304 when nothing changed. */
export const revalidatedCache = 'public, max-age=0, must-revalidate';

const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
  `${path}\n${Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;

/** The same as Netlify's `_headers` file, with the policy of a build. Of several rules for one path the last one counts. */
export function netlifyHeaders(policy: string): string {
  const always = { ...securityHeaders, 'Content-Security-Policy': policy };
  return [
    rule('/*', always),
    rule(`${immutablePath}*`, { 'Cache-Control': immutableCache }),
    ...['/bewerbung/vorlage/*', '/en/bewerbung/vorlage/*', '/buero/*'].map((path) => rule(path, { 'X-Robots-Tag': 'noindex' })),
    // With the star, since Netlify's tool looks for the rules of the file it has found: /en/suche/feld/index.html.
    ...framedPaths.map((path) => rule(`${path}*`, inOwnFrame(always))),
    rule('/*.ics', { 'Content-Type': 'text/calendar; charset=utf-8' }),
  ].join('');
}
