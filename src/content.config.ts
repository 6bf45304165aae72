import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection, type SchemaContext } from 'astro:content';
import { events, eventsEn, faq, faqEn, modules, modulesEn, news, newsEn, pages, rounds, voices } from './content/collections.ts';
import { checkedFiles } from './content/loader.ts';
import { pageExtension } from './content/page.ts';

const pageSchema = docsSchema({ extend: pageExtension });
let made: ReturnType<typeof pageSchema> | undefined;
/** Starlight asks anew for each page made in code, and to make a schema takes longer than to check with it. Of pictures, which the context is for, the head of a page has none. */
const pageSchemaOnce = (context: SchemaContext): ReturnType<typeof pageSchema> => (made ??= pageSchema(context));

export const collections = {
  /** Pages; path = address. Starlight's own loader reads only src/content/docs, so Astro's glob reads content/pages. */
  docs: defineCollection({ loader: checkedFiles(pages), schema: pageSchemaOnce }),
  /** The four modules of the programme; id = file name, as in all that follow. */
  modules: defineCollection({ loader: checkedFiles(modules), schema: modules.schema }),
  rounds: defineCollection({ loader: checkedFiles(rounds), schema: rounds.schema }),
  events: defineCollection({ loader: checkedFiles(events), schema: events.schema }),
  faq: defineCollection({ loader: checkedFiles(faq), schema: faq.schema }),
  news: defineCollection({ loader: checkedFiles(news), schema: news.schema }),
  voices: defineCollection({ loader: checkedFiles(voices), schema: voices.schema }),
  /** The texts of the modules in English, under the ids of the German ones. */
  modulesEn: defineCollection({ loader: checkedFiles(modulesEn), schema: modulesEn.schema }),
  /** The texts of events, questions and news in English, under the ids of the German ones. */
  eventsEn: defineCollection({ loader: checkedFiles(eventsEn), schema: eventsEn.schema }),
  faqEn: defineCollection({ loader: checkedFiles(faqEn), schema: faqEn.schema }),
  newsEn: defineCollection({ loader: checkedFiles(newsEn), schema: newsEn.schema }),
};
