import type { APIRoute } from 'astro';
import { siteOf } from '../site/events/answer.ts';
import { llmsText } from '../site/llms.ts';

export const GET: APIRoute = async (context) => new Response(await llmsText(siteOf(context)), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
