import type { APIRoute } from 'astro';
import { programme } from '../../content/programme.ts';
import { securityTxt } from '../../site/security-txt.ts';

/** Made anew with every build, which stops when its day is wrong. */
export const GET: APIRoute = ({ site }) =>
  new Response(securityTxt({ siteUrl: site?.origin ?? '', expires: programme.securityTxt.value, now: new Date() }));
