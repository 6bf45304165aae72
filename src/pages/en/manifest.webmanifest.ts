import type { APIRoute } from 'astro';
import { manifest } from '../../site/manifest.ts';

export const GET: APIRoute = () => manifest('en');
