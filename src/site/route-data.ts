import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { inLanguage } from '../forms/addresses.ts';
import { modulesIn } from '../content/modules-in.ts';
import { counterpartOf } from './counterpart-of.ts';
import { headOf } from './head.ts';
import { frameLanguage } from './language.ts';
import { livingLinks } from './living-pages.ts';
import { feedLinks } from './news/head.ts';
import { isListed } from './listed.ts';
import { reachEntries } from './reach.ts';
import { sections } from './sections.ts';
import { withKind } from './share.ts';
import { currentGroup, entryOf, groupOf, neighbours } from './sidebar.ts';
import { siteWords } from './words.ts';

/** Gives Starlight's data of a page what it cannot know: the modules, the pager within a section, our head. */
export const onRequest = defineRouteMiddleware(async ({ locals, site, url }) => {
  const route = locals.starlightRoute;
  const language = frameLanguage({ url });
  const home = route.sidebar.find(({ label }) => label === sections.find((section) => section.modules)?.label[language]);
  if (home?.type === 'group') {
    const links = (await modulesIn(language)).map(({ id, title }) => ({ label: title, href: inLanguage(`/mentee-werden/${id}/`, language) }));
    home.entries.splice(1, 0, groupOf(siteWords.modules[language], links, url.pathname));
  }
  for (const section of sections) {
    const group = route.sidebar.find(({ label }) => label === section.label[language]);
    if (group?.type === 'group') group.entries.push(...(await livingLinks(section, language)).map((link) => entryOf(link, url.pathname)));
  }
  const { prev, next } = neighbours(currentGroup(route.sidebar));
  const { data } = route.entry;
  if (data.prev === undefined) route.pagination.prev = prev;
  if (data.next === undefined) route.pagination.next = next;
  const start = data.layout === 'start';
  const head = headOf(route.head, { title: data.title, site: route.siteTitle, start, translated: (await counterpartOf(url.pathname)).same, synonyms: data.synonyms });
  route.head = [...withKind(head, language, start), ...reachEntries({ pathname: url.pathname, language, layout: data.layout, title: data.title, site: site ?? url, listed: isListed(url.pathname) }), ...await feedLinks(language)];
});
