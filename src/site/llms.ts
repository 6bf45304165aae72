/** The pages of the site in one text, for programs that read it for people (llmstxt.org): titles, addresses and what each page says of itself. */
import { getCollection } from 'astro:content';
import { modulesIn } from '../content/modules-in.ts';
import { programme } from '../content/programme.ts';
import { say } from '../content/say.ts';
import { inLanguage } from '../forms/addresses.ts';
import type { Language } from '../forms/text.ts';
import { livingLinks } from './living-pages.ts';
import { addressOf, sections, type Section } from './sections.ts';
import { languageNames, siteWords } from './words.ts';

interface Line { readonly title: string; readonly href: string; readonly description?: string | undefined }

const plain = (text: string): string => text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();

const written = ({ description, href, title }: Line, site: URL): string =>
  `- [${plain(title)}](${new URL(href, site).href})${description === undefined ? '' : `: ${plain(description)}`}`;

/** The pages of a section as the menus have them: its own, the modules where they belong, and those made from collections. */
async function linesOf(section: Section, language: Language): Promise<readonly Line[]> {
  const pages = new Map((await getCollection('docs')).map(({ data, id }) => [id, data]));
  const own = section.pages.flatMap((id): Line[] => {
    const page = pages.get(language === 'de' ? id : `en/${id}`) ?? pages.get(id);
    return page === undefined ? [] : [{ title: page.title, description: page.description, href: inLanguage(addressOf(id), language) }];
  });
  const modules = section.modules ? (await modulesIn(language)).map(({ description, id, title }): Line => ({ title: `${siteWords.module[language]} ${title}`, description, href: inLanguage(`/mentee-werden/${id}/`, language) })) : [];
  const living = (await livingLinks(section, language)).map(({ href, label }): Line => ({ title: label, href }));
  return [...own, ...modules, ...living];
}

/** The whole text: what the programme is, then the pages by section, first in German, then in English. */
export async function llmsText(site: URL): Promise<string> {
  const parts = await Promise.all((['de', 'en'] as const).flatMap((language) => sections.map(async (section) => {
    const lines = await linesOf(section, language);
    const label = language === 'de' ? section.label.de : `${section.label.en} (${languageNames.en})`;
    return `## ${label}\n\n${lines.map((line) => written(line, site)).join('\n')}`;
  })));
  const summaries = (['de', 'en'] as const).flatMap((language) => say(programme.summary, language).value ?? []);
  return `# ${programme.name.value ?? 'Mentee+'}\n\n> ${summaries.join(' ')}\n\n${parts.join('\n\n')}\n`;
}
