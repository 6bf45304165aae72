import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { getCollection } from 'astro:content';
import { headOf } from './head.ts';
import { sections } from './sections.ts';
import { currentGroup, groupOf, neighbours } from './sidebar.ts';

/** Gives Starlight's data of a page what it cannot know: the modules, the pager within a section, our head. */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
  const route = locals.starlightRoute;
  const modules = (await getCollection('modules')).sort((a, b) => a.data.order - b.data.order);
  const home = route.sidebar.find(({ label }) => label === sections.find((section) => section.modules)?.label);
  if (home?.type === 'group') {
    const links = modules.map(({ id, data }) => ({ label: data.title, href: `/mentee-werden/${id}/` }));
    home.entries.splice(1, 0, groupOf('Module', links, url.pathname));
  }
  const { prev, next } = neighbours(currentGroup(route.sidebar));
  const { data } = route.entry;
  if (data.prev === undefined) route.pagination.prev = prev;
  if (data.next === undefined) route.pagination.next = next;
  route.head = headOf(route.head, { title: data.title, site: route.siteTitle, start: data.layout === 'start', synonyms: data.synonyms });
});
