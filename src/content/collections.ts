import type { z } from 'zod';
import { eventFile, eventTranslation } from './event.ts';
import { faqFile, faqTranslation } from './faq.ts';
import { moduleFile } from './module.ts';
import { moduleTranslation } from './module-translation.ts';
import { newsFile, newsTranslation } from './news.ts';
import { pageFile } from './page.ts';
import { roundFile } from './round.ts';
import { voiceFile } from './voice.ts';

export interface Files {
  /** Folder, from the root of the project. */
  readonly base: string;
  readonly pattern: string;
  /** What each file must carry at its top. */
  readonly schema: z.ZodType;
  /** Whether there may be no such file at all. */
  readonly optional?: true;
  /** Whether somebody asks for the Markdown itself (`entry.body`), not only for what is made of it. Without, a build keeps half as much. */
  readonly withBody?: true;
}

/** A file whose name begins with an underscore is nobody's page. */
const pattern = '[^_]*.{md,mdx}';

export const pages = { base: './content/pages', pattern: `**/${pattern}`, schema: pageFile } as const satisfies Files;
export const modules = { base: './content/modules', pattern, schema: moduleFile } as const satisfies Files;
export const rounds = { base: './content/rounds', pattern, schema: roundFile, optional: true, withBody: true } as const satisfies Files;
export const events = { base: './content/events', pattern, schema: eventFile, optional: true } as const satisfies Files;
export const faq = { base: './content/faq', pattern, schema: faqFile, optional: true } as const satisfies Files;
export const news = { base: './content/news', pattern, schema: newsFile, optional: true } as const satisfies Files;
export const voices = { base: './content/voices', pattern, schema: voiceFile, optional: true } as const satisfies Files;
export const modulesEn = { base: './content/modules/en', pattern, schema: moduleTranslation, optional: true } as const satisfies Files;
export const eventsEn = { base: './content/events/en', pattern, schema: eventTranslation, optional: true } as const satisfies Files;
export const faqEn = { base: './content/faq/en', pattern, schema: faqTranslation, optional: true } as const satisfies Files;
export const newsEn = { base: './content/news/en', pattern, schema: newsTranslation, optional: true } as const satisfies Files;

/** Every file of the house that has a head, by the name of its collection. */
export const allFiles = { docs: pages, modules, rounds, events, faq, news, voices, modulesEn, eventsEn, faqEn, newsEn } as const;

/** The collections that may be empty. */
export type OptionalCollection = Exclude<keyof typeof allFiles, 'docs' | 'modules'>;
