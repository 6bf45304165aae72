import type { APIContext } from 'astro';

/** The address of the website, which a calendar must name in full; astro.config.mjs always has one. */
export function siteOf({ site }: Pick<APIContext, 'site'>): URL {
  if (!site) throw new Error('The configuration names no address of the website.');
  return site;
}

/** A calendar as an answer; in a build the host says the type (hosts know `.ics`, Netlify is told by src/headers.ts). */
export const calendarAnswer = (text: string): Response => new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
