import type { APIRoute } from 'astro';
import { newsFeed } from '../../../site/news/feed.ts';
import { newsIn } from '../../../site/news/news.ts';

export const GET: APIRoute = async ({ site, url }) => newsFeed(await newsIn('en'), site ?? new URL(url.origin), 'en');
