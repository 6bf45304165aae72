import { privateHeaders } from '../headers.ts';

/** A page as an answer: never cached, never indexed, with all security headers. */
export const pageAnswer = (page: string, status = 200, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(page, { status, headers: { ...privateHeaders, ...more } });

/** "See other": the browser fetches the address with GET, so that reloading it sends nothing again. */
export const redirectAnswer = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...privateHeaders, Location: location } });
